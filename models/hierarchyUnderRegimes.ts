/**
 * # The hierarchy on which regimes are compared
 *
 * Three levels of officials; the numbers of siblings are rounded averages per superior (31 provinces, then about 11 and 9). The table
 * and the figure that compare regimes start from it.
 *
 * @module
 */

/** Parameters of `target-cascade`. */
export const hierarchy = {
  initialTarget: 0.3,
  levels: 3,
  prize: 0.3,
  siblings: [31, 11, 9],
  noise: 0.5,
  penalty: 1,
  slippage: 0.1,
  markupCost: 3,
  passThrough: 0.2,
} as const;

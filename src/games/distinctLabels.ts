/**
 * # Different labels
 *
 * @module
 */

/** The labels made different: where one stands again, it is followed by its number, as in `defect (2)`. */
export function distinctLabels(texts: readonly string[]): string[] {
  const taken = new Set(texts);
  const seen = new Set<string>();
  return texts.map((text) => {
    let label = text;
    for (let number = 2; seen.has(label) || (label !== text && taken.has(label)); number += 1)
      label = `${text} (${number})`;
    seen.add(label);
    return label;
  });
}

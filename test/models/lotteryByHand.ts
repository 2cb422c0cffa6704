/**
 * # Contests by hand
 *
 * The chances of a contest as they are defined: the probability of every order in which the prizes could be drawn, summed up.
 * Slow, and independent of the closed forms.
 *
 * @module
 */

/** What contestant 0 expects of prizes that are drawn one after the other with the given impacts. */
export function expectedPrize(prizes: readonly number[], impacts: readonly number[]): number {
  const drawFrom = (left: readonly number[], rank: number): number => {
    const prize = prizes[rank];
    if (prize === undefined) return 0;
    const total = left.reduce((sum, i) => sum + impacts[i]!, 0);
    return left.reduce((sum, i) => {
      const chance = total > 0 ? impacts[i]! / total : 1 / left.length;
      if (chance === 0) return sum;
      const worth =
        i === 0
          ? prize
          : drawFrom(
              left.filter((other) => other !== i),
              rank + 1,
            );
      return sum + chance * worth;
    }, 0);
  };
  return drawFrom([...impacts.keys()], 0);
}

/** The payoff of effort `own` where all others exert `others`. */
export function contestPayoff(
  {
    prizes,
    siblings,
    decisiveness,
    unitCost,
  }: {
    readonly prizes: readonly number[];
    readonly siblings: number;
    readonly decisiveness: number;
    readonly unitCost: number;
  },
  own: number,
  others: number,
): number {
  const impacts = Array.from({ length: siblings }, (_, i) => (i === 0 ? own : others) ** decisiveness);
  return expectedPrize(prizes, impacts) - unitCost * own;
}

/** The best of many efforts in `[0, most]`: a scan, a finer one around its best, and so on. */
export function bestEffort(payoff: (effort: number) => number, most: number): { effort: number; payoff: number } {
  let [low, high] = [0, most];
  let best = { effort: 0, payoff: payoff(0) };
  for (let round = 0; round < 6; round += 1) {
    const step = (high - low) / 60;
    for (let i = 0; i <= 60; i += 1) {
      const effort = low + i * step;
      const value = payoff(effort);
      if (value > best.payoff) best = { effort, payoff: value };
    }
    [low, high] = [Math.max(0, best.effort - 2 * step), Math.min(most, best.effort + 2 * step)];
  }
  return best;
}

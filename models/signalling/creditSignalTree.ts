/**
 * # The credit signal as a signalling game
 *
 * An official of low or high ability shows a signal of a grid, which holds the least one that separates; superiors take the official for able or not, and
 * are content when they are right.
 *
 * @module
 */
import { float, type SignallingGame, signallingGame } from "../../src/index.ts";
import { gridActions } from "../gridActions.ts";

/** What the game is about; see the model `creditSignal`. */
export interface CreditSignalStakes {
  /** `θ_L`. */
  readonly lowAbility: number;
  /** `θ_H`. */
  readonly highAbility: number;
  /** `V`. */
  readonly prize: number;
  /** `μ`. */
  readonly observability: number;
  /** `h`. */
  readonly priorHigh: number;
}

/**
 * The game with signals from zero to twice the least one that separates.
 *
 * @param signal - That signal, positive.
 * @param steps - Number of steps from zero to it. @defaultValue `4`
 */
export function creditSignalGame(
  { lowAbility, highAbility, prize, observability, priorHigh }: CreditSignalStakes,
  signal: number,
  steps = 4,
): SignallingGame<number> {
  const signals = new Map(gridActions(float, 2 * signal, 2 * steps).map(({ label, value }) => [label, value]));
  return signallingGame<number>(
    {
      players: ["official", "superior"],
      types: { low: 1 - priorHigh, high: priorHigh },
      messages: [...signals.keys()],
      responses: ["able", "not able"],
      payoffs: ({ type, message, response }) => {
        const isHigh = type === "high";
        const ability = isHigh ? highAbility : lowAbility;
        const taken = response === "able" ? (1 - observability) * prize : 0;
        const learnt = isHigh ? observability * prize : 0;
        const shown = signals.get(message) as number;
        return [taken + learnt - shown ** 2 / (2 * ability), (response === "able") === isHigh ? 1 : 0];
      },
    },
    { field: float, title: "credit signal" },
  );
}

/**
 * # Strategies of repeated games as automata
 *
 * The strategy of one player: states of its own, each with an action, and the next state after each action profile.
 *
 * ## References
 *
 * - [Rubinstein1986]; [Axelrod1984] for tit for tat; [NowakSigmund1993] for win-stay, lose-shift; [Friedman1971] for the grim trigger
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import { type NormalFormGame, profileCount, shapeOf, strides } from "../normal-form/normalFormGame.ts";
import { type AutomatonState, type PublicAutomaton, profileIndex, requireAutomaton } from "./automaton.ts";

/** A state of a player's strategy. */
export interface StrategyState {
  /** What the state is called. */
  readonly label: string;
  /** The action played, from 0. */
  readonly action: number;
  /** The next state after each action profile, in the order of their index. */
  readonly next: readonly number[];
}

/** A player's strategy; it begins in its first state. */
export interface RepeatedStrategy {
  /** The states, numbered from 0. */
  readonly states: readonly StrategyState[];
}

/** The actions of each profile, in the order of their index. */
function profilesOf(stage: NormalFormGame<unknown>): readonly (readonly number[])[] {
  const shape = shapeOf(stage);
  const steps = strides(shape);
  return Array.from({ length: profileCount(stage) }, (_, index) =>
    shape.map((count, player) => Math.floor(index / (steps[player] as number)) % count),
  );
}

/**
 * The strategy that always plays the same action.
 *
 * @category Repeated games
 */
export function always(stage: NormalFormGame<unknown>, action: number): RepeatedStrategy {
  return { states: [{ label: "always", action, next: profilesOf(stage).map(() => 0) }] };
}

/**
 * A player's grim trigger: its action of one profile as long as nobody has left that profile, and its action of another ever after.
 *
 * @param player - From 0.
 * @param target - The profile to be kept up, one action a player.
 * @param punishment - The profile played for ever once anybody has left the target.
 *
 * @category Repeated games
 */
export function grimTrigger(
  stage: NormalFormGame<unknown>,
  player: number,
  target: readonly number[],
  punishment: readonly number[],
): RepeatedStrategy {
  const kept = profileIndex(stage, target);
  const profiles = profilesOf(stage);
  return {
    states: [
      { label: "trust", action: target[player] as number, next: profiles.map((_, k) => (k === kept ? 0 : 1)) },
      { label: "punish", action: punishment[player] as number, next: profiles.map(() => 1) },
    ],
  };
}

/**
 * Tit for tat of two players with the same actions: first the action given, then what the other did last.
 *
 * @param player - 0 or 1.
 * @param first - The first action.
 * @throws {@link DomainError} when the game has not two players with equally many actions.
 *
 * @category Repeated games
 */
export function titForTat(stage: NormalFormGame<unknown>, player: number, first = 0): RepeatedStrategy {
  const count = requireSameActions(stage, "titForTat");
  const order = [first, ...Array.from({ length: count }, (_, action) => action).filter((action) => action !== first)];
  const next = profilesOf(stage).map((actions) => order.indexOf(actions[1 - player] as number));
  return { states: order.map((action) => ({ label: `copy ${stage.strategies[player]?.[action]}`, action, next })) };
}

/**
 * Win-stay, lose-shift (Pavlov) of two players with two actions each: the first action at first and after both did the same, else the second.
 *
 * @throws {@link DomainError} when the game has not two players with two actions each.
 *
 * @category Repeated games
 */
export function winStayLoseShift(stage: NormalFormGame<unknown>): RepeatedStrategy {
  if (requireSameActions(stage, "winStayLoseShift") !== 2) {
    throw new DomainError({
      en: `winStayLoseShift: the players have ${shapeOf(stage)[0]} actions each; give a game with two.`,
      zh: `winStayLoseShift：每个参与人有 ${shapeOf(stage)[0]} 个行动；请给出各有两个行动的博弈。`,
    });
  }
  const next = profilesOf(stage).map(([own, other]) => (own === other ? 0 : 1));
  return {
    states: [0, 1].map((action) => ({ label: action === 0 ? "stay" : "shift", action, next })),
  };
}

function requireSameActions(stage: NormalFormGame<unknown>, caller: string): number {
  const [own, other, ...more] = shapeOf(stage);
  if (own !== undefined && own === other && more.length === 0) return own;
  throw new DomainError({
    en: `${caller}: the game is ${shapeOf(stage).join(" × ")}; give one for two players with equally many actions.`,
    zh: `${caller}：该博弈为 ${shapeOf(stage).join(" × ")}；请给出行动数相同的两人博弈。`,
  });
}

/**
 * The public automaton of a profile of strategies, one a player, with the combinations of their states that some history reaches.
 *
 * @throws {@link DomainError} when there is not one strategy a player, or one does not fit the game.
 *
 * @example
 * ```ts doctest
 * import { automatonOf, bimatrixGame, titForTat } from "jiama";
 *
 * const dilemma = bimatrixGame([[9, 1], [10, 3]], [[9, 10], [1, 3]]);
 * automatonOf(dilemma, [titForTat(dilemma, 0), titForTat(dilemma, 1)]).states.length // => 4
 * ```
 *
 * @category Repeated games
 */
export function automatonOf<T>(stage: NormalFormGame<T>, strategies: readonly RepeatedStrategy[]): PublicAutomaton<T> {
  const profiles = profileCount(stage);
  if (strategies.length !== stage.players.length) {
    throw new DomainError({
      en: `automatonOf: ${strategies.length} strategies were given for ${stage.players.length} players; give one each.`,
      zh: `automatonOf：给出了 ${strategies.length} 个策略，而参与人有 ${stage.players.length} 个；请一一对应。`,
    });
  }
  strategies.forEach(({ states }, player) => {
    const fits =
      states.length > 0 &&
      states.every(({ next }) => next.length === profiles && next.every((k) => states[k] !== undefined));
    if (fits) return;
    throw new DomainError({
      en: `automatonOf: the strategy of player ${JSON.stringify(stage.players[player])} needs states with one next state for each of the ${profiles} action profiles.`,
      zh: `automatonOf：参与人 ${JSON.stringify(stage.players[player])} 的策略须有状态，且每个状态为 ${profiles} 个行动组合各给出一个后继状态。`,
    });
  });
  const places: (readonly number[])[] = [strategies.map(() => 0)];
  const known = new Map([[places[0]?.join() as string, 0]]);
  const numberOf = (place: readonly number[]): number => {
    const key = place.join();
    const found = known.get(key) ?? places.push(place) - 1;
    known.set(key, found);
    return found;
  };
  const states: AutomatonState<T>[] = [];
  for (let k = 0; k < places.length; k += 1) {
    const own = (places[k] as readonly number[]).map((s, player) => strategies[player]?.states[s] as StrategyState);
    states.push({
      label: own.map(({ label }) => label).join(", "),
      actions: own.map(({ action }) => action),
      next: Array.from({ length: profiles }, (_, index) => [
        [numberOf(own.map(({ next }) => next[index] as number)), stage.field.one] as const,
      ]),
    });
  }
  const automaton: PublicAutomaton<T> = { initial: [[0, stage.field.one]], states };
  requireAutomaton(stage, automaton);
  return automaton;
}

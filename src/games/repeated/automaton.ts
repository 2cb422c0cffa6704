/**
 * # Public automata
 *
 * A profile of strategies of a repeated game, as states that all players know: in each state an action profile is played, and what all
 * players do decides over the next state, perhaps by a lottery that all observe.
 *
 * *Notation.* A lottery is a list of pairs of a state and a probability.
 *
 * ## References
 *
 * - [Rubinstein1986], [MailathSamuelson2006] §2.3
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import { type NormalFormGame, profileCount, shapeOf, strides } from "../normal-form/normalFormGame.ts";
import { requireLottery, type StateLottery } from "../stateLottery.ts";

/** A state of an automaton. */
export interface AutomatonState<T> {
  /** What the state is called. */
  readonly label: string;
  /** The action of each player, from 0. */
  readonly actions: readonly number[];
  /** The lottery over the next state after each action profile, in the order of their index. */
  readonly next: readonly StateLottery<T>[];
}

/** A profile of strategies as states that all players know. */
export interface PublicAutomaton<T> {
  /** The lottery over the first state. */
  readonly initial: StateLottery<T>;
  /** The states, numbered from 0. */
  readonly states: readonly AutomatonState<T>[];
}

/** The index of an action profile. */
export function profileIndex(stage: NormalFormGame<unknown>, actions: readonly number[]): number {
  return strides(shapeOf(stage)).reduce((sum, stride, player) => sum + stride * (actions[player] as number), 0);
}

/** The index of the profile in which one player plays another action. */
export function deviationIndex(
  stage: NormalFormGame<unknown>,
  actions: readonly number[],
  player: number,
  action: number,
): number {
  return profileIndex(
    stage,
    actions.map((own, k) => (k === player ? action : own)),
  );
}

/**
 * Refuses an automaton that does not fit the stage game.
 *
 * @throws {@link DomainError} when it has no states, a state has not one action of each player or not one lottery for each action
 * profile, or a lottery names no state or is not made of probabilities.
 */
export function requireAutomaton<T>(stage: NormalFormGame<T>, { initial, states }: PublicAutomaton<T>): void {
  const shape = shapeOf(stage);
  const profiles = profileCount(stage);
  if (states.length === 0) {
    throw new DomainError({
      en: "the automaton has no states; give at least one.",
      zh: "该自动机没有状态；请至少给出一个。",
    });
  }
  requireLottery(stage.field, initial, states.length, { en: "the lottery over the first state", zh: "初始状态的抽签" });
  for (const { label, actions, next } of states) {
    const name = JSON.stringify(label);
    const fits =
      actions.length === shape.length &&
      actions.every((a, k) => Number.isInteger(a) && a >= 0 && a < (shape[k] as number));
    if (!fits) {
      throw new DomainError({
        en: `state ${name} plays [${actions.join(", ")}]; give one action a player, numbered from 0, of ${shape.join(" × ")}.`,
        zh: `状态 ${name} 的行动为 [${actions.join(", ")}]；请为每个参与人给出一个从 0 起编号的行动，共 ${shape.join(" × ")} 个。`,
      });
    }
    if (next.length !== profiles) {
      throw new DomainError({
        en: `state ${name} has ${next.length} lotteries over the next state; give one for each of the ${profiles} action profiles.`,
        zh: `状态 ${name} 有 ${next.length} 个后继抽签；请为 ${profiles} 个行动组合各给出一个。`,
      });
    }
    for (const lottery of new Set(next)) {
      requireLottery(stage.field, lottery, states.length, {
        en: `a lottery after state ${name}`,
        zh: `状态 ${name} 之后的抽签`,
      });
    }
  }
}

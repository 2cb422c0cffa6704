/**
 * # Finite games of model files
 *
 * @module
 */
import { dependsOn, sizeOfFormula } from "../../arithmetic/formulaAlgebra.ts";
import { DomainError } from "../../errors.ts";
import { gameFromFunction } from "../normal-form/gameFromFunction.ts";
import type { NormalFormGame } from "../normal-form/normalFormGame.ts";
import type { ParameterValues } from "../readParameters.ts";
import { checkProbabilities, finiteValue, type ModelArithmetic, parameterList, placedValue } from "./formulaValues.ts";
import { choiceSymbol, type FinitePlayer, type GameDefinition, type PlacedFormula } from "./gameDefinition.ts";

/** A definition whose players have finitely many strategies. */
export type FiniteDefinition = GameDefinition & { readonly players: readonly FinitePlayer[] };

/** Most steps that may be needed to compute all payoffs: about five seconds. */
const MAX_STEPS = 300_000_000n;

/**
 * The game that a definition states at given parameters.
 *
 * @throws {@link DomainError} with the place of the formula where a payoff is not finite or a probability is none, or where there
 * are too many profiles.
 */
export function finiteGame<T>(
  definition: FiniteDefinition,
  arithmetic: ModelArithmetic<T>,
  parameters: ParameterValues,
): NormalFormGame<T> {
  const { players, payoffs, title } = definition;
  const { field } = arithmetic;
  const shape = players.map(({ strategies }) => strategies.length);
  checkWork(definition, shape);
  const given = parameterList(definition, parameters, field);
  const value = profileValue(definition, arithmetic, given);
  const moves = movingProbabilities(definition, arithmetic, given);
  const values = payoffs.map((payoff) => value(payoff));
  return gameFromFunction<T>(
    shape,
    (profile) => {
      const labels = () => profile.map((own, i) => players[i]!.strategies[own]!.name).join(", ");
      for (const check of moves) check(profile);
      return values.map((payoff, i) => {
        const number = payoff(profile);
        if (field.name === "exact") return number;
        const { name } = players[i]!;
        return finiteValue(number, arithmetic, payoffs[i]!.place, {
          en: `the payoff of ${name} at ${labels()}`,
          zh: `${labels()} 处 ${name} 的收益`,
        });
      });
    },
    {
      field,
      title: title.en,
      players: players.map(({ name }) => name),
      strategies: players.map(({ strategies }) => strategies.map(({ name }) => name)),
    },
  );
}

/** Makes a function of a pure profile out of a formula. @param given - The values of the parameters. */
export function profileValue<T>(
  { players, parameters }: FiniteDefinition,
  arithmetic: ModelArithmetic<T>,
  given: readonly T[],
): (placed: PlacedFormula) => (profile: readonly number[]) => T {
  const { zero, one } = arithmetic.field;
  const symbols = players.flatMap((player) => player.strategies.map((strategy) => choiceSymbol(player, strategy)));
  const names = [...Object.keys(parameters), ...symbols];
  const counts = players.map(({ strategies }) => strategies.length);
  return (placed) => {
    const value = placedValue(placed, arithmetic, names);
    return (profile) => {
      const plays = counts.flatMap((count, i) =>
        Array.from({ length: count }, (_, k) => (k === profile[i] ? one : zero)),
      );
      return value([...given, ...plays]);
    };
  };
}

/** Checks of the probabilities that choices move; the others are checked at once. */
function movingProbabilities<T>(
  definition: FiniteDefinition,
  arithmetic: ModelArithmetic<T>,
  given: readonly T[],
): readonly ((profile: readonly number[]) => void)[] {
  const { players, chance } = definition;
  const choices = new Set(players.flatMap((player) => player.strategies.map((each) => choiceSymbol(player, each))));
  const value = profileValue(definition, arithmetic, given);
  return chance.flatMap(({ name, probabilities }) => {
    const values = probabilities.map(value);
    const { place } = probabilities[0]!;
    const check = (profile: readonly number[]) => {
      const labels = profile.map((own, i) => players[i]!.strategies[own]!.name).join(", ");
      const numbers = values.map((each) => each(profile));
      checkProbabilities(numbers, arithmetic, { name, place }, { en: ` at ${labels}`, zh: `在 ${labels} 处` });
    };
    if (probabilities.some(({ formula }) => dependsOn(formula, choices))) return [check];
    check(players.map(() => 0));
    return [];
  });
}

/** Refuses more profiles than can be computed in reasonable time, before anything is computed. */
function checkWork({ payoffs, players, chance, outcome }: FiniteDefinition, shape: readonly number[]): void {
  const profiles = shape.reduce((product, count) => product * BigInt(count), 1n);
  const probabilities = chance.flatMap((move) => move.probabilities);
  const formulas = [...payoffs, ...probabilities, ...outcome.map(({ value }) => value)];
  const choices = shape.reduce((sum, count) => sum + count, 0);
  const steps = formulas.reduce((sum, { formula }) => sum + sizeOfFormula(formula).steps + choices, 0);
  if (profiles * BigInt(steps) <= MAX_STEPS) return;
  throw new DomainError({
    en: `${shape.join(" × ")} strategies make ${profiles} profiles, and their payoffs ${profiles * BigInt(steps)} steps of computation; keep to ${MAX_STEPS}: give ${players.length > 1 ? "the players" : "the player"} fewer strategies.`,
    zh: `${shape.join(" × ")} 个策略共有 ${profiles} 个策略组合，计算收益需 ${profiles * BigInt(steps)} 步；请不超过 ${MAX_STEPS} 步：减少策略数。`,
  });
}

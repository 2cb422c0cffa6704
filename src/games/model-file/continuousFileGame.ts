/**
 * # Games of numbers in model files
 *
 * @module
 */
import type { Rational } from "../../arithmetic/exact.ts";
import type { Formula } from "../../arithmetic/formula.ts";
import { dependsOn, isRationalFormula, sizeOfFormula } from "../../arithmetic/formulaAlgebra.ts";
import { formulaDerivative } from "../../arithmetic/formulaDerivative.ts";
import { formulaValue } from "../../arithmetic/formulaValue.ts";
import { type Interval, intervalFormulas, pointInterval } from "../../arithmetic/interval.ts";
import { DomainError, ParseError } from "../../errors.ts";
import {
  actionLattice,
  type ContinuousGame,
  type ContinuousPayoff,
  type RangedGame,
} from "../continuous/continuousGame.ts";
import type { ParameterValues } from "../readParameters.ts";
import {
  checkProbabilities,
  finiteValue,
  inDoubles,
  inFractions,
  type ModelArithmetic,
  parameterList,
  placedValue,
} from "./formulaValues.ts";
import { type ContinuousPlayer, choiceSymbol, type GameDefinition, type PlacedFormula } from "./gameDefinition.ts";

/** A definition whose players choose numbers. */
export type ContinuousDefinition = GameDefinition & { readonly players: readonly ContinuousPlayer[] };

/** A payoff with its derivatives, as formulas. */
export interface DerivedPayoff {
  /** `Uᵢ`. */
  readonly value: PlacedFormula;
  /** `∂Uᵢ/∂aᵢ`. */
  readonly slope: Formula;
  /** `∂²Uᵢ/∂aᵢ∂aⱼ` for every player `j`. */
  readonly bends: readonly Formula[];
}

/** Most steps that a derivative may take to compute. */
const MAX_STEPS = 2000;

/**
 * The payoffs of a definition with their derivatives.
 *
 * @throws {@link ParseError} where a derivative would be too long.
 */
export function derivedPayoffs({ players, payoffs }: ContinuousDefinition): readonly DerivedPayoff[] {
  const symbols = players.map((player) => choiceSymbol(player, player.action));
  return payoffs.map((value, i) => {
    const slope = formulaDerivative(value.formula, symbols[i]!);
    const bends = symbols.map((symbol) => formulaDerivative(slope, symbol));
    const steps = Math.max(...[slope, ...bends].map((each) => sizeOfFormula(each).steps));
    if (steps <= MAX_STEPS) return { value, slope, bends };
    throw new ParseError({
      en: `${value.place.en}: the derivatives of the payoff of ${players[i]!.name} take ${steps} steps to compute; keep to ${MAX_STEPS}: shorten the formula.`,
      zh: `${value.place.zh}：${players[i]!.name} 收益的导数需 ${steps} 步计算；请不超过 ${MAX_STEPS} 步：缩短公式。`,
    });
  });
}

/** Whether best responses are linear in actions and rational in parameters: then the equilibrium can be had in fractions. */
export function hasRationalEquilibria(
  { players, chance, outcome }: ContinuousDefinition,
  derived: readonly DerivedPayoff[],
): boolean {
  const actions = new Set(players.map((player) => choiceSymbol(player, player.action)));
  const linear = derived.every(({ bends }) => bends.every((bend) => !dependsOn(bend, actions)));
  const formulas = [
    ...derived.map(({ value }) => value),
    ...players.flatMap(({ min, max }) => [min, max]),
    ...chance.flatMap(({ probabilities }) => probabilities),
    ...outcome.map(({ value }) => value),
  ];
  return linear && formulas.every(({ formula }) => isRationalFormula(formula));
}

/** The game in fractions. */
export function exactContinuousGame(
  definition: ContinuousDefinition,
  derived: readonly DerivedPayoff[],
  parameters: ParameterValues,
): ContinuousGame<Rational> {
  const given = parameterList(definition, parameters, inFractions.field);
  const game = statedGame(definition, inFractions, given);
  checkChance(definition, inFractions, given, [game.lower, game.upper]);
  return { ...game, payoffs: payoffsIn(definition, inFractions, derived, given) };
}

/**
 * The game in doubles, with ranges.
 *
 * @throws {@link DomainError} where an interval of actions is empty or infinite, where a probability is none, or where a payoff is
 * not a number at one of the points tried.
 */
export function rangedGame(
  definition: ContinuousDefinition,
  derived: readonly DerivedPayoff[],
  parameters: ParameterValues,
): RangedGame {
  const given = parameterList(definition, parameters, inDoubles.field);
  const ranges = derived.map(({ value, slope, bends }): ContinuousPayoff<Interval> => {
    const names = symbolNames(definition);
    const points = given.map(pointInterval);
    const over = (formula: Formula) => {
      const range = formulaValue(formula, intervalFormulas, names);
      return (box: readonly Interval[]) => range([...points, ...box]);
    };
    return { value: over(value.formula), slope: over(slope), bends: bends.map(over) };
  });
  const game = {
    ...statedGame(definition, inDoubles, given),
    payoffs: payoffsIn(definition, inDoubles, derived, given),
    ranges,
  };
  const points = actionLattice(game.lower, game.upper, MAX_POINTS);
  checkChance(definition, inDoubles, given, points);
  checkPayoffs(definition, game, points);
  return game;
}

function symbolNames({ parameters, players }: ContinuousDefinition): readonly string[] {
  return [...Object.keys(parameters), ...players.map((player) => choiceSymbol(player, player.action))];
}

/** A formula of parameters and actions as a function of the actions. @param given - The values of the parameters. */
export function actionValue<T>(
  definition: ContinuousDefinition,
  arithmetic: ModelArithmetic<T>,
  given: readonly T[],
  placed: PlacedFormula,
): (actions: readonly T[]) => T {
  const value = placedValue(placed, arithmetic, symbolNames(definition));
  return (actions) => value([...given, ...actions]);
}

function payoffsIn<T>(
  definition: ContinuousDefinition,
  arithmetic: ModelArithmetic<T>,
  derived: readonly DerivedPayoff[],
  given: readonly T[],
): readonly ContinuousPayoff<T>[] {
  return derived.map(({ value, slope, bends }) => {
    const at = (formula: Formula) => actionValue(definition, arithmetic, given, { formula, place: value.place });
    return { value: at(value.formula), slope: at(slope), bends: bends.map(at) };
  });
}

/** Players, actions and their ends. */
function statedGame<T>(
  definition: ContinuousDefinition,
  arithmetic: ModelArithmetic<T>,
  given: readonly T[],
): Omit<ContinuousGame<T>, "payoffs"> {
  const { players } = definition;
  const { field } = arithmetic;
  const names = Object.keys(definition.parameters);
  const end = (placed: PlacedFormula, what: string, zh: string): T =>
    finiteValue(placedValue(placed, arithmetic, names)(given), arithmetic, placed.place, { en: what, zh });
  const ends = players.map(({ min, max, action }) => {
    const [low, high] = [
      end(min, `the min of ${action.name}`, `${action.name} 的 min `),
      end(max, `the max of ${action.name}`, `${action.name} 的 max `),
    ];
    if (field.compare(low, high) <= 0) return [low, high] as const;
    throw new DomainError({
      en: `${min.place.en}: ${action.name} would lie between ${field.format(low)} and ${field.format(high)}; change min and max, or the parameters, so that min is not above max.`,
      zh: `${min.place.zh}：${action.name} 的范围为 ${field.format(low)} 至 ${field.format(high)}；请更改 min、max 或参数，使 min 不大于 max。`,
    });
  });
  return {
    field,
    players: players.map(({ title }) => title),
    actions: players.map(({ action }) => action.name),
    lower: ends.map(([low]) => low),
    upper: ends.map(([, high]) => high),
  };
}

/** Most points at which payoffs and probabilities are tried. */
const MAX_POINTS = 729;

/** Refuses payoffs that are infinite or not a number where one of the points tried shows it; −∞ is what nobody chooses. */
function checkPayoffs({ players, payoffs }: ContinuousDefinition, game: RangedGame, points: readonly number[][]): void {
  for (const actions of points) {
    game.payoffs.forEach(({ value }, i) => {
      const payoff = value(actions);
      if (payoff < Number.POSITIVE_INFINITY) return;
      const where = game.actions.map((action, k) => `${players[k]!.name}.${action} = ${actions[k]}`).join(", ");
      const what = {
        en: `the payoff of ${players[i]!.name} at ${where}`,
        zh: `${where} 处 ${players[i]!.name} 的收益`,
      };
      finiteValue(payoff, inDoubles, payoffs[i]!.place, what);
    });
  }
}

/** Refuses probabilities that are none at one of the points tried. */
function checkChance<T>(
  definition: ContinuousDefinition,
  arithmetic: ModelArithmetic<T>,
  given: readonly T[],
  points: readonly (readonly T[])[],
): void {
  const { field } = arithmetic;
  for (const { name, probabilities } of definition.chance) {
    const values = probabilities.map((each) => actionValue(definition, arithmetic, given, each));
    for (const actions of points) {
      const shown = actions.map(field.format).join(", ");
      const where = { en: ` at the actions ${shown}`, zh: `在行动 ${shown} 处` };
      const numbers = values.map((each) => each(actions));
      checkProbabilities(numbers, arithmetic, { name, place: probabilities[0]!.place }, where);
    }
  }
}

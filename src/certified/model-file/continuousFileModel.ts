/**
 * # Models of files whose players choose numbers
 *
 * Pure equilibria are searched for, and each proposal is checked by bounding the gain of every deviation. That there are no
 * others, or none at all, is proved by excluding boxes of actions. Of several equilibria, the one with the largest sum of payoffs is
 * the outcome.
 *
 * ## Implementation notes
 *
 * Where every best response is linear, the equilibria found in doubles say which actions are at their ends, and the first-order
 * conditions of the others are solved in fractions.
 *
 * @module
 */
import type { Rational } from "../../arithmetic/exact.ts";
import { exact } from "../../arithmetic/exact.ts";
import type { Field } from "../../arithmetic/field.ts";
import { sizeOfFormula } from "../../arithmetic/formulaAlgebra.ts";
import type { Localized } from "../../errors.ts";
import { actionDecision, exactActionDecision } from "../../games/continuous/actionDecision.ts";
import { type ContinuousGame, type RangedGame, withAction } from "../../games/continuous/continuousGame.ts";
import type { ContinuousDecision } from "../../games/decision/continuousDecision.ts";
import type { ModelRoutines, Proposal } from "../../games/model.ts";
import {
  actionValue,
  type ContinuousDefinition,
  type DerivedPayoff,
  exactContinuousGame,
  rangedGame,
} from "../../games/model-file/continuousFileGame.ts";
import { inDoubles, inFractions, type ModelArithmetic, parameterList } from "../../games/model-file/formulaValues.ts";
import type { Alternative, Condition, ModelGame } from "../../games/modelGame.ts";
import type { ParameterValues } from "../../games/readParameters.ts";
import { solveSmallSystem } from "../../linalg/smallSystem.ts";
import { equilibriumSearch } from "../../solvers/continuous/equilibriumSearch.ts";
import { equilibriumExclusion } from "../../verify/continuous/equilibriumExclusion.ts";
import { GAIN_TOLERANCE } from "../../verify/decision/checkedDecision.ts";
import { decisionCheck } from "../../verify/decision/decisionCheck.ts";
import { byPlayer } from "./fileOutcome.ts";
import { largestSum } from "./largestSum.ts";

/** Numbers by player. */
type ByPlayer<T> = Readonly<Record<string, T>>;

/** An equilibrium. */
interface NamedEquilibrium<T> {
  readonly actions: ByPlayer<T>;
  readonly payoffs: ByPlayer<T>;
}

/** The outcome of a model file; `null` where no equilibrium was found. */
export interface ContinuousOutcome<T> extends Readonly<Record<string, unknown>> {
  readonly actions: ByPlayer<T> | null;
  readonly payoffs: ByPlayer<T> | null;
  readonly otherEquilibria: readonly NamedEquilibrium<T>[];
  readonly rejected: readonly ByPlayer<T>[];
}

type Profile<T> = readonly T[];

/** Most steps of computation for the exclusion of other equilibria. */
const MAX_STEPS = 100_000_000;

/** The routines of a model file in doubles. */
export function continuousRoutines(
  definition: ContinuousDefinition,
  derived: readonly DerivedPayoff[],
): ModelRoutines<ParameterValues, ContinuousOutcome<number>, number> {
  const game = (parameters: ParameterValues) => rangedGame(definition, derived, parameters);
  const longest = Math.max(
    ...derived.map(({ value, slope }) => sizeOfFormula(value.formula).steps + sizeOfFormula(slope).steps),
  );
  const maxBoxes = Math.max(500, Math.min(20_000, Math.floor(MAX_STEPS / (longest * 10 * derived.length))));
  return {
    solve(parameters) {
      const stated = game(parameters);
      const { equilibria, rejected, starts } = equilibriumSearch(stated);
      const report = { equilibria, rejected, iterations: starts, method: "best-response-search" };
      return proposal(definition, inDoubles, parameters, stated, report);
    },
    build: (parameters) => floatGame(definition, game(parameters), maxBoxes),
  };
}

/** The routines in fractions, for best responses that are linear. */
export function exactContinuousRoutines(
  definition: ContinuousDefinition,
  derived: readonly DerivedPayoff[],
): ModelRoutines<ParameterValues, ContinuousOutcome<Rational>, Rational> {
  const game = (parameters: ParameterValues) => exactContinuousGame(definition, derived, parameters);
  return {
    solve(parameters) {
      const doubles = Object.fromEntries(
        Object.entries(parameters).map(([name, value]) => [
          name,
          typeof value === "number" ? value : exact.toNumber(value as Rational),
        ]),
      );
      const found = equilibriumSearch(rangedGame(definition, derived, doubles));
      const stated = game(parameters);
      const equilibria = found.equilibria.flatMap((profile) => {
        const solved = exactEquilibrium(stated, profile);
        return solved === undefined ? [] : [solved];
      });
      const report = { equilibria, rejected: [], iterations: found.starts, method: "linear-best-responses" };
      return proposal(definition, inFractions, parameters, stated, report);
    },
    build: (parameters) => exactGame(definition, game(parameters)),
  };
}

/** What a search reports. */
interface Report<T> {
  readonly equilibria: readonly Profile<T>[];
  readonly rejected: readonly Profile<T>[];
  readonly method: string;
  readonly iterations: number;
}

function proposal<T>(
  definition: ContinuousDefinition,
  arithmetic: ModelArithmetic<T>,
  parameters: ParameterValues,
  game: ContinuousGame<T>,
  { equilibria, rejected, method, iterations }: Report<T>,
): Proposal<ContinuousOutcome<T>> {
  const payoffs = equilibria.map((profile) => game.payoffs.map(({ value }) => value(profile)));
  const chosen = largestSum(arithmetic.field, payoffs);
  const given = parameterList(definition, parameters, arithmetic.field);
  const profile = equilibria[chosen];
  const defined = definition.outcome.map(({ name, value }) => [
    name,
    profile === undefined ? null : actionValue(definition, arithmetic, given, value)(profile),
  ]);
  const named = equilibria.map((actions, k) => ({
    actions: byPlayer(definition, actions),
    payoffs: byPlayer(definition, payoffs[k]!),
  }));
  const outcome = {
    actions: named[chosen]?.actions ?? null,
    payoffs: named[chosen]?.payoffs ?? null,
    otherEquilibria: named.filter((_, k) => k !== chosen),
    rejected: rejected.map((actions) => byPlayer(definition, actions)),
    ...Object.fromEntries(defined),
  };
  return { status: named.length > 0 ? "solved" : "none", outcome, method, iterations };
}

/** The exact profile with the actions at their ends that are there in doubles; `undefined` where the others have no solution. */
function exactEquilibrium(game: ContinuousGame<Rational>, near: readonly number[]): Profile<Rational> | undefined {
  const { field, lower, upper, payoffs } = game;
  const ends = near.map((own, i) => [lower[i]!, upper[i]!].find((end) => field.toNumber(end) === own));
  const free = ends.flatMap((end, i) => (end === undefined ? [i] : []));
  const origin = ends.map((end) => end ?? field.zero);
  const matrix = free.map((i) => free.map((j) => payoffs[i]!.bends[j]!(origin)));
  const right = free.map((i) => field.neg(payoffs[i]!.slope(origin)));
  const solution = solveSmallSystem(field, matrix, right);
  return solution?.reduce<Profile<Rational>>((profile, action, k) => withAction(profile, free[k]!, action), origin);
}

function listed<T>({ players }: ContinuousDefinition, actions: ByPlayer<T>): Profile<T> {
  return players.map(({ name }) => actions[name]!);
}

/** The chosen equilibrium, and the others. */
function allProfiles<T>(
  definition: ContinuousDefinition,
  { actions, otherEquilibria }: ContinuousOutcome<T>,
): readonly Profile<T>[] {
  if (actions === null) return [];
  return [actions, ...otherEquilibria.map((other) => other.actions)].map((each) => listed(definition, each));
}

function floatGame(
  definition: ContinuousDefinition,
  game: RangedGame,
  maxBoxes: number,
): ModelGame<ContinuousOutcome<number>, number> {
  const decisions = (profile: Profile<number>) => profile.map((_, i) => actionDecision(game, profile, i));
  return {
    field: game.field,
    decisions: ({ actions }) => (actions === null ? [] : decisions(listed(definition, actions))),
    conditions(outcome) {
      const profiles = allProfiles(definition, outcome);
      const exclusion = equilibriumExclusion(game, profiles, maxBoxes);
      return [
        ...allChecked(profiles.map(decisions), game.field, GAIN_TOLERANCE),
        noOther(exclusion.undecided, profiles.length),
      ];
    },
    alternatives: ({ rejected }) =>
      rejected.map((actions) => {
        const profile = listed(definition, actions);
        return { label: profileLabel(game, profile), decision: mostGainful(decisions(profile), game.field) };
      }),
  };
}

function exactGame(
  definition: ContinuousDefinition,
  game: ContinuousGame<Rational>,
): ModelGame<ContinuousOutcome<Rational>, Rational> {
  const decisions = (profile: Profile<Rational>) => profile.map((_, i) => exactActionDecision(game, profile, i));
  return {
    field: game.field,
    decisions: ({ actions }) => (actions === null ? [] : decisions(listed(definition, actions))),
    conditions(outcome) {
      const profiles = allProfiles(definition, outcome);
      return profiles.length === 0 ? [notFound] : allChecked(profiles.map(decisions), game.field, exact.zero);
    },
  };
}

/** Boxes are excluded in doubles only: in fractions that there is no equilibrium remains open. */
const notFound: Condition<Rational> = {
  id: "no-equilibrium",
  statement: {
    en: "no profile of actions is an equilibrium in pure strategies (this is proved in doubles only: leave --exact out)",
    zh: "任何行动组合均非纯策略均衡（仅以浮点证明：请去掉 --exact）",
  },
  holds: false,
  value: exact.one,
  bound: exact.zero,
  role: "defining",
};

/** That the equilibria beside the one chosen are equilibria too. */
function allChecked<T>(
  profiles: readonly (readonly ContinuousDecision<T>[])[],
  field: Field<T>,
  bound: T,
): readonly Condition<T>[] {
  if (profiles.length < 2) return [];
  const checks = profiles.flat().map((decision) => decisionCheck(decision, field));
  const gains = checks.map(({ check }) => check.gainBound);
  return [
    {
      id: "equilibria-checked",
      statement: {
        en: `no deviation from any of the ${profiles.length} equilibria found gains more than rounding`,
        zh: `求得的 ${profiles.length} 个均衡的任何单独偏离收益均不超过舍入误差`,
      },
      holds: checks.every(({ holds }) => holds),
      value: gains.reduce((most, gain) => (field.compare(gain, most) > 0 ? gain : most), field.zero),
      bound,
      role: "defining",
    },
  ];
}

/** That no pure equilibrium is missing; where none was found, that there is none. */
function noOther(undecided: number, found: number): Condition<number> {
  const statement: Localized =
    found === 0
      ? {
          en: "no profile of actions is an equilibrium in pure strategies (boxes of actions left undecided)",
          zh: "任何行动组合均非纯策略均衡（未决的行动区域数）",
        }
      : {
          en: "no other profile of actions is an equilibrium in pure strategies (boxes of actions left undecided)",
          zh: "其他行动组合均非纯策略均衡（未决的行动区域数）",
        };
  return {
    id: found === 0 ? "no-equilibrium" : "no-other-equilibrium",
    statement,
    holds: undecided === 0,
    value: undecided,
    bound: 0,
    role: found === 0 ? "defining" : "sufficient",
  };
}

function profileLabel({ players, actions }: RangedGame, profile: Profile<number>): Localized {
  const shown = (lang: "en" | "zh") =>
    players.map((player, i) => `${player[lang]} ${actions[i]} ${Number(profile[i]!.toPrecision(6))}`).join(", ");
  return { en: `candidate: ${shown("en")}`, zh: `候选：${shown("zh")}` };
}

/** The decision of the player who gains most by deviating. */
function mostGainful<T>(decisions: readonly ContinuousDecision<T>[], field: Field<T>): Alternative<T>["decision"] {
  const gains = decisions.map((decision) => decisionCheck(decision, field).check.gain);
  const most = gains.reduce((best, gain, i) => (field.compare(gain, gains[best]!) > 0 ? i : best), 0);
  return decisions[most]!;
}

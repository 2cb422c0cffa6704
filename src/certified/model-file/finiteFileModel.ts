/**
 * # Models of files whose players have strategies
 *
 * The game is handed to the general solvers: all extreme equilibria of two players with a proof that none is missing, all
 * equilibria in pure strategies of more. Of several equilibria, the one with the largest sum of payoffs is the outcome.
 *
 * ## Implementation notes
 *
 * `build` computes the payoffs anew and checks the proposed profile against them; every other equilibrium on the list is
 * checked by its regrets.
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import type { FiniteDecision } from "../../games/decision/finiteDecision.ts";
import type { ModelRoutines, Proposal } from "../../games/model.ts";
import { type FiniteDefinition, finiteGame, profileValue } from "../../games/model-file/finiteGame.ts";
import { type ModelArithmetic, parameterList } from "../../games/model-file/formulaValues.ts";
import type { Condition, ModelGame } from "../../games/modelGame.ts";
import { deviationPayoffs } from "../../games/normal-form/deviationPayoffs.ts";
import { type MixedProfile, supportOf } from "../../games/normal-form/mixedProfile.ts";
import { type NormalFormGame, shapeOf } from "../../games/normal-form/normalFormGame.ts";
import type { ParameterValues } from "../../games/readParameters.ts";
import { mixedProfileOf } from "../../games/structure/pureProfile.ts";
import { gainTolerance } from "../../verify/decision/checkedDecision.ts";
import { regretCheck } from "../../verify/regret.ts";
import { lemkeHowson } from "../nash/lemkeHowson.ts";
import { pureEquilibria } from "../nash/pureEquilibria.ts";
import { vertexEnumeration } from "../nash/vertexEnumeration.ts";
import { byPlayer } from "./fileOutcome.ts";
import { largestSum } from "./largestSum.ts";

/** Probabilities by player and strategy. */
type NamedProfile<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

/** An equilibrium. */
interface NamedEquilibrium<T> {
  readonly profile: NamedProfile<T>;
  readonly payoffs: Readonly<Record<string, T>>;
}

/** The outcome of a model file; `null` where no equilibrium was found. */
export interface FiniteOutcome<T> extends Readonly<Record<string, unknown>> {
  readonly profile: NamedProfile<T> | null;
  readonly payoffs: Readonly<Record<string, T>> | null;
  readonly otherEquilibria: readonly NamedEquilibrium<T>[];
  readonly complete: boolean;
}

/** Most nodes of the search for all equilibria of two players: some seconds, and enough for random games of 20 strategies each. */
const MAX_NODES = 50_000;

/** The routines of a model file in one arithmetic. @param maxNodes - Most nodes of the search for all equilibria. */
export function finiteRoutines<T>(
  definition: FiniteDefinition,
  arithmetic: ModelArithmetic<T>,
  maxNodes = MAX_NODES,
): ModelRoutines<ParameterValues, FiniteOutcome<T>, T> {
  const toGame = (parameters: ParameterValues) => finiteGame(definition, arithmetic, parameters);
  return {
    toGame,
    solve(parameters) {
      const game = toGame(parameters);
      return proposal(definition, arithmetic, parameters, game, foundEquilibria(game, maxNodes));
    },
    build: (parameters) => statedGame(definition, toGame(parameters)),
  };
}

interface Found<T> {
  readonly profiles: readonly MixedProfile<T>[];
  readonly complete: boolean;
  readonly method: string;
  readonly iterations: number;
}

function foundEquilibria<T>(game: NormalFormGame<T>, maxNodes: number): Found<T> {
  if (game.players.length !== 2) {
    const { solutions, method, iterations } = pureEquilibria(game as NormalFormGame<unknown>);
    const profiles = solutions.map((profile) => mixedProfileOf(game, profile));
    // Of a single player's best strategies all mixtures are as good; games of three may have mixed equilibria besides.
    return { profiles, complete: game.players.length === 1, method, iterations };
  }
  const { solutions, certificate, method, iterations } = vertexEnumeration(game, { maxNodes });
  if (solutions.length > 0) return { profiles: solutions, complete: certificate.complete, method, iterations };
  const one = lemkeHowson(game, { race: true });
  return { profiles: one.solutions, complete: false, method: one.method, iterations: one.iterations };
}

function proposal<T>(
  definition: FiniteDefinition,
  arithmetic: ModelArithmetic<T>,
  parameters: ParameterValues,
  game: NormalFormGame<T>,
  { profiles, complete, method, iterations }: Found<T>,
): Proposal<FiniteOutcome<T>> {
  const { field } = arithmetic;
  const payoffs = profiles.map((profile) => regretCheck(game, profile).payoffs);
  const chosen = largestSum(field, payoffs);
  const given = parameterList(definition, parameters, field);
  const value = profileValue(definition, arithmetic, given);
  const defined = definition.outcome.map(({ name, value: placed }) => {
    const profile = profiles[chosen];
    return [name, profile === undefined ? null : expectation(field, profile, value(placed))] as const;
  });
  const equilibria = profiles.map((profile, k) => ({
    profile: namedProfile(definition, profile),
    payoffs: byPlayer(definition, payoffs[k]!),
  }));
  const outcome = {
    profile: equilibria[chosen]?.profile ?? null,
    payoffs: equilibria[chosen]?.payoffs ?? null,
    otherEquilibria: equilibria.filter((_, k) => k !== chosen),
    complete,
    ...Object.fromEntries(defined),
  };
  return { status: equilibria.length > 0 ? "solved" : "none", outcome, method, iterations };
}

function namedProfile<T>({ players }: FiniteDefinition, profile: MixedProfile<T>): NamedProfile<T> {
  return Object.fromEntries(
    players.map(({ name, strategies }, i) => [
      name,
      Object.fromEntries(strategies.map((strategy, k) => [strategy.name, profile[i]![k]!])),
    ]),
  );
}

function listedProfile<T>({ players }: FiniteDefinition, profile: NamedProfile<T>): MixedProfile<T> {
  return players.map(({ name, strategies }) => strategies.map((strategy) => profile[name]![strategy.name]!));
}

/** The expected value of a function of the pure profile, over the profiles that are played. */
function expectation<T>(field: Field<T>, mixed: MixedProfile<T>, value: (profile: readonly number[]) => T): T {
  const supports = mixed.map((own) => supportOf(field, own));
  let sum = field.zero;
  const visit = (profile: readonly number[], weight: T): void => {
    const player = profile.length;
    if (player === mixed.length) {
      sum = field.add(sum, field.mul(weight, value(profile)));
      return;
    }
    for (const own of supports[player]!) visit([...profile, own], field.mul(weight, mixed[player]![own]!));
  };
  visit([], field.one);
  return sum;
}

function statedGame<T>(definition: FiniteDefinition, game: NormalFormGame<T>): ModelGame<FiniteOutcome<T>, T> {
  const { field } = game;
  return {
    field,
    decisions({ profile }) {
      if (profile === null) return [];
      const mixed = listedProfile(definition, profile);
      return definition.players.map(({ title, strategies }, i): FiniteDecision<T> => {
        const payoffs = deviationPayoffs(field, game.payoffs[i]!, shapeOf(game), mixed, i);
        return {
          kind: "finite",
          player: title,
          actions: strategies.map(({ name }) => name),
          chosen: mixed[i]!,
          payoffs,
        };
      });
    },
    conditions({ profile, otherEquilibria }) {
      if (profile === null) return [noneFound(field)];
      const profiles = [profile, ...otherEquilibria.map((other) => other.profile)];
      return profiles.length === 1 ? [] : [allChecked(definition, game, profiles)];
    },
  };
}

/** Three or more players have an equilibrium; where none is pure, this answer has none. */
function noneFound<T>({ zero, one }: Field<T>): Condition<T> {
  return {
    id: "pure-equilibrium",
    statement: {
      en: "an equilibrium in pure strategies exists (mixed ones of three or more players are not searched)",
      zh: "存在纯策略均衡（三个以上参与人的混合均衡不在求解之列）",
    },
    holds: false,
    value: zero,
    bound: one,
    role: "defining",
  };
}

function allChecked<T>(
  definition: FiniteDefinition,
  game: NormalFormGame<T>,
  profiles: readonly NamedProfile<T>[],
): Condition<T> {
  const { field } = game;
  const regrets = profiles.map((profile) => regretCheck(game, listedProfile(definition, profile)).maxRegret);
  const value = regrets.reduce((most, regret) => (field.compare(regret, most) > 0 ? regret : most), field.zero);
  const bound = gainTolerance(field, largestSize(game));
  return {
    id: "equilibria-checked",
    statement: {
      en: `no deviation from any of the ${profiles.length} equilibria found gains more than rounding`,
      zh: `求得的 ${profiles.length} 个均衡的任何单独偏离收益均不超过舍入误差`,
    },
    holds: field.compare(value, bound) <= 0,
    value,
    bound,
    role: "defining",
  };
}

/** The size of the largest payoff. */
function largestSize<T>({ field, payoffs }: NormalFormGame<T>): T {
  let most = 0;
  for (const list of payoffs) {
    for (let k = 0; k < list.length; k += 1) most = Math.max(most, Math.abs(field.toNumber(list[k]!)));
  }
  return field.name === "exact" ? field.zero : field.from(most);
}

/**
 * # Answers of `jiama nash`
 *
 * @module
 */
import { nashComponents } from "../../certified/nash/nashComponents.ts";
import { supportEnumeration } from "../../certified/nash/supportEnumeration.ts";
import {
  behaviorFromMixed,
  type Control,
  type ExtensiveGame,
  hasPerfectRecall,
  type Localized,
  lemkeHowson,
  type MixedProfile,
  mixedProfileOf,
  type NashResult,
  type NormalFormGame,
  nearestNames,
  pureEquilibria,
  regretCheck,
  UnknownNameError,
} from "../../index.ts";
import type { Finding, Question } from "./gameAnswer.ts";
import type { AnyTree } from "./givenGame.ts";
import { behaviorByLabel } from "./subgamePerfectAnswer.ts";

/** The methods, by id, with what they find. */
export const nashMethods = {
  "lemke-howson": {
    en: "one equilibrium; with --all those at the ends of all paths",
    zh: "一个均衡；加 --all 则为所有路径终点的均衡",
  },
  "vertex-enumeration": {
    en: "all extreme equilibria and maximal Nash subsets of two players",
    zh: "两人博弈的全部极端均衡与极大纳什子集",
  },
  "support-enumeration": {
    en: "one equilibrium with supports of equal size; with --all those of all supports",
    zh: "支撑集大小相等的一个均衡；加 --all 则为全部支撑集上的均衡",
  },
  "pure-equilibria": { en: "all equilibria in pure strategies, any number of players", zh: "全部纯策略均衡，人数不限" },
} as const satisfies Readonly<Record<string, Localized>>;

type NashMethod = keyof typeof nashMethods;

/**
 * The method that an id names.
 *
 * @throws {@link UnknownNameError} for any other word, with the nearest ones.
 */
export function nashMethod(word: string): NashMethod {
  const ids = Object.keys(nashMethods) as NashMethod[];
  const found = ids.find((id) => id === word);
  if (found !== undefined) return found;
  const near = nearestNames(word, ids);
  const shown = JSON.stringify(word.length > 60 ? `${word.slice(0, 57)}…` : word);
  throw new UnknownNameError({
    en: `--method is ${shown}; ${near.length > 0 ? `did you mean ${near.join(" or ")}?` : `choose from ${ids.join(", ")}.`}`,
    zh: `--method 为 ${shown}；${near.length > 0 ? `是否指 ${near.join(" 或 ")}？` : `可选：${ids.join("、")}。`}`,
  });
}

/** What a method found. */
interface Found {
  readonly result: Pick<NashResult<unknown>, "status" | "method" | "iterations" | "solutions" | "certificate">;
  /** Fields beside those that all methods give. */
  readonly more?: Readonly<Record<string, unknown>>;
  readonly remark?: Localized;
}

type Game = NormalFormGame<unknown>;

/** One equilibrium, or all of them. */
export const nashAnswer: Question = (given, { all, method, verify }, control, tree) => {
  const game = given as Game;
  const {
    result,
    more = {},
    remark,
  } = method === undefined ? byDefault(game, all, control) : byMethod(game, nashMethod(method), all, control);
  const { status, certificate, iterations } = result;
  const finding: Finding = {
    status,
    fields: {
      ...{ method: result.method, iterations, complete: certificate.complete },
      equilibria: result.solutions.map((profile, k) => {
        const check = certificate.equilibria[k];
        const behavior = behaviorOf(tree, profile);
        return { profile, ...behavior, payoffs: check?.payoffs, maxRegret: check?.maxRegret };
      }),
      ...more,
      ...(verify ? { certificate } : {}),
    },
  };
  return remark === undefined ? finding : { ...finding, remark };
};

/** The behavior of a profile, where the game is a tree whose players forget nothing. */
function behaviorOf(tree: AnyTree | null, profile: MixedProfile<unknown>): Readonly<Record<string, unknown>> {
  const game = tree as ExtensiveGame<unknown> | null;
  if (game === null || !hasPerfectRecall(game)) return {};
  return { behavior: behaviorByLabel(game, behaviorFromMixed(game, profile)) };
}

function byDefault(game: Game, all: boolean, control: Control): Found {
  if (game.players.length !== 2) return manyPlayers(game, all, control);
  return byMethod(game, all ? "vertex-enumeration" : "lemke-howson", all, control);
}

function byMethod(game: Game, method: NashMethod, all: boolean, control: Control): Found {
  switch (method) {
    case "lemke-howson":
      return { result: lemkeHowson(game, all ? { labels: "all", control } : { race: true, control }) };
    case "vertex-enumeration":
      return extremeEquilibria(game, control);
    case "support-enumeration":
      return { result: supportEnumeration(game, all ? { sizes: "all", control } : { count: 1, control }) };
    case "pure-equilibria":
      return purely(game, control);
  }
}

/** All extreme equilibria, and the products of polytopes that they are the vertices of. */
function extremeEquilibria(game: Game, control: Control): Found {
  const { status, solutions, certificate } = nashComponents(game, { control });
  const { method, iterations, ...found } = certificate.extremeEquilibria;
  return {
    result: { status, method, iterations, solutions: found.solutions, certificate: found.certificate },
    more: { components: solutions },
  };
}

/** All pure equilibria, as mixed profiles. */
function purely(game: Game, control: Control): Found {
  const { status, iterations, solutions, certificate } = pureEquilibria(game, { control });
  const profiles = solutions.map((profile) => mixedProfileOf(game, profile));
  return {
    result: {
      ...{ status, method: "pure-equilibria", iterations, solutions: profiles },
      certificate: {
        equilibria: profiles.map((profile) => regretCheck(game, profile)),
        tolerances: game.players.map(() => 0),
        complete: certificate !== null,
      },
    },
    more: { pureOnly: true },
  };
}

/** Of more than two players only pure equilibria are computed: where that does not answer the question, the answer is `unknown`. */
function manyPlayers(game: Game, all: boolean, control: Control): Found {
  const pure = purely(game, control);
  const { result } = pure;
  if (result.status === "limit" || game.players.length === 1 || (result.status === "solved" && !all)) {
    const complete = game.players.length === 1 && result.certificate.complete;
    return { ...pure, result: { ...result, certificate: { ...result.certificate, complete } } };
  }
  const count = result.solutions.length;
  return {
    ...pure,
    result: { ...result, status: "unknown", certificate: { ...result.certificate, complete: false } },
    remark: {
      en: `${count === 0 ? "there is no equilibrium in pure strategies" : `all ${count} equilibria in pure strategies are listed`}; mixed equilibria of ${game.players.length} players are not computed yet. \`--method pure-equilibria\` asks for the pure ones alone.`,
      zh: `${count === 0 ? "没有纯策略均衡" : `已列出全部 ${count} 个纯策略均衡`}；本版本尚不计算 ${game.players.length} 人博弈的混合均衡。用 \`--method pure-equilibria\` 可只求纯策略均衡。`,
    },
  };
}

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
  exact,
  globalNewton,
  hasPerfectRecall,
  iteratedPolymatrixApproximation,
  type Localized,
  lemkeHowson,
  type MixedProfile,
  mixedProfileOf,
  type NashResult,
  type NormalFormGame,
  nashEquilibrium,
  nearestNames,
  pureEquilibria,
  regretCheck,
  simplicialSubdivision,
  UnknownNameError,
  UsageError,
} from "../../index.ts";
import { isRational } from "../plainJson.ts";
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
    en: "one equilibrium with small supports; with --all those of all supports, any number of players",
    zh: "支撑集较小的一个均衡；加 --all 则为全部支撑集上的均衡，人数不限",
  },
  "global-newton": {
    en: "one equilibrium for any number of players; with --all those on several paths",
    zh: "一个均衡，人数不限；加 --all 则为多条路径上的均衡",
  },
  "sequence-form-lcp": {
    en: "one equilibrium of a tree for two with perfect recall, whatever its size",
    zh: "两人完美回忆博弈树的一个均衡，不论大小",
  },
  "iterated-polymatrix-approximation": {
    en: "one equilibrium for any number of players",
    zh: "一个均衡，人数不限",
  },
  "simplicial-subdivision": {
    en: "one equilibrium for any number of players, where other methods find none",
    zh: "一个均衡，人数不限，可用于其他方法无果之时",
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
  const { proofs } = certificate;
  const isExact = game.field.name === "exact" && (proofs ?? []).every((proof) => proof === "exact");
  const finding: Finding = {
    status,
    fields: {
      ...{ method: result.method, exact: isExact, iterations, complete: certificate.complete },
      equilibria: result.solutions.map((profile, k) => {
        const check = certificate.equilibria[k];
        const found = { profile, ...behaviorOf(tree, profile), payoffs: check?.payoffs, maxRegret: check?.maxRegret };
        const proof = proofs?.[k];
        if (proof === undefined) return found;
        const enclosure = certificate.enclosures?.[k];
        return {
          ...((proof === "exact" ? found : inDoubles(found)) as typeof found),
          proof,
          ...(enclosure ? { enclosure: enclosure.map((own) => own.map(({ lower, upper }) => [lower, upper])) } : {}),
        };
      }),
      ...more,
      ...(verify ? { certificate } : {}),
    },
  };
  return remark === undefined ? finding : { ...finding, remark };
};

/** Fractions next to an irrational number are of no use to anybody. */
function inDoubles(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inDoubles);
  if (typeof value !== "object" || value === null) return value;
  if (isRational(value)) return exact.toNumber(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inDoubles(item)]));
}

/** The behavior of a profile, where the game is a tree whose players forget nothing. */
function behaviorOf(tree: AnyTree | null, profile: MixedProfile<unknown>): Readonly<Record<string, unknown>> {
  const game = tree as ExtensiveGame<unknown> | null;
  if (game === null || !hasPerfectRecall(game)) return {};
  return { behavior: behaviorByLabel(game, behaviorFromMixed(game, profile)) };
}

function byDefault(game: Game, all: boolean, control: Control): Found {
  if (game.players.length === 1) return purely(game, control);
  if (game.players.length === 2) return byMethod(game, all ? "vertex-enumeration" : "lemke-howson", all, control);
  return all
    ? byMethod(game, "support-enumeration", all, control)
    : confirmed(game, nashEquilibrium(game, { control }));
}

function byMethod(game: Game, method: NashMethod, all: boolean, control: Control): Found {
  switch (method) {
    case "lemke-howson":
      return { result: lemkeHowson(game, all ? { labels: "all", control } : { race: true, control }) };
    case "vertex-enumeration":
      return extremeEquilibria(game, control);
    case "support-enumeration":
      return confirmed(
        game,
        supportEnumeration(game, all ? { sizes: "all", control } : { count: 1, maxBoxes: 0, control }),
      );
    case "global-newton":
      return confirmed(game, globalNewton(game, all ? { count: MANY, control } : { control }));
    case "iterated-polymatrix-approximation":
      return confirmed(game, iteratedPolymatrixApproximation(game, { control }));
    case "simplicial-subdivision":
      return confirmed(game, simplicialSubdivision(game, { control }));
    case "pure-equilibria":
      return purely(game, control);
    case "sequence-form-lcp":
      throw new UsageError({
        en: "--method sequence-form-lcp is for game trees (.efg); this game is in normal form: take lemke-howson.",
        zh: "--method sequence-form-lcp 用于博弈树（.efg），而此为标准式博弈；请用 lemke-howson。",
      });
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

/** Enough equilibria for `--all`. */
const MANY = 1000;

/** The result, with what is not proved of it. */
function confirmed(game: Game, result: NashResult<unknown>): Found {
  const { status, solutions, certificate } = result;
  const { undecidedSupports = null } = certificate;
  if (undecidedSupports !== null && undecidedSupports > 0) {
    return {
      result: { ...result, status: "unknown" },
      more: { undecidedSupports },
      remark: {
        en: `${solutions.length} equilibria were found; of ${undecidedSupports} choices of supports it is not proved that they have no others, for instance because equilibria form a curve there.`,
        zh: `已求得 ${solutions.length} 个均衡；另有 ${undecidedSupports} 组支撑集未能证明没有其他均衡，例如均衡可能在其上连成曲线。`,
      },
    };
  }
  if (status !== "unknown" || game.players.length === 2) return { result };
  const given = solutions.length > 0;
  return {
    result,
    remark: {
      en: `no equilibrium could be confirmed${given ? "; the profile of least regret that was found is given, with its regret" : ""}. Another --method may find one.`,
      zh: `未能确认任何均衡${given ? "；给出的是所得后悔值最小的策略组合及其后悔值" : ""}。可换用其他 --method。`,
    },
  };
}

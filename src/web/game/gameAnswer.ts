/**
 * # The equilibria of a game, as the page shows them
 *
 * What a worker answers: plain texts of exact numbers, which travel between threads.
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { labelledPairs } from "../../certified/nash/labelledPairs.ts";
import { componentsOf } from "../../certified/nash/nashComponents.ts";
import { pureEquilibria } from "../../certified/nash/pureEquilibria.ts";
import { backwardInduction } from "../../certified/sequential/backwardInduction.ts";
import type { Localized } from "../../errors.ts";
import { behaviorFromMixed } from "../../games/extensive-form/behaviorFromMixed.ts";
import { type BehaviorProfile, behaviorProfileOf } from "../../games/extensive-form/behaviorProfile.ts";
import type { ExtensiveGame } from "../../games/extensive-form/extensiveGame.ts";
import { isPerfectInformation } from "../../games/extensive-form/perfectInformation.ts";
import { hasPerfectRecall } from "../../games/extensive-form/perfectRecall.ts";
import { reducedStrategicForm } from "../../games/extensive-form/reducedStrategicForm.ts";
import { reducedStrategyCount } from "../../games/extensive-form/reducedStrategyCount.ts";
import type { MixedProfile } from "../../games/normal-form/mixedProfile.ts";
import { type NormalFormGame, shapeOf } from "../../games/normal-form/normalFormGame.ts";
import type { SolverStatus } from "../../games/solverResult.ts";
import { mixedProfileOf } from "../../games/structure/pureProfile.ts";
import { regretCheck } from "../../verify/regret.ts";
import type { ShownGame } from "./readGame.ts";

/** An equilibrium with its certificate. */
export interface ShownEquilibrium {
  /** Each player's probabilities; none where only behavior is told. */
  readonly profile: readonly (readonly string[])[];
  /** For each information set, the probability of each action; `null` where the game is no tree. */
  readonly behavior: readonly (readonly string[])[] | null;
  readonly payoffs: readonly string[];
  /** Largest gain from a deviation. */
  readonly maxRegret: string;
}

/** Equilibria of one kind. */
export interface AnswerPart {
  readonly concept: "nash" | "pure" | "subgame-perfect";
  readonly status: SolverStatus;
  readonly method: string;
  /** Whether it is proved that none of this kind is missing. */
  readonly complete: boolean;
  readonly equilibria: readonly ShownEquilibrium[];
  /** Labels of each player's strategies, where profiles are given. */
  readonly strategies: readonly (readonly string[])[];
  /** Of two players, for each maximal Nash subset each player's extreme strategies. */
  readonly subsets: readonly (readonly (readonly (readonly string[])[])[])[];
}

/** Everything that was found. */
export interface GameAnswer {
  readonly parts: readonly AnswerPart[];
  /** What was not looked for, and why. */
  readonly omitted: Localized | null;
}

/** Choices of vertices beyond which not all mixed equilibria of two players are listed. */
const MAX_CHOICES = 3e6;
/** Profiles of a tree's strategies beyond which they are not listed. */
const MAX_PROFILES = 20_000n;
/** Subgame-perfect equilibria that are listed. */
const MAX_EQUILIBRIA = 200;

/** The equilibria of a game. */
export function gameAnswer(game: ShownGame): GameAnswer {
  return game.kind === "normal-form" ? strategicAnswer(game, null) : treeAnswer(game);
}

function treeAnswer(tree: ExtensiveGame<Rational>): GameAnswer {
  const parts = isPerfectInformation(tree) ? [subgamePerfectPart(tree)] : [];
  if (!hasPerfectRecall(tree)) {
    return {
      parts,
      omitted: {
        en: "A player forgets something known before: behavior says less than mixed strategies. Try jiama nash --refine agent.",
        zh: "有参与人遗忘先前所知：行为策略不足以表示混合策略。可用 jiama nash --refine agent。",
      },
    };
  }
  const profiles = tree.players.reduce((product, _, player) => product * reducedStrategyCount(tree, player), 1n);
  if (profiles > MAX_PROFILES) {
    return {
      parts,
      omitted: {
        en: `The strategies of this tree make ${profiles} profiles, too many to list them here; jiama nash finds an equilibrium in the sequence form.`,
        zh: `该博弈树的策略共有 ${profiles} 个组合，此处不便逐一列出；jiama nash 可用序列形式求一个均衡。`,
      },
    };
  }
  const { parts: nash, omitted } = strategicAnswer(reducedStrategicForm(tree), tree);
  return { parts: [...parts, ...nash], omitted };
}

function strategicAnswer(game: NormalFormGame<Rational>, tree: ExtensiveGame<Rational> | null): GameAnswer {
  const shape = shapeOf(game);
  if (shape.length === 2 && choices(shape as [number, number]) <= MAX_CHOICES) {
    return { parts: [nashPart(game, tree)], omitted: null };
  }
  const omitted =
    shape.length === 1
      ? null
      : shape.length === 2
        ? {
            en: `With ${shape.join(" × ")} strategies, mixed equilibria are not listed here; jiama nash --all lists them.`,
            zh: `策略数为 ${shape.join(" × ")}，此处不列混合均衡；可用 jiama nash --all 列出。`,
          }
        : {
            en: "Mixed equilibria of more than two players are often irrational; jiama nash --all encloses them.",
            zh: "两人以上博弈的混合均衡常为无理数；jiama nash --all 给出其包围区间。",
          };
  return { parts: [purePart(game, tree)], omitted };
}

/** Ways to choose as many of all strategies as the player with fewer has: a bound on the work. */
function choices([m, n]: readonly [number, number]): number {
  let product = 1;
  for (let k = 1; k <= Math.min(m, n) && product <= MAX_CHOICES; k += 1) product *= (Math.max(m, n) + k) / k;
  return product;
}

const texts = (list: readonly Rational[]): readonly string[] => list.map(exact.format);

function nashPart(game: NormalFormGame<Rational>, tree: ExtensiveGame<Rational> | null): AnswerPart {
  const extreme = labelledPairs(game);
  const { status, solutions, certificate } = componentsOf(game, extreme);
  return {
    ...{ concept: "nash", status, method: extreme.method, complete: certificate.complete },
    equilibria: extreme.solutions.map((profile) => shown(game, tree, profile)),
    strategies: game.strategies,
    subsets: solutions.flatMap(({ subsets }) =>
      subsets.map(({ extremeStrategies }) => extremeStrategies.map((own) => own.map(texts))),
    ),
  };
}

function purePart(game: NormalFormGame<Rational>, tree: ExtensiveGame<Rational> | null): AnswerPart {
  const { status, method, solutions, certificate } = pureEquilibria(game);
  return {
    ...{ concept: "pure", status, method, complete: certificate !== null },
    equilibria: solutions.map((profile) => shown(game, tree, mixedProfileOf(game, profile))),
    strategies: game.strategies,
    subsets: [],
  };
}

function subgamePerfectPart(tree: ExtensiveGame<Rational>): AnswerPart {
  const { status, method, solutions, certificate } = backwardInduction(tree, {
    all: true,
    maxEquilibria: MAX_EQUILIBRIA,
  });
  return {
    ...{ concept: "subgame-perfect", status, method, complete: certificate.complete },
    equilibria: solutions.map((profile, k) => {
      const { payoffs, maxGain } = certificate.equilibria[k] as (typeof certificate.equilibria)[number];
      return {
        profile: [],
        behavior: behaviorTexts(behaviorProfileOf(tree, profile)),
        payoffs: texts(payoffs),
        maxRegret: exact.format(maxGain),
      };
    }),
    strategies: [],
    subsets: [],
  };
}

function shown(
  game: NormalFormGame<Rational>,
  tree: ExtensiveGame<Rational> | null,
  profile: MixedProfile<Rational>,
): ShownEquilibrium {
  const { payoffs, maxRegret } = regretCheck(game, profile);
  return {
    profile: profile.map(texts),
    behavior: tree === null ? null : behaviorTexts(behaviorFromMixed(tree, profile)),
    payoffs: texts(payoffs),
    maxRegret: exact.format(maxRegret),
  };
}

const behaviorTexts = (behavior: BehaviorProfile<Rational>): readonly (readonly string[])[] => behavior.map(texts);

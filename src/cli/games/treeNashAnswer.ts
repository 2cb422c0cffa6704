/**
 * # Answers of `jiama nash` about trees
 *
 * Equilibria in behavior strategies, without a list of strategies: by the sequence form, and refinements with their beliefs.
 *
 * @module
 */
import {
  type Assessment,
  agentEquilibrium,
  type BehaviorProfile,
  type Control,
  type ExtensiveGame,
  hasPerfectRecall,
  nearestNames,
  quasiPerfect,
  type Rational,
  reducedStrategyCount,
  sequenceFormLcp,
  sequentialEquilibrium,
  UnknownNameError,
} from "../../index.ts";
import type { Finding } from "./gameAnswer.ts";
import type { QuestionOptions } from "./gameTask.ts";
import type { AnyTree } from "./givenGame.ts";
import { behaviorByLabel, infosetLabels } from "./subgamePerfectAnswer.ts";

/** The refinements, by the word that asks for them. */
const refinements = ["quasi-perfect", "sequential", "agent"] as const;

/** A refinement that can be asked for. */
export type Refinement = (typeof refinements)[number];

/**
 * The refinement that a word names.
 *
 * @throws {@link UnknownNameError} for any other word, with the nearest ones.
 */
export function refinement(word: string): Refinement {
  const found = refinements.find((id) => id === word);
  if (found !== undefined) return found;
  const near = nearestNames(word, refinements);
  const shown = JSON.stringify(word.length > 60 ? `${word.slice(0, 57)}…` : word);
  throw new UnknownNameError({
    en: `--refine is ${shown}; ${near.length > 0 ? `did you mean ${near.join(" or ")}?` : `choose from ${refinements.join(", ")}.`}`,
    zh: `--refine 为 ${shown}；${near.length > 0 ? `是否指 ${near.join(" 或 ")}？` : `可选：${refinements.join("、")}。`}`,
  });
}

/** Profiles of reduced strategies beyond which a tree for two is solved in its sequence form. */
const LARGE_FORM = 10_000n;

/** Whether the sequence form is asked for, or is the way to go. */
export function isForSequenceForm(given: AnyTree, { method, all }: QuestionOptions): boolean {
  if (method !== undefined) return method === "sequence-form-lcp";
  const tree = given as ExtensiveGame<unknown>;
  if (all || tree.players.length !== 2 || !hasPerfectRecall(tree)) return false;
  return tree.players.reduce((product, _, player) => product * reducedStrategyCount(tree, player), 1n) > LARGE_FORM;
}

/** One equilibrium in behavior strategies by the sequence form. */
export function sequenceFormAnswer(given: AnyTree, { verify }: QuestionOptions, control: Control): Finding {
  const tree = given as ExtensiveGame<unknown>;
  const { status, method, iterations, solutions, certificate } = sequenceFormLcp(tree, { control });
  return {
    status,
    fields: {
      ...{ method, iterations, complete: certificate.complete, infosets: infosetLabels(tree) },
      equilibria: solutions.map((behavior, k) => {
        const { payoffs, maxRegret } = certificate.equilibria[k] as { payoffs: unknown; maxRegret: unknown };
        return { behavior: behaviorByLabel(tree, behavior), payoffs, maxRegret };
      }),
      ...(verify ? { certificate } : {}),
    },
  };
}

/** Equilibria that meet a refinement, with what it is. */
export function refinedAnswer(given: AnyTree, which: Refinement, options: QuestionOptions, control: Control): Finding {
  const tree = given as ExtensiveGame<Rational>;
  const found = refined(tree, which, options, control);
  const { status, method, iterations, complete, certificate } = found;
  return {
    status,
    fields: {
      ...{
        method,
        iterations,
        complete,
        refinement: found.concept,
        infosets: infosetLabels(tree as ExtensiveGame<unknown>),
      },
      equilibria: found.equilibria.map(({ behavior, beliefs, payoffs, worst }) => ({
        behavior: behaviorByLabel(tree as ExtensiveGame<unknown>, behavior as BehaviorProfile<unknown>),
        ...(beliefs === null ? {} : { beliefs: beliefsByLabel(tree, beliefs) }),
        ...{ payoffs, ...worst },
      })),
      ...(options.verify ? { certificate } : {}),
    },
    ...(status === "unknown"
      ? {
          remark: {
            en: "no equilibrium of this kind was found among those that are tried; it is not proved that there is none.",
            zh: "在所尝试的范围内未找到此类均衡；并未证明其不存在。",
          },
        }
      : {}),
  };
}

interface Refined {
  readonly status: Finding["status"];
  readonly method: string;
  readonly iterations: number;
  readonly complete: boolean;
  readonly concept: string;
  readonly certificate: unknown;
  readonly equilibria: readonly {
    readonly behavior: BehaviorProfile<Rational>;
    readonly beliefs: Assessment<Rational>["beliefs"] | null;
    readonly payoffs: readonly Rational[] | undefined;
    readonly worst: Readonly<Record<string, unknown>>;
  }[];
}

function refined(
  tree: ExtensiveGame<Rational>,
  which: Refinement,
  { all }: QuestionOptions,
  control: Control,
): Refined {
  switch (which) {
    case "quasi-perfect": {
      const { solutions, certificate, ...rest } = quasiPerfect(tree, { control });
      const equilibria = solutions.map((assessment, k) => {
        const check = certificate.equilibria[k];
        return { ...assessment, payoffs: check?.payoffs, worst: { maxRegret: check?.maxRegret } };
      });
      return { ...rest, complete: false, concept: which, certificate, equilibria };
    }
    case "sequential": {
      const { solutions, certificate, ...rest } = sequentialEquilibrium(tree, { pure: all, control });
      const equilibria = solutions.map((assessment, k) => {
        const check = certificate.equilibria[k]?.rationality;
        return { ...assessment, payoffs: check?.payoffs, worst: { maxGain: check?.maxGain } };
      });
      return { ...rest, complete: certificate.complete, concept: which, certificate, equilibria };
    }
    case "agent": {
      const { solutions, certificate, ...rest } = agentEquilibrium(tree, { control });
      const equilibria = solutions.map((behavior, k) => {
        const check = certificate.equilibria[k];
        return { behavior, beliefs: null, payoffs: check?.payoffs, worst: { maxGain: check?.maxGain } };
      });
      return { ...rest, complete: false, concept: certificate.concept, certificate, equilibria };
    }
  }
}

/** The belief at each node of an information set, by player and information set. */
function beliefsByLabel(
  { players, infosets }: ExtensiveGame<Rational>,
  beliefs: Assessment<Rational>["beliefs"],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    players.map((player, index) => [
      player,
      Object.fromEntries(infosets.flatMap((set, k) => (set.player === index ? [[set.label, beliefs[k]]] : []))),
    ]),
  );
}

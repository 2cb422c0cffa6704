/**
 * # Answers of `jiama subgame-perfect`
 *
 * @module
 */
import {
  type BehaviorProfile,
  type Control,
  DomainError,
  type ExtensiveGame,
  type InformationSet,
  isPerfectInformation,
  pathTo,
  subgameEquilibria,
  subgamePerfect,
} from "../../index.ts";
import type { Finding } from "./gameAnswer.ts";
import type { QuestionOptions } from "./gameTask.ts";
import type { AnyGame, AnyTree } from "./givenGame.ts";

/** One subgame-perfect equilibrium, or all: in pure strategies where information is perfect. */
export function subgamePerfectAnswer(given: AnyTree, { all, verify }: QuestionOptions, control: Control): Finding {
  const tree = given as ExtensiveGame<unknown>;
  const { status, method, iterations, solutions, certificate } = subgamePerfect(tree, { all, control });
  const pureOnly = isPerfectInformation(tree);
  const finding: Finding = {
    status,
    fields: {
      ...{ method, iterations, complete: certificate.complete },
      infosets: infosetLabels(tree),
      equilibria: solutions.map((profile, k) => {
        const check = certificate.equilibria[k];
        return { behavior: behaviorByLabel(tree, profile), payoffs: check?.payoffs, maxRegret: check?.maxRegret };
      }),
      ...(all ? { pureOnly, subgames: shownSubgames(tree, solutions) } : {}),
      ...(verify ? { certificate } : {}),
    },
  };
  if (status !== "unknown" || pureOnly) return finding;
  return {
    ...finding,
    remark: {
      en: "in some subgame more than two players move at once, and no equilibrium with rational probabilities was found there.",
      zh: "某子博弈中有两个以上的参与人同时行动，未能在其中找到概率为有理数的均衡。",
    },
  };
}

/** Each subgame by the actions that lead to it, with the ways in which it is played. */
function shownSubgames(tree: ExtensiveGame<unknown>, solutions: readonly BehaviorProfile<unknown>[]) {
  return subgameEquilibria(tree, solutions).map(({ root, infosets, equilibria }) => ({
    path: pathTo(tree, root),
    equilibria: equilibria.map(({ behavior, payoffs }) => ({
      behavior: behaviorByLabel(
        { ...tree, infosets: infosets.map((set) => tree.infosets[set] as InformationSet) },
        behavior,
      ),
      payoffs,
    })),
  }));
}

/** The probability of each action, by player, information set and action. */
export function behaviorByLabel(
  { players, infosets }: ExtensiveGame<unknown>,
  profile: BehaviorProfile<unknown>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    players.map((player, index) => [
      player,
      Object.fromEntries(
        infosets.flatMap((set, k) => {
          if (set.player !== index) return [];
          return [[set.label, Object.fromEntries(set.actions.map((action, a) => [action, profile[k]?.[a]]))]];
        }),
      ),
    ]),
  );
}

/** The labels of each player's information sets and their actions, in order. */
export function infosetLabels({ players, infosets }: ExtensiveGame<unknown>) {
  return players.map((_, index) =>
    infosets.filter(({ player }) => player === index).map(({ label, actions }) => ({ label, actions })),
  );
}

/** @throws {@link DomainError} for a game in normal form. */
export function requireTree(given: AnyGame | AnyTree, file: string): AnyTree {
  if (given.kind === "extensive-form") return given;
  throw new DomainError({
    en: `${file}: a game in normal form is no game tree; give one (.efg).`,
    zh: `${file}：标准式博弈不是博弈树；请给出博弈树（.efg）。`,
  });
}

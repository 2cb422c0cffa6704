import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Rational } from "../../../src/arithmetic/exact.ts";
import { backwardInduction } from "../../../src/certified/sequential/backwardInduction.ts";
import { sequenceFormLp } from "../../../src/certified/sequential/sequenceFormLp.ts";
import type { ExtensiveGame } from "../../../src/games/extensive-form/extensiveGame.ts";
import { gameFromTree } from "../../../src/games/extensive-form/gameFromTree.ts";
import { move, payoffs, type Tree } from "../../../src/games/extensive-form/tree.ts";
import { toFloatTree } from "../../../src/games/extensive-form/treeConversion.ts";
import { efgFromGame } from "../../../src/games/io/efgFromGame.ts";
import { kuhnPoker, leducPoker } from "../../fixtures/poker.ts";
import { type OwnSolver, timedRun, warmUp } from "./ownRun.ts";

/** One comparison: a tree, our solver, and what the other programs are asked. */
interface TreeRow {
  readonly name: string;
  readonly game: ExtensiveGame<Rational>;
  readonly ours: OwnSolver;
  readonly peers: readonly string[];
}

/** Who stops at move `k` receives `k + 3`, the other `k`. */
function centipede(moves: number): ExtensiveGame<Rational> {
  const end = (k: number): Tree<never> => (k % 2 === 0 ? payoffs(k + 3, k) : payoffs(k, k + 3));
  let tree = end(moves);
  for (let k = moves - 1; k >= 0; k -= 1) tree = move(k % 2 === 0 ? "1" : "2", { stop: end(k), go: tree });
  return gameFromTree(["1", "2"], tree);
}

function rows(): readonly TreeRow[] {
  const float = (name: string, game: ExtensiveGame<Rational>): TreeRow => {
    const doubles = toFloatTree(game);
    return { name, game, ours: () => sequenceFormLp(doubles), peers: ["gambit-lp-float", "scipy-highs"] };
  };
  const exactly = (name: string, game: ExtensiveGame<Rational>): TreeRow => ({
    ...{ name, game, ours: () => sequenceFormLp(game), peers: ["gambit-lp-rational"] },
  });
  const long = centipede(100);
  return [
    float("Kuhn, 13 cards, doubles", kuhnPoker(13)),
    float("Leduc, 3 ranks, doubles", leducPoker(3)),
    exactly("Kuhn, 13 cards, exact", kuhnPoker(13)),
    exactly("Leduc, 2 ranks, exact", leducPoker(2)),
    { name: "centipede of 100 moves", game: long, ours: () => backwardInduction(long), peers: ["gambit-enumpure"] },
  ];
}

/** Prints a table of processor times in milliseconds, ours and theirs in one run; what is missing is named as missing. */
export function main(
  _: readonly string[],
  { folder, worker }: { readonly folder: string; readonly worker: string },
): number {
  const python = process.env.JIAMA_PEERS_PYTHON ?? "python3";
  console.log("| tree | jiama, ms | program | ms | theirs / ours |\n| --- | --- | --- | --- | --- |");
  for (const [k, { name, game, ours, peers }] of rows().entries()) {
    const file = join(folder, `tree-${k}.efg`);
    writeFileSync(file, efgFromGame(game));
    warmUp(ours, 2);
    for (const peer of peers) {
      const before = timedRun(ours, 60).cpu;
      const answer = answerOf(python, [worker, peer, file]);
      const cpu = (before + timedRun(ours, 60).cpu) / 2;
      const theirs = Number(answer);
      const ratio = Number.isFinite(theirs) ? (theirs / 1000 / cpu).toFixed(1) : "";
      console.log(`| ${name} | ${(cpu * 1000).toFixed(2)} | ${peer} | ${answer} | ${ratio} |`);
    }
  }
  return 0;
}

/** Milliseconds of a program after which it is stopped. */
const LIMIT = 120_000;

/** What a program prints: milliseconds, or a word; one that is stopped has no time. */
function answerOf(program: string, words: readonly string[]): string {
  try {
    return execFileSync(program, words, { encoding: "utf8", timeout: LIMIT }).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ETIMEDOUT") return `stopped after ${LIMIT / 1000} s`;
    throw error;
  }
}

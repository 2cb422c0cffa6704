import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import type { NormalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";

/** A run of lrsnash. */
export interface LrsnashRun {
  /** Each extreme equilibrium as `probabilities | probabilities`, in increasing order. */
  readonly equilibria: readonly string[];
  /** User and system seconds of the process. */
  readonly cpu: number;
  /** Seconds that passed. */
  readonly wall: number;
  /** Whether it was stopped at the limit of processor time; the list of equilibria is then empty. */
  readonly stopped: boolean;
}

/** Whether lrsnash is installed. */
export function lrsnashIsInstalled(): boolean {
  return spawnSync("bash", ["-c", "command -v lrsnash"]).status === 0;
}

/** A two-player game as lrsnash reads it: the sizes, then both matrices by rows. */
export function lrsnashText(game: NormalFormGame<Rational>): string {
  const [m, n] = game.strategies.map((own) => own.length) as [number, number];
  const matrix = (payoffs: ArrayLike<Rational>) =>
    Array.from({ length: m }, (_, i) =>
      Array.from({ length: n }, (__, j) => exact.format(payoffs[i * n + j]!)).join(" "),
    ).join("\n");
  return `${m} ${n}\n\n${matrix(game.payoffs[0]!)}\n\n${matrix(game.payoffs[1]!)}\n`;
}

/**
 * The equilibria that lrsnash prints. Blocks are parted by empty lines; in a block, every strategy of the second player
 * (a line that begins with 2) goes with every strategy of the first (a line that begins with 1). The last number is a payoff.
 */
export function lrsnashEquilibria(output: string): readonly string[] {
  const found = new Set<string>();
  for (const block of output.split(/\n\s*\n/)) {
    const lines = block.split("\n").filter((line) => /^[12] /.test(line));
    const own = (player: string) =>
      lines.filter((line) => line.startsWith(player)).map((line) => line.trim().split(/\s+/).slice(1, -1).join(" "));
    for (const y of own("2")) for (const x of own("1")) found.add(`${x} | ${y}`);
  }
  return [...found].sort();
}

/** What lrsnash finds of a game, which is written to `file`. */
export function lrsnash(game: NormalFormGame<Rational>, file: string, limitSeconds: number): LrsnashRun {
  writeFileSync(file, lrsnashText(game));
  const start = performance.now();
  const script = `ulimit -t ${Math.ceil(limitSeconds)}; TIMEFORMAT='times %3U %3S'; { time lrsnash "$1" >"$1.out"; } 2>&1; cat "$1.out"`;
  const { stdout } = spawnSync("bash", ["-c", script, "lrsnash", file], { encoding: "utf8", maxBuffer: 1 << 28 });
  const wall = (performance.now() - start) / 1000;
  const [, user = "0", system = "0"] = /^times (\S+) (\S+)$/m.exec(stdout) ?? [];
  const stopped = !stdout.includes("Number of equilibria found");
  return { equilibria: stopped ? [] : lrsnashEquilibria(stdout), cpu: Number(user) + Number(system), wall, stopped };
}

import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import type { Rational } from "../../../src/arithmetic/exact.ts";
import type { NormalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";
import { largestRegret } from "./checkedAnswers.ts";
import { lrsnash, lrsnashIsInstalled } from "./lrsnash.ts";
import { timedRun, warmUp } from "./ownRun.ts";
import { PythonPeer } from "./pythonPeer.ts";
import { exactGame, type RandomGame, writeDoubles } from "./randomGames.ts";
import { type Row, rows } from "./rows.ts";
import { type Entry, type Measurement, tableHead, tableLines } from "./table.ts";

/** Where the run keeps its files, and the script of the Python programs. */
export interface Places {
  readonly folder: string;
  readonly worker: string;
}

/** Size of the games on which other programs are warmed up. */
const WARM_UP_SIZE = 10;

type Profiles = Parameters<typeof largestRegret>[1];

/** A game written as doubles. */
interface GameFile {
  readonly file: string;
  readonly shape: readonly number[];
}

interface Settings {
  readonly rows: readonly Row[];
  readonly seeds: number;
  readonly limit: number;
  readonly quick: boolean;
  readonly out: string | undefined;
}

/** Runs the rows that the words ask for; the exit code. */
export async function main(words: readonly string[], places: Places): Promise<number> {
  const settings = readSettings(words);
  if (typeof settings === "string") {
    process.stderr.write(`${settings}\n`);
    return 2;
  }
  const bench = new Bench(settings, places);
  try {
    const table = await bench.run();
    if (settings.out === undefined) process.stdout.write(table);
    else writeFileSync(settings.out, table);
    return 0;
  } finally {
    bench.close();
  }
}

function readSettings(words: readonly string[]): Settings | string {
  const given = new Map<string, string>();
  for (let i = 0; i < words.length; i += 1) {
    const name = words[i] as string;
    if (name === "--quick") given.set(name, "");
    else if (["--rows", "--seeds", "--limit", "--out"].includes(name)) given.set(name, words[++i] ?? "");
    else return `unknown option ${name}; use --quick, --rows a,b, --seeds N, --limit S, --out FILE`;
  }
  const quick = given.has("--quick");
  const names = given.get("--rows")?.split(",") ?? rows.map(({ id }) => id);
  const unknown = names.find((name) => rows.every(({ id }) => id !== name));
  if (unknown !== undefined) return `no row ${unknown}; the rows are ${rows.map(({ id }) => id).join(", ")}`;
  const number = (name: string, otherwise: number) => Number(given.get(name) ?? otherwise);
  const [seeds, limit] = [number("--seeds", quick ? 2 : 3), number("--limit", quick ? 10 : 20)];
  if (!(seeds >= 1 && limit > 0)) return "--seeds and --limit take positive numbers";
  return { rows: rows.filter(({ id }) => names.includes(id)), seeds, limit, quick, out: given.get("--out") };
}

class Bench {
  readonly #settings: Settings;
  readonly #folder: string;
  readonly #python: PythonPeer;
  readonly #hasPython: boolean;
  readonly #hasLrsnash: boolean;

  constructor(settings: Settings, { folder, worker }: Places) {
    this.#settings = settings;
    this.#folder = folder;
    this.#python = new PythonPeer(process.env.JIAMA_PEERS_PYTHON ?? "python3", worker);
    this.#hasPython = this.#python.isInstalled();
    this.#hasLrsnash = lrsnashIsInstalled();
  }

  close(): void {
    this.#python.close();
  }

  async run(): Promise<string> {
    const { seeds, limit, quick } = this.#settings;
    let text = `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, Node ${process.version}; ${await this.#versions()}. `;
    text += `${seeds} games a size, limit ${limit} s.\n\n${tableHead}`;
    for (const row of this.#settings.rows) {
      for (const size of quick ? row.sizes.slice(0, 1) : row.sizes) {
        const entries = await this.#size(row, size);
        const lines = tableLines(row.title, String(size), entries);
        process.stderr.write(lines);
        text += lines;
      }
    }
    return text;
  }

  async #versions(): Promise<string> {
    const lrs = `lrsnash ${this.#hasLrsnash ? "present" : "missing"}`;
    if (!this.#hasPython) return `Python with NumPy missing, ${lrs}`;
    const found = Object.entries(await this.#python.ask({ do: "versions" }, 120));
    return [...found.map(([name, version]) => `${name} ${version}`), lrs].join(", ");
  }

  /** All programs on all games of one size, in an order that turns from game to game. */
  async #size(row: Row, size: number): Promise<readonly Entry[]> {
    const programs = ["jiama", ...row.peers];
    const missing = new Map<string, string>();
    const measurements = new Map<string, Measurement[]>(programs.map((program) => [program, []]));
    const small = this.#file(row.game(Math.min(WARM_UP_SIZE, row.sizes[0]!), 0), "small");
    warmUp(row.ours(row.game(row.sizes[0]!, 0)));
    for (let k = 0; k < this.#settings.seeds * (row.factor?.(size) ?? 1); k += 1) {
      const game = row.game(size, k + 1);
      const exactly = exactGame(game);
      const file = this.#file(game, "game");
      for (let turn = 0; turn < programs.length; turn += 1) {
        const program = programs[(turn + k) % programs.length]!;
        if (missing.has(program)) continue;
        const measured =
          program === "jiama"
            ? this.#ours(row, game, exactly)
            : program === "lrsnash"
              ? this.#lrsnash(game, exactly)
              : await this.#peer(program, game, exactly, file, small);
        if (typeof measured === "string") missing.set(program, measured);
        else measurements.get(program)!.push(measured);
      }
    }
    return programs.map((program) => {
      const why = missing.get(program);
      const own = program === "jiama";
      const done = measurements.get(program)!;
      return {
        program: own ? `jiama ${row.method}` : program,
        own,
        measurements: done,
        ...(why ? { missing: why } : {}),
      };
    });
  }

  #file(game: RandomGame, name: string): GameFile {
    const file = join(this.#folder, `${name}.f64`);
    writeDoubles(game, file);
    return { file, shape: game.shape };
  }

  #ours(row: Row, game: RandomGame, exactly: NormalFormGame<Rational>): Measurement {
    const { result, cpu, wall, stopped } = timedRun(row.ours(game), this.#settings.limit);
    const { profile = (solution: unknown) => solution } = row;
    const profiles = result.solutions.map((solution) => profile(solution, game)) as Profiles;
    const regret = stopped ? 0 : largestRegret(exactly, profiles);
    const pivots = row.pivots ? { pivots: result.iterations } : {};
    return { program: "jiama", seed: game.seed, cpu, wall, stopped, found: profiles.length, regret, ...pivots };
  }

  #lrsnash(game: RandomGame, exactly: NormalFormGame<Rational>): Measurement | string {
    if (!this.#hasLrsnash) return "missing";
    const { limit } = this.#settings;
    const run = lrsnash(exactly, join(this.#folder, "game.lrs"), limit);
    const base = { program: "lrsnash", seed: game.seed };
    const { cpu, wall, stopped } = run;
    const profiles = run.equilibria.map((text) => text.split(" | ").map((own) => own.split(" ")));
    return { ...base, cpu, wall, stopped, found: profiles.length, regret: largestRegret(exactly, profiles) };
  }

  async #peer(
    program: string,
    game: RandomGame,
    exactly: NormalFormGame<Rational>,
    file: GameFile,
    small: GameFile,
  ): Promise<Measurement | string> {
    if (!this.#hasPython) return "missing";
    const { limit } = this.#settings;
    const answer = await this.#python.solve(program, file, small, limit);
    const base = { program, seed: game.seed };
    const { cpu = 0, wall = 0, stopped = false } = answer;
    if (stopped) return { ...base, cpu, wall, stopped, found: 0, regret: 0 };
    if (answer.missing !== undefined) return `missing: ${answer.missing}`;
    if (answer.error !== undefined) return `failed: ${answer.error}`;
    const profiles = answer.texts ?? answer.profiles ?? [];
    const pivots = answer.pivots === undefined ? {} : { pivots: answer.pivots };
    const regret = largestRegret(exactly, profiles);
    return { ...base, cpu, wall, stopped, found: profiles.length, regret, ...pivots };
  }
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  bimatrixGame,
  exact,
  gameFromNfg,
  type NormalFormGame,
  normalFormGame,
  type Rational,
  regretCheck,
  vertexEnumeration,
  zeroSum,
} from "jiama";
import { describe, expect, test } from "vitest";
import { pureEquilibria } from "../../src/certified/nash/pureEquilibria.ts";
import { profileText } from "../fixtures/knownGames.ts";

/** Collected games and answers, in a folder beside the repository. */
const folder = fileURLToPath(new URL("../../../shared/data/corpus/", import.meta.url));
const present = existsSync(`${folder}bimatrix_peers.json`);
const reason = present ? "" : " (skipped: ../shared/data/corpus does not lie beside the repository)";

type Nested = string | number | readonly Nested[];

interface Entry {
  readonly id: string;
  readonly concept?: string;
  readonly game: {
    readonly format: string;
    readonly file?: string;
    readonly A?: readonly string[][];
    readonly B?: readonly string[][];
  };
  readonly parse?: string;
  readonly complete?: boolean;
  readonly complete_meaning?: string | null;
  readonly expected?: readonly (readonly (readonly string[])[])[];
  readonly num_strategies?: readonly number[];
  readonly reduced_strategic_form?: readonly Nested[];
  readonly pure_nash?: readonly (readonly (readonly string[])[])[];
  readonly extreme_nash?: readonly (readonly (readonly string[])[])[];
  readonly extreme_agree?: boolean;
  readonly extreme_all_nash?: boolean;
  readonly is_const_sum?: boolean;
  readonly value_p1?: string;
}

const read = (file: string): readonly Entry[] => (present ? JSON.parse(readFileSync(`${folder}${file}`, "utf8")) : []);
const text = (file: string) => readFileSync(`${folder}games/${file}`, "utf8");
const flat = (nested: Nested): string[] => (Array.isArray(nested) ? nested.flatMap(flat) : [String(nested)]);
const texts = (profiles: Entry["expected"]) =>
  profiles!.map((profile) => profileText(profile.map((own) => own.map((p) => exact.from(p))))).sort();
const facts = read("games_facts.json").filter(({ parse }) => parse === "ok");

/** The game of an entry: from its matrices, its reduced strategic form, or its file. */
function gameOf({ game, num_strategies, reduced_strategic_form }: Entry): NormalFormGame<Rational> {
  if (game.A !== undefined && game.B !== undefined) return bimatrixGame(game.A, game.B);
  if (reduced_strategic_form !== undefined) return normalFormGame(num_strategies!, reduced_strategic_form.map(flat));
  return gameFromNfg(text(game.file!));
}

function expectExtreme(entry: Entry, expected: Entry["expected"]): void {
  const { status, certificate, solutions } = vertexEnumeration(gameOf(entry));
  expect([entry.id, status, certificate.complete]).toEqual([entry.id, "solved", true]);
  expect([entry.id, ...solutions.map(profileText).sort()]).toEqual([entry.id, ...texts(expected)]);
}

describe.skipIf(!present)(`corpus${reason}`, () => {
  test("two-player games of other programs' tests and issues: all extreme equilibria", () => {
    const entries = [...read("bimatrix_peers.json"), ...read("random_bimatrix.json")];
    expect(entries.length).toBeGreaterThan(40);
    for (const entry of entries) expectExtreme(entry, entry.expected);
  });

  test("Gambit's solver tests on tables of two players: all extreme equilibria", () => {
    const entries = read("gambit_nash.json").filter(
      ({ game, complete_meaning }) => game.format === "nfg" && complete_meaning === "all extreme equilibria",
    );
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) expectExtreme(entry, entry.expected);
  });

  test("sample games of Gambit and OpenSpiel: all extreme equilibria where two programs agree on them", () => {
    const entries = facts.filter(
      (entry) => entry.extreme_agree && entry.extreme_all_nash && entry.reduced_strategic_form !== undefined,
    );
    expect(entries.length).toBeGreaterThan(70);
    for (const entry of entries) expectExtreme(entry, entry.extreme_nash);
  });

  test("sample games: all pure equilibria", () => {
    const entries = facts.filter((entry) => entry.pure_nash && entry.reduced_strategic_form);
    expect(entries.length).toBeGreaterThan(80);
    for (const entry of entries) {
      const found = pureEquilibria(gameOf(entry)).solutions.map((profile) => profile.join(" "));
      const known = entry.pure_nash!.map((profile) => profile.map((own) => own.map(Number).indexOf(1)).join(" "));
      expect([entry.id, ...found.sort()]).toEqual([entry.id, ...known.sort()]);
    }
  });

  test("sample games of constant sum: the value", () => {
    const entries = facts.filter(
      (entry) => entry.value_p1 !== undefined && entry.reduced_strategic_form && entry.num_strategies?.length === 2,
    );
    expect(entries.length).toBeGreaterThan(5);
    for (const entry of entries) {
      expect([entry.id, exact.format(zeroSum(gameOf(entry)).value!)]).toEqual([
        entry.id,
        exact.format(exact.from(entry.value_p1!)),
      ]);
    }
  });

  test("every .nfg file is read, to the payoffs that Gambit reads", () => {
    const files = present ? readdirSync(`${folder}games`).filter((file) => file.endsWith(".nfg")) : [];
    expect(files.length).toBeGreaterThan(60);
    for (const file of files) {
      expect(gameFromNfg(text(file)).players.length).toBeGreaterThan(0);
    }
    const tables = facts.filter(
      ({ game, reduced_strategic_form }) => game.format === "nfg" && reduced_strategic_form !== undefined,
    );
    for (const entry of tables) {
      const game = gameFromNfg(text(entry.game.file!));
      expect([entry.id, ...game.payoffs.map((list) => Array.from(list, exact.format))]).toEqual([
        entry.id,
        ...entry.reduced_strategic_form!.map((payoffs) => flat(payoffs).map((p) => exact.format(exact.from(p)))),
      ]);
    }
  });

  test("games of several players: no deviation gains at their rational equilibria", () => {
    const entries = [...read("misc_concepts.json"), ...read("gambit_nash.json")].filter(
      ({ game, concept, expected }) =>
        game.format === "nfg" && concept === "nash" && expected!.flat(2).every((p) => !p.includes(".")),
    );
    expect(entries.length).toBeGreaterThan(1);
    for (const entry of entries) {
      const game = gameOf(entry);
      for (const profile of entry.expected!) {
        const { maxRegret } = regretCheck(
          game,
          profile.map((own) => own.map((p) => exact.from(p))),
        );
        expect([entry.id, exact.format(maxRegret)]).toEqual([entry.id, "0"]);
      }
    }
  });
});

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  agentForm,
  exact,
  gameFromActionGraph,
  gameFromAgg,
  gameFromBagg,
  gameFromNfg,
  type NormalFormGame,
  nashEquilibrium,
  normalFormGame,
  pureEquilibria,
  type Rational,
  regretCheck,
  supportEnumeration,
} from "jiama";
import { describe, expect, test } from "vitest";

/** Collected games and answers, in a folder beside the repository. */
const folder = fileURLToPath(new URL("../../../shared/data/corpus/", import.meta.url));
const present = existsSync(`${folder}games_facts.json`);
const reason = present ? "" : " (skipped: ../shared/data/corpus does not lie beside the repository)";

type Nested = string | readonly Nested[];

interface Entry {
  readonly id: string;
  readonly concept?: string;
  readonly game: { readonly format: string; readonly file?: string };
  readonly num_strategies?: readonly number[];
  readonly max_payoff?: string;
  readonly n_pure_nash?: number;
  readonly reduced_strategic_form?: readonly Nested[];
  readonly expected?: readonly (readonly (readonly string[])[])[];
}

const read = (file: string): readonly Entry[] => (present ? JSON.parse(readFileSync(`${folder}${file}`, "utf8")) : []);
const text = (file: string) => readFileSync(`${folder}games/${file}`, "utf8");
const flat = (nested: Nested): string[] => (typeof nested === "string" ? [nested] : nested.flatMap(flat));
const facts = read("games_facts.json");
const graphs = facts.filter(({ game }) => game.format === "agg" || game.format === "bagg");
const tables = facts.filter((entry) => entry.reduced_strategic_form && (entry.num_strategies?.length ?? 0) > 2);

function graphGame({ game }: Entry): NormalFormGame<Rational> {
  return game.format === "agg"
    ? gameFromActionGraph(gameFromAgg(text(game.file!)))
    : agentForm(gameFromBagg(text(game.file!)));
}

function expectEquilibrium(id: string, game: NormalFormGame<Rational>): void {
  const { status, solutions, certificate } = nashEquilibrium(game);
  expect([id, status, solutions.length]).toEqual([id, "solved", 1]);
  const regret = exact.toNumber(regretCheck(game, solutions[0]!).maxRegret);
  const proof = certificate.proofs?.[0] ?? "exact";
  if (proof === "exact") expect([id, regret]).toEqual([id, 0]);
  else expect([id, proof, regret < 1e-8]).toEqual([id, "enclosed", true]);
}

describe.skipIf(!present)(`games of more than two players${reason}`, () => {
  test.each(graphs.map((entry) => [entry.id, entry] as const))("%s", (id, entry) => {
    const game = graphGame(entry);
    expect(game.strategies.map((own) => own.length)).toEqual(entry.num_strategies);
    const largest = game.payoffs.flatMap((own) => Array.from(own)).reduce((a, b) => (exact.compare(a, b) < 0 ? b : a));
    expect(exact.format(largest)).toBe(entry.max_payoff);
    expect(pureEquilibria(game).solutions).toHaveLength(entry.n_pure_nash!);
    expectEquilibrium(id, game);
  });

  test.each(tables.map((entry) => [entry.id, entry] as const))("%s: one equilibrium, proved", (id, entry) => {
    expectEquilibrium(id, normalFormGame(entry.num_strategies!, entry.reduced_strategic_form!.map(flat)));
  });

  test("the lists of equilibria that Gambit's tests and issues give are among those found", () => {
    const entries = [...read("gambit_nash.json"), ...read("misc_concepts.json")].filter(
      ({ game, concept, expected }) => game.format === "nfg" && concept === "nash" && (expected?.[0]?.length ?? 0) > 2,
    );
    expect(entries.length).toBeGreaterThan(3);
    for (const entry of entries) {
      const game = gameFromNfg(text(entry.game.file!));
      const found = supportEnumeration(game).solutions.map((profile) => profile.flat().map(exact.toNumber));
      for (const profile of entry.expected!) {
        const numbers = profile.flat().map((p) => exact.toNumber(exact.from(p)));
        const near = found.some((other) => other.every((p, k) => Math.abs(p - numbers[k]!) < 1e-9));
        expect([entry.id, profile, near]).toEqual([entry.id, profile, true]);
      }
    }
  });
});

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { normalFormGame, pureEquilibria } from "jiama";
import { describe, expect, test } from "vitest";

/** Facts of published games, in a folder beside the repository. */
const file = fileURLToPath(new URL("../../../shared/data/corpus/games_facts.json", import.meta.url));
const present = existsSync(file);
const reason = present ? "" : " (skipped: ../shared/data does not lie beside the repository)";

type Nested = readonly Nested[] | string;

interface Facts {
  readonly id: string;
  readonly reduced_strategic_form?: readonly Nested[];
  readonly num_strategies: readonly number[];
  readonly pure_nash?: readonly (readonly (readonly string[])[])[];
}

const flat = (nested: Nested): string[] => (typeof nested === "string" ? [nested] : nested.flatMap(flat));

const known = (present ? (JSON.parse(readFileSync(file, "utf8")) as Facts[]) : []).filter(
  ({ reduced_strategic_form: form, pure_nash: pure }) => form && pure,
);

describe.skipIf(!present)(`pure equilibria of published games${reason}`, () => {
  test("there are a hundred games", () => {
    expect(known.length).toBeGreaterThan(100);
  });

  test.each(known.map((facts) => [facts.id, facts] as const))("%s", (_, facts) => {
    const game = normalFormGame(facts.num_strategies, facts.reduced_strategic_form!.map(flat));
    const expected = facts.pure_nash!.map((profile) => profile.map((strategy) => strategy.indexOf("1")));
    const found = pureEquilibria(game).solutions;
    expect(new Set(found.map(String))).toEqual(new Set(expected.map(String)));
  });
});

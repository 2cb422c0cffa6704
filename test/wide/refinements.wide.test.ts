import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bimatrixGame, equilibriumIndex, equilibriumType, exact, perfection, pureEquilibria } from "jiama";
import { describe, expect, test } from "vitest";

/** Games of other packages' tests with all extreme equilibria, in a folder beside the repository. */
const file = fileURLToPath(new URL("../../../shared/data/corpus/bimatrix_peers.json", import.meta.url));
const present = existsSync(file);
const reason = present ? "" : " (skipped: ../shared/data does not lie beside the repository)";

interface Known {
  readonly id: string;
  readonly game: { readonly A: readonly string[][]; readonly B: readonly string[][] };
  readonly expected: readonly (readonly string[][])[];
  readonly complete: boolean;
}

const known = (present ? (JSON.parse(readFileSync(file, "utf8")) as Known[]) : []).filter(({ complete }) => complete);

describe.skipIf(!present)(`refinements of published equilibria${reason}`, () => {
  test("there are thirty games", () => {
    expect(known.length).toBeGreaterThan(30);
  });

  test.each(known.map((entry) => [entry.id, entry] as const))("%s", (_, { game: { A, B }, expected }) => {
    const game = bimatrixGame(A, B);
    const profiles = expected.map((profile) => profile.map((strategy) => strategy.map((p) => exact.from(p))));
    const types = profiles.map((profile) => equilibriumType(game, profile));
    const pure = types.flatMap(({ pure: isPure, supports }) => (isPure ? [supports.map(([own]) => own)] : []));
    expect(new Set(pureEquilibria(game).solutions.map(String))).toEqual(new Set(pure.map(String)));
    const indices = profiles.map((profile) => equilibriumIndex(game, profile).index);
    if (!indices.includes(null)) expect(indices.reduce<number>((sum, index) => sum + index!, 0)).toBe(1);
    const perfect = profiles.map((profile) => perfection(game, profile).perfect);
    expect(perfect).toContain(true);
    types.forEach(({ strict, completelyMixed }, k) => {
      if (strict || completelyMixed) expect(perfect[k]).toBe(true);
    });
  });
});

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  efgFromGame,
  exact,
  gameFromEfg,
  hasPerfectRecall,
  pureEquilibria,
  reducedStrategicForm,
  sequenceFormLp,
  subgameRoots,
} from "jiama";
import { describe, expect, test } from "vitest";

/** Game trees of other programs with facts about them, in a folder beside the repository. */
const folder = fileURLToPath(new URL("../../../shared/data/corpus", import.meta.url));
const present = existsSync(folder);
const reason = present ? "" : " (skipped: ../shared/data does not lie beside the repository)";

type Nested = readonly Nested[] | string;

interface Facts {
  readonly game: { readonly file?: string };
  readonly parse: string;
  readonly title: string;
  readonly players: readonly string[];
  readonly num_nodes: number;
  readonly num_infosets: readonly number[];
  readonly num_subgames: number;
  readonly num_strategies: readonly number[] | null;
  readonly is_perfect_recall: boolean;
  readonly reduced_strategic_form?: readonly Nested[];
  readonly n_pure_nash?: number;
  readonly value_p1?: string;
}

const flat = (nested: Nested): string[] => (typeof nested === "string" ? [nested] : nested.flatMap(flat));

const names = present ? readdirSync(`${folder}/games`).filter((name) => name.endsWith(".efg")) : [];
const facts = new Map(
  (present ? (JSON.parse(readFileSync(`${folder}/games_facts.json`, "utf8")) as Facts[]) : [])
    .filter(({ parse }) => parse === "ok")
    .map((entry) => [entry.game.file, entry]),
);

describe.skipIf(!present)(`files of game trees${reason}`, () => {
  test("there are more than a hundred files with facts", () => {
    expect(names.filter((name) => facts.has(name)).length).toBeGreaterThan(100);
  });

  test("Leduc poker is worth −0.0856 to the first player", () => {
    const game = gameFromEfg(readFileSync(`${folder}/games/openspiel__leduc_poker.efg`, "utf8"));
    const { status, value } = sequenceFormLp(game);
    expect(status).toBe("solved");
    expect(exact.toNumber(value!)).toBeCloseTo(-0.08560642407799975, 14);
  });

  test.each(names)("%s", (name) => {
    const game = gameFromEfg(readFileSync(`${folder}/games/${name}`, "utf8"));
    expect(gameFromEfg(efgFromGame(game))).toEqual(game);
    const known = facts.get(name);
    if (known === undefined) return;
    expect([game.title, game.players]).toEqual([known.title, known.players]);
    expect(game.nodes.count).toBe(known.num_nodes);
    expect(game.players.map((_, i) => game.infosets.filter(({ player }) => player === i).length)).toEqual(
      known.num_infosets,
    );
    expect(hasPerfectRecall(game)).toBe(known.is_perfect_recall);
    expect(subgameRoots(game)).toHaveLength(known.num_subgames);
    if (known.value_p1 !== undefined) {
      expect(exact.format(sequenceFormLp(game).value!)).toBe(exact.format(exact.from(known.value_p1)));
    }
    if (known.num_strategies === null) return;
    const form = reducedStrategicForm(game);
    expect(form.strategies.map((own) => own.length)).toEqual(known.num_strategies);
    if (known.reduced_strategic_form !== undefined) {
      const expected = known.reduced_strategic_form.map((own) =>
        flat(own).map((text) => exact.format(exact.from(text))),
      );
      expect(form.payoffs.map((own) => Array.from(own, exact.format))).toEqual(expected);
    }
    if (known.n_pure_nash !== undefined) expect(pureEquilibria(form).solutions).toHaveLength(known.n_pure_nash);
  });
});

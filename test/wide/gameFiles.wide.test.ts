import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { exact, gameFormats, gameFromNfg, gameFromText, isConstantSum, textFromGame } from "jiama";
import { describe, expect, test } from "vitest";

/** Games of other programs with facts about them, in a folder beside the repository. */
const folder = fileURLToPath(new URL("../../../shared/data/corpus", import.meta.url));
const present = existsSync(folder);
const reason = present ? "" : " (skipped: ../shared/data does not lie beside the repository)";

type Nested = readonly Nested[] | string;

interface Facts {
  readonly game: { readonly file?: string };
  readonly title: string;
  readonly players: readonly string[];
  readonly num_strategies: readonly number[];
  readonly is_const_sum: boolean;
  readonly min_payoff: string;
  readonly max_payoff: string;
  readonly reduced_strategic_form?: readonly Nested[];
}

const flat = (nested: Nested): string[] => (typeof nested === "string" ? [nested] : nested.flatMap(flat));

const names = present ? readdirSync(`${folder}/games`).filter((name) => name.endsWith(".nfg")) : [];
const facts = new Map(
  (present ? (JSON.parse(readFileSync(`${folder}/games_facts.json`, "utf8")) as Facts[]) : []).map((entry) => [
    entry.game.file,
    entry,
  ]),
);

describe.skipIf(!present)(`files of games${reason}`, () => {
  test("there are eighty files, thirty of them with facts", () => {
    expect(names.length).toBeGreaterThan(80);
    expect(names.filter((name) => facts.has(name)).length).toBeGreaterThan(30);
  });

  test.each(names)("%s", (name) => {
    const text = readFileSync(`${folder}/games/${name}`, "utf8");
    const game = gameFromNfg(text);
    for (const format of gameFormats) {
      const back = gameFromText(textFromGame(game, format), { format });
      expect(back.payoffs).toEqual(game.payoffs);
      if (format !== "gam") expect(back).toEqual(game);
    }
    const known = facts.get(name);
    if (known === undefined) return;
    expect([game.title, game.players]).toEqual([known.title, known.players]);
    expect(game.strategies.map((own) => own.length)).toEqual(known.num_strategies);
    expect(isConstantSum(game)).toBe(known.is_const_sum);
    const payoffs = game.payoffs.map((own) => Array.from(own, exact.format));
    if (known.reduced_strategic_form !== undefined) expect(payoffs).toEqual(known.reduced_strategic_form.map(flat));
    const sorted = payoffs.flat().sort((a, b) => exact.compare(exact.from(a), exact.from(b)));
    expect([sorted.at(0), sorted.at(-1)]).toEqual([known.min_payoff, known.max_payoff]);
  });
});

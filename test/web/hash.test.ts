import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { models } from "../../models/registry.ts";
import { type ExplorerState, firstState } from "../../src/web/state/explorerState.ts";
import { hashOfState, reservedNames, stateOfHash } from "../../src/web/state/hash.ts";
import { seeded } from "../arbitraries/parameters.ts";

describe("state and address", () => {
  test("an address as pages write it", () => {
    expect(stateOfHash("#model=due-care&regime=tolerance+appeals&target=0.9&lang=zh&embed=1")).toEqual({
      ...firstState,
      model: "due-care",
      lang: "zh",
      embed: true,
      a: { regime: "tolerance+appeals", target: "0.9" },
    });
  });

  test("two states, a sweep and what is drawn", () => {
    const hash =
      "#model=target-cascade&penalty=6&compare=1&b.regime=veto&x=penalty:0:12&y=tolerance:0:1&show=markups[0]";
    expect(stateOfHash(hash)).toEqual({
      ...firstState,
      a: { penalty: "6" },
      b: { regime: "veto" },
      sweep: [
        { name: "penalty", from: 0, to: 12 },
        { name: "tolerance", from: 0, to: 1 },
      ],
      watched: "markups[0]",
    });
  });

  test("brackets, commas and signs stay readable", () => {
    const hash = hashOfState({ ...firstState, a: { prize: "[4,3,3]", regime: "tolerance+appeals", noise: "2/3" } });
    expect(hash).toBe("#model=target-cascade&prize=[4,3,3]&regime=tolerance+appeals&noise=2/3&lang=en");
  });

  test.each([
    "",
    "#",
    "#main",
    "&&=x",
    "#%E0%A4%A=1%",
    "#x=penalty:3:1",
    "#x=penalty:0:1:2",
    "#x=:0:1",
    "#x=p:0:1e999",
  ])("what is none is passed over: %s", (hash) => {
    const { a: _, ...rest } = stateOfHash(hash);
    const { a: __, ...first } = firstState;
    expect(rest).toEqual(first);
  });

  test("the reader's language holds where the address says none", () => {
    expect(stateOfHash("", "zh").lang).toBe("zh");
    expect(stateOfHash("#lang=en", "zh").lang).toBe("en");
  });

  test("no model has a parameter whose name means something else in an address", () => {
    const names = models.flatMap(({ parameters }) => Object.keys(parameters));
    expect(names.filter((name) => reservedNames.includes(name) || name.startsWith("b."))).toEqual([]);
  });

  const name = fc
    .string({ minLength: 1, maxLength: 8 })
    .filter((word) => !reservedNames.includes(word) && !/^(b\.|__proto__$)/.test(word));
  const settings = fc.dictionary(name, fc.string({ maxLength: 12 }));
  const axis = fc
    .tuple(
      fc.stringMatching(/^[a-z]\w{0,6}$/),
      fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
      fc.double({ noNaN: true, min: 1e-3, max: 1e6 }),
    )
    .map(([axisName, from, width]) => ({ name: axisName, from, to: from + width }))
    .filter(({ from, to }) => from < to);
  const state: fc.Arbitrary<ExplorerState> = fc.record({
    lang: fc.constantFrom("en", "zh"),
    model: fc.string({ minLength: 1 }),
    a: settings,
    b: fc.option(settings),
    sweep: fc.array(axis, { maxLength: 2 }),
    watched: fc.option(fc.string()),
    embed: fc.boolean(),
    game: fc.option(fc.string({ unit: "grapheme" })),
  });

  test("every state survives its address", () => {
    fc.assert(
      fc.property(state, (given) => {
        const read = stateOfHash(hashOfState(given));
        // Minus zero is written 0.
        expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(given)));
      }),
      seeded,
    );
  });
});

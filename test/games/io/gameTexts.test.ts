import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational, ratio } from "../../../src/arithmetic/exact.ts";
import { float } from "../../../src/arithmetic/float.ts";
import { gameFormats, gameFromText, textFromGame } from "../../../src/games/io/gameFormats.ts";
import { gameFromGam } from "../../../src/games/io/gameFromGam.ts";
import { gameFromJson } from "../../../src/games/io/gameFromJson.ts";
import { gameFromNfg } from "../../../src/games/io/gameFromNfg.ts";
import { gamFromGame, jsonFromGame, nfgFromGame } from "../../../src/games/io/gameTexts.ts";
import { type NormalFormGame, normalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";

const runs = { seed: 20261123, numRuns: 200 };
const texts = (game: NormalFormGame<Rational>) => game.payoffs.map((own) => Array.from(own, exact.format));

/** Labels with what is hard in one format or another. */
const label = fc.oneof(fc.string({ maxLength: 6, unit: "grapheme" }), fc.stringMatching(/^[ "\\{}\n\t,:#\]漢é]{0,5}$/));
const rational = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 1000n }))
  .map(([n, d]) => ratio(n, d));
const shapes = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 });
const distinct = (count: number) => fc.uniqueArray(label, { minLength: count, maxLength: count });

function games<T>(payoff: fc.Arbitrary<T>, options: { field?: typeof float } = {}): fc.Arbitrary<NormalFormGame<T>> {
  return shapes.chain((shape) => {
    const profiles = shape.reduce((product, count) => product * count, 1);
    const list = fc.array(payoff, { minLength: profiles, maxLength: profiles });
    return fc
      .record({
        title: label,
        players: distinct(shape.length),
        strategies: fc.tuple(...shape.map(distinct)),
        payoffs: fc.tuple(...shape.map(() => list)),
      })
      .map(({ payoffs, ...labels }) =>
        normalFormGame<T>(shape, payoffs as never, { ...labels, ...(options as object) }),
      );
  });
}

describe("reading back what was written gives the same game", () => {
  test.each([
    ["nfg", nfgFromGame, gameFromNfg],
    ["json", jsonFromGame, gameFromJson],
  ] as const)("%s, with all labels", (_, write, read) => {
    fc.assert(
      fc.property(games(rational), (game) => {
        expect(read(write(game))).toEqual(game);
      }),
      runs,
    );
  });

  test("gam, but for labels and title", () => {
    fc.assert(
      fc.property(games(rational), (game) => {
        const shape = game.strategies.map((own) => own.length);
        expect(gameFromGam(gamFromGame(game))).toEqual(normalFormGame<Rational>(shape, game.payoffs));
      }),
      runs,
    );
  });

  test.each(gameFormats)("%s, in doubles, bit by bit", (format) => {
    fc.assert(
      fc.property(games(fc.double({ noNaN: true, noDefaultInfinity: true }), { field: float }), (game) => {
        const back = gameFromText(textFromGame(game, format), { format, field: float });
        expect(back.payoffs).toEqual(game.payoffs);
      }),
      runs,
    );
  });

  test.each(gameFormats)("%s, and the format is seen in the text", (format) => {
    const game = normalFormGame(
      [2, 1],
      [
        ["1/3", 2],
        [0, "-0.5"],
      ],
    );
    expect(gameFromText(textFromGame(game, format))).toEqual(game);
  });
});

describe("what is written", () => {
  const game = normalFormGame(
    [2, 3],
    [
      ["1", "2", "3", "4", "5", "6"],
      ["0", "1/2", "0", "-1", "0", "12345678901234567890"],
    ],
    {
      title: 'A "game"',
      players: ["Row", "Column"],
      strategies: [
        ["T", "B"],
        ["l", "m", "r"],
      ],
    },
  );

  test("nfg: the first player's strategy moves fastest", () => {
    expect(nfgFromGame(game)).toBe(
      [
        'NFG 1 R "A \\"game\\"" { "Row" "Column" }',
        "",
        '{ { "T" "B" }',
        '{ "l" "m" "r" }',
        "}",
        '""',
        "",
        "1 0  4 -1",
        "2 1/2  5 0",
        "3 0  6 12345678901234567890",
        "",
      ].join("\n"),
    );
  });

  test("gam: one player after the other", () => {
    expect(gamFromGame(game)).toBe("2\n2 3\n\n1 4 2 5 3 6\n0 -1 1/2 0 0 12345678901234567890\n");
  });

  test("json: integers as numbers, fractions and what doubles cannot hold as text", () => {
    expect(jsonFromGame(game)).toBe(
      [
        "{",
        '  "schema": "jiama-game/1",',
        '  "title": "A \\"game\\"",',
        '  "players": ["Row","Column"],',
        '  "strategies": [["T","B"],["l","m","r"]],',
        '  "payoffs": [',
        "    [",
        "      [1, 2, 3],",
        "      [4, 5, 6]",
        "    ],",
        "    [",
        '      [0, "1/2", 0],',
        '      [-1, 0, "12345678901234567890"]',
        "    ]",
        "  ]",
        "}",
        "",
      ].join("\n"),
    );
  });
});

describe("what is read", () => {
  test("nfg: a strategy's label that stands again is followed by its number", () => {
    const game = gameFromNfg('NFG 1 R "" { "A" } { { "x" "x" "x (2)" "x" } } 1 2 3 4');
    expect(game.strategies).toEqual([["x", "x (3)", "x (2)", "x (4)"]]);
  });

  test("nfg, outcome version: outcomes may serve twice, outcome 0 pays nothing", () => {
    const game = gameFromNfg(`NFG 1 D "Outcomes" { "A" "B" } { { "x" "y" } { "u" "v" } } "a comment"
      { { "good" 1, 2 } { "" -1/2 0.25 } } 1 2 0 1`);
    expect(texts(game)).toEqual([
      ["1", "0", "-1/2", "1"],
      ["2", "0", "1/4", "2"],
    ]);
  });

  // The sample file of the format's documentation, in both versions; Selten (1975), figure 2.
  test.each([
    ["payoff", "{ 3 2 }\n\n1 1 0 2 0 2 1 1 0 3 2 0"],
    [
      "outcome",
      '{ { "1" "2" "3" }\n{ "1" "2" }\n}\n\n{\n{ "" 1, 1 }\n{ "" 0, 2 }\n{ "" 0, 2 }\n{ "" 1, 1 }\n{ "" 0, 3 }\n{ "" 2, 0 }\n}\n1 2 3 4 5 6',
    ],
  ])("nfg: the documentation's sample, %s version", (_, body) => {
    const game = gameFromNfg(`NFG 1 R "Selten (IJGT, 75), Figure 2, normal form"\n{ "Player 1" "Player 2" } ${body}\n`);
    expect(game.title).toBe("Selten (IJGT, 75), Figure 2, normal form");
    expect(texts(game)).toEqual([
      ["1", "1", "0", "0", "0", "2"],
      ["1", "1", "2", "3", "2", "0"],
    ]);
  });

  test("gam: a game of three players, minimum effort", () => {
    const text = `3
3 3 3 

1.0 -9.0 -19.0 1.0 -9.0 -19.0 1.0 -9.0 -19.0 1.0 -9.0 -19.0 1.0 2.0 -8.0 1.0 2.0 -8.0 1.0 -9.0 -19.0 1.0 2.0 -8.0 1.0 2.0 3.0 
1.0 1.0 1.0 -9.0 -9.0 -9.0 -19.0 -19.0 -19.0 1.0 1.0 1.0 -9.0 2.0 2.0 -19.0 -8.0 -8.0 1.0 1.0 1.0 -9.0 2.0 2.0 -19.0 -8.0 3.0 
1.0 1.0 1.0 1.0 1.0 1.0 1.0 1.0 1.0 -9.0 -9.0 -9.0 -9.0 2.0 2.0 -9.0 2.0 2.0 -19.0 -19.0 -19.0 -19.0 -8.0 -8.0 -19.0 -8.0 3.0 
`;
    const [a, b, c] = texts(gameFromGam(`# minimum effort\n${text}# the end`)) as [string[], string[], string[]];
    // Own effort k = 1, 2, 3 costs 10 a step, the least effort pays 11 a step: u_i = 11 · min − 10 · own.
    const expected = [1, 2, 3].flatMap((i) => [1, 2, 3].flatMap((j) => [1, 2, 3].map((k) => [i, j, k] as const)));
    expect(a).toEqual(expected.map((s) => String(11 * Math.min(...s) - 10 * s[0])));
    expect(b).toEqual(expected.map((s) => String(11 * Math.min(...s) - 10 * s[1])));
    expect(c).toEqual(expected.map((s) => String(11 * Math.min(...s) - 10 * s[2])));
  });

  test("json: payoffs may be flat where the labels give the shape", () => {
    const flat = gameFromJson(
      '{"payoffs":[[1,2,3,4,5,6],[6,5,4,3,2,1]],"strategies":[["a","b"],["x","y","z"]],"schema":"jiama-game/1"}',
    );
    expect(flat.strategies[1]).toEqual(["x", "y", "z"]);
    expect(texts(flat)[1]).toEqual(["6", "5", "4", "3", "2", "1"]);
  });

  test("decimals stay exact in every format", () => {
    const tenth = [["1/10"], ["3/100"]];
    expect(texts(gameFromNfg('NFG 1 R "" { "" "" } { 1 1 } 0.10 3e-2'))).toEqual(tenth);
    expect(texts(gameFromGam("2 1 1 0.10 3e-2"))).toEqual(tenth);
    expect(texts(gameFromJson('{"schema":"jiama-game/1","payoffs":[[[0.10]],[[3e-2]]]}'))).toEqual(tenth);
  });

  test("a byte-order mark and lines that end in CR LF are white space", () => {
    const game = gameFromNfg('\uFEFFNFG 1 R "g"\r\n{ "A" "B" }\r\n{ 1 2 }\r\n1 2\r\n3 4\r\n');
    expect(texts(game)).toEqual([
      ["1", "3"],
      ["2", "4"],
    ]);
  });

  test("several blank labels become numbers, escaped quotation marks and backslashes stand for themselves", () => {
    const game = gameFromNfg('NFG 1 R "a \\"b\\" \\c \\\\" { "" "" } { { "" "x" "" } { "" } } 1 2 3 4 5 6');
    expect(game.title).toBe('a "b" \\c \\');
    expect(game.players).toEqual(["1", "2"]);
    expect(game.strategies).toEqual([["1", "x", "3"], [""]]);
  });
});

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formulaText } from "../../../src/arithmetic/formulaText.ts";
import { ParseError } from "../../../src/errors.ts";
import { seeded } from "../../arbitraries/parameters.ts";
import { projectText } from "../../house/projectFiles.ts";
import { definitionOf, type FileParts, fileText, refusalOf } from "./sampleFile.ts";

const payoffOf = (parts: FileParts, player = 0): string =>
  formulaText(definitionOf(fileText(parts)).payoffs[player]!.formula);

describe("a model file", () => {
  test("says all that a model says", () => {
    const definition = definitionOf(`
schema: jiama-model/1
id: my-game
title: { en: A game, zh: 一个博弈 }
description: A story.
sources: [Own notes, "Somebody (1999): a paper"]
parameters:
  gain: 0.10
  penalty: { default: 1/3, domain: "(0, inf)", symbol: D, title: { en: loss, zh: 惩罚 }, unit: { en: payoff units, zh: 收益单位 } }
  share: { default: 1, domain: [0, 1] }
  open: { default: -2, domain: "(-inf, -3/2]" }
  count: { default: 3, domain: "integers [2, 10]" }
players:
  official: { title: { en: official, zh: 官员 }, strategies: { comply: 守规, violate: { en: violate, zh: 违规 } } }
  inspector: [rest, inspect]
payoffs: { official: gain, inspector: 0 }
outcome:
  p: inspect
  x: { value: violate, symbol: x, title: { en: violations, zh: 违规概率 }, unit: probability }
`);
    expect(definition).toMatchObject({
      id: "my-game",
      title: { en: "A game", zh: "一个博弈" },
      description: { en: "A story.", zh: "A story." },
      sources: ["Own notes", "Somebody (1999): a paper"],
      players: [
        {
          kind: "finite",
          name: "official",
          title: { zh: "官员" },
          strategies: [{ title: { en: "守规" } }, { title: { zh: "违规" } }],
        },
        { name: "inspector", title: { en: "inspector" }, strategies: [{ name: "rest" }, { name: "inspect" }] },
      ],
      outcome: [
        { name: "p", symbol: "p" },
        { name: "x", title: { zh: "违规概率" }, unit: { en: "probability" } },
      ],
    });
    expect(definition.parameters).toMatchObject({
      gain: { default: "0.10", domain: { kind: "real" }, symbol: "gain" },
      penalty: {
        default: "1/3",
        domain: { kind: "real", min: "0", minOpen: true },
        symbol: "D",
        unit: { zh: "收益单位" },
      },
      share: { domain: { kind: "real", min: "0", max: "1" } },
      open: { domain: { kind: "real", max: "-3/2" } },
      count: { domain: { kind: "integer", min: 2, max: 10 } },
    });
    expect(formulaText(definition.outcome[1]!.value.formula)).toBe("official.violate");
  });

  test("reads names written with full-width or composed characters of every script", () => {
    const parts = { parameters: "{损失: 2, caf\u00e9: 1}", payoffs: "{row: 损失 * cafe\u0301, column: 0}" };
    expect(payoffOf(parts)).toBe("损失 * caf\u00e9");
  });
});

describe("payoffs", () => {
  test("as a formula of the strategies' names", () => {
    expect(payoffOf({ payoffs: "{row: gain * high - penalty * right, column: 0}" })).toBe(
      "gain * row.high - penalty * column.right",
    );
  });

  test("as a table, in which a formula holds for all that is below", () => {
    expect(payoffOf({ payoffs: "{row: {low: 0, high: {left: gain, right: -penalty}}, column: 0}" })).toBe(
      "if(row.low > 0, 0, if(column.left > 0, gain, -penalty))",
    );
    expect(payoffOf({ payoffs: "{row: 0, column: {high: 2, low: {left: 3, right: high}}}" }, 1)).toBe(
      "if(row.low > 0, if(column.left > 0, 3, row.high), 2)",
    );
  });

  test("with definitions in their places", () => {
    const parts = {
      definitions: "{net: gain - cost, cost: penalty / 2}",
      payoffs: "{row: net * high, column: 0}",
    };
    expect(payoffOf(parts)).toBe("(gain - penalty / 2) * row.high");
  });

  test("expected over events and lotteries", () => {
    const chance = "{caught: gain / 4, weather: {good: 0.5, fair: 0.3, bad: 0.2}}";
    expect(payoffOf({ chance, payoffs: "{row: high - penalty * caught, column: 0}" })).toBe(
      "gain / 4 * (row.high - penalty) + (1 - gain / 4) * row.high",
    );
    expect(payoffOf({ chance, payoffs: "{row: high * good + 2 * weather.bad, column: 0}" })).toBe(
      "0.5 * row.high + 0.4",
    );
  });

  test("with a name of two players' strategies qualified", () => {
    const parts = { players: "{row: [in, out], column: [in, out]}", payoffs: "{row: row.in - column.in, column: 0}" };
    expect(payoffOf(parts)).toBe("row.in - column.in");
  });
});

const hostile: readonly (readonly [name: string, text: string, message: RegExp])[] = [
  // The file as a whole.
  ["a list", "[1, 2]", /line 1, column 1: expected the model as a map of keys, found a list of 2/],
  [
    "an unknown key",
    fileText({ more: "payofs: 1" }),
    /line 7, column 1: the model has no "payofs"; did you mean payoffs\?/,
  ],
  [
    "a missing key",
    "schema: jiama-model/1\nid: a\ntitle: A\nplayers: {a: [b]}",
    /the model has no payoffs; add the key payoffs/,
  ],
  [
    "another schema",
    fileText().replace("model/1", "model/2"),
    /line 1, column 9: expected the schema jiama-model\/1, found "jiama-model\/2"/,
  ],
  ["no schema", "id: a", /line 1, column 1: the key schema is missing; write schema: jiama-model\/1/],
  ["a game of another format", '{"schema": "jiama-game/1", "strategies": []}', /give it to `jiama nash`/],
  [
    "an id that is none",
    fileText().replace("id: sample", "id: My Game"),
    /expected an id of small letters, .*, found "My Game"/,
  ],
  ["a title without Chinese", fileText().replace("title: Sample", "title: {en: S}"), /the title has no zh/],
  ["an empty title", fileText().replace("title: Sample", "title:"), /expected the title as text, found nothing/],
  ["sources that are no list", fileText({ more: "sources: Own" }), /expected sources as a list/],
  // Parameters.
  [
    "a default that is no number",
    fileText({ parameters: "{gain: high}" }),
    /line 4, column 20: sample: parameter gain: cannot read the number "high"/,
  ],
  [
    "a default beyond the doubles",
    fileText({ parameters: "{gain: 1e400}" }),
    /parameter gain: "1e400" lies beyond the doubles/,
  ],
  ["a default with too large an exponent", fileText({ parameters: "{gain: 1e999999}" }), /it is too large/],
  ["a default with a unit", fileText({ parameters: "{gain: 5 cm}" }), /cannot read the number "5 cm"/],
  [
    "a default out of its domain",
    fileText({ parameters: "{gain: {default: 2, domain: [0, 1]}}" }),
    /parameter gain is "2"; choose a value in \[0, 1\]/,
  ],
  ["a default of a full-width digit", fileText({ parameters: "{gain: ４}" }), /full-width characters; write 4/],
  ["no default", fileText({ parameters: "{gain: {domain: [0, 1]}}" }), /the parameter gain has no default/],
  [
    "a domain that is none",
    fileText({ parameters: "{gain: {default: 1, domain: big}}" }),
    /expected a domain, such as \[0, 1\]/,
  ],
  ["a domain upside down", fileText({ parameters: "{gain: {default: 1, domain: [3, 1]}}" }), /expected a domain/],
  [
    "integers without end",
    fileText({ parameters: '{gain: {default: 1, domain: "integers [0, inf)"}}' }),
    /expected a domain/,
  ],
  [
    "a parameter named like a function",
    fileText({ parameters: "{exp: 1}" }),
    /the name "exp" of a parameter has a meaning of its own/,
  ],
  [
    "a parameter that is a constructor",
    fileText({ parameters: "{constructor: 1}" }),
    /the key "constructor" is not allowed/,
  ],
  [
    "a parameter with a space",
    fileText({ parameters: "{my gain: 1}" }),
    /the name "my gain" of a parameter is not one for formulas/,
  ],
  // Players.
  ["no players", fileText({ players: "{}" }), /there are no players/],
  [
    "too many players",
    fileText({ players: `{${Array.from({ length: 65 }, (_, i) => `p${i}: [a${i}]`).join(", ")}}` }),
    /players has 65 entries; give at most 64/,
  ],
  [
    "a player without choices",
    fileText({ players: "{row: {title: R}, column: [left]}" }),
    /the player row needs strategies or an action/,
  ],
  [
    "no strategies",
    fileText({ players: "{row: [], column: [left]}" }),
    /expected the strategies of row as a list of 1 to 1000, .* found a list of 0/,
  ],
  [
    "a strategy twice",
    fileText({ players: "{row: [a, a], column: [left]}" }),
    /a stands twice among the strategies of row/,
  ],
  [
    "strategies and numbers",
    fileText({ players: "{row: [a], column: {action: {name: x, min: 0, max: 1}}}" }),
    /row has strategies and column an action/,
  ],
  [
    "a bound that depends on a choice",
    fileText({ players: "{row: {action: {name: x, min: 0, max: y}}, column: {action: {name: y, min: 0, max: 1}}}" }),
    /the max of x may not depend on what a player chooses; it may use a parameter/,
  ],
  [
    "thirteen players who choose numbers",
    fileText({
      players: `{${Array.from({ length: 13 }, (_, i) => `p${i}: {action: {name: a${i}, min: 0, max: 1}}`).join(", ")}}`,
    }),
    /13 players choose numbers; give at most 12/,
  ],
  [
    "a strategy named like a parameter",
    fileText({ players: "{row: [gain, b], column: [left]}" }),
    /the name "gain" already stands for something else/,
  ],
  // Definitions.
  [
    "definitions in a circle",
    fileText({ definitions: "{a: b + 1, b: c, c: a}", payoffs: "{row: a, column: 0}" }),
    /line 5, column 34: the definitions go round in a circle: a → b → c → a/,
  ],
  ["a definition of itself", fileText({ definitions: "{a: a}", payoffs: "{row: a, column: 0}" }), /circle: a → a/],
  ["a definition named like a parameter", fileText({ definitions: "{gain: 1}" }), /the name "gain" already stands/],
  [
    "definitions that double",
    fileText({
      definitions: `{d0: gain, ${Array.from({ length: 40 }, (_, i) => `d${i + 1}: d${i} * d${i}`).join(", ")}}`,
      payoffs: "{row: d40, column: 0}",
    }),
    /in their places the formula has 32767 parts/,
  ],
  [
    "definitions that nest",
    fileText({
      definitions: `{d0: gain, ${Array.from({ length: 150 }, (_, i) => `d${i + 1}: 1+(2+(3+(4+(5+(6+(7+(8+d${i})))))))`).join(", ")}}`,
      payoffs: "{row: d150, column: 0}",
    }),
    /100[1-9] deep; keep to 20000 and 1000/,
  ],
  // Chance.
  [
    "a lottery of one outcome",
    fileText({ chance: "{w: {good: 1}}" }),
    /the chance move w has 1 outcome; give two or more/,
  ],
  [
    "chance that depends on chance",
    fileText({ chance: "{a: 0.5, b: a / 2}" }),
    /the probability of b may not depend on chance; it may use a parameter, what a player chooses/,
  ],
  ["a chance move named like a player", fileText({ chance: "{row: 0.5}" }), /row is a player already/],
  [
    "too many outcomes together",
    fileText({
      chance: `{${[0, 1, 2].map((k) => `w${k}: {${Array.from({ length: 50 }, (_, i) => `o${k}x${i}: 0.02`).join(", ")}}`).join(", ")}}`,
      payoffs: "{row: o0x1 * o1x1 * o2x1, column: 0}",
    }),
    /the formula has 19375000 parts/,
  ],
  // Formulas.
  [
    "an unknown name",
    fileText({ payoffs: "{row: gian * high, column: 0}" }),
    /line 6, column 16: the model has no "gian"; did you mean gain\?/,
  ],
  [
    "a constructor as a name",
    fileText({ payoffs: "{row: constructor, column: 0}" }),
    /the model has no "constructor"; it has gain, penalty, /,
  ],
  ["a prototype as a name", fileText({ payoffs: "{row: __proto__ * 2, column: 0}" }), /the model has no "__proto__"/],
  ["a member of an object", fileText({ payoffs: "{row: row.toString, column: 0}" }), /the model has no "row.toString"/],
  [
    "a name of two players' strategies",
    fileText({ players: "{row: [in, out], column: [in, out]}", payoffs: "{row: in, column: 0}" }),
    /"in" may mean row.in or column.in; write which/,
  ],
  ["a call of code", fileText({ payoffs: '{row: "import(gain)", column: 0}' }), /"import" is no function/],
  ["an assignment", fileText({ payoffs: "{row: gain = 3, column: 0}" }), /line 6, column 21: a formula has no "="/],
  ["a definition of a function", fileText({ payoffs: "{row: f(x) = x, column: 0}" }), /a formula has no "="/],
  ["a unit", fileText({ payoffs: "{row: 5 cm, column: 0}" }), /"5" and "cm" stand side by side/],
  ["a product without a sign", fileText({ payoffs: "{row: 2gain, column: 0}" }), /"2" and "gain" stand side by side/],
  ["an imaginary number", fileText({ payoffs: "{row: 2 + 3*i, column: 0}" }), /the model has no "i"/],
  ["a matrix", fileText({ payoffs: '{row: "[1, 2]", column: 0}' }), /a formula has no "\["/],
  ["a number beyond the doubles", fileText({ payoffs: "{row: 1e400, column: 0}" }), /lies beyond the doubles/],
  [
    "a formula with a comma that brackets cut",
    fileText({ payoffs: "{row: min(gain, penalty), column: 0}" }),
    /line 6, column 26: a comma within \{ \} has cut a formula in two; put the formula in quotation marks/,
  ],
  [
    "a formula in a folded text",
    fileText().replace(
      "payoffs: {row: gain * high - penalty * right, column: left}",
      "payoffs:\n  row: >\n    gain *\n    hihg\n  column: 0",
    ),
    /line 7, column 8: at "hihg\\n": the model has no "hihg"; did you mean high\?/,
  ],
  // Payoffs.
  ["a payoff missing", fileText({ payoffs: "{row: 1}" }), /payoffs has no column; add the key column/],
  ["a payoff of nobody", fileText({ payoffs: "{row: 1, column: 0, third: 2}" }), /payoffs has no "third"/],
  [
    "a payoff as a list",
    fileText({ payoffs: "{row: [1, 2], column: 0}" }),
    /expected the payoff of row, by the strategies of row, as a map of keys, found a list of 2/,
  ],
  [
    "a table that lacks a strategy",
    fileText({ payoffs: "{row: {low: 1}, column: 0}" }),
    /by the strategies of row, has no high; add the key high/,
  ],
  [
    "a table with a stranger",
    fileText({ payoffs: "{row: {low: 1, hihg: 2}, column: 0}" }),
    /has no "hihg"; did you mean high\?/,
  ],
  [
    "a table that is too deep",
    fileText({ payoffs: "{row: {low: {left: {x: 1}, right: 0}, high: 0}, column: 0}" }),
    /expected the payoff of row as a formula, found a map/,
  ],
  [
    "a payoff that speaks of payoffs",
    fileText({ payoffs: "{row: payoff.column, column: 0}" }),
    /the model has no "payoff.column"/,
  ],
  // Outcomes.
  ["an outcome of every answer", fileText({ outcome: "{profile: high}" }), /every answer has a field profile/],
  ["an outcome without a value", fileText({ outcome: "{p: {symbol: p}}" }), /the outcome p has no value/],
];

describe("a file that is none is refused with line and column, in both languages", () => {
  test.each(hostile)("%s", (_, text, message) => {
    const { text: both } = refusalOf(text);
    expect(both.en).toMatch(message);
    expect(both.en).toMatch(/^m\.yaml, line \d+, column \d+: /);
    expect(both.zh).toMatch(/^m\.yaml 第 \d+ 行第 \d+ 列：.*\p{Script=Han}/u);
    expect(both.en).not.toMatch(/undefined|\[object/);
  });
});

test("a file with a slip of the pen is read or refused with line and column", () => {
  const text = projectText("docs/models/inspection.yaml");
  const slips = ["", " ", "\n", ":", ",", "{", "}", "(", ")", "*", "-", "x", "0", "'", "#", "&", "proved", "if("];
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(3), fc.constantFrom(...slips), (at, cut, slip) => {
      try {
        definitionOf(`${text.slice(0, at)}${slip}${text.slice(at + cut)}`);
      } catch (error) {
        if (!(error instanceof ParseError)) throw error;
        expect(error.text.en).toMatch(/^m\.yaml, line \d+, column \d+: /);
        expect(error.text.zh).toMatch(/^m\.yaml 第 \d+ 行第 \d+ 列：/);
      }
    }),
    { ...seeded, numRuns: 150 },
  );
});

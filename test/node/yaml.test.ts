import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ParseError } from "../../src/errors.ts";
import type { PlacedValue } from "../../src/games/model-file/placedTree.ts";
import { yamlTree } from "../../src/node/yaml.ts";
import { seeded } from "../arbitraries/parameters.ts";

const name = { en: "f.yaml", zh: "f.yaml" };
const read = (text: string) => yamlTree({ name, text });

/** The tree without its places. */
function plain(value: PlacedValue): unknown {
  if (value.kind === "text") return value.text;
  if (value.kind === "list") return value.items.map(plain);
  return Object.fromEntries(value.entries.map((entry) => [entry.key, plain(entry.value)]));
}

function refusal(text: string): ParseError {
  try {
    read(text);
  } catch (error) {
    if (error instanceof ParseError) return error;
    throw error;
  }
  throw new Error("the text was read");
}

describe("a tree", () => {
  test.each([
    ["numbers stay text", "a: 0.10\nb: 1e400\nc: 0x10\nd: .inf", { a: "0.10", b: "1e400", c: "0x10", d: ".inf" }],
    ["words stay text", "a: yes\nb: null\nc: ~\nd: true", { a: "yes", b: "null", c: "~", d: "true" }],
    ["nothing is empty text", "a:\nb: ''", { a: "", b: "" }],
    [
      "lists and maps, in lines or brackets",
      "a: [x, {y: 1}]\nb:\n  - x\n  - y: 1\n",
      { a: ["x", { y: "1" }], b: ["x", { y: "1" }] },
    ],
    [
      "texts over lines",
      "a: >\n  one\n  two\nb: |\n  one\n  two\nc: one\n  two",
      { a: "one two\n", b: "one\ntwo\n", c: "one two" },
    ],
    ["quotation marks", "a: 'it''s'\nb: \"tab\\t\"", { a: "it's", b: "tab\t" }],
    ["JSON", '{"a": [0.10, "1/3"], "b": {"c": "\\u52a0"}}', { a: ["0.10", "1/3"], b: { c: "加" } }],
    ["comments, a byte-order mark, carriage returns", "\uFEFF# title\r\n---\r\na: 1 # one\r\n", { a: "1" }],
  ])("%s", (_, text, expected) => {
    expect(plain(read(text))).toEqual(expected);
  });

  test("knows where everything stands, and where a text stands letter by letter", () => {
    const tree = read("a: x + 1\nbc: 'y'\nd: \"\\u0061\"\n");
    expect(tree).toEqual({
      kind: "map",
      at: 0,
      entries: [
        { key: "a", at: 0, value: { kind: "text", text: "x + 1", at: 3, verbatim: 3 } },
        { key: "bc", at: 9, value: { kind: "text", text: "y", at: 13, verbatim: 14 } },
        { key: "d", at: 17, value: { kind: "text", text: "a", at: 20 } },
      ],
    });
  });
});

describe("what is refused, with its place, in both languages", () => {
  test.each([
    ["an anchor", "a: &x 1", /line 1, column 4: anchors/],
    ["an alias", "b: *x", /line 1, column 4: aliases/],
    ["a formula that begins with a star", "a: * 2", /line 1, column 4: aliases .* put a formula in quotation marks/],
    ["a tag", "a: !!binary x", /line 1, column 4: tags/],
    ["a tag on the whole", "!x\na: 1", /line 1, column 1: tags/],
    ["a merge key", "<<: {a: 1}", /line 1, column 1: the key "<<" is not allowed/],
    ["a directive", "%YAML 1.1\n---\na: 1", /line 1, column 1: directives/],
    ["a second document", "a: 1\n---\nb: 1", /line 2, column 1: a document ends here/],
    ["the end of a document", "a: 1\n...\nb: 1", /line 2, column 1: a document ends here/],
    ["a key twice", "a: 1\nb: 2\na: 3", /line 3, column 1: the key "a" is given twice/],
    ["a prototype's key", "__proto__: 1", /the key "__proto__" is not allowed/],
    ["a constructor", "{constructor: 1}", /line 1, column 2: the key "constructor" is not allowed/],
    ["a key that is a list", "? [a]\n: 1", /the key that is no text is not allowed/],
    ["a key that is nothing", ": 1", /the key "" is not allowed/],
    ["a tab for indentation", "a:\n\tb: 1", /line 2, column 1: this is not YAML \(Tabs/],
    ["a colon within a text", "a: b: c", /line 1, column 4: this is not YAML .* in quotation marks/],
    ["a bracket that is not closed", "a: [1, 2", /this is not YAML/],
    ["a quotation mark that is not closed", "a: 'x", /this is not YAML/],
    ["a control character", "a: \u0007", /line 1, column 4: a control character/],
    ["another control character", "a: \u0085", /line 1, column 4: a control character/],
    ["nothing", "", /f\.yaml is empty/],
    ["comments alone", "# nothing", /f\.yaml is empty/],
    ["brackets in brackets", "[".repeat(1000), /column 65: the nesting is deeper than 64/],
    ["maps in maps in brackets", "{a: ".repeat(1000), /the nesting is deeper than 64/],
    ["lists in lists in one line", "- ".repeat(1000), /the nesting is deeper than 64/],
    [
      "deep indentation",
      `${Array.from({ length: 400 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")}`,
      /more than 256 columns/,
    ],
    ["too much text", `a: ${"x".repeat(100_000)}`, /more than 100000 characters/],
  ])("%s", (_, text, message) => {
    const { text: both } = refusal(text);
    expect(both.en).toMatch(message);
    expect(both.zh).toMatch(/^f\.yaml 第 \d+ 行第 \d+ 列：.*\p{Script=Han}/u);
  });
});

test("aliases that would make a billion parts are refused at the first anchor", () => {
  const lines = ["a0: &a0 [x, x]", ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)];
  expect(refusal(lines.join("\n")).message).toMatch(/line 1, column 5: anchors/);
});

test("a text is read or refused with a line and a column, whatever it is", () => {
  const pieces = [
    "a",
    "b",
    ": ",
    ":",
    "- ",
    "\n",
    "  ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "'",
    '"',
    "#",
    "&",
    "*",
    "!",
    "|",
    ">",
    "?",
    "%",
    "---",
    "\t",
    "1",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (words) => {
      try {
        read(words.join(""));
      } catch (error) {
        if (!(error instanceof ParseError)) throw error;
        expect(error.message).toMatch(/^f\.yaml, line \d+, column \d+: /);
      }
    }),
    { ...seeded, numRuns: 2000 },
  );
});

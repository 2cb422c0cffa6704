import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { float } from "../../../src/arithmetic/float.ts";
import { GameTheoryError, ParseError } from "../../../src/errors.ts";
import { gameFormats, gameFromText, textFromGame } from "../../../src/games/io/gameFormats.ts";
import { gameFromGam } from "../../../src/games/io/gameFromGam.ts";
import { gameFromJson } from "../../../src/games/io/gameFromJson.ts";
import { gameFromNfg } from "../../../src/games/io/gameFromNfg.ts";
import { normalForms } from "../../arbitraries/games.ts";

const name = { en: "g.txt", zh: "g.txt" };

/** The message with which a text is refused. */
function refusal(read: () => unknown): { en: string; zh: string } {
  try {
    read();
  } catch (error) {
    if (error instanceof ParseError) return error.text;
    throw error;
  }
  throw new Error("the text was read");
}

const head = 'NFG 1 R "t" { "A" "B" } ';

describe("gameFromNfg says where and what", () => {
  test.each([
    ["", /^g\.txt is empty/, /^g\.txt 为空/],
    [" \n\t ", /is empty/, /为空/],
    ["hello", /line 1, column 1: expected "NFG", .* found "hello"/, /第 1 行第 1 列.*“NFG”.*"hello"/],
    ['EFG 2 R "t"', /extensive form/, /扩展式/],
    ['NFG 2 R "t"', /line 1, column 5: expected the version 1 .* found "2"/, /格式版本号 1/],
    ['NFG 1 Q "t"', /number type R or D, found "Q"/, /数字类型 R 或 D/],
    ["NFG 1 R t", /title in quotation marks, found "t"/, /带引号的标题/],
    ['NFG 1 R "t', /column 9: the text that starts here has no closing quotation mark/, /没有结束的引号/],
    ['NFG 1 R "t" "A"', /expected "\{" before the players, found a quotation mark/, /参与人之前的“\{”/],
    ['NFG 1 R "t" { A }', /label in quotation marks or "}" after the players, found "A"/, /带引号的名称/],
    ['NFG 1 R "t" { } { }', /has 0 players/, /有 0 个参与人/],
    [
      `NFG 1 R "t" { ${Array.from({ length: 65 }, (_, i) => `"${i}"`).join(" ")} } { 1 }`,
      /has 65 players/,
      /65 个参与人/,
    ],
    [
      'NFG 1 R "t" { "A" "A" } { 1 1 } 1 1',
      /line 1, column 19: the label "A" stands twice among the players/,
      /出现两次/,
    ],
    [`${head}{ { } { "y" } } 1`, /strategies of player "A" are missing/, /缺少参与人 "A" 的策略/],
    [`${head}{ 2 }`, /number, of the strategies of player "B", an integer from 1 on, found "}"/, /参与人 "B" 的策略/],
    [`${head}{ 2 0 }`, /found "0"/, /读到的是"0"/],
    [`${head}{ 2 1.5 }`, /found "1.5"/, /读到的是"1.5"/],
    [`${head}{ 2 2 2 }`, /expected "}" after the strategies of 2 players, found "2"/, /2 个参与人的策略之后/],
    [`${head}{ 99999 99999 }`, /make 9999800001 profiles/, /9999800001 个策略组合/],
    [`${head}{ 1 2 } 1 2 3`, /ends after 3 payoffs; the game has 4/, /3 个收益之后结束；该博弈应有 4 个/],
    [`${head}{ 1 2 }`, /ends after 0 payoffs/, /0 个收益/],
    [
      `${head}{ 1 2 }\n1 2\n3 4 5`,
      /line 3, column 5: the game has 4 payoffs, and this is one more/,
      /第 3 行第 5 列.*多出/,
    ],
    [`${head}{ 1 1 }\n1 x`, /line 2, column 3: cannot read the number "x"/, /第 2 行第 3 列.*"x"/],
    [`${head}{ 1 1 } 1 ２`, /full-width characters; write 2/, /全角.*请写 2/],
    [`${head}{ 1 1 } 1 1/0`, /denominator is zero/, /分母为零/],
    [`${head}{ 1 1 } 1 1e99999`, /too large/, /超出限度/],
    [`${head}{ 1 1 } 1, 2`, /expected a payoff, .* found ","/, /应为收益/],
    [`${head}{ 1 1 } NaN 1`, /cannot read the number "NaN"/, /"NaN"/],
    [`${head}{ 1 1 } { { "" 1 } } 1`, /this outcome has 1 payoffs; give one for each of the 2/, /1 个收益/],
    [`${head}{ 1 1 } { { "" 1 2 3 } } 1`, /column 44: this outcome has more than 2 payoffs/, /第 44 列.*多于 2 个收益/],
    [`${head}{ 1 1 } { { 1 2 } } 1`, /outcome's label in quotation marks, .* found "1"/, /结局名称/],
    [`${head}{ 1 1 } { { "" 1 2 } } 2`, /number of an outcome, 0 to 1 .*, found "2"/, /结局编号 0 至 1/],
    [`${head}{ 1 1 } { { "" 1 2 } } -1`, /found "-1"/, /"-1"/],
    [`${head}{ 1 1 } { { "" 1 2 } }`, /outcomes of 0 profiles; the game has 1/, /0 个策略组合/],
    [`${head}{ 1 1 } { { "" 1 2 } } 1 1`, /one more outcome/, /结局多出/],
    [`${head}{ 1 1 } { "x" } 1`, /expected "\{" before an outcome/, /结局之前/],
  ])("%j", (text, en, zh) => {
    const message = refusal(() => gameFromNfg(text, { name }));
    expect(message.en).toMatch(en);
    expect(message.zh).toMatch(zh);
    expect(message.zh).toMatch(/[一-鿿]/);
  });
});

const schema = '{"schema":"jiama-game/1",';

describe("gameFromJson says where and what", () => {
  test.each([
    ["[1]", /expected "\{" before the game/, /JSON 对象/],
    ["{}", /"schema" is missing/, /缺少键 schema/],
    ['{"payoffs":[[[1]],[[1]]]}', /"schema" is missing/, /缺少键 schema/],
    ['{"schema":"jiama-game/2"}', /expected the schema "jiama-game\/1", found/, /模式/],
    [`${schema}"title":"t"}`, /payoffs are missing/, /缺少收益/],
    [`${schema}"titel":"t"}`, /no key "titel"; did you mean title\?/, /是否指 title/],
    [`${schema}"__proto__":{}}`, /no key "__proto__"; it has schema, /, /没有键 "__proto__"/],
    [`${schema}"constructor":{}}`, /no key "constructor"/, /没有键/],
    [`${schema}"title":"t","title":"u"}`, /key "title" is given twice/, /出现两次/],
    [`${schema}"title":3}`, /title as text, found "3"/, /文本形式的标题/],
    [`${schema}"title":"\\x"}`, /escape or a control character/, /转义/],
    [`${schema}"title":"t}`, /no closing quotation mark/, /没有结束的引号/],
    [
      `${schema}"payoffs":[[[1,2],[3]],[[1,2],[3,4]]]}`,
      /column \d+: this list has 1 entries, others of its depth have 2/,
      /此列表有 1 项/,
    ],
    [`${schema}"payoffs":[[[1]],[[]]]}`, /this list is empty/, /此列表为空/],
    [`${schema}"payoffs":[[1,[2]]]}`, /side by side/, /混排/],
    [`${schema}"payoffs":[[[1],2]]}`, /side by side/, /混排/],
    [`${schema}"payoffs":3}`, /expected a list of payoffs, found "3"/, /收益的列表/],
    [`${schema}"payoffs":[[[1]],[[1/2]]]}`, /fraction in quotation marks .*found "1\/2"/, /带引号分数/],
    [`${schema}"payoffs":[[[1]],[["1/0"]]]}`, /denominator is zero/, /分母为零/],
    [`${schema}"payoffs":[[[１]],[[1]]]}`, /full-width/, /全角/],
    [`${schema}"payoffs":[[[01]],[[1]]]}`, /found "01"/, /"01"/],
    [`${schema}"payoffs":[[[1]],[[true]]]}`, /found "true"/, /"true"/],
    [`${schema}"payoffs":[[1,2],[3,4]]}`, /payoffs of 2 players are 2; nest each player's payoffs 2 deep/, /嵌套 2 层/],
    [
      `${schema}"payoffs":[[[1,2]],[[3,4]]],"strategies":[["a"],["b"]]}`,
      /labels are given for 1 × 1 strategies/,
      /策略名称为 1 × 1/,
    ],
    [
      `${schema}"payoffs":[[[1]],[[2]]],"players":["A"]}`,
      /payoffs for 2 players, but labels for 1/,
      /1 个参与人的名称/,
    ],
    [`${schema}"payoffs":[[[1]],[[2]]],"players":["A","A"]}`, /"A" stands twice among the players/, /出现两次/],
    [`${schema}"payoffs":[[[1]],[[2]]],"strategies":["a","b"]}`, /expected a list of labels/, /名称的列表/],
    [`${schema}"payoffs":[[[1]],[[2]]]} x`, /end of the text after the object, found "x"/, /文本在对象之后结束/],
    [`${schema}"payoffs":[[[1]],[[2]]]`, /expected "}" after the last member of the object, found the end/, /对象结尾/],
    [`${schema}"payoffs":${"[".repeat(300)}1${"]".repeat(300)}}`, /deeper than 256/, /超过 256 层/],
    [`${schema}"payoffs":[${Array.from({ length: 65 }, () => "[1]").join()}]}`, /has 65 players/, /65 个参与人/],
  ])("%j", (text, en, zh) => {
    const message = refusal(() => gameFromJson(text, { name }));
    expect(message.en).toMatch(en);
    expect(message.en).toMatch(/^g\.txt, line 1, column \d+: /);
    expect(message.zh).toMatch(zh);
  });
});

describe("gameFromGam says where and what", () => {
  test.each([
    ["x", /expected the number of players, an integer from 1 on, found "x"/, /参与人数/],
    ["65", /has 65 players/, /65 个参与人/],
    ["2\n2", /number of strategies of player 2, .* found the end of the text/, /参与人 2 的策略数/],
    ["2\n99999 99999\n1", /line 2, column 1: 99999 × 99999 strategies make/, /9999800001/],
    ["1 2\n1", /ends after 1 payoffs; the game has 1 × 2/, /1 个收益之后结束/],
    ["1 2\n1 2 3", /this is one more/, /多出/],
    ["1 2\n1 y", /line 2, column 3: cannot read the number "y"/, /"y"/],
    ["1 2\n1 {", /expected a payoff, .* found "\{"/, /应为收益/],
    ["2\n2 2\n[1 1] : [3 4]", /GambitOutput/, /GambitOutput/],
  ])("%j", (text, en, zh) => {
    const message = refusal(() => gameFromGam(text, { name }));
    expect(message.en).toMatch(en);
    expect(message.zh).toMatch(zh);
  });
});

describe("limits hold in time and memory", () => {
  test("a number of profiles that is promised, but not there, allocates nothing", () => {
    expect(refusal(() => gameFromNfg('NFG 1 R "" { "A" } { 99999999 } 1')).en).toMatch(/ends after 1 payoffs/);
    expect(refusal(() => gameFromGam("1 99999999 1")).en).toMatch(/ends after 1 payoffs/);
  });

  test.each([
    ["a text too long", () => " ".repeat(17 * 1024 * 1024), /more than 16 million/],
    ["many long numbers", () => `1 4000000\n${`0.${"3".repeat(9000)}1 `.repeat(1000)}`, /too long to be read/],
    [
      "many large exponents",
      () => `1 4000000\n${Array.from({ length: 100_000 }, (_, i) => `${i}e9999`).join(" ")}`,
      /too long/,
    ],
    ["a number of too many digits", () => `1 2\n${"9".repeat(15_000)} 1`, /too large/],
    ["an endless word", () => `1 2\n${"x".repeat(10_000_000)}`, /too long/],
    ["many backslashes", () => `NFG 1 R "${"\\".repeat(10_000_001)}`, /no closing/],
    ["many comments", () => `${"#\n".repeat(5_000_000)}`, /expected the number of players/],
  ])("%s", (_, text, message) => {
    const given = text();
    const started = performance.now();
    expect(refusal(() => gameFromText(given)).en).toMatch(message);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test("hundreds of thousands of labels are read", () => {
    const labels = Array.from({ length: 200_000 }, (_, i) => `"s${i}"`).join(" ");
    const game = gameFromNfg(`NFG 1 R "" { "A" } { { ${labels} } } ${"1 ".repeat(200_000)}`);
    expect(game.strategies[0]).toHaveLength(200_000);
  });
});

describe("fuzzed texts are read or refused with a place, nothing else", () => {
  const readers = [gameFromNfg, gameFromJson, gameFromGam, gameFromText] as const;
  const read = (text: string): void => {
    for (const reader of readers) {
      try {
        reader(text, { name });
        reader(text, { name, field: float });
      } catch (error) {
        if (!(error instanceof GameTheoryError)) throw error;
        expect(error.text.en).toMatch(/^g\.txt(, line \d+, column \d+: | is empty; )/);
        expect(error.text.zh).toMatch(/^g\.txt( 第 \d+ 行第 \d+ 列：| 为空；)/);
      }
    }
  };

  test("by mutation of what is written", () => {
    const written = fc
      .tuple(normalForms({ maxPlayers: 3, maxStrategies: 3 }), fc.constantFrom(...gameFormats))
      .map(([game, format]) => textFromGame(game, format));
    const edit = fc.record({
      at: fc.nat(),
      length: fc.nat({ max: 4 }),
      insert: fc.oneof(
        fc.constantFrom(
          "{",
          "}",
          "[",
          "]",
          '"',
          "\\",
          ",",
          "/",
          "-",
          "e",
          "1e9",
          "0",
          "\n",
          "\u0000",
          "\uFEFF",
          "１",
          "NFG",
          "#",
        ),
        fc.string({ maxLength: 4, unit: "binary" }),
      ),
    });
    fc.assert(
      fc.property(written, fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
        let mutant = text;
        for (const { at, length, insert } of edits) {
          const start = at % (mutant.length + 1);
          mutant = mutant.slice(0, start) + insert + mutant.slice(start + length);
        }
        read(mutant);
      }),
      { seed: 7, numRuns: 1500 },
    );
  });

  test("by grammar: sequences of the tokens of all formats", () => {
    const token = fc.constantFrom(
      ...[
        "NFG",
        "1",
        "R",
        '"A"',
        '"B"',
        '""',
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "2",
        "-1/2",
        "0.5",
        "1e3",
        '"schema"',
        "\n",
        "#c\n",
      ],
      ...[
        '"jiama-game/1"',
        '"payoffs"',
        '"players"',
        '"strategies"',
        'NFG 1 R "t" { "A" "B" } {',
        '{"schema":"jiama-game/1",',
        "2\n2 2\n",
      ],
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 30 }), (tokens) => {
        read(tokens.join(" "));
      }),
      { seed: 8, numRuns: 3000 },
    );
  });

  test("by any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        read(text);
      }),
      { seed: 9, numRuns: 2000 },
    );
  });
});

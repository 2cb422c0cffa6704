import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GameTheoryError, HierarchyError, ParseError } from "../../src/index.ts";
import { readTargets, targetsFromText } from "../../src/node/readTargets.ts";

const csv = "unit,level,parent,value\nprovince,0,,60\ncity,1,province,61\ncounty,2,city,62\ntown,3,county,70\n";
const json = `[
  {"unit": "province", "level": 0, "parent": null, "value": 60},
  {"unit": "city", "level": 1, "parent": "province", "value": 61},
  {"unit": "county", "level": 2, "parent": "city", "value": 62},
  {"unit": "town", "level": 3, "parent": "county", "value": 70}
]`;

const read = (text: string, file = "targets.csv") => targetsFromText(text, { en: file, zh: file });
const units = (text: string, file?: string) => read(text, file).targets.map(({ unit, value }) => `${unit} ${value}`);

/** The error that a text is refused with; its English message is the shorthand. */
function refusal(text: string, file?: string): GameTheoryError {
  try {
    read(text, file);
  } catch (error) {
    if (error instanceof GameTheoryError) return error;
    throw error;
  }
  throw new Error("the text was accepted");
}

describe("readTargets reads", () => {
  const expected = ["province 60", "city 61", "county 62", "town 70"];

  test("a table, and says where each unit stands", () => {
    const { targets, certainty, measure, title } = read(csv);
    expect(units(csv)).toEqual(expected);
    expect(targets.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    expect(targets.map(({ level }) => level)).toEqual([0, 1, 2, 3]);
    expect(targets.map(({ parent }) => parent)).toEqual([null, "province", "city", "county"]);
    expect(certainty).toBe("given");
    expect(measure).toEqual({ en: "not stated", zh: "未注明" });
    expect(title.en).toBe("Targets in targets.csv");
  });

  test("a list of objects, by its content or by the name of the file", () => {
    expect(units(json)).toEqual(expected);
    expect(units(json, "targets.json")).toEqual(expected);
    expect(read(json).targets.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
  });

  test("decimals as they are written, in JSON too", () => {
    expect(units('[{"unit": "A", "level": 0, "value": 0.10}]')).toEqual(["A 0.10"]);
    expect(units('[{"unit": "A", "level": 0, "value": "1/3"}]')).toEqual(["A 1/3"]);
    expect(units("unit,level,parent,value\nA,0,,2e-3\n")).toEqual(["A 2e-3"]);
  });

  test("a target of a thousand characters", () => {
    expect(units(`unit,level,parent,value\nA,0,,0.${"1".repeat(998)}\n`)).toHaveLength(1);
  });

  test("Chinese headings, a percent sign of any width as unit of measure, words as levels", () => {
    const { targets, measure } = read("单位,层级,上级,目标值,计量单位\n某省,省,,60,％\n某市,市,某省,61,%\n");
    expect(targets.map(({ unit, level }) => [unit, level])).toEqual([
      ["某省", "省"],
      ["某市", "市"],
    ]);
    expect(measure.en).toBe("%");
    expect(units('[{"单位": "某省", "层级": 0, "上级": null, "目标值": 60}]')).toEqual(["某省 60"]);
  });

  test.each([
    ["headings in capitals, spaced, in another order", "Value , PARENT,Unit,Level\n60,,province,0\n"],
    ["a byte-order mark", "\uFEFFunit,level,parent,value\nprovince,0,,60\n"],
    ["CR LF", "unit,level,parent,value\r\nprovince,0,,60\r\n"],
    ["CR alone", "unit,level,parent,value\rprovince,0,,60\r"],
    ["line ends of several kinds", "unit,level,parent,value\r\n,,,\n,,,\rprovince,0,,60\n"],
    ["semicolons", "unit;level;parent;value\nprovince;0;;60\n"],
    ["tabs", `unit\tlevel\tparent\tvalue\nprovince\t0\t\t60\n`],
    ["blank lines and lines of empty cells", "\nunit,level,parent,value\n\nprovince,0,,60\n,,,\n\n"],
    ["quoted cells", '"unit","level","parent","value"\n "province" , 0 ,, "60" \n'],
    ["further columns", "unit,year,level,parent,value,note\nprovince,2023,0,,60,seed\n"],
  ])("%s", (_, text) => {
    const withoutMark = text.replace(/^\uFEFF/, "");
    expect(units(withoutMark)).toEqual(["province 60"]);
  });

  test("lines behind a cell with a line break are counted right", () => {
    const { targets } = read('unit,level,parent,value\n"a\nb",0,,1\nc,1,"a\nb",2\nd,2,c,3\n');
    expect(targets.map(({ line }) => line)).toEqual([2, 4, 6]);
  });
});

describe("readTargets refuses cells, with file, line and column:", () => {
  const withValue = (value: string) => `unit,level,parent,value\nprovince,0,,60\ncity,1,province,${value}\n`;

  test.each([
    ["1/0", /denominator is zero/],
    ["1e400", /"1e400" is beyond the range of a double/],
    ["1e99999999", /beyond the range of a double/],
    ["1e9000/1e9000", /beyond the range of a double/],
    ["1e-400", /beyond the range of a double/],
    ["NaN", /"NaN": it is not a number/],
    ["Infinity", /it is not a number/],
    ["６１", /full-width characters; write 61/],
    ["61%", /the target is "61%"; write "61" and put the percent sign into the column measure/],
    ["６１％", /write "61" and put/],
    ["sixty", /it is not a number; write it like 3, 0\.25/],
    ["0x10", /it is not a number/],
    ["", /is empty; fill it in/],
    ["  ", /is empty/],
    [`0.${"1".repeat(999)}`, /has 1001 characters; write at most 1000/],
  ])("value %s", (value, message) => {
    const error = refusal(withValue(value));
    expect(error).toBeInstanceOf(ParseError);
    expect(error.text.en).toMatch(message);
    expect(error.text.en).toMatch(/^targets\.csv, line 3, column 4 \(value\): /);
    expect(error.text.zh).toMatch(/^targets\.csv 第 3 行第 4 列（value）：\S/);
  });

  test("an empty unit and an empty level", () => {
    expect(refusal("unit,level,parent,value\n,0,,60\n").text.en).toMatch(/line 2, column 1 \(unit\): is empty/);
    expect(refusal("unit,level,parent,value\nA,,,60\n").text.en).toMatch(/line 2, column 2 \(level\): is empty/);
  });

  test("a level that is neither an integer nor a word, or of the other kind than the rest", () => {
    expect(refusal("unit,level,parent,value\nA,1.5,,60\n").text.en).toMatch(/the level is "1\.5"; write an integer/);
    expect(refusal("unit,level,parent,value\nA,-1,,60\n").text.en).toMatch(/the level is "-1"/);
    expect(refusal("unit,level,parent,value\nA,１,,60\n").text.en).toMatch(/the level is "１".*here 1/);
    const mixed = refusal("unit,level,parent,value\nA,0,,60\nB,city,A,61\n").text;
    expect(mixed.en).toMatch(/line 3, column 2 \(level\): the level is the word "city", but "0" on line 2 is a number/);
    expect(mixed.zh).toMatch(/第 2 行的层级 "0" 为数字/);
  });

  test("a name of more than 200 characters", () => {
    const long = "x".repeat(201);
    expect(refusal(`unit,level,parent,value\n${long},0,,60\n`).text.en).toMatch(/has 201 characters; keep to 200/);
  });

  test("a line with too many or too few cells", () => {
    const few = refusal("unit,level,parent,value\nA,0,,60\nB,1,A\n");
    expect(few.text.en).toMatch(/line 3: the line has 3 cells, the header has 4/);
    expect(refusal("unit,level,parent,value\nA,0,,1,380\n").text.en).toMatch(/line 2: the line has 5 cells/);
  });

  test("quotation marks that do not match", () => {
    expect(refusal('unit,level,parent,value\nA,0,,60\n"B,1,A,61\n').text.en).toMatch(
      /quotation mark is opened and never/,
    );
    expect(refusal('unit,level,parent,value\nA"B,0,,60\n').text.en).toMatch(/line 2: a quotation mark stands inside/);
    expect(refusal('unit,level,parent,value\n"A"B,0,,60\n').text.en).toMatch(/line 2: a quotation mark stands inside/);
  });
});

describe("readTargets refuses headings:", () => {
  test("a missing column, with what there is", () => {
    const error = refusal("unit,level,parent\nA,0,\n");
    expect(error.text.en).toMatch(/targets\.csv, line 1: there is no value \(目标值\) among "unit", "level", "parent"/);
    expect(error.text.zh).toMatch(/中没有 目标值（value）/);
  });

  test("a misspelled one, with the name that was meant, the optional one too", () => {
    expect(refusal("unit,level,parnet,value\nA,0,,1\n").text.en).toMatch(/no parent.*mean it by "parnet"\? Rename/);
    expect(refusal("unit,level,parent,value,mesure\nA,0,,1,%\n").text.en).toMatch(/no measure.*"mesure"/);
  });

  test("one column twice, in two languages", () => {
    expect(refusal("unit,level,parent,value,目标值\nA,0,,1,2\n").text.en).toMatch(
      /stands there twice \("value", "目标值"\)/,
    );
  });

  test.each(["__proto__", "constructor", "prototype"])("the forbidden name %s", (name) => {
    expect(refusal(`unit,level,parent,value,${name}\nA,0,,1,2\n`).text.en).toMatch(/not allowed; rename/);
    const inside = `[{"unit": "A", "level": 0, "value": 1},\n {"unit": "B", "level": 1, "parent": "A", "value": 1, "${name}": 2}]`;
    expect(refusal(inside).text.en).toMatch(/line 2, .*not allowed; rename/);
  });

  test("full-width commas between columns", () => {
    expect(refusal("单位，层级，上级，目标值\n某省，0，，60\n").text.en).toMatch(/line 1: .*full-width punctuation/);
  });
});

describe("readTargets refuses JSON:", () => {
  test.each([
    ["{}", /not a list; write a list of objects/],
    ["3", /not a list/],
    ["[1]", /line 1: the entry is not an object/],
    ['[\n\n{"unit": "A", "level": 0}]', /line 3: there is no value/],
    ['[{"unit": "A", "level": 0, "value": true}]', /line 1 \(value\): found true; write a text or a number/],
    ['[{"unit": "A", "level": 0, "value": [1]}]', /\(value\): found a list/],
    ['[{"unit": {}, "level": 0, "value": 1}]', /\(unit\): found an object/],
    ['[{"unit": "A", "level": 0, "value": null}]', /\(value\): is empty/],
    ['[{"unit": "A", "level": 0, "value": NaN}]', /line 1, column/],
    ['[{"unit": "A", "level": 0, "value": 1e400}]', /\(value\): the target "1e400" is beyond the range/],
    ['[{"unit": "A", "level": 0, "value": "1/0"}]', /\(value\): .*denominator is zero/],
    ['[{"unit": "A", "level": 0, "value": 1}', /line 1, column/],
    ['[{"unit": "A", "unit": "B", "level": 0, "value": 1}]', /"unit".*twice/],
    [`${"[".repeat(300)}${"]".repeat(300)}`, /256/],
  ])("%s", (text, message) => {
    const error = refusal(text, "targets.json");
    expect(error).toBeInstanceOf(ParseError);
    expect(error.text.en).toMatch(message);
    expect(error.text.en).toMatch(/^targets\.json/);
  });

  test("an endless nesting without a stack overflow", () => {
    expect(refusal("[".repeat(1_000_000), "targets.json").text.en).toMatch(/256/);
  });
});

describe("readTargets refuses what is no hierarchy, by name and line:", () => {
  const header = "unit,level,parent,value";

  test.each([
    ["a cycle", `${header}\nA,0,,1\nB,1,C,1\nC,2,B,1\n`, /cycle: "B" \(line 3\) → "C" \(line 4\) → "B" \(line 3\)/],
    ["a missing parent", `${header}\nA,0,,1\nB,1,X,1\n`, /"B" \(line 3\) names "X" as its parent/],
    [
      "two roots",
      `${header}\nA,0,,1\nB,0,,1\n`,
      /2 units have no parent, among them "A" \(line 2\) and "B" \(line 3\)/,
    ],
    ["a unit twice", `${header}\nA,0,,1\nB,1,A,1\nB,1,A,2\n`, /"B" occurs twice, on line 3 and line 4/],
    [
      "mixed units of measure",
      `${header},measure\nA,0,,1,%\nB,1,A,1,cases\n`,
      /mixed: "A" \(line 2\) has "%", "B" \(line 3\) has "cases"/,
    ],
    ["no unit", `${header}\n`, /there is no target/],
  ])("%s", (_, text, message) => {
    const error = refusal(text);
    expect(error).toBeInstanceOf(HierarchyError);
    expect(error.text.en).toMatch(message);
    expect(error.text.en).toMatch(/^targets\.csv: /);
  });
});

describe("readTargets refuses files:", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "jiama-targets-"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const fileRefusal = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    try {
      readTargets(path);
    } catch (error) {
      expect(error).toBeInstanceOf(ParseError);
      return (error as ParseError).text.en;
    }
    return "accepted";
  };

  test("a file that is accepted is read", () => {
    const path = join(folder, "目标.csv");
    writeFileSync(path, `\uFEFF${csv}`);
    const { targets, title } = readTargets(path);
    expect(targets).toHaveLength(4);
    expect(title.en).toBe("Targets in 目标.csv");
    writeFileSync(join(folder, "targets.txt"), json);
    expect(readTargets(join(folder, "targets.txt")).targets).toHaveLength(4);
  });

  test("an empty one", () => {
    expect(fileRefusal("empty.csv", "")).toMatch(/empty\.csv.*no target in it/);
    expect(fileRefusal("empty.json", " \n")).toMatch(/no target in it/);
    expect(fileRefusal("mark.csv", "\uFEFF")).toMatch(/no target in it/);
    expect(fileRefusal("commas.csv", ",,,\n,,,\n")).toMatch(/no target in it/);
  });

  test("a folder, and one that is missing", () => {
    expect(() => readTargets(folder)).toThrow(/it is a folder/);
    expect(() => readTargets(join(folder, "nowhere.csv"))).toThrow(/no such file/);
  });

  test("UTF-16, either way round", () => {
    const little = Buffer.from(`\uFEFF${csv}`, "utf16le");
    expect(fileRefusal("little.csv", little)).toMatch(/UTF-16.*save it as UTF-8/);
    const big = Buffer.from(little);
    expect(fileRefusal("big.csv", big.swap16())).toMatch(/UTF-16.*save it as UTF-8/);
    expect(fileRefusal("unmarked.csv", Buffer.from(csv, "utf16le"))).toMatch(/UTF-16/);
  });

  test("GB18030 from a Chinese spreadsheet, with the line", () => {
    // "某市" in GB18030.
    const city = [0xc4, 0xb3, 0xca, 0xd0];
    const bytes = Buffer.concat([
      Buffer.from("unit,level,parent,value\nprovince,0,,60\n"),
      Buffer.from(city),
      Buffer.from(",1,province,61\n"),
    ]);
    expect(fileRefusal("excel.csv", bytes)).toMatch(/line 3.*GB18030.*save it as UTF-8/);
  });

  test("a spreadsheet that was not exported", () => {
    const workbook = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08, 0x00]);
    expect(fileRefusal("book.xlsx", workbook)).toMatch(/not UTF-8|binary|UTF-16/);
  });

  test("one larger than 16 MB", () => {
    expect(fileRefusal("large.csv", Buffer.alloc(16 * 2 ** 20 + 1, "a"))).toMatch(/larger than 16 MB/);
  });
});

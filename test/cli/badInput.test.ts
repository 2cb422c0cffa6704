import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runInProcess } from "./runInProcess.ts";
import { freshFolder, jiama } from "./runJiama.ts";

const folder = freshFolder();
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");
/** 单位 and so on, as a Chinese spreadsheet writes them. */
const gb18030 = Buffer.concat([Buffer.from([0xb5, 0xa5, 0xce, 0xbb]), Buffer.from(",level,parent,value\na,1,,5\n")]);

const set = (...settings: readonly string[]) => settings.flatMap((setting) => ["--set", setting]);
const solve = (...settings: readonly string[]) => ["solve", "target-cascade", ...set(...settings)];
const params = (name: string, content: string | Uint8Array) => [
  ...["solve", "target-cascade", "--params"],
  file(name, content),
];
const targets = (name: string, rows: string | Uint8Array) => ["table", "provinces", "--data", file(name, rows)];
const header = "unit,level,parent,value,measure\n";

/** Words, exit code, what the English message says, what the Chinese message says. */
type Case = readonly [name: string, words: readonly string[], code: number, en: RegExp, zh: RegExp];

const wrongUsage: readonly Case[] = [
  ["an unknown command", ["solv", "x"], 2, /unknown command "solv"; did you mean solve\?/, /是否指 solve？/],
  [
    "a command of another version",
    ["quantal", "g.nfg"],
    2,
    /unknown command "quantal"; choose from models, /,
    /可选：models、/,
  ],
  ["an unknown option", ["solve", "target-cascade", "--st", "x=1"], 2, /did you mean --set\?/, /是否指 --set？/],
  ["an unknown option near nothing", ["models", "--zzzzzzzz=1"], 2, /--zzzzzzzz; see `jiama help models`/, /请参阅/],
  ["an option without its value", ["solve", "target-cascade", "--set"], 2, /--set needs a value/, /--set 缺少值/],
  ["an option twice", ["models", "--seed", "1", "--seed", "2"], 2, /--seed is given twice \(1, 2\)/, /给了两次/],
  ["a missing argument", ["solve"], 2, /MODEL is missing/, /缺少 MODEL/],
  ["superfluous arguments", ["models", "a", "b"], 2, /too many arguments: "a" "b"/, /参数过多/],
  ["an unknown model", ["solve", "target-cascad"], 2, /did you mean target-cascade\?/, /是否指 target-cascade？/],
  [
    "an unknown model to describe",
    ["describe", "zzzzzz"],
    2,
    /choose from linear-contract, /,
    /可选：linear-contract、/,
  ],
  ["an unknown parameter", solve("prise=4"), 2, /no parameter "prise"; did you mean prize/, /是否指 prize/],
  ["a prototype's key", solve("__proto__=1"), 2, /no parameter "__proto__"/, /没有参数 "__proto__"/],
  ["a name twice", solve("prize=4", "prize=5"), 2, /--set gives prize twice/, /--set 两次给出 prize/],
  ["--set without a value", solve("prize"), 2, /write --set name=value/, /写法为 --set 名称=值/],
  ["--exact where no answer is rational", [...solve(), "--exact"], 2, /not rational/, /不是参数的有理函数/],
  ["--exact with --float", ["models", "--exact", "--float"], 2, /contradict each other/, /相互矛盾/],
  ["--exact tables", ["table", "--exact"], 2, /leave --exact out/, /请去掉 --exact/],
  ["time limit 0", ["reproduce", "--time-limit", "0"], 2, /--time-limit is "0"; give .* above 0/, /大于 0 的秒数/],
  ["a negative time limit", ["table", "--time-limit", "-3"], 2, /--time-limit is "-3"/, /大于 0/],
  ["a time limit that is no number", ["table", "--time-limit", "soon"], 2, /--time-limit is "soon"/, /大于 0/],
  ["a time limit without end", ["table", "--time-limit", "1e400"], 2, /--time-limit is "1e400"/, /大于 0/],
  ["a seed that is no integer", ["models", "--seed", "1.5"], 2, /--seed is "1.5"; give an integer/, /请给出整数/],
  ["no workers", ["models", "--workers", "0"], 2, /--workers is "0"/, /不小于 1 的整数/],
  ["an unknown format", ["table", "--format", "cvs"], 2, /did you mean csv\?/, /是否指 csv？/],
  ["a format near nothing", ["table", "--format", "pdf"], 2, /choose from tex, md, csv, html, json/, /可选：tex、md/],
  ["an unknown table", ["table", "regime"], 2, /unknown table "regime"; did you mean regimes\?/, /是否指 regimes？/],
  ["a table twice", ["table", "regimes", "regimes"], 2, /named twice/, /写了两次/],
  ["--out with --check", ["table", "--out", "a", "--check", "b"], 2, /keep one of them/, /请保留其一/],
  ["--format with --check", ["table", "--check", "b", "--format", "md"], 2, /leave --format out/, /请去掉 --format/],
  ["data for a closed table", ["table", "regimes", "--data", "x"], 2, /use --data with provinces/, /可用于 provinces/],
  ["help on nothing", ["help", "solv"], 2, /did you mean solve\?/, /是否指 solve？/],
];

const invalidInput: readonly Case[] = [
  [
    "a model's file that is not there",
    ["solve", "./model.yaml"],
    3,
    /cannot read \.\/model\.yaml: there is no/,
    /没有这个文件/,
  ],
  ["a model's file that is empty", ["describe", file("empty.yaml", "")], 3, /line 1, column 1: .* is empty/, /为空/],
  ["a model's file in UTF-16", ["solve", file("wide.yaml", utf16("id: a"))], 3, /is UTF-16, not UTF-8/, /UTF-16/],
  [
    "a model's file in GB18030",
    ["solve", file("gbk.yaml", gb18030)],
    3,
    /line 1: the text is GB18030/,
    /第 1 行.*GB18030/,
  ],
  [
    "a model's file that is no JSON",
    ["solve", file("model.json", '{"schema": "jiama-model/1",}')],
    3,
    /model\.json, line 1, column 28: this is not JSON/,
    /不是合法的 JSON/,
  ],
  [
    "a model's file with a key twice",
    ["solve", file("double.json", '{"id": "a",\n "id": "b"}')],
    3,
    /double\.json, line 2, column 2: the key "id" is given twice/,
    /第 2 行第 2 列/,
  ],
  [
    "a model's file without a game",
    ["solve", file("nothing.yml", "id: a\n")],
    3,
    /nothing\.yml, line 1, column 1: the key schema is missing; write schema: jiama-model/,
    /缺少键 schema/,
  ],
  ["a value outside its domain", solve("prize=-1"), 3, /prize is "-1"; choose a value in \[0, ∞\)/, /请取 \[0, ∞\) 内/],
  ["an open bound", solve("noise=0"), 3, /noise is "0"; choose a value in \(0, ∞\)/, /请取/],
  ["a fractional count", solve("levels=2.5"), 3, /an integer from 1 to/, /的整数/],
  ["text for a number", solve("prize=high"), 3, /"high": it is not a number/, /不是数字/],
  ["nothing for a number", solve("prize="), 3, /"": it is not a number/, /不是数字/],
  ["1/0", solve("prize=1/0"), 3, /denominator is zero/, /分母为零/],
  ["1e400", solve("prize=1e400"), 3, /prize: "1e400" lies beyond the doubles/, /超出双精度数的范围/],
  ["1e-400", solve("noise=1e-400"), 3, /noise: "1e-400" lies beyond the doubles/, /超出双精度数的范围/],
  ["1e99999", solve("prize=1e99999"), 3, /it is too large/, /超出限度/],
  ["NaN", solve("prize=NaN"), 3, /"NaN": it is not a number/, /不是数字/],
  ["full-width digits", solve("prize=４"), 3, /full-width characters; write 4/, /含全角字符；请写 4/],
  ["a list of the wrong length", solve("prize=[1,2]"), 3, /has 2 values, but levels = 3 asks for 3/, /有 2 个值/],
  ["a list where one value belongs", solve("initialTarget=[1]"), 3, /is a list; it takes a single/, /只取一个值/],
  ["an empty list", solve("prize=[]"), 3, /is an empty list/, /空列表/],
  ["a list that is not closed", solve("prize=[1,2"), 3, /its \] is missing/, /缺少右方括号/],
  ["an unknown regime", solve("regime=tolerence"), 3, /did you mean tolerance\?/, /是否指 tolerance？/],
  ["a regime that judges care", solve("regime=negligence"), 3, /no evidence on care/, /没有尽职的证据/],
  ["two exemptions", solve("regime=strict+tolerance"), 3, /two parts of one kind/, /同类部分/],
  [
    "a parameter that the regime does not use",
    solve("appealFee=1"),
    3,
    /does not use parameter appealFee/,
    /不使用参数/,
  ],
  ["a file that is not there", [...solve(), "--params", "/no/where"], 3, /no such file or folder/, /没有这个文件/],
  ["a folder as a file", [...solve(), "--params", folder], 3, /it is a folder/, /它是文件夹/],
  ["an empty file", params("empty.json", ""), 3, /empty\.json is empty/, /为空/],
  ["a file in UTF-16", params("wide.json", utf16('{"prize":4}')), 3, /is UTF-16, not UTF-8/, /UTF-16/],
  [
    "a key twice",
    params("twice.json", '{"prize":4,\n "prize":4}'),
    3,
    /line 2, column 2: the key "prize" is given twice/,
    /第 2 行第 2 列/,
  ],
  [
    "a prototype's key in a file",
    params("proto.json", '{"__proto__":{"prize":4}}'),
    3,
    /"__proto__" is not allowed/,
    /不允许使用键/,
  ],
  [
    "a value of a file outside its domain",
    params("domain.json", '{"prize": 4,\n "noise": -1}'),
    3,
    /domain\.json, line 2: target-cascade: parameter noise is "-1"/,
    /domain\.json，第 2 行：target-cascade：参数 noise/,
  ],
  [
    "an unknown name in a file",
    params("name.json", '{\n "prise": 3}'),
    3,
    /name\.json, line 2: target-cascade has no parameter "prise"; did you mean prize/,
    /name\.json，第 2 行/,
  ],
  [
    "an unknown regime in a file",
    params("regime.json", '{"regime": "tolerence"}'),
    3,
    /regime\.json, line 1: .*did you mean tolerance\?/,
    /regime\.json，第 1 行/,
  ],
  ["--check where no folder is", ["table", "--check", "/no/where"], 3, /there is no such folder/, /没有这个文件夹/],
  ["broken JSON", params("broken.json", '{"prize": 4,}'), 3, /line 1, column 13: this is not JSON/, /不是合法的 JSON/],
  ["JSON that is no object", params("list.json", "[4]"), 3, /not an object/, /不是对象/],
  ["NaN in JSON", params("nan.json", '{"prize": NaN}'), 3, /this is not JSON/, /不是合法的 JSON/],
  ["an object where a number belongs", params("object.json", '{"prize": {"a": 1}}'), 3, /pass a number/, /请传入数字/],
  ["deep nesting", params("deep.json", `${"[".repeat(300)}${"]".repeat(300)}`), 3, /deeper than 256/, /超过 256 层/],
  [
    "a folder that cannot be made",
    ["reproduce", "--out", "/dev/null/x"],
    3,
    /cannot write the folder/,
    /无法写入文件夹/,
  ],
  ["a file as a folder", ["table", "--out", file("taken", "")], 3, /cannot write the folder/, /无法写入文件夹/],
  ["a folder that the system denies", ["reproduce", "--out", "/proc/jiama"], 3, /cannot write the folder/, /无法写入/],
  ["targets with a cycle", targets("cycle.csv", `${header}a,1,b,5,%\nb,2,a,6,%\n`), 3, /cycle/i, /循环|环/],
  ["targets with a missing parent", targets("orphan.csv", `${header}a,1,,5,%\nb,2,c,6,%\n`), 3, /"?c"?/, /c/],
  ["targets with two roots", targets("roots.csv", `${header}a,1,,5,%\nb,1,,6,%\n`), 3, /root|top/i, /根|顶/],
  [
    "targets with a unit twice",
    targets("double.csv", `${header}a,1,,5,%\nb,2,a,6,%\nb,2,a,7,%\n`),
    3,
    /twice/i,
    /两次|重复/,
  ],
  ["targets in mixed measures", targets("mixed.csv", `${header}a,1,,5,%\nb,2,a,6,t\n`), 3, /measure/i, /计量|单位/],
  ["targets in GB18030", targets("gbk.csv", gb18030), 3, /line 1: the text is GB18030, not UTF-8/, /第 1 行.*GB18030/],
];

describe.each([
  ["wrong usage", wrongUsage],
  ["invalid input", invalidInput],
] as const)("%s", (_, cases) => {
  test.each(cases)("%s: one message and the exit code of the contract", async (_name, words, code, en) => {
    const run = await runInProcess(words);
    expect(run.stderr).toMatch(en);
    expect(run.stderr).toMatch(/^jiama: [^\n]+\n$/);
    expect(run.stdout).toBe("");
    expect(run.code).toBe(code);
  });

  test.each(cases)("%s: the same in Chinese, and an object for programs", async (_name, words, code, _en, zh) => {
    const run = await runInProcess([...words, "--lang", "zh", "--json"]);
    expect(run.stderr).toMatch(zh);
    expect(run.stderr).toMatch(/^jiama: [^\n]+\n$/);
    const object = JSON.parse(run.stdout) as Record<string, unknown>;
    expect(object).toMatchObject({ schema: "jiama/1", status: "error", code: expect.any(String), exitCode: code });
    expect(run.stderr).toBe(`jiama: ${object.message}\n`);
    expect(run.code).toBe(code);
  });
});

describe.concurrent("as a process of its own", () => {
  test.each([...wrongUsage.slice(0, 3), ...invalidInput.slice(0, 3)])(
    "%s: the same",
    async (_name, words, code, en) => {
      const run = await jiama(words);
      expect(run).toMatchObject({ code, signal: null, stdout: "", stderr: expect.stringMatching(en) });
    },
  );
});

describe.concurrent("other bad input", () => {
  test("an unknown language is refused in English", async () => {
    const run = await jiama(["models", "--lang", "fr"]);
    expect(run).toMatchObject({ code: 2, stdout: "", stderr: 'jiama: --lang is "fr"; choose from en, zh.\n' });
  });

  test("a file beyond 16 MB is refused before it is read whole", async () => {
    const path = file("huge.json", Buffer.alloc(16 * 1024 * 1024 + 1, 0x20));
    const run = await jiama([...solve(), "--params", path]);
    expect(run.stderr).toBe(`jiama: ${path} is larger than 16 MB; give a smaller file.\n`);
    expect(run.code).toBe(3);
  });

  test("control characters in a word do not reach the terminal", async () => {
    const run = await jiama(["solve", "\u001b[31mred\nblue"]);
    expect(run.stderr).not.toContain("\u001b");
    expect(run.stderr).toMatch(/^jiama: [^\n]+\n$/);
  });

  test("an existing folder stays as it was when a table cannot be read", async () => {
    mkdirSync(join(folder, "kept"));
    const out = join(folder, "kept");
    const run = await jiama(["table", "provinces", "--data", "/no/where", "--out", out]);
    expect(run.code).toBe(3);
    expect(readdirSync(out)).toEqual([]);
  });
});

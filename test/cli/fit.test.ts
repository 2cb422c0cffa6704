import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { freshFolder, jiama, jiamaJson } from "./runJiama.ts";

function file(name: string, text: string): string {
  const path = join(freshFolder(), name);
  writeFileSync(path, text);
  return path;
}

const chain = "\uFEFF单位,层级,上级,目标值\r\n省,0,,60\r\n市,1,省,61\r\n县,2,市,62\r\n镇,3,县,70\r\n";

describe.concurrent("jiama fit", () => {
  test("a hierarchy of targets as it is: the top is the model's initial target", async () => {
    const words = ["fit", "target-cascade", "--data", file("链.csv", chain), "--free", "penalty=0.1:60"];
    const [text, object] = await Promise.all([jiama([...words, "--lang", "zh"]), jiamaJson(words)]);
    expect(text).toMatchObject({ code: 0, stderr: "" });
    expect(text.stdout).toContain("最小距离");
    expect(text.stdout).toContain("可识别方向：1 / 1；目标函数值 17.5");
    expect(object).toMatchObject({ command: "fit", status: "solved", model: "target-cascade", rank: 1 });
  });

  test("columns of parameters are those of a row alone; JSON says the same as CSV", async () => {
    const csv = file("o.csv", "field,value,error,riskAversion\neffort,0.3,0.02,1\neffort,0.2,0.02,2\n");
    const json = file(
      "o.json",
      '[{"field":"effort","value":0.3,"error":0.02,"riskAversion":1},{"field":"effort","value":0.2,"error":0.02,"riskAversion":2}]',
    );
    const run = (path: string) =>
      jiamaJson(["fit", "linear-contract", "--data", path, "--free", "noise", "--seed", "3"]);
    const [one, other] = await Promise.all([run(csv), run(json)]);
    expect(one).toMatchObject({ status: "solved" });
    expect(other).toEqual(one);
  });

  test("what is not identified is said in words", async () => {
    const data = file("o.csv", "field,value\nslope,0.5\n");
    const run = await jiama(["fit", "linear-contract", "--data", data, "--free", "noise", "--free", "riskAversion"]);
    expect(run.stdout).toContain("identified: 1 of 2 directions");
    expect(run.stdout).toMatch(/not identified apart: noise [↑↓], riskAversion [↑↓] together leave the fit as it is/);
  });

  test.each([
    ["field,value\nslope,0.5\n", ["--free", "nose"], "did you mean noise?", 2],
    ["field,value\nslope,0.5\n", [], "no parameter is free", 2],
    ["field,value\nslope,0.5\n", ["--free", "noise=1"], "write name, or name=least:largest", 2],
    ["field,value\nslope,0.5\n", ["--free", "noise", "--starts", "0"], "--starts is", 2],
    ["field,value\nslope,0.5\n", ["--free", "noise", "--exact"], "leave --exact out", 2],
    ["field,value,value\nslope,0.5,0.4\n", ["--free", "noise"], "stands there twice", 3],
    ["a,b\n1,2\n", ["--free", "noise"], "there is no column “field”, but a, b", 3],
    ["field,value\nslope\n", ["--free", "noise"], "line 2: the line has 1 cells", 3],
    ["field,value\nslope,abc\n", ["--free", "noise"], 'line 2: value is "abc"', 3],
    ["field,value,count\nslope,1,2\n", ["--free", "noise"], "both a value and a count", 3],
    ["field,value\n", ["--free", "noise"], "there is no observation", 3],
  ])("%j with %j: %s", async (data, words, message, code) => {
    const run = await jiama(["fit", "linear-contract", "--data", file("d.csv", data), ...words]);
    expect(run).toMatchObject({ code, stdout: "", stderr: expect.stringContaining(message) as string });
  });

  test("a time limit that passes is status limit, exit code 4", async () => {
    const data = file("o.csv", "field,value\nslope,0.5\n");
    const words = ["fit", "linear-contract", "--data", data, "--free", "noise", "--time-limit", "0.000001", "--json"];
    const run = await jiama(words);
    expect(run.code).toBe(4);
    expect(JSON.parse(run.stdout)).toMatchObject({ status: "limit", estimates: [] });
  });
});

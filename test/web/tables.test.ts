import { describe, expect, test } from "vitest";
import { linearContract, targetCascade } from "../../models/index.ts";
import { solve } from "../../src/index.ts";
import { curveTable, mapTable, outcomeTable, tableAs } from "../../src/web/share/tables.ts";
import { answer } from "../../src/web/worker/answer.ts";

const outcome = (input: Parameters<typeof solve>[1] = {}) =>
  solve(linearContract, input).outcome as unknown as Readonly<Record<string, unknown>>;

describe("tables of the page", () => {
  // With r = c = σ² = 1 the slope is 1/2, and half of the first-best surplus of 1/2 is lost.
  test("an outcome in CSV", () => {
    const table = outcomeTable(linearContract, [{ name: "A", settings: {}, outcome: outcome() }], 12);
    expect(tableAs("csv", table, "en", "#model=linear-contract")).toBe(
      `field,quantity,symbol,value,unit
slope,aggregate slope of the wage,S,0.500000000000,dimensionless
effort,effort,e*,0.500000000000,target units
padding,falsified output,m*,0.000000000000,target units
firstBestEffort,first-best effort,1/c,1.000000000000,target units
agencyLoss,surplus lost to moral hazard,L,0.250000000000,payoff units
`,
    );
  });

  test("two states side by side in LaTeX, in Chinese, under the address that leads back", () => {
    const states = [
      { name: "A", settings: {}, outcome: outcome() },
      { name: "B", settings: { noise: "2" }, outcome: outcome({ noise: 2 }) },
    ];
    const text = tableAs(
      "tex",
      outcomeTable(linearContract, states, 4),
      "zh",
      "#model=linear-contract&compare=1&b.noise=2",
    );
    expect(text.split("\n").slice(0, 6)).toEqual([
      "% jiama explore #model=linear-contract&compare=1&b.noise=2",
      "\\begin{tabular}{@{}lllrrl@{}}",
      "\\toprule",
      "字段 & 量 & 符号 & 状态 A & 状态 B & 单位 \\\\",
      "\\midrule",
      expect.stringMatching(/^slope & .* & \$0\.5000\$ & \$0\.2000\$ & 无量纲 \\\\$/),
    ]);
    expect(text).toContain("% A: 全部参数取默认值。\n% B: noise = 2；其余取默认值。");
  });

  test("a curve has a row for each value, a map one for each cell", () => {
    const axis = { name: "noise", from: 1, to: 3 };
    const curve = answer({ kind: "curve", model: "linear-contract", settings: {}, axis, points: 3 }, () => {});
    const rows = tableAs("csv", curveTable(linearContract, axis, {}, curve), "en", "")
      .trim()
      .split("\n");
    expect(rows[0]).toBe("noise,slope,effort,padding,firstBestEffort,agencyLoss");
    // b = 1/(1 + r c σ²)
    expect(rows.at(-1)).toMatch(/^3\.0{12},0\.100000000000,/);
    const axes = [
      { name: "penalty", from: 0, to: 6 },
      { name: "levels", from: 1, to: 3 },
    ] as const;
    const task = { kind: "map", model: "target-cascade", settings: {}, axes, watched: "targets[1]", cells: 5 } as const;
    const map = answer(task, () => {});
    const cells = tableAs("csv", mapTable(targetCascade, axes, {}, "targets[1]", map), "en", "")
      .trim()
      .split("\n");
    // Levels are whole numbers: three of them, with five penalties each.
    expect(cells).toHaveLength(1 + 5 * 3);
    expect(cells[0]).toBe("penalty,levels,targets[1]");
  });
});

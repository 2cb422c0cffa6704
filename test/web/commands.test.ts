import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import * as exported from "../../models/index.ts";
import { models } from "../../models/registry.ts";
import { program, solveCommand, sweepCommand } from "../../src/web/share/commands.ts";
import type { Settings } from "../../src/web/state/explorerState.ts";
import { answer } from "../../src/web/worker/answer.ts";
import { bin, freshFolder } from "../cli/runJiama.ts";

/** What a shell gives for a line of the page. */
function inShell(line: string, more: string): Record<string, unknown> {
  const command = line.replace(/^jiama/, `"${process.execPath}" "${bin}"`);
  return JSON.parse(
    execFileSync("sh", ["-c", `${command} ${more}`], { encoding: "utf8", cwd: freshFolder() }).split("\n")[0]!,
  );
}

describe("the command line of the page", () => {
  test.each<[string, Settings]>([
    ["target-cascade", {}],
    ["target-cascade", { regime: "tolerance+appeals", prize: "[4,3,3]", appealFee: "1/2" }],
    ["hidden-action", { signalMatrix: "[[0.4,0.6],[0.9,0.1]]", limitedLiability: "false" }],
  ])("%s with %o: the numbers of the page and of the shell are equal", (model, settings) => {
    const page = answer({ kind: "solve", model, settings }, () => {});
    const shell = inShell(solveCommand(model, settings), "--json");
    expect(shell).toMatchObject({ status: page.status, outcome: JSON.parse(JSON.stringify(page.outcome)) });
  });

  test("a trace along one parameter finds the page's jump", () => {
    const axis = { name: "target", from: 1, to: 2 };
    const settings = { tolerance: "0" };
    const page = answer({ kind: "curve", model: "due-care", settings, axis, points: 41 }, () => {});
    const line = sweepCommand("due-care", settings, [axis], { whole: false, counts: [41], watched: "effort" });
    expect(line).toBe("jiama sweep trace due-care --along target=1:2 --set tolerance=0");
    const { jumps } = inShell(line, "--json --precision 1e-6") as unknown as typeof page.trace;
    expect(jumps).toHaveLength(1);
    expect(page.trace.jumps[0]!.within[0]).toBeCloseTo(jumps[0]!.within[0], 5);
  });

  test("a map is a grid", () => {
    const axes = [
      { name: "penalty", from: 0, to: 12 },
      { name: "levels", from: 1, to: 4 },
    ];
    const line = sweepCommand("target-cascade", { penalty: "3", prize: "5" }, axes, {
      whole: false,
      counts: [33, 4],
      watched: "markups[0]",
    });
    expect(line).toBe(
      "jiama sweep plan target-cascade --grid penalty=0:12:33 --grid levels=1:4:4 --set prize=5 --outcome 'markups[0]' --out sweeps/target-cascade",
    );
    expect(inShell(line, "--json")).toMatchObject({ status: "solved" });
  });

  test("what a shell would read otherwise is quoted", () => {
    expect(solveCommand("ratchet", { bonus: "1; rm -rf 'x'" })).toBe(
      "jiama solve ratchet --set 'bonus=1; rm -rf '\\''x'\\'''",
    );
  });
});

describe("the program of the page", () => {
  test.each(models.map(({ id }) => id))("%s is imported by the name that it is exported under", (id) => {
    const name = /import \{ (\w+) \} from "jiama\/models"/.exec(program(id, {}))![1]!;
    expect((exported as Record<string, unknown>)[name]).toBe(models.find((model) => model.id === id));
  });

  test("parameters stay exact", () => {
    expect(program("target-cascade", { prize: "[4,7/2,3]", noise: "0.10" })).toContain(
      'solve(targetCascade, {\n  prize: ["4","7/2","3"],\n  noise: "0.10",\n})',
    );
    expect(program("hidden-action", { limitedLiability: "false" })).toContain("limitedLiability: false,");
  });
});

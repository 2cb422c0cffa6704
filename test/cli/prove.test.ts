import { propositions } from "jiama/proofs";
import { describe, expect, test } from "vitest";
import { runInProcess } from "./runInProcess.ts";

interface Row {
  readonly id: string;
  readonly expected: string;
  readonly status: string;
  readonly engines: readonly string[];
}

describe("jiama prove", () => {
  test("re-checks every stored certificate, as an object", async () => {
    const { code, stdout } = await runInProcess(["prove", "--json"]);
    const object = JSON.parse(stdout) as { readonly propositions: readonly Row[] };
    expect(object).toMatchObject({ schema: "jiama/1", command: "prove", status: "solved" });
    expect(object.propositions.map(({ id }) => id)).toEqual(propositions.map(({ id }) => id));
    expect(object.propositions.filter(({ expected, status }) => status !== expected)).toEqual([]);
    expect(object.propositions.filter(({ engines }) => engines.length === 0)).toEqual([]);
    expect(code).toBe(0);
  });

  test("the same is a table for readers, in two languages", async () => {
    const english = await runInProcess(["prove", "falsification-share"]);
    expect(english.stdout).toMatch(
      /^proposition +status +engines +statement\nfalsification-share +proved +exact \+ z3 +/,
    );
    expect(english.stdout).toContain("1 of 1 propositions have the status that is expected of them.");
    const chinese = await runInProcess(["prove", "falsification-share", "--lang", "zh"]);
    expect(chinese.stdout).toContain("已证明");
    expect([english.code, chinese.code]).toEqual([0, 0]);
  });

  test("suggests the proposition that was meant", async () => {
    const { code, stderr } = await runInProcess(["prove", "falsification-shares"]);
    expect(stderr).toBe('jiama: unknown proposition "falsification-shares"; did you mean falsification-share?\n');
    expect(code).toBe(2);
  });

  test("times and engines are remarks, never part of the object", async () => {
    const { stdout, stderr } = await runInProcess(["prove", "falsification-share", "--json"]);
    expect(stderr).toMatch(/^checked the stored certificates in \d+\.\d s\n$/);
    expect(stdout).not.toMatch(/ s\b|seconds/);
    const quiet = await runInProcess(["prove", "falsification-share", "--quiet"]);
    expect(quiet.stderr).toBe("");
  });

  test("--engines belongs to --discharge, and knows two choices", async () => {
    const alone = await runInProcess(["prove", "--engines", "all"]);
    expect(alone.stderr).toBe("jiama: --engines says who proves anew; add --discharge.\n");
    const unknown = await runInProcess(["prove", "--discharge", "--engines", "some", "--lang", "zh"]);
    expect(unknown.stderr).toBe('jiama: --engines 为 "some"；可选：default、all。\n');
    expect([alone.code, unknown.code]).toEqual([2, 2]);
  });
});

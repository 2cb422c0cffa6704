import { expect, test } from "vitest";
import type { TestModule } from "vitest/node";
import CountReporter from "../countReporter.ts";

type State = "passed" | "failed" | "skipped" | "pending";

/** A module as the runner reports it; one test a state. */
function module(state: "passed" | "failed", tests: readonly (State | { readonly note: string })[]): TestModule {
  const allTests = tests.map((test, i) => ({
    fullName: `test ${i}`,
    result: () => (typeof test === "string" ? { state: test } : { state: "skipped", note: test.note }),
  }));
  return { state: () => state, children: { allTests: () => allTests } } as unknown as TestModule;
}

function reported(modules: readonly TestModule[], errors: readonly unknown[] = []): readonly string[] {
  const lines: string[] = [];
  new CountReporter({ write: (line) => lines.push(line) }).onTestRunEnd(modules, errors);
  return lines;
}

test("the last line counts the tests of all files", () => {
  const lines = reported([module("passed", ["passed", "passed"]), module("failed", ["failed", "passed"])]);
  expect(lines).toEqual(["3 passed, 1 failed, 0 skipped"]);
});

test("a file that fails without a failed test counts as one failure", () => {
  expect(reported([module("failed", [])]).at(-1)).toBe("0 passed, 1 failed, 0 skipped");
  expect(reported([module("failed", ["passed", "pending"])]).at(-1)).toBe("1 passed, 1 failed, 1 skipped");
});

test("an error outside of all tests counts as a failure", () => {
  expect(reported([module("passed", ["passed"])], [new Error("unhandled")]).at(-1)).toBe(
    "1 passed, 1 failed, 0 skipped",
  );
});

test("every skipped test is named with its reason", () => {
  const lines = reported([module("passed", [{ note: "pdflatex is not installed" }, "skipped"])]);
  expect(lines.slice(0, 2)).toEqual(["skipped: test 0: pdflatex is not installed", "skipped: test 1: no reason given"]);
});

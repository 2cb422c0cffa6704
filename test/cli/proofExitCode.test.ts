import type { ExpectedStatus, ProofStatus } from "jiama";
import { expect, test } from "vitest";
import { proofExitCode } from "../../src/cli/proofExitCode.ts";

const judged = (expected: ExpectedStatus, status: ProofStatus) => ({ proposition: { expected }, verdict: { status } });

test.each([
  [0, [judged("proved", "proved"), judged("refuted", "refuted")]],
  [1, [judged("proved", "proved"), judged("proved", "refuted")]],
  [1, [judged("refuted", "proved")]],
  [1, [judged("proved", "tested")]],
  [4, [judged("proved", "unknown")]],
  [4, [judged("proved", "refuted"), judged("refuted", "unknown")]],
  [0, []],
] as const)("the exit code is %i for %j", (code, all) => {
  expect(proofExitCode(all)).toBe(code);
});

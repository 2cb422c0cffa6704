import { describe, expect, test } from "vitest";
import { exact } from "../../../src/arithmetic/exact.ts";
import { float } from "../../../src/arithmetic/float.ts";
import { certifiedNash } from "../../../src/certified/nash/certifiedNash.ts";
import { bimatrixGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import type { NormalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";

const proposal = <S>(...solutions: S[]) => ({ status: "solved" as const, method: "oracle", iterations: 1, solutions });
const pennies = (scale: number) => [
  [scale, -scale],
  [-scale, scale],
];
const opposite = (scale: number) => pennies(-scale);

describe("certifiedNash", () => {
  const game = bimatrixGame(pennies(1), opposite(1));
  const half = [exact.from("1/2"), exact.from("1/2")];
  const nearlyHalf = [
    exact.from("500000000000000001/1000000000000000000"),
    exact.from("499999999999999999/1000000000000000000"),
  ];

  test("confirms an exact equilibrium", () => {
    const result = certifiedNash(game, proposal([half, half]), true);
    expect([result.status, result.certificate.complete, result.certificate.tolerances]).toEqual([
      "solved",
      true,
      [0, 0],
    ]);
  });

  test("a profile that is off by 1e-18 is no exact equilibrium", () => {
    const result = certifiedNash(game, proposal([half, half], [nearlyHalf, half]), true);
    expect([result.status, result.solutions, result.certificate.complete]).toEqual(["unknown", [[half, half]], false]);
  });

  test.each([
    ["one strategy", [half]],
    ["too few probabilities", [half, [exact.one]]],
    ["a sum other than 1", [half, [exact.one, exact.one]]],
    ["a negative probability", [half, [exact.from(2), exact.from(-1)]]],
  ])("what is no profile is not confirmed: %s", (_, profile) => {
    const result = certifiedNash(game, proposal(profile, [half, half]), true);
    expect([result.status, result.solutions, result.certificate.complete]).toEqual(["unknown", [[half, half]], false]);
  });

  test.each([1e-30, 1, 1e30])("in doubles, the tolerance scales with payoffs of size %d", (scale) => {
    const doubles: NormalFormGame<number> = bimatrixGame(pennies(scale), opposite(1), { field: float });
    const off = (distance: number) => [0.5 + distance, 0.5 - distance];
    expect(certifiedNash(doubles, proposal([[0.5, 0.5], off(1e-10)]), false).status).toBe("solved");
    expect(certifiedNash(doubles, proposal([[0.5, 0.5], off(1e-8)]), false).status).toBe("unknown");
    expect(certifiedNash(doubles, proposal([[0.5, 0.5], off(1e-8)]), false, { tolerance: 1e-6 }).status).toBe("solved");
  });
});

import * as fc from "fast-check";
import {
  DomainError,
  exact,
  expectedSanction,
  float,
  GameTheoryError,
  hasPart,
  regime,
  regimeParts,
  sanctionRule,
  UnknownNameError,
  UsageError,
} from "jiama";
import { describe, expect, test } from "vitest";
import { seeded } from "../../arbitraries/parameters.ts";
import { composition, partIds, usedParameters } from "../../arbitraries/regimes.ts";

function thrown(act: () => unknown): GameTheoryError {
  try {
    act();
  } catch (error) {
    if (error instanceof GameTheoryError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("regime ids", () => {
  test("the parts stand in the order in which they apply", () => {
    expect(regimeParts.map(({ id }) => id)).toEqual([
      ...["strict", "tolerance", "tolerance-list"],
      ...["negligence", "noisy-negligence", "process-and-result"],
      ...["capped", "joint", "veto", "balanced", "oversight", "appeals"],
    ]);
  });

  test.each(partIds)("%s alone is its own id", (id) => {
    expect(regime(id).id).toBe(id);
    expect(hasPart(regime(id), regimeParts.find((part) => part.id === id)!.id)).toBe(true);
  });

  test.each([
    ["oversight+appeals+tolerance-list", "tolerance-list+oversight+appeals"],
    ["appeals+balanced+veto+joint+capped", "capped+joint+veto+balanced+appeals"],
    ["strict+negligence", "negligence"],
    ["appeals+strict", "appeals"],
    [" tolerance + capped ", "tolerance+capped"],
  ])("%s is written %s", (given, canonical) => {
    expect(regime(given).id).toBe(canonical);
  });

  test("order of writing does not matter: any permutation gives the same id, title and sanctions", () => {
    const permuted = composition({ exact: true }).chain((ids) =>
      fc.tuple(fc.constant(ids), fc.shuffledSubarray([...ids], { minLength: ids.length })),
    );
    fc.assert(
      fc.property(permuted, fc.integer({ min: 0, max: 12 }), ([ids, shuffled], twelfths) => {
        const [one, other] = [regime(ids.join("+")), regime(shuffled.join("+"))];
        expect(other.id).toBe(one.id);
        expect(other.title).toEqual(one.title);
        expect(regime(one.id).id).toBe(one.id);
        const sanction = (of: typeof one) =>
          exact.format(expectedSanction(sanctionRule(of, parameters, exact), exact.from("3/4"), twelfth(twelfths)));
        expect(sanction(other)).toBe(sanction(one));
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test("equal ids mean equal parts: every composition of different kinds has an id of its own", () => {
    fc.assert(
      fc.property(composition(), (ids) => {
        const expected = ids.length > 1 ? ids.filter((id) => id !== "strict") : ids;
        expect(regime(ids.join("+")).id).toBe(expected.join("+"));
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test.each([
    ["tolerance+tolerance-list", "tolerance and tolerance-list"],
    ["strict+tolerance", "strict and tolerance"],
    ["negligence+noisy-negligence", "negligence and noisy-negligence"],
    ["process-and-result+capped+negligence", "process-and-result and negligence"],
  ])("two parts of one kind are refused: %s", (id, both) => {
    const error = thrown(() => regime(id));
    expect(error).toBeInstanceOf(UsageError);
    expect(error.text.en).toContain(`two parts of one kind, ${both}; keep one of them`);
    expect(error.text.zh).toContain(`含两个同类部分 ${both.replace(" and ", " 与 ")}`);
  });

  test.each(partIds)("%s named twice is refused", (id) => {
    const error = thrown(() => regime(`${id}+${id}`));
    expect(error).toBeInstanceOf(UsageError);
    expect(error.text.en).toContain(`names ${id} twice; name it once`);
    expect(error.text.zh).toContain("请只写一次");
  });

  test.each([
    ["tolerence", "did you mean tolerance?"],
    ["toleranse-list+capped", "did you mean tolerance-list?"],
    ["strict+neglience", "did you mean negligence?"],
    ["Oversight", "did you mean oversight?"],
    ["noisy", "did you mean noisy-negligence?"],
    ["perfect", "choose from strict, tolerance, tolerance-list, negligence,"],
    ["", "choose from strict,"],
    ["strict+", "choose from strict,"],
  ])("an unknown part is refused with the nearest ones: %j", (id, hint) => {
    const error = thrown(() => regime(id));
    expect(error).toBeInstanceOf(UnknownNameError);
    expect(error.text.en).toContain("unknown accountability regime");
    expect(error.text.en).toContain(hint);
    expect(error.text.zh).toContain("未知的问责制度");
  });

  test("titles name the parts in both languages", () => {
    expect(regime("strict").title).toEqual({ en: "strict, result-only accountability", zh: "结果问责（刚性归因）" });
    expect(regime("tolerance+capped").title).toEqual({
      en: "uniform tolerance, with capped liability",
      zh: "一般容错＋以岗位价值为限",
    });
    expect(regime("tolerance-list+appeals+oversight").title).toEqual({
      en: "tolerance list with error rates, with social oversight and appeals",
      zh: "容错清单＋社会监督＋申诉救济",
    });
  });
});

describe("parts", () => {
  test.each(Object.entries(usedParameters))("%s says which parameters it uses", (id, used) => {
    expect(regimeParts.find((part) => part.id === id)!.uses).toEqual(used);
  });

  test("the parts that judge care are those with evidence on care or a list", () => {
    expect(regimeParts.filter(({ judgesCare }) => judgesCare).map(({ id }) => id)).toEqual([
      ...["tolerance-list", "negligence", "noisy-negligence", "process-and-result"],
    ]);
  });

  test("a part whose parameters are left out changes nothing", () => {
    const rule = (id: string) => sanctionRule(regime(id), { penalty: "3" }, exact);
    const strict = sanctions(rule("strict"));
    for (const id of ["tolerance", "tolerance-list", "capped", "joint", "veto", "balanced", "oversight", "appeals"]) {
      expect(sanctions(rule(id))).toEqual(strict);
    }
    expect(strict).toEqual(["3", "9/4", "3/2"]);
  });

  test("a parameter changes nothing under a regime that does not use it", () => {
    fc.assert(
      fc.property(composition({ exact: true }), (ids) => {
        const used = new Set(["penalty", ...ids.flatMap((id) => usedParameters[id]!)]);
        const needed = Object.fromEntries(Object.entries(parameters).filter(([name]) => used.has(name)));
        const of = regime(ids.join("+"));
        expect(sanctions(sanctionRule(of, parameters, exact))).toEqual(sanctions(sanctionRule(of, needed, exact)));
      }),
      { ...seeded, numRuns: 100 },
    );
  });
});

describe("numbers outside their domains are refused", () => {
  test.each([
    ["strict", { penalty: -1 }, "penalty is -1; choose a value in [0, ∞)"],
    ["strict", { penalty: Number.POSITIVE_INFINITY }, "penalty is Infinity"],
    ["tolerance", { tolerance: 1.5 }, "tolerance is 1.5; choose a value in [0, 1]"],
    ["tolerance", { tolerance: Number.NaN }, "tolerance is NaN"],
    ["tolerance-list", { falseBlame: -0.1, missedBlame: 0 }, "falseBlame is -0.1"],
    ["negligence", { careStandard: Number.NaN }, "careStandard is NaN; choose a value in (−∞, ∞)"],
    ["noisy-negligence", { careNoise: 0 }, "careNoise is 0; choose a value in (0, ∞)"],
    ["process-and-result", { observability: 2 }, "observability is 2"],
    ["capped", { liabilityCap: -2 }, "liabilityCap is -2"],
    ["joint", { jointLiability: 2 }, "jointLiability is 2"],
    ["veto", { careerStake: -1 }, "careerStake is -1"],
    ["balanced", { lossAversion: 0 }, "lossAversion is 0"],
    ["balanced", { reward: -1 }, "reward is -1"],
    ["oversight", { oversight: 1.01 }, "oversight is 1.01"],
    ["oversight", { oversightError: -1 }, "oversightError is -1"],
    ["appeals", { reversalInnocent: 7 }, "reversalInnocent is 7"],
    ["appeals", { reversalGuilty: 7 }, "reversalGuilty is 7"],
    ["appeals", { appealFee: -1 }, "appealFee is -1"],
  ])("%s %o", (id, given, message) => {
    const error = thrown(() => sanctionRule(regime(id), given, float));
    expect(error).toBeInstanceOf(DomainError);
    expect(error.text.en).toContain(`${id}: ${message}`);
    expect(error.text.zh).toContain(`${id}：`);
  });

  test("error rates that add up to more than 1 are refused, up to 1 they are not", () => {
    const list = (falseBlame: string, missedBlame: string) =>
      sanctionRule(regime("tolerance-list"), { penalty: "1", falseBlame, missedBlame }, exact);
    expect(exact.format(list("3/10", "7/10").diligent)).toBe("3/10");
    const error = thrown(() => list("3/10", "71/100"));
    expect(error).toBeInstanceOf(DomainError);
    expect(error.text.en).toContain("falseBlame 3/10 and missedBlame 71/100 add up to more than 1");
    expect(error.text.zh).toContain("之和大于 1");
  });

  test("a number that no part uses is not looked at", () => {
    expect(sanctionRule(regime("strict"), { penalty: 1, tolerance: 7 }, float).diligent).toBe(1);
  });
});

const parameters = {
  penalty: "3",
  tolerance: "1/5",
  falseBlame: "1/10",
  missedBlame: "1/4",
  careStandard: "1/2",
  observability: "2/3",
  liabilityCap: "5/2",
  jointLiability: "1/3",
  careerStake: "4/3",
  reward: "2",
  lossAversion: "9/4",
  oversight: "3/5",
  oversightError: "1/6",
  reversalInnocent: "3/4",
  reversalGuilty: "1/8",
  appealFee: "1/2",
};

function twelfth(k: number) {
  return exact.from(`${k}/12`);
}

/** S at e = 0, ½ and 1 for θ = ½. */
function sanctions(rule: ReturnType<typeof sanctionRule<ReturnType<typeof twelfth>>>): readonly string[] {
  return [0, 6, 12].map((k) => exact.format(expectedSanction(rule, exact.from("1/2"), twelfth(k))));
}

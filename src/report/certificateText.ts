/**
 * # Certificates in words
 *
 * What was checked of an answer, sentence by sentence, as the command line and the explorer say it.
 *
 * @module
 */
import type { Rational } from "../arithmetic/exact.ts";
import type { Localized } from "../errors.ts";
import type { Condition } from "../games/modelGame.ts";
import type { AlternativeCheck, Certificate } from "../verify/certificate.ts";
import type { CheckMethod, DecisionCheck } from "../verify/decision/checkedDecision.ts";

/** A certificate in floats or in fractions. */
export type AnyCertificate = Certificate<number> | Certificate<Rational>;

/** The check of one decision, in floats or in fractions. */
export type AnyDecisionCheck = DecisionCheck<number> | DecisionCheck<Rational>;

/** How a value of the certificate is shown in a language. */
export type ShowValue = (value: unknown, lang: "en" | "zh") => string;

/** What is known about an answer. */
export const statusWords: Readonly<Record<"solved" | "none" | "unknown", Localized>> = {
  solved: { en: "solved", zh: "已求解" },
  none: { en: "no equilibrium", zh: "无均衡" },
  unknown: { en: "not confirmed", zh: "未能确认" },
};

/** How deviations were bounded. */
const checkMethodWords: Readonly<Record<CheckMethod, Localized>> = {
  "strong-concavity": { en: "strong concavity", zh: "强凹性" },
  "quadratic-bound": { en: "quadratic bound", zh: "二次上界" },
  "branch-and-bound": { en: "branch and bound", zh: "分支定界" },
  enumeration: { en: "every action tried", zh: "逐一枚举" },
  duality: { en: "duality", zh: "对偶" },
};

const roleWords: Readonly<Record<Condition<unknown>["role"], Localized>> = {
  sufficient: { en: "sufficient", zh: "充分" },
  necessary: { en: "necessary", zh: "必要" },
  defining: { en: "defining", zh: "定义性" },
};

/** The text of a function of the language, in both. */
function inBoth(text: (lang: "en" | "zh") => Localized): Localized {
  return { en: text("en").en, zh: text("zh").zh };
}

/** What was verified: that nobody gains by deviating, that the outcome satisfies what defines it, or both. */
export function verdictText(certificate: AnyCertificate, show: ShowValue): Localized {
  const { verified, maxGain, tolerance, decisions, conditions } = certificate;
  if (conditions.some(({ role, holds }) => role === "defining" && !holds)) {
    return { en: "not verified: a defining condition fails", zh: "未通过：有定义性条件不成立" };
  }
  return inBoth((lang) => {
    const [gain, allowed] = [show(maxGain, lang), show(tolerance, lang)];
    if (!verified) {
      return {
        en: `not verified: a deviation may gain up to ${gain} (rounding allowance ${allowed})`,
        zh: `未通过：单独偏离至多可获益 ${gain}（舍入容差 ${allowed}）`,
      };
    }
    if (decisions.length === 0) {
      return { en: "verified: the outcome satisfies all that defines it", zh: "通过：结果满足全部定义性条件" };
    }
    return {
      en: `verified: no deviation of any player gains more than ${gain} (rounding allowance ${allowed})`,
      zh: `通过：任何一方单独偏离的收益均不超过 ${gain}（舍入容差 ${allowed}）`,
    };
  });
}

/** The bounds of one decision: gain, second order, method; nothing where there is no second order. */
export function decisionTexts(check: AnyDecisionCheck, show: ShowValue): readonly (Localized | undefined)[] {
  return [
    choiceText(check, show),
    inBoth((lang) => ({
      en: `gain ≤ ${show(check.gainBound, lang)}`,
      zh: `偏离收益 ≤ ${show(check.gainBound, lang)}`,
    })),
    check.secondOrder === null
      ? undefined
      : inBoth((lang) => ({
          en: `second order ${show(check.secondOrder, lang)}`,
          zh: `二阶条件 ${show(check.secondOrder, lang)}`,
        })),
    checkMethodWords[check.method],
  ];
}

/** The choice in the outcome: of finitely many actions those that are played. */
function choiceText({ kind, actions, chosen }: AnyDecisionCheck, show: ShowValue): Localized {
  if (kind === "program" || kind === "convex-program") {
    return { en: `${chosen.length} variables`, zh: `${chosen.length} 个变量` };
  }
  const played = (lang: "en" | "zh") => {
    const parts = actions.map((name, i) => ({ name, value: show(chosen[i], lang) }));
    const named = kind === "finite" ? parts.filter(({ value }) => value !== "0") : parts;
    return named.map(({ name, value }) => `${name} ${value}`).join(", ");
  };
  return { en: played("en"), zh: played("zh") };
}

/** Whether a condition holds, and how. */
export function conditionText(condition: Condition<number> | Condition<Rational>, show: ShowValue): Localized {
  const { holds, statement, role } = condition;
  return inBoth((lang) => {
    const [value, bound] = [show(condition.value, lang), show(condition.bound, lang)];
    return {
      en: `${roleWords[role].en} condition ${holds ? "holds" : "fails"} (${value} against ${bound}): ${statement.en}`,
      zh: `${roleWords[role].zh}条件${holds ? "成立" : "不成立"}（${value} 对 ${bound}）：${statement.zh}`,
    };
  });
}

/** Whether another candidate is an equilibrium too. */
export function alternativeText(
  { label, equilibrium, gain }: AlternativeCheck<number> | AlternativeCheck<Rational>,
  show: ShowValue,
): Localized {
  return inBoth((lang) => ({
    en: `${label.en}: ${equilibrium ? "an equilibrium too" : `not an equilibrium: a deviation gains ${show(gain, lang)}`}`,
    zh: `${label.zh}：${equilibrium ? "同为均衡" : `非均衡：偏离可获益 ${show(gain, lang)}`}`,
  }));
}

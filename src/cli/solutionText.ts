/**
 * # Solutions for people
 *
 * Parameters, outcome and certificate of a solved model as aligned text.
 *
 * @module
 */
import type {
  AlternativeCheck,
  AnyModel,
  Certificate,
  CheckMethod,
  Condition,
  DecisionCheck,
  Localized,
  OutcomeField,
  Rational,
} from "../index.ts";
import { plainSymbol } from "../report/symbol.ts";
import { alignedRows } from "./alignedRows.ts";
import type { Language } from "./language.ts";
import { shownValue } from "./shownValue.ts";
import type { AnySolution } from "./solution.ts";
import type { Terminal } from "./terminal.ts";

type AnyCertificate = Certificate<number> | Certificate<Rational>;
type AnyDecisionCheck = DecisionCheck<number> | DecisionCheck<Rational>;

const STATUSES: Readonly<Record<AnySolution["status"], Localized>> = {
  solved: { en: "solved", zh: "已求解" },
  none: { en: "no equilibrium", zh: "无均衡" },
  unknown: { en: "not confirmed", zh: "未能确认" },
};

const METHODS: Readonly<Record<CheckMethod, Localized>> = {
  "strong-concavity": { en: "strong concavity", zh: "强凹性" },
  "quadratic-bound": { en: "quadratic bound", zh: "二次上界" },
  "branch-and-bound": { en: "branch and bound", zh: "分支定界" },
  enumeration: { en: "every action tried", zh: "逐一枚举" },
  duality: { en: "duality", zh: "对偶" },
};

const ROLES: Readonly<Record<Condition<unknown>["role"], Localized>> = {
  sufficient: { en: "sufficient", zh: "充分" },
  necessary: { en: "necessary", zh: "必要" },
  defining: { en: "defining", zh: "定义性" },
};

/** Players and conditions beyond this number are counted, not listed. */
const MANY = 12;

/** The solution as text. */
export function solutionText(model: AnyModel, solution: AnySolution, to: Terminal): string {
  const { say, heading } = to;
  const { lang } = to.settings;
  const { method } = solution;
  const how = solution.exact
    ? { en: `exact, ${method}`, zh: `精确，${method}` }
    : { en: `float, ${method}`, zh: `浮点，${method}` };
  const given = Object.entries(solution.parameters).filter(([, value]) => value !== null);
  return [
    heading(`${model.id}: ${say(model.title)}`),
    say({ en: `${STATUSES[solution.status].en} (${how.en})`, zh: `${STATUSES[solution.status].zh}（${how.zh}）` }),
    "",
    heading(say({ en: "Outcome", zh: "结果" })),
    quantities(Object.entries(solution.outcome as object), model.outcome, lang),
    "",
    heading(say({ en: "Parameters", zh: "参数" })),
    quantities(given, model.parameters, lang),
    "",
    heading(say({ en: "Certificate", zh: "验证" })),
    certificateText(solution.certificate, to),
  ].join("\n");
}

function quantities(
  entries: readonly (readonly [string, unknown])[],
  specs: Readonly<Record<string, OutcomeField>>,
  lang: Language,
): string {
  const rows = entries.map(([name, value]) => {
    const spec = specs[name];
    const about =
      spec === undefined ? ["", ""] : [plainSymbol(spec.symbol), `${spec.title[lang]} [${spec.unit[lang]}]`];
    return [name, ...about, shownValue(value, lang)];
  });
  return alignedRows(rows, "  ");
}

function certificateText(certificate: AnyCertificate, { say, settings: { lang } }: Terminal): string {
  const { decisions, conditions, alternatives } = certificate;
  const lines = [`  ${say(verdict(certificate, lang))}`];
  const rows = decisions.slice(0, MANY).map((check) => [
    check.player[lang],
    choice(check, lang),
    say({ en: `gain ≤ ${shownValue(check.gainBound, lang)}`, zh: `偏离收益 ≤ ${shownValue(check.gainBound, lang)}` }),
    check.secondOrder === null
      ? ""
      : say({
          en: `second order ${shownValue(check.secondOrder, lang)}`,
          zh: `二阶条件 ${shownValue(check.secondOrder, lang)}`,
        }),
    say(METHODS[check.method]),
  ]);
  if (rows.length > 0) lines.push(alignedRows(rows, "  "));
  if (decisions.length > MANY) lines.push(more(decisions.length - MANY, { en: "players", zh: "个参与人" }, lang));
  const failing = conditions.filter(({ holds }) => !holds);
  const holding = conditions.filter(({ holds }) => holds);
  for (const condition of [...failing, ...holding].slice(0, MANY)) lines.push(conditionText(condition, lang));
  if (conditions.length > MANY) lines.push(more(conditions.length - MANY, { en: "conditions", zh: "个条件" }, lang));
  for (const alternative of alternatives.slice(0, MANY)) lines.push(alternativeText(alternative, lang));
  if (alternatives.length > MANY) {
    lines.push(more(alternatives.length - MANY, { en: "candidates", zh: "个候选" }, lang));
  }
  return lines.join("\n");
}

/** What was verified: that nobody gains by deviating, that the outcome satisfies what defines it, or both. */
function verdict({ verified, maxGain, tolerance, decisions, conditions }: AnyCertificate, lang: Language): Localized {
  const [gain, allowed] = [shownValue(maxGain, lang), shownValue(tolerance, lang)];
  const broken = conditions.some(({ role, holds }) => role === "defining" && !holds);
  if (broken) return { en: "not verified: a defining condition fails", zh: "未通过：有定义性条件不成立" };
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
}

/** The choice in the outcome: of finitely many actions those that are played. */
function choice({ kind, actions, chosen }: AnyDecisionCheck, lang: Language): string {
  if (kind === "program" || kind === "convex-program")
    return { en: `${chosen.length} variables`, zh: `${chosen.length} 个变量` }[lang];
  const parts = actions.map((name, i) => ({ name, value: shownValue(chosen[i], lang) }));
  const played = kind === "finite" ? parts.filter(({ value }) => value !== "0") : parts;
  return played.map(({ name, value }) => `${name} ${value}`).join(", ");
}

function conditionText(condition: Condition<number> | Condition<Rational>, lang: Language): string {
  const { holds, statement, role } = condition;
  const [value, bound] = [shownValue(condition.value, lang), shownValue(condition.bound, lang)];
  const kind = ROLES[role][lang];
  return lang === "en"
    ? `  ${kind} condition ${holds ? "holds" : "fails"} (${value} against ${bound}): ${statement.en}`
    : `  ${kind}条件${holds ? "成立" : "不成立"}（${value} 对 ${bound}）：${statement.zh}`;
}

function alternativeText(alternative: AlternativeCheck<number> | AlternativeCheck<Rational>, lang: Language): string {
  const gain = shownValue(alternative.gain, lang);
  const verdict = alternative.equilibrium
    ? { en: "an equilibrium too", zh: "同为均衡" }
    : { en: `not an equilibrium: a deviation gains ${gain}`, zh: `非均衡：偏离可获益 ${gain}` };
  return `  ${alternative.label[lang]}${{ en: ": ", zh: "：" }[lang]}${verdict[lang]}`;
}

function more(count: number, what: Localized, lang: Language): string {
  return `  ${{ en: `… and ${count} more ${what.en}; --json lists all`, zh: `……另有 ${count} ${what.zh}；--json 列出全部` }[lang]}`;
}

/**
 * # Solutions for people
 *
 * Parameters, outcome and certificate of a solved model as aligned text.
 *
 * @module
 */
import type { AnyModel, Localized, OutcomeField } from "../index.ts";
import {
  type AnyCertificate,
  alternativeText,
  conditionText,
  decisionTexts,
  statusWords,
  verdictText,
} from "../report/certificateText.ts";
import { plainSymbol } from "../report/symbol.ts";
import { alignedRows } from "./alignedRows.ts";
import type { Language } from "./language.ts";
import { shownValue } from "./shownValue.ts";
import type { AnySolution } from "./solution.ts";
import type { Terminal } from "./terminal.ts";

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
    say({
      en: `${statusWords[solution.status].en} (${how.en})`,
      zh: `${statusWords[solution.status].zh}（${how.zh}）`,
    }),
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
  const lines = [`  ${say(verdictText(certificate, shownValue))}`];
  const rows = decisions
    .slice(0, MANY)
    .map((check) => [
      check.player[lang],
      ...decisionTexts(check, shownValue).map((text) => (text === undefined ? "" : say(text))),
    ]);
  if (rows.length > 0) lines.push(alignedRows(rows, "  "));
  if (decisions.length > MANY) lines.push(more(decisions.length - MANY, { en: "players", zh: "个参与人" }, lang));
  const failing = conditions.filter(({ holds }) => !holds);
  const holding = conditions.filter(({ holds }) => holds);
  for (const condition of [...failing, ...holding].slice(0, MANY)) {
    lines.push(`  ${say(conditionText(condition, shownValue))}`);
  }
  if (conditions.length > MANY) lines.push(more(conditions.length - MANY, { en: "conditions", zh: "个条件" }, lang));
  for (const alternative of alternatives.slice(0, MANY)) {
    lines.push(`  ${say(alternativeText(alternative, shownValue))}`);
  }
  if (alternatives.length > MANY) {
    lines.push(more(alternatives.length - MANY, { en: "candidates", zh: "个候选" }, lang));
  }
  return lines.join("\n");
}

function more(count: number, what: Localized, lang: Language): string {
  return `  ${{ en: `… and ${count} more ${what.en}; --json lists all`, zh: `……另有 ${count} ${what.zh}；--json 列出全部` }[lang]}`;
}

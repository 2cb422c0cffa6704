/**
 * # `jiama describe`
 *
 * @module
 */
import { familyWords } from "../../report/familyWords.ts";
import { alignedRows } from "../alignedRows.ts";
import { exitCodes } from "../exitCode.ts";
import { givenModel } from "../givenModel.ts";
import { type DescribedProposition, type Description, description } from "../modelDescription.ts";
import { maturities, provenances } from "../modelWords.ts";
import type { CommandRoutine } from "../run.ts";
import { shownValue } from "../shownValue.ts";
import type { Terminal } from "../terminal.ts";
import { wrappedText } from "../wrappedText.ts";

/** Describes a model: its story, parameters, outcome, regimes and sources. */
export const describeModel: CommandRoutine = async (invocation, to) => {
  const model = await givenModel(invocation.arguments[0]!);
  const described = description(model, to.settings.lang);
  if (to.settings.json) {
    to.result(JSON.stringify({ schema: "jiama/1", command: "describe", status: "solved", ...described }));
    return exitCodes.done;
  }
  const facts = [familyWords[model.family], provenances[model.provenance], maturities[described.maturity]].map(to.say);
  const arithmetic = described.exact ? { en: "float or exact", zh: "浮点或精确" } : { en: "float only", zh: "仅浮点" };
  const parts = [
    to.heading(`${model.id}: ${to.say(model.title)}`),
    `${[...facts, to.say(arithmetic)].join(" · ")}\n`,
    `${wrappedText(to.say(model.description))}\n`,
    to.heading(to.say({ en: "Parameters", zh: "参数" })),
    parameterRows(described, to),
    "",
    to.heading(to.say({ en: "Outcome", zh: "结果" })),
    outcomeRows(described, to),
    "",
  ];
  if (described.regimes.length > 0) {
    parts.push(
      to.heading(to.say({ en: "Accountability regimes, joined by +", zh: "问责制度（可用 + 组合）" })),
      alignedRows(
        described.regimes.map(({ id, title, parameters }) => [id, title, parameters.join(", ")]),
        "  ",
      ),
      "",
    );
  }
  if (described.propositions.length > 0) {
    parts.push(
      to.heading(to.say({ en: "Propositions", zh: "命题" })),
      alignedRows(
        described.propositions.map((claim) => [claim.id, claimText(claim, to), assumptions(claim)]),
        "  ",
      ),
      "",
    );
  }
  const sources = described.sources.length > 0 ? described.sources.join(", ") : "—";
  parts.push(`${to.heading(to.say({ en: "Sources", zh: "出处" }))}\n  ${sources}`);
  to.result(parts.join("\n"));
  return exitCodes.done;
};

function assumptions({ where, hypothesis }: DescribedProposition): string {
  const fixed = Object.entries(where).map(([name, value]) => `${name} = ${value}`);
  return [...fixed, ...(hypothesis === null ? [] : [hypothesis])].join("; ");
}

function claimText({ outcome, parameter, direction }: DescribedProposition, { say }: Terminal): string {
  switch (direction) {
    case "+":
      return say({ en: `${outcome} rises with ${parameter}`, zh: `${outcome} 随 ${parameter} 上升` });
    case "-":
      return say({ en: `${outcome} falls with ${parameter}`, zh: `${outcome} 随 ${parameter} 下降` });
    case "0":
      return say({ en: `${outcome} does not depend on ${parameter}`, zh: `${outcome} 与 ${parameter} 无关` });
  }
}

function parameterRows({ parameters }: Description, { settings: { lang }, say }: Terminal): string {
  const head = [
    { en: "name", zh: "代码名" },
    { en: "symbol", zh: "符号" },
    { en: "meaning", zh: "含义" },
    ...(lang === "en" ? [{ en: "Chinese term", zh: "" }] : []),
    { en: "domain", zh: "取值范围" },
    { en: "default", zh: "默认值" },
    { en: "unit", zh: "单位" },
  ];
  const rows = parameters.map((parameter) => [
    parameter.name,
    parameter.plainSymbol,
    parameter.title,
    ...(lang === "en" ? [parameter.chinese] : []),
    parameter.domain.kind === "regime" ? say({ en: "see below", zh: "见下" }) : parameter.domain.text,
    shownValue(parameter.default, lang),
    parameter.perLevel === null ? parameter.unit : `${parameter.unit}${say({ en: "; per level", zh: "；可逐层" })}`,
  ]);
  return alignedRows([head.map(say), ...rows], "  ");
}

function outcomeRows({ outcome }: Description, { settings: { lang }, say }: Terminal): string {
  const head = [
    { en: "field", zh: "字段" },
    { en: "symbol", zh: "符号" },
    { en: "meaning", zh: "含义" },
    ...(lang === "en" ? [{ en: "Chinese term", zh: "" }] : []),
    { en: "unit", zh: "单位" },
  ];
  const rows = outcome.map((field) => [
    field.name,
    field.plainSymbol,
    field.title,
    ...(lang === "en" ? [field.chinese] : []),
    field.unit,
  ]);
  return alignedRows([head.map(say), ...rows], "  ");
}

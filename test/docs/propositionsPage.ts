/**
 * # The page of the propositions
 *
 * What `docs/guide/propositions.md` says, in either language: every proposition with its statement, its assumptions in words and as
 * formulas, its status, the engines that agree on it, and the mechanisms of the paper that it bears on.
 *
 * @module
 */
import { infixText, type Localized, type ModelFamily, type Proposition } from "jiama";
import { findModel } from "jiama/models";
import { assumptionWords, propositions } from "jiama/proofs";
import { mechanisms } from "../../models/mechanisms/index.ts";
import { storedVerdict } from "../../src/node/storedVerdict.ts";

/** Characters of a formula that a line can hold. */
const WIDEST = 90;

const families: Readonly<Partial<Record<ModelFamily, Localized>>> = {
  "principal-agent": { en: "Principal and agent", zh: "委托代理" },
  tournament: { en: "Tournaments", zh: "锦标赛" },
  escalation: { en: "Escalation", zh: "层层加码" },
  accountability: { en: "Accountability", zh: "问责" },
  collusion: { en: "Collusion", zh: "共谋" },
  cycles: { en: "Cycles", zh: "循环" },
  signalling: { en: "Signalling and imitation", zh: "信号与攀比" },
  control: { en: "Control rights", zh: "控制权" },
};

const words = {
  proved: { en: "proved", zh: "已证明" },
  refuted: { en: "refuted", zh: "已证伪" },
  tested: { en: "tested", zh: "已检验" },
  unknown: { en: "unknown", zh: "未定" },
};

/** Words within formulas, in Chinese. */
const chineseWords: Readonly<Record<string, string>> = {
  " and ": "\\text{且}",
  " or ": "\\text{或}",
  " if ": "\\text{，若}",
  " for all ": "\\text{，对所有}",
  " for every ": "\\text{，对每个}",
  " for every action ": "\\text{，对每一行动}",
  " for every list that does both": "\\text{，对每个两全其美的清单}",
  " is better for both kinds": "\\text{对两类官员皆更好}",
  "pooling at ": "\\text{混同于}",
  "incentive compatible under ": "\\text{激励相容于}",
  " falls": "\\text{下降}",
  " falls in ": "\\text{递减于}",
  "falls in ": "\\text{递减于}",
  "falling in ": "\\text{递减于}",
  " rises": "\\text{上升}",
  "rises in ": "\\text{递增于}",
  "rising in ": "\\text{递增于}",
  "action 1 is best": "\\text{行动 1 最优}",
  "action 2 is best": "\\text{行动 2 最优}",
};

/** A statement with the words that it holds in the language of the page. */
function statementIn(language: "en" | "zh", statement: string): string {
  if (language === "en") return statement;
  return statement.replaceAll(/\\text\{([^}]*)\}/g, (whole, words: string) => chineseWords[words] ?? whole);
}

/** The whole page. */
export function propositionsPage(language: "en" | "zh"): string {
  const say = (text: Localized): string => text[language];
  const count = (status: "proved" | "refuted") => propositions.filter(({ expected }) => expected === status).length;
  const head = [
    say({ en: "# Propositions", zh: "# 命题" }),
    say({
      en: `${propositions.length} propositions about the models: ${count("proved")} are proved; ${count("refuted")} are sentences that sound right and are refuted by a counter-example. \`jiama prove\` re-checks the stored certificates, \`jiama prove --discharge\` proves everything anew.`,
      zh: `关于各模型的 ${propositions.length} 个命题：${count("proved")} 个已证明；${count("refuted")} 个听来有理的说法已由反例证伪。\`jiama prove\` 复核所存证书，\`jiama prove --discharge\` 重新证明。`,
    }),
    say({
      en: "*Proved* means that the negation has no solution, that the assumptions can be met together, that none of them can be left out, and that engines which share no code agree; a small checker has followed their evidence. *Refuted* means that a counter-example was confirmed by substitution. Every proposition is held against the answers of the model's solver besides, at random parameters.",
      zh: "“已证明”指：否命题无解；各假设可同时满足且缺一不可；互不共用代码的引擎一致，其证据经小型检查器核验。“已证伪”指：反例经代入确认。此外，每个命题都在随机参数处与模型求解器的答案对照。",
    }),
    say({
      en: "Letters of the formulas are explained in the file of each proposition. This page is written from the same data.",
      zh: "公式中的字母见各命题文件的说明。本页由同一数据生成。",
    }),
  ];
  const sections = Object.entries(families).flatMap(([family, title]) => {
    const own = propositions.filter(({ model }) => findModel(model).family === family);
    return own.length === 0 ? [] : [`## ${say(title)}`, ...own.map((each) => section(each, language))];
  });
  return `${[...head, ...sections].join("\n\n")}\n`;
}

function section(proposition: Proposition, language: "en" | "zh"): string {
  const say = (text: Localized): string => text[language];
  const { id, model, title, statement, source } = proposition;
  const { status, engines } = storedVerdict(proposition);
  const colon = say({ en: ": ", zh: "：" });
  const lines = [
    `- ${say({ en: "Status", zh: "状态" })}${colon}${say(words[status])}${bracketed(engines.join(" + "), say)}`,
    `- ${say({ en: "Model", zh: "模型" })}${colon}${say(findModel(model).title)}${bracketed(`\`${model}\``, say)}`,
    `- ${say({ en: "Mechanisms", zh: "机制" })}${colon}${mechanismNames(proposition)
      .map(say)
      .join(say({ en: "; ", zh: "；" }))}`,
    ...assumptionLine(proposition, say),
    ...(source.length === 0
      ? []
      : [`- ${say({ en: "After", zh: "参见" })}${colon}${source.map((key) => `[${key}]`).join(", ")}`]),
    `- ${say({ en: "File", zh: "文件" })}${colon}[${fileOf(proposition)}](../../${fileOf(proposition)})`,
  ];
  return [`### ${id}`, say(title), `$$${statementIn(language, statement)}$$`, lines.join("\n")].join("\n\n");
}

/** A text in the parentheses of the language. */
function bracketed(text: string, say: (text: Localized) => string): string {
  return say({ en: ` (${text})`, zh: `（${text}）` });
}

function mechanismNames(proposition: Proposition): readonly Localized[] {
  return [...proposition.mechanisms]
    .sort((a, b) => a - b)
    .map((number) => {
      const { name } = mechanisms.find((each) => each.number === number)!;
      return { en: `${number} ${name.en}`, zh: `${number} ${name.zh}` };
    });
}

function assumptionLine({ obligation }: Proposition, say: (text: Localized) => string): readonly string[] {
  const all = Object.values(obligation.claims).flatMap((claim) => Object.entries(claim.assumptions));
  const shown = all.map(([name, formula]) => {
    const text = infixText(formula);
    return say(assumptionWords(name)) + (text.length > WIDEST ? "" : bracketed(`\`${text}\``, say));
  });
  if (shown.length === 0) return [];
  return [`- ${say({ en: "Assumptions: ", zh: "假设：" })}${[...new Set(shown)].join(say({ en: "; ", zh: "；" }))}`];
}

function fileOf({ id, model }: Proposition): string {
  const name = id.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return `proofs/${findModel(model).family}/${name}.ts`;
}

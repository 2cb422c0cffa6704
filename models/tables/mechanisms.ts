/**
 * # Table `mechanisms`: the paper's mechanisms as games
 *
 * Each mechanism of the paper with the section that names it, the models that state it, the proposition that carries it, and
 * how far that is established. What is called proved is discharged anew when the table is built.
 *
 * @module
 */
import { signPropositions, signStatus } from "../../proofs/index.ts";
import type { Localized, RowGroup, Table, TableDefinition } from "../../src/index.ts";
import { mechanisms } from "../mechanisms/index.ts";
import type { Evidence, Mechanism } from "../mechanisms/mechanism.ts";

const title: Localized = {
  en: "The mechanisms of the paper, the games that state them, and the propositions that carry them",
  zh: "论文所述机制、对应的博弈与承载命题",
};

const sections: readonly (readonly [string, Localized])[] = [
  ["一（一）", { en: "§1.1 the problem", zh: "一（一）问题提出" }],
  ["一（二）", { en: "§1.2 the literature", zh: "一（二）文献回顾" }],
  ["二", { en: "§2 the framework", zh: "二 理论框架" }],
  ["三（一）", { en: "§3.1 forms of escalation", zh: "三（一）表征" }],
  ["三（二）", { en: "§3.2 its effects", zh: "三（二）后果" }],
  ["四（一）", { en: "§4.1 causes: the hierarchy", zh: "四（一）成因：科层" }],
  ["四（二）", { en: "§4.2 causes: the officials", zh: "四（二）成因：个体" }],
  ["四（三）", { en: "§4.3 causes: information", zh: "四（三）成因：信息" }],
  ["四（四）", { en: "§4.4 causes: instruments", zh: "四（四）成因：考评问责" }],
  ["五", { en: "§5 remedies", zh: "五 破解路径" }],
  ["六", { en: "§6 left to later research", zh: "六 留待后续研究" }],
];

const words: Readonly<Record<Evidence["kind"], Localized>> = {
  proved: { en: "proved", zh: "已证明" },
  tested: { en: "tested", zh: "已检验" },
  conditional: { en: "conditional", zh: "有条件" },
  refuted: { en: "counter-example", zh: "有反例" },
};

const unproved: Localized = { en: "not proved", zh: "未获证明" };

/** The status of a proposition; one that rests on signs is proved only if each of them is. */
function status(evidence: Evidence): Localized {
  if (evidence.kind !== "proved") return words[evidence.kind];
  const proved = evidence.signs.every((id) => {
    const proposition = signPropositions.find((each) => each.id === id);
    return proposition !== undefined && signStatus(proposition) === "proved";
  });
  return proved ? words.proved : unproved;
}

function row({ number, name, models, proposition, evidence }: Mechanism): RowGroup["rows"][number] {
  return [number, name, models.join(", "), proposition, status(evidence)];
}

/**
 * The 50 mechanisms of the paper: section, models, the proposition that carries each, and its status.
 *
 * @see [ZhengOuyang2023]
 * @category Tables
 */
export const mechanismsTable: TableDefinition = {
  id: "mechanisms",
  title,
  sources: ["ZhengOuyang2023"],
  takesData: false,
  build({ control }): Table | undefined {
    if (control?.checkpoint() === "stop") return undefined;
    return {
      id: "mechanisms",
      title,
      columns: [
        { id: "number", title: { en: "no.", zh: "序号" }, kind: "number", digits: 0 },
        { id: "mechanism", title: { en: "mechanism", zh: "机制" }, kind: "text" },
        { id: "models", title: { en: "models", zh: "模型" }, kind: "text" },
        { id: "proposition", title: { en: "proposition that carries it", zh: "承载命题" }, kind: "text" },
        { id: "status", title: { en: "status", zh: "状态" }, kind: "text" },
      ],
      groups: sections.map(([id, heading]) => ({
        title: heading,
        rows: mechanisms.filter(({ section }) => section === id).map(row),
      })),
      notes: [
        {
          en: "Proved: discharged for all parameters by the coefficients of exact derivatives. Tested: a property of the model's certified answers over the whole domain. Conditional: the proposition states where it holds; both sides are tested. Counter-example: the paper's sentence is false in general.",
          zh: "已证明：由精确导数的系数符号，对全部参数成立。已检验：在整个参数域上，对模型经验证的解逐点检验。有条件：命题写明成立范围，范围内外均经检验。有反例：论文的说法一般不成立。",
        },
        {
          en: "Headings are the sections of the paper, which is verbal: models and propositions are ours or those of the literature that each model cites.",
          zh: "小标题为论文章节；论文为文字论述，模型与命题出自本项目或各模型所引文献。",
        },
      ],
      parameters: { mechanisms },
    };
  },
};

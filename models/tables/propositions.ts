/**
 * # Table `propositions`: what is proved, and what is refuted
 *
 * Each proposition with its assumptions, its status, the engines that agree on it and the mechanisms of the paper that it bears on.
 * The status is that which the stored certificate establishes when the table is built.
 *
 * @module
 */
import { assumptionWords } from "../../proofs/assumptionNames.ts";
import { propositions } from "../../proofs/propositions.ts";
import type {
  Localized,
  ModelFamily,
  ProofStatus,
  Proposition,
  RowGroup,
  Table,
  TableDefinition,
  TableInput,
} from "../../src/index.ts";
import { findModel } from "../registry.ts";

const title: Localized = {
  en: "The propositions of the theory, their assumptions and their status",
  zh: "理论命题、假设与状态",
};

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

const statuses: Readonly<Record<ProofStatus, Localized>> = {
  proved: { en: "proved", zh: "已证明" },
  refuted: { en: "refuted", zh: "已证伪" },
  tested: { en: "tested", zh: "已检验" },
  unknown: { en: "unknown", zh: "未定" },
};

/** The distinct assumptions of all claims, in words; `null` where there is none. */
function assumptions({ obligation }: Proposition): Localized | null {
  const names = new Set(Object.values(obligation.claims).flatMap((claim) => Object.keys(claim.assumptions)));
  if (names.size === 0) return null;
  const words = [...names].map(assumptionWords);
  return { en: words.map(({ en }) => en).join("; "), zh: [...new Set(words.map(({ zh }) => zh))].join("；") };
}

function group(
  family: string,
  heading: Localized,
  verdictOn: NonNullable<TableInput["verdictOn"]>,
): readonly RowGroup[] {
  const rows = propositions
    .filter(({ model }) => findModel(model).family === family)
    .map((proposition) => {
      const { status, engines } = verdictOn(proposition);
      const { id, model, mechanisms } = proposition;
      const numbers = [...mechanisms].sort((a, b) => a - b).join(", ");
      const agreeing = engines.length === 0 ? null : engines.join(" + ");
      return [id, proposition.title, statuses[status], agreeing, assumptions(proposition), numbers, model];
    });
  return rows.length === 0 ? [] : [{ title: heading, rows }];
}

/**
 * The propositions, family by family.
 *
 * @category Tables
 */
export const propositionsTable: TableDefinition = {
  id: "propositions",
  title,
  sources: [],
  takesData: false,
  build({ verdictOn = () => ({ status: "unknown", engines: [] }) }): Table {
    return {
      id: "propositions",
      title,
      columns: [
        { id: "id", title: { en: "id", zh: "编号" }, kind: "text" },
        { id: "statement", title: { en: "statement", zh: "内容" }, kind: "text" },
        { id: "status", title: { en: "status", zh: "状态" }, kind: "text" },
        { id: "engines", title: { en: "engines", zh: "引擎" }, kind: "text" },
        { id: "assumptions", title: { en: "assumptions", zh: "假设" }, kind: "text" },
        { id: "mechanisms", title: { en: "mechanisms", zh: "机制" }, kind: "text" },
        { id: "model", title: { en: "model", zh: "模型" }, kind: "text" },
      ],
      groups: Object.entries(families).flatMap(([family, heading]) => group(family, heading, verdictOn)),
      notes: [
        {
          en: "Proved: the claim follows from its assumptions for all parameters, the assumptions can be met together, none can be left out, and the engines named agree, whose evidence a separate checker has followed. Refuted: a counter-example was found and confirmed by substitution. Formulas stand with each proposition.",
          zh: "已证明：结论对全部参数成立，各假设可同时满足且缺一不可，所列引擎一致，其证据经独立检查器核验。已证伪：找到反例，并代入确认。公式见各命题。",
        },
        {
          en: "Mechanisms are numbered as in the table of mechanisms.",
          zh: "机制编号同机制表。",
        },
      ],
      parameters: { propositions: propositions.map(({ id, obligation }) => ({ id, obligation })) },
    };
  },
};

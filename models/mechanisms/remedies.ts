/**
 * # Mechanisms 45–50: the remedies
 *
 * @module
 */
import type { Mechanism } from "./mechanism.ts";

/** What the paper's fifth part proposes, and the question that its sixth leaves to later research. */
export const remedyMechanisms: readonly Mechanism[] = [
  {
    number: 45,
    section: "五",
    name: { en: "incentives and accountability in balance", zh: "激励与问责平衡；“无过即是功”" },
    models: ["accountability"],
    proposition: {
      en: "Only the sum of carrot and stick, R + D, moves effort; their difference decides whether officials stay.",
      zh: "只有奖惩之和 R + D 影响努力；二者之差决定官员去留。",
    },
    evidence: { kind: "tested" },
  },
  {
    number: 46,
    section: "五",
    name: {
      en: "lists of powers and duties; scapegoats",
      zh: "权责清单、属地原则、替罪羊与接盘侠",
    },
    models: ["collusion", "blame-shift"],
    proposition: {
      en: "Where blame can be shifted by escalating, the markup rises with the sanction and falls with its own cost, and nothing is produced.",
      zh: "责任可借加码转移时，加码随问责上升、随自身成本下降，而毫无产出。",
    },
    evidence: { kind: "tested" },
  },
  {
    number: 47,
    section: "五",
    name: {
      en: "lists of tolerated failures; strict control with warm care",
      zh: "容错清单；严管与厚爱结合",
    },
    models: ["reform-tolerance", "accountability"],
    proposition: {
      en: "Uniform tolerance can admit reform and deter abuse if and only if g ≤ min(D, pR/(1 − p)); beyond that only a list that discriminates can.",
      zh: "当且仅当 g ≤ min(D, pR/(1 − p)) 时，一般容错可兼顾鼓励改革与遏制滥权；否则须用有区分度的容错清单。",
    },
    evidence: { kind: "conditional" },
  },
  {
    number: 48,
    section: "五",
    name: { en: "appeals, statements, remedies; wrongful blame", zh: "申诉、陈述申辩、救济；“误伤”" },
    models: ["accountability"],
    proposition: {
      en: "A fee between ρ₁D and ρ₀D lets only the innocent appeal, and raises the accuracy of accountability by αρ₀.",
      zh: "申诉成本介于 ρ₁D 与 ρ₀D 之间时仅无责者申诉，问责精度提高 αρ₀。",
    },
    evidence: { kind: "tested" },
  },
  {
    number: 49,
    section: "五",
    name: {
      en: "openness, social accountability; good news only",
      zh: "公开透明、社会问责；“报喜不报忧”",
    },
    models: ["career-concerns", "inspection", "reporting-chain"],
    proposition: {
      en: "More transparency of actions does not always discipline: an official who is watched may ignore what he knows.",
      zh: "行动越透明未必越有约束：被观察的官员可能弃用自己的信息。",
    },
    evidence: { kind: "refuted" },
  },
  {
    number: 50,
    section: "六",
    name: { en: "escalation between departments", zh: "横向职能部门间加码（留待后续研究）" },
    models: ["departmental-contest", "common-agency"],
    proposition: {
      en: "The total of targets rises with the number of departments, while each department's payoff falls.",
      zh: "目标总和随条线数上升，而各条线的收益下降。",
    },
    evidence: { kind: "tested" },
  },
];

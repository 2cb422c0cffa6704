/**
 * # Mechanisms 21–30: forms of escalation and what they do
 *
 * @module
 */
import type { Mechanism } from "./mechanism.ts";

/** What the paper's third part names: passive, active and collusive escalation (三（一）), and its effects (三（二）). */
export const behaviorMechanisms: readonly Mechanism[] = [
  {
    number: 21,
    section: "三（一）",
    name: { en: "escalation, rectification, escalation again", zh: "加码—整治—再加码" },
    models: ["campaign-cycle", "evolutionary"],
    proposition: {
      en: "Escalation and campaigns cycle around the equilibrium, and their averages over a cycle equal it.",
      zh: "加码与整治围绕均衡循环，一个周期的平均值等于均衡值。",
    },
    evidence: { kind: "tested" },
  },
  {
    number: 22,
    section: "三（一）",
    name: {
      en: "passive escalation: the strictest demand is accepted, and responsibility turned back",
      zh: "被动加码：接受顶格要求，责任反向转嫁上级",
    },
    models: ["passive-acceptance"],
    proposition: {
      en: "Silent acceptance is dominant whenever it leaves a smaller share of the blame, however infeasible the target.",
      zh: "只要默认接受所担责任更小，接受即为占优策略，无论目标能否完成。",
    },
    evidence: { kind: "tested" },
  },
  {
    number: 23,
    section: "三（一）",
    name: {
      en: "active escalation, from 60 to 70 %: model and pacesetter",
      zh: "主动加码：由 60% 至 70%，样板标兵",
    },
    models: ["target-cascade", "credit-signal"],
    proposition: {
      en: "Markups rise with the prize of promotion.",
      zh: "加码随晋升价值差上升。",
    },
    evidence: { kind: "proved", signs: ["target-cascade:markups:prize"] },
  },
  {
    number: 24,
    section: "三（一）",
    name: {
      en: "collusive escalation: shared interest and liability, written pledges, one-vote veto",
      zh: "共谋加码：利益—责任共同体、连带责任、军令状、一票否决",
    },
    models: ["collusion", "one-vote-veto"],
    proposition: {
      en: "As long as a failure is reported, the coalition's markup exceeds the individual one and rises with joint liability; a coalition that foresees its cover-up may not escalate at all.",
      zh: "只要失败如实上报，合谋的加码大于个体加码，并随连带系数上升；若预见可以隐瞒，则可能根本无须加码。",
    },
    evidence: { kind: "conditional" },
  },
  {
    number: 25,
    section: "三（二）",
    name: { en: "surface work, life for inspections", zh: "面上功夫、以迎检为重心、需求错位" },
    models: ["multitask"],
    proposition: {
      en: "The share of the first best that a measure can attain is the squared cosine of its angle to what is valued.",
      zh: "指标所能实现的最优剩余份额，为指标与价值夹角余弦之平方。",
    },
    evidence: { kind: "tested" },
  },
  {
    number: 26,
    section: "三（二）",
    name: { en: "leaving traces, mountains of paper", zh: "留痕、痕迹主义、文山会海" },
    models: ["trace-contest"],
    proposition: {
      en: "Parties to a failure burn the share 1/n of the sanction on documents; tolerance reduces it one for one.",
      zh: "责任各方将预期问责的 1/n 耗于留痕；容错使之同比例减少。",
    },
    evidence: { kind: "tested" },
  },
  {
    number: 27,
    section: "三（二）",
    name: { en: "herding", zh: "“羊群效应”" },
    models: ["cascade-herding", "peer-imitation"],
    proposition: {
      en: "Imitation multiplies markups by 1/(1 − λ/κ), and a wrong cascade has positive probability.",
      zh: "攀比使加码放大为 1/(1 − λ/κ) 倍；错误从众以正概率发生。",
    },
    evidence: { kind: "tested" },
  },
  {
    number: 28,
    section: "三（二）",
    name: { en: "loss of credibility", zh: "公信力损害" },
    models: ["peer-imitation", "reporting-chain"],
    proposition: {
      en: "The more biased a report is, the fewer intervals it can tell apart.",
      zh: "汇报偏差越大，可传递的信息分档越少。",
    },
    evidence: { kind: "tested" },
  },
  {
    number: 29,
    section: "三（二）",
    name: { en: "vainglory and waste", zh: "好大喜功、社会资源浪费" },
    models: ["credit-signal", "target-cascade"],
    proposition: {
      en: "Any prize of promotion on top of D(1 − φ) ≥ B(1 − χ) makes the markup exceed the planner's.",
      zh: "D(1 − φ) ≥ B(1 − χ) 之上再有晋升激励，加码即超过社会最优。",
    },
    evidence: { kind: "conditional" },
  },
  {
    number: 30,
    section: "三（二）",
    name: {
      en: "power without responsibility, loss of drive, involution and giving up",
      zh: "权责不匹配、动力衰减、内卷躺平",
    },
    models: ["due-care", "target-cascade", "accountability"],
    proposition: {
      en: "Beyond a target the best response jumps to the low branch: the official gives up.",
      zh: "目标超过临界值后，最优反应跳至低分支，即躺平。",
    },
    evidence: { kind: "conditional" },
  },
];

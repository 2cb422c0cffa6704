/**
 * # Mechanisms 31–44: the causes
 *
 * @module
 */
import type { Mechanism } from "./mechanism.ts";

/** What the paper's fourth part names: structure (四（一）), rationality (四（二）), information (四（三）), instruments (四（四）). */
export const causeMechanisms: readonly Mechanism[] = [
  {
    number: 31,
    section: "四（一）",
    name: { en: "overload: demands from several lines at once", zh: "责任过载：承接不同“条线”" },
    models: ["common-agency", "linear-contract", "departmental-contest"],
    proposition: {
      en: "The aggregate slope of the wage, and effort, fall with the number of principals.",
      zh: "总激励强度与努力随条线数下降。",
    },
    evidence: { kind: "proved", signs: ["linear-contract:slope:departments", "linear-contract:effort:departments"] },
  },
  {
    number: 32,
    section: "四（一）",
    name: { en: "incentives are amplified from the top down", zh: "激励沿科层自上而下不断放大" },
    models: ["promotion-ladder"],
    proposition: {
      en: "With equal wage gaps the effective prize rises at every step down the ladder (r < n/(n − 1), ρ > 0).",
      zh: "级差相同时，有效奖金沿晋升阶梯自上而下逐级上升（r < n/(n − 1)，ρ > 0）。",
    },
    evidence: { kind: "conditional" },
  },
  {
    number: 33,
    section: "四（一）",
    name: {
      en: "who aims at the best attains the middling: execution weakens layer by layer",
      zh: "“取法乎上，得乎其中”：执行能量逐层递减",
    },
    models: ["functional-cascade"],
    proposition: {
      en: "The execution rate is below one; the functional markup that makes up for it falls with the penalty.",
      zh: "执行率小于一；为弥补它的功能性加码随惩罚力度下降。",
    },
    evidence: {
      kind: "proved",
      signs: ["functional-cascade:markups:penalty", "functional-cascade:executionRate:penalty"],
    },
  },
  {
    number: 34,
    section: "四（一）",
    name: { en: "rigid attribution: conduct, result, liability", zh: "刚性归因：行为、结果、责任单一因果" },
    models: ["accountability"],
    proposition: {
      en: "Strict liability sanctions what nobody controls: the wrongful sanction at full effort is D(1 − θ).",
      zh: "结果问责惩罚不可控风险：尽力时误伤性惩罚为 D(1 − θ)。",
    },
    evidence: { kind: "tested" },
  },
  {
    number: 35,
    section: "四（一）",
    name: {
      en: "everything is evaluated and prosecuted; one sanction does more than a thousand calls",
      zh: "凡事皆考评、无事不追责；动员千万遍不如问责一次",
    },
    models: ["inspection"],
    proposition: {
      en: "A heavier penalty is a substitute for inspection: the probability of inspection falls in it.",
      zh: "惩罚替代督查：督查概率随惩罚力度下降。",
    },
    evidence: { kind: "tested" },
  },
  {
    number: 36,
    section: "四（二）",
    name: { en: "individual reason, collective folly", zh: "个体理性导致集体非理性" },
    models: ["promotion-tournament", "departmental-contest"],
    proposition: {
      en: "Beyond V = mcσ²/(nψ²) everybody's equilibrium payoff falls in the prize: a rat race.",
      zh: "V 超过 mcσ²/(nψ²) 后，人人的均衡收益随奖金下降，即恶性竞争。",
    },
    evidence: { kind: "proved", signs: ["promotion-tournament:payoff:prize:large-prize"] },
  },
  {
    number: 37,
    section: "四（二）",
    name: {
      en: "benefits and risks out of balance; risk beyond one's powers",
      zh: "利益与风险失衡，风险外溢于实际权责",
    },
    models: ["accountability", "collusion", "target-cascade"],
    proposition: {
      en: "Beyond what an official can lose, a heavier penalty changes nothing.",
      zh: "惩罚超过岗位价值上限后不再起作用。",
    },
    evidence: { kind: "tested" },
  },
  {
    number: 38,
    section: "四（二）",
    name: {
      en: "immeasurable satisfaction and rigid accountability make escalation automatic",
      zh: "满意度“测不准”加刚性问责→自动加码",
    },
    models: ["target-cascade", "buffer-cascade"],
    proposition: {
      en: "Noise raises defensive markups only where the buffer is more than one standard deviation, |a − δ| > σ; it lowers competitive ones.",
      zh: "仅当余量超过一个标准差（|a − δ| > σ）时噪声推高避责性加码；竞争性加码则随噪声下降。",
    },
    evidence: {
      kind: "proved",
      signs: ["target-cascade:markups:noise:no-prize-beyond-one-deviation", "target-cascade:markups:noise:no-sanction"],
    },
  },
  {
    number: 39,
    section: "四（三）",
    name: {
      en: "asymmetric information between levels breeds moral hazard",
      zh: "上下级信息不对称→道德风险；链条延长",
    },
    models: ["hidden-action", "linear-contract"],
    proposition: {
      en: "Under any garbling of the signal, implementing any action costs weakly more and the agency loss is weakly larger; effort itself need not fall.",
      zh: "信号经任何劣化后，实施任一行动的成本与代理损失均不减；努力本身却未必下降。",
    },
    evidence: { kind: "tested" },
  },
  {
    number: 40,
    section: "四（三）",
    name: {
      en: "citizens know less than the government; weak social oversight",
      zh: "群众—政府信息不对称；社会监督短板",
    },
    models: ["inspection"],
    proposition: {
      en: "Without false alarms, below s = g/D oversight lowers inspection but raises violations: inspectors free-ride; at s = g/D violations end.",
      zh: "无误报时，s < g/D 则社会监督降低督查却推高违规（督查者搭便车）；s = g/D 时违规消失。",
    },
    evidence: { kind: "conditional" },
  },
  {
    number: 41,
    section: "四（四）",
    name: { en: "indicators stand for the whole; goals wear each other out", zh: "指标以偏概全；目标相互耗损" },
    models: ["multitask"],
    proposition: {
      en: "Where tasks are substitutes and one cannot be measured, the slope on the measured one may be zero or negative; it falls with the substitution unless the measured task is worth far more.",
      zh: "任务互替且其一不可测时，可测任务的激励强度可为零或为负；除非可测任务的价值高出甚多，它随替代程度下降。",
    },
    evidence: { kind: "conditional" },
  },
  {
    number: 42,
    section: "四（四）",
    name: { en: "mechanical evaluation by thresholds", zh: "机械的“达标式”考评" },
    models: ["due-care", "target-cascade", "one-vote-veto"],
    proposition: {
      en: "Under a threshold, effort rises with the target only while the output exceeds it.",
      zh: "达标式考评下，仅当产出高于目标时努力随目标上升。",
    },
    evidence: { kind: "conditional" },
  },
  {
    number: 43,
    section: "四（四）",
    name: {
      en: "evaluations too many, too often, by too many",
      zh: "名目繁多、频率过高、多头重复；超限效应",
    },
    models: ["evaluation-frequency"],
    proposition: {
      en: "Departments that decide alone evaluate more often than together they would, and the time left for work falls with their number.",
      zh: "各条线各自决策时考评过频，留给工作的时间随条线数下降。",
    },
    evidence: { kind: "tested" },
  },
  {
    number: 44,
    section: "四（四）",
    name: {
      en: "veto and removal from office make officials avoid blame",
      zh: "问责强度：一票否决、就地免职→避责",
    },
    models: ["one-vote-veto", "accountability"],
    proposition: {
      en: "A veto raises effort on the vetoed task; where the tasks are strong substitutes it crowds the other one out entirely.",
      zh: "一票否决提高该项努力；任务强替代时其他任务被完全挤出。",
    },
    evidence: { kind: "conditional" },
  },
];

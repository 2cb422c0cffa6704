/**
 * # Mechanisms 15–20: the framework
 *
 * @module
 */
import type { Mechanism } from "./mechanism.ts";

/** What the paper's second part names: agency in layers, tournaments, pressure. */
export const frameworkMechanisms: readonly Mechanism[] = [
  {
    number: 15,
    section: "二",
    name: { en: "principals and agents in many layers", zh: "多层级委托代理" },
    models: ["linear-contract", "promotion-ladder", "strategic-cascade"],
    proposition: {
      en: "With equal incentives at every tier, officials who foresee the tiers below raise the target by more and more down the chain.",
      zh: "各层激励相同时，预见下层反应的官员自上而下加码递增。",
    },
    evidence: { kind: "tested" },
  },
  {
    number: 16,
    section: "二",
    name: {
      en: "tournament: standards from above, competition below, relative performance",
      zh: "政绩锦标赛：上级定标准、下级逐级竞争、相对绩效",
    },
    models: ["promotion-tournament", "promotion-ladder", "tullock-contest"],
    proposition: {
      en: "Effort rises with the prize and falls with uncontrollable risk.",
      zh: "努力随晋升价值差上升，随不可控风险下降。",
    },
    evidence: { kind: "proved", signs: ["promotion-tournament:effort:prize", "promotion-tournament:effort:noise"] },
  },
  {
    number: 17,
    section: "二",
    name: { en: "targets set by superiors alone", zh: "目标由上级单方决定，而非共同设定" },
    models: ["control-rights"],
    proposition: {
      en: "Who holds the right to set the target decides the target; the distortion may be smaller where an ambitious manager holds it.",
      zh: "目标设定权归属决定目标；由进取的管理方掌握时扭曲可能更小。",
    },
    evidence: { kind: "conditional" },
  },
  {
    number: 18,
    section: "二",
    name: {
      en: "pressure: tasks in numbers, evaluation in rewards",
      zh: "压力型体制：数量化任务分解与物质化评价",
    },
    models: ["linear-contract", "multitask"],
    proposition: {
      en: "The slope of the wage, and with it effort, falls with the noise of the measure.",
      zh: "激励强度与努力随指标噪声下降。",
    },
    evidence: { kind: "proved", signs: ["linear-contract:slope:noise", "linear-contract:effort:noise"] },
  },
  {
    number: 19,
    section: "二",
    name: {
      en: "accountability mechanical, arbitrary, inaccurate",
      zh: "问责程序机械化、随意化、精准度差",
    },
    models: ["accountability"],
    proposition: {
      en: "The more negligent officials escape, the lower effort is.",
      zh: "漏责率越高，努力越低。",
    },
    evidence: { kind: "proved", signs: ["accountability:effort:missedBlame"] },
  },
  {
    number: 20,
    section: "二",
    name: { en: "results count, the process does not", zh: "注重结果、忽视过程" },
    models: ["accountability", "due-care"],
    proposition: {
      en: "Where care is judged, the same effort needs a smaller penalty than under strict liability (0 < θē < 1).",
      zh: "依尽职与否问责时，达到同样努力所需惩罚小于结果问责（0 < θē < 1）。",
    },
    evidence: { kind: "conditional" },
  },
];

/**
 * # Shared parameters
 *
 * One symbol, code name and Chinese term for each quantity that several models use, so that results can be compared. A
 * model takes an entry and adds its own default.
 *
 * @module
 */
import { type Localized, noiseFamilies, type ParameterSpec } from "../src/index.ts";

/** A parameter without its default. */
export type SharedParameter = Omit<ParameterSpec, "default">;

const payoff: Localized = { en: "payoff units", zh: "收益单位" };
const target: Localized = { en: "target units", zh: "目标单位" };
const probability: Localized = { en: "probability", zh: "概率" };
const count: Localized = { en: "count", zh: "个数" };
const pure: Localized = { en: "dimensionless", zh: "无量纲" };
const curvature: Localized = { en: "payoff units per squared target unit", zh: "收益单位/目标单位²" };

/** Units that several models use. */
export const units = { payoff, target, probability, count, pure, curvature } as const;

const nonNegative = { kind: "real", min: "0" } as const;
const positive = { kind: "real", min: "0", minOpen: true } as const;
const share = { kind: "real", min: "0", max: "1" } as const;
const anyReal = { kind: "real" } as const;

/** Domains that several models use. */
export const domains = { nonNegative, positive, share, anyReal } as const;

/** The shared parameters by code name. */
export const shared = {
  initialTarget: {
    symbol: "T_0",
    title: { en: "target at the top", zh: "顶层初始目标" },
    unit: target,
    domain: anyReal,
  },
  levels: {
    symbol: "L",
    title: { en: "number of levels that set a markup", zh: "加码层级数" },
    unit: count,
    domain: { kind: "integer", min: 1, max: 1000 },
  },
  siblings: {
    symbol: "n",
    title: { en: "contestants at the same level, oneself included", zh: "同级竞争者数（含本人）" },
    unit: count,
    domain: { kind: "integer", min: 2, max: 10_000 },
  },
  slots: {
    symbol: "m",
    title: { en: "promotion slots", zh: "晋升名额" },
    unit: count,
    domain: { kind: "integer", min: 1, max: 9_999 },
  },
  prize: {
    symbol: "V",
    title: { en: "value of winning promotion over losing", zh: "晋升价值差（政绩锦标赛奖金）" },
    unit: payoff,
    domain: nonNegative,
  },
  penalty: {
    symbol: "D",
    title: { en: "loss when sanctioned", zh: "问责惩罚力度" },
    unit: payoff,
    domain: nonNegative,
  },
  reward: {
    symbol: "R",
    title: { en: "bonus for meeting the target", zh: "正向激励" },
    unit: payoff,
    domain: nonNegative,
  },
  tolerance: {
    symbol: "\\varphi",
    title: { en: "probability that a failure is exempted", zh: "容错概率" },
    unit: probability,
    domain: share,
  },
  falseBlame: {
    symbol: "\\alpha",
    title: { en: "a diligent official who failed is sanctioned (type I)", zh: "误伤率" },
    unit: probability,
    domain: share,
  },
  missedBlame: {
    symbol: "\\beta",
    title: { en: "a negligent official who failed escapes (type II)", zh: "漏责率" },
    unit: probability,
    domain: share,
  },
  observability: {
    symbol: "\\mu",
    title: { en: "observability", zh: "可观测度" },
    unit: probability,
    domain: share,
  },
  asymmetry: {
    symbol: "A",
    title: { en: "information asymmetry", zh: "信息不对称" },
    unit: probability,
    domain: share,
  },
  noise: {
    symbol: "\\sigma",
    title: { en: "scale of uncontrollable risk", zh: "不可控风险" },
    unit: target,
    domain: positive,
  },
  noiseFamily: {
    symbol: "F",
    title: { en: "distribution of luck", zh: "噪声分布族" },
    unit: pure,
    domain: { kind: "choice", of: noiseFamilies },
  },
  controllability: {
    symbol: "\\theta",
    title: { en: "controllability: success has probability θe", zh: "可控性" },
    unit: probability,
    domain: { kind: "real", min: "0", minOpen: true, max: "1" },
  },
  slippage: {
    symbol: "\\delta",
    title: { en: "mean shortfall of subordinates", zh: "执行衰减" },
    unit: target,
    domain: anyReal,
  },
  effortCost: {
    symbol: "c",
    title: { en: "curvature of the cost of effort", zh: "努力成本曲率" },
    unit: curvature,
    domain: positive,
  },
  unitCost: {
    symbol: "c",
    title: { en: "cost of effort, per unit", zh: "单位努力成本" },
    unit: { en: "payoff units per target unit", zh: "收益单位/目标单位" },
    domain: positive,
  },
  falsificationCost: {
    symbol: "\\gamma",
    title: { en: "curvature of the cost of falsification", zh: "造假成本曲率" },
    unit: curvature,
    domain: positive,
  },
  markupCost: {
    symbol: "\\kappa",
    title: { en: "curvature of the cost of a markup", zh: "加码成本" },
    unit: curvature,
    domain: positive,
  },
  passThrough: {
    symbol: "\\chi",
    title: { en: "share of the markup's cost that falls on those below", zh: "压力传导率" },
    unit: pure,
    domain: { kind: "real", min: "0", max: "1", maxOpen: true },
  },
  jointLiability: {
    symbol: "\\omega",
    title: { en: "share of the penalty borne jointly", zh: "连带系数" },
    unit: pure,
    domain: share,
  },
  departments: {
    symbol: "p",
    title: { en: "number of principals", zh: "条线数" },
    unit: count,
    domain: { kind: "integer", min: 1, max: 10_000 },
  },
  oversight: {
    symbol: "s",
    title: { en: "intensity of social oversight", zh: "社会监督强度" },
    unit: probability,
    domain: share,
  },
  riskAversion: {
    symbol: "r",
    title: { en: "absolute risk aversion", zh: "风险规避系数" },
    unit: { en: "per payoff unit", zh: "1/收益单位" },
    domain: nonNegative,
  },
  socialValue: {
    symbol: "B",
    title: { en: "social value of meeting the target", zh: "公共价值" },
    unit: payoff,
    domain: nonNegative,
  },
  careStandard: {
    symbol: "\\bar e",
    title: { en: "effort from which an official counts as careful", zh: "尽职标准" },
    unit: target,
    domain: nonNegative,
  },
  careNoise: {
    symbol: "\\sigma_c",
    title: { en: "noise of the evidence on care", zh: "尽职证据的噪声" },
    unit: target,
    domain: positive,
  },
  discount: {
    symbol: "\\rho",
    title: { en: "discount factor", zh: "贴现因子" },
    unit: pure,
    domain: { kind: "real", min: "0", max: "1", maxOpen: true },
  },
  tiers: {
    symbol: "L",
    title: { en: "number of tiers", zh: "层级数" },
    unit: count,
    domain: { kind: "integer", min: 2, max: 1000 },
  },
  decisiveness: {
    symbol: "r",
    title: { en: "decisiveness of the contest", zh: "竞赛决断度" },
    unit: pure,
    domain: positive,
  },
  evaluations: {
    symbol: "N",
    title: { en: "number of evaluations", zh: "考评频次" },
    unit: count,
    domain: nonNegative,
  },
  evaluationBurden: {
    symbol: "\\kappa_N",
    title: { en: "share of time that one evaluation takes", zh: "单次考评负担" },
    unit: pure,
    domain: positive,
  },
  detection: {
    symbol: "d",
    title: { en: "an inspection proves a violation", zh: "查实率" },
    unit: probability,
    domain: share,
  },
  inspectionCost: {
    symbol: "k_I",
    title: { en: "cost of an inspection", zh: "督查成本" },
    unit: payoff,
    domain: positive,
  },
  imitation: {
    symbol: "\\lambda",
    title: { en: "intensity of imitation", zh: "攀比强度" },
    unit: curvature,
    domain: nonNegative,
  },
  transferEfficiency: {
    symbol: "k_c",
    title: { en: "share of a side payment that reaches the other side", zh: "利益转移效率" },
    unit: pure,
    domain: share,
  },
  harm: {
    symbol: "h",
    title: { en: "harm of an infraction", zh: "损害" },
    unit: payoff,
    domain: nonNegative,
  },
  expectedSanction: {
    symbol: "D\\pi",
    title: { en: "sanction expected for a failure, all who answer for it together", zh: "失败之预期问责" },
    unit: payoff,
    domain: nonNegative,
  },
} as const satisfies Record<string, SharedParameter>;

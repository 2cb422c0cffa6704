/**
 * # Mechanisms 1–14: the problem and the literature
 *
 * @module
 */
import type { Mechanism } from "./mechanism.ts";

/** What the paper's first part names: the problem (一（一）) and what others have found (一（二）). */
export const literatureMechanisms: readonly Mechanism[] = [
  {
    number: 1,
    section: "一（一）",
    name: {
      en: "targets are split and passed down level by level; the habit of control is amplified",
      zh: "目标任务逐级量化分解，控制惯性不断放大",
    },
    models: ["target-cascade", "functional-cascade", "contest-cascade"],
    proposition: {
      en: "Every level adds a positive markup if a prize or a sanction is at stake.",
      zh: "只要有晋升或问责之虞，各层加码均为正。",
    },
    evidence: { kind: "tested" },
  },
  {
    number: 2,
    section: "一（一）",
    name: { en: "escalation against explicit prohibition", zh: "顶层“明令禁止”之下仍逆向而行" },
    models: ["inspection", "campaign-cycle"],
    proposition: {
      en: "In the mixed equilibrium a heavier penalty leaves the rate of violations unchanged.",
      zh: "混合均衡中，加重惩罚不改变违规率。",
    },
    evidence: { kind: "tested" },
  },
  {
    number: 3,
    section: "一（一）",
    name: {
      en: "accountability abused, misdirected, or put in the place of rectification",
      zh: "滥用问责、不当问责、以问责代替整改",
    },
    models: ["accountability", "inspection"],
    proposition: {
      en: "More false blame forces more inspection to deter the same violation; it lowers effort if and only if e* < 1/(2θ).",
      zh: "误伤率越高，遏制同样违规所需督查越多；当且仅当 e* < 1/(2θ) 时误伤降低努力。",
    },
    evidence: { kind: "conditional" },
  },
  {
    number: 4,
    section: "一（二）",
    name: {
      en: "a markup shortens time, raises standards, widens scope",
      zh: "加码即压缩时间、拔高标准、扩大范围",
    },
    models: ["target-cascade", "multitask"],
    proposition: {
      en: "Of several coordinates that are costly together, rewarding one lowers what is done on the others.",
      zh: "多个维度互为成本替代时，激励其一则其余下降。",
    },
    evidence: { kind: "tested" },
  },
  {
    number: 5,
    section: "一（二）",
    name: { en: "rigid demands turn into another kind of inaction", zh: "刚性要求异化为“另类的不作为”" },
    models: ["credit-signal", "passive-acceptance"],
    proposition: {
      en: "Effort spent on being seen rises with information asymmetry and produces nothing.",
      zh: "为“被看见”而付出的努力随信息不对称上升，却无产出。",
    },
    evidence: { kind: "tested" },
  },
  {
    number: 6,
    section: "一（二）",
    name: {
      en: "control rights: setting targets, inspecting, rewarding",
      zh: "控制权：目标设定权、检查验收权、激励分配权",
    },
    models: ["control-rights", "formal-authority"],
    proposition: {
      en: "Distortion does not rise monotonically as rights move from the principal to the manager.",
      zh: "控制权自委托方移向管理方时，扭曲并非单调上升。",
    },
    evidence: { kind: "refuted" },
  },
  {
    number: 7,
    section: "一（二）",
    name: {
      en: "performance gap, pressure of accountability, falsification",
      zh: "负向绩效差距→问责压力→弄虚作假",
    },
    models: ["linear-contract", "strategic-cascade", "inspection"],
    proposition: {
      en: "Falsified output falls with its own cost and rises with the strength of incentives.",
      zh: "造假随造假成本下降，随激励强度上升。",
    },
    evidence: {
      kind: "proved",
      signs: ["linear-contract:padding:falsificationCost", "linear-contract:padding:observability"],
    },
  },
  {
    number: 8,
    section: "一（二）",
    name: { en: "subcontracting layer by layer shifts responsibility down", zh: "“层层发包”向下转移责任" },
    models: ["blame-shift", "target-cascade"],
    proposition: {
      en: "The larger the share of the cost that falls on those below, the larger the markup.",
      zh: "压力传导率越高，加码越大。",
    },
    evidence: { kind: "proved", signs: ["target-cascade:markups:passThrough"] },
  },
  {
    number: 9,
    section: "一（二）",
    name: {
      en: "inspection tied to reward and punishment",
      zh: "督查巡查与奖惩捆绑（检查验收权×激励分配权）",
    },
    models: ["linear-contract", "control-rights"],
    proposition: {
      en: "Monitoring and incentives are complements: the slope of the wage rises with observability.",
      zh: "监督与激励互补：激励强度随可观测度上升。",
    },
    evidence: { kind: "proved", signs: ["linear-contract:slope:observability"] },
  },
  {
    number: 10,
    section: "一（二）",
    name: { en: "from claiming credit to avoiding blame", zh: "由“邀功”转向“避责”" },
    models: ["target-cascade"],
    proposition: {
      en: "The share of blame avoidance in a markup rises with the penalty.",
      zh: "避责在加码动机中的占比随惩罚力度上升。",
    },
    evidence: { kind: "proved", signs: ["target-cascade:creditShare:penalty"] },
  },
  {
    number: 11,
    section: "一（二）",
    name: { en: "higher intermediate targets for safety's sake", zh: "出于保险起见设更高的次级目标" },
    models: ["buffer-cascade"],
    proposition: {
      en: "The buffer rises with the shortfall of those below and with the penalty.",
      zh: "保险性余量随下级执行衰减与惩罚力度上升。",
    },
    evidence: { kind: "proved", signs: ["buffer-cascade:markups:slippage", "buffer-cascade:markups:penalty"] },
  },
  {
    number: 12,
    section: "一（二）",
    name: {
      en: "targets that cannot be set rightly, uneven incentives, inert governance",
      zh: "目标难以合理设定、激励分配不均，导致惰性治理",
    },
    models: ["ratchet", "accountability"],
    proposition: {
      en: "The faster targets follow results, the weaker the incentive to produce them.",
      zh: "目标随业绩上调越快，创造业绩的激励越弱。",
    },
    evidence: { kind: "tested" },
  },
  {
    number: 13,
    section: "一（二）",
    name: { en: "selective and collusive implementation, falsification", zh: "选择性执行、共谋执行、造假" },
    models: ["multitask", "collusion", "linear-contract"],
    proposition: {
      en: "The set of cases that superior and subordinate conceal together shrinks in audit, detection and aggravation.",
      zh: "上下级共同隐瞒的范围随审计、查实率与加重处罚缩小。",
    },
    evidence: { kind: "tested" },
  },
  {
    number: 14,
    section: "一（二）",
    name: { en: "attention goes to what is escalated", zh: "注意力分配被打破，以加码任务为重" },
    models: ["departmental-contest", "multitask"],
    proposition: {
      en: "The total of targets that departments set for one unit rises with their number.",
      zh: "各条线向同一单位下达的目标总和随条线数上升。",
    },
    evidence: { kind: "tested" },
  },
];

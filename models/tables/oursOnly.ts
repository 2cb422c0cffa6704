/**
 * # Table `ours-only`: what no other software computes
 *
 * Answers for which the programs that we compare ourselves with have no solver, or no game to state the question in: each with
 * the model and field that gives it, its value at the model's defaults, and the largest gain from a deviation that the
 * certificate leaves open.
 *
 * @module
 */
import {
  type AnyModel,
  type Cell,
  correlatedExtremePoints,
  exact,
  type Localized,
  type Rational,
  type RowGroup,
  solve,
  type Table,
  type TableDefinition,
  vertexEnumeration,
} from "../../src/index.ts";
import { findCatalogGame } from "../catalog/registry.ts";
import { findModel } from "../registry.ts";

/** A quantity that a model answers. */
interface Answer {
  readonly model: string;
  readonly quantity: Localized;
  /** Parameters that differ from the defaults. */
  readonly input?: Readonly<Record<string, string>>;
  /** Outcome field; of a list the last entry. */
  readonly field: string;
}

const families: readonly (readonly [Localized, readonly Answer[]])[] = [
  [
    { en: "escalation down a hierarchy", zh: "层层加码" },
    [
      {
        model: "target-cascade",
        quantity: { en: "final target, officials who compete and fear sanctions", zh: "末级目标：邀功且避责的官员" },
        field: "targets",
      },
      {
        model: "target-cascade",
        quantity: { en: "the same under a one-vote veto", zh: "同上，一票否决" },
        input: { regime: "veto", careerStake: "4" },
        field: "targets",
      },
      {
        model: "strategic-cascade",
        quantity: { en: "final target, officials who foresee the tiers below", zh: "末级目标：预见下层反应的官员" },
        field: "targets",
      },
      {
        model: "due-care",
        quantity: { en: "target beyond which the official gives up", zh: "躺平临界目标" },
        field: "jumpTarget",
      },
      {
        model: "collusion",
        quantity: { en: "joint markup of superior and subordinate", zh: "上下级共谋的加码" },
        field: "jointMarkup",
      },
    ],
  ],
  [
    { en: "contracts and information", zh: "契约与信息" },
    [
      {
        model: "hidden-action",
        quantity: { en: "agent's rent under limited liability", zh: "有限责任下的代理人租金" },
        field: "agentRent",
      },
      {
        model: "hidden-action",
        quantity: { en: "the same at asymmetry 0.3", zh: "同上，不对称 0.3" },
        input: { asymmetry: "0.3" },
        field: "agentRent",
      },
      {
        model: "linear-contract",
        quantity: { en: "surplus lost to moral hazard, three principals", zh: "三个委托人下的代理损失" },
        input: { departments: "3" },
        field: "agencyLoss",
      },
      {
        model: "reporting-chain",
        quantity: { en: "intervals of a believable report", zh: "可信汇报的分档数" },
        field: "intervals",
      },
    ],
  ],
  [
    { en: "tournaments and contests", zh: "锦标赛与竞赛" },
    [
      {
        model: "promotion-tournament",
        quantity: { en: "effort of five, reflected exponential noise", zh: "五人锦标赛的努力，反射指数噪声" },
        input: { siblings: "5", noiseFamily: "reflected-exponential", prize: "1/2" },
        field: "effort",
      },
      {
        model: "promotion-ladder",
        quantity: { en: "effective prize at the bottom of the ladder", zh: "晋升阶梯底层的有效奖金" },
        field: "prizes",
      },
      {
        model: "multi-prize-contest",
        quantity: { en: "effort in a contest with several prizes", zh: "多奖项竞赛的努力" },
        field: "effort",
      },
    ],
  ],
  [
    { en: "accountability", zh: "问责" },
    [
      {
        model: "accountability",
        quantity: {
          en: "effort under a tolerance list with appeals and oversight",
          zh: "容错清单、申诉与社会监督下的努力",
        },
        input: { regime: "tolerance-list+appeals+oversight", oversight: "0.4", reversalInnocent: "0.6" },
        field: "effort",
      },
      {
        model: "reform-tolerance",
        quantity: { en: "largest tolerance that admits reform and deters abuse", zh: "兼顾改革与遏制滥权的最高容错" },
        field: "toleranceWindow",
      },
      {
        model: "one-vote-veto",
        quantity: { en: "effort on the task that is not vetoed", zh: "非一票否决任务的努力" },
        field: "otherEffort",
      },
      {
        model: "control-rights",
        quantity: { en: "distortion by the allocation of control rights", zh: "控制权配置造成的扭曲" },
        field: "distortion",
      },
    ],
  ],
];

/** The entry of a field that is shown: of a list the last. */
function shown(value: unknown): Cell {
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === "number" ? last : null;
}

function answerRow({ model: id, quantity, input = {}, field }: Answer): readonly Cell[] {
  const model: AnyModel = findModel(id);
  const { status, outcome, certificate } = solve(model, input);
  const value = status === "solved" ? shown((outcome as Readonly<Record<string, unknown>>)[field]) : null;
  const { maxGain, tolerance } = certificate;
  return [quantity, `${id}: ${field}`, value, maxGain <= tolerance ? 0 : maxGain];
}

function largest(gains: readonly Rational[]): number {
  return Math.max(...gains.map(exact.toNumber));
}

/** Questions about finite games that other programs leave open. */
function finiteGames(): RowGroup {
  const degenerate = vertexEnumeration(findCatalogGame("winkels-1979")!.build());
  const chicken = correlatedExtremePoints(findCatalogGame("aumann-1974-chicken")!.build());
  return {
    title: { en: "finite games", zh: "有限博弈" },
    rows: [
      [
        {
          en: "extreme equilibria of a degenerate game, with a proof that none is missing",
          zh: "退化博弈的全部极端均衡，附无遗漏之证明",
        },
        "vertexEnumeration",
        degenerate.certificate.complete ? degenerate.solutions.length : null,
        largest(degenerate.certificate.equilibria.map(({ maxRegret }) => maxRegret)),
      ],
      [
        { en: "extreme correlated equilibria of chicken, in fractions", zh: "懦夫博弈的极端相关均衡，分数解" },
        "correlatedExtremePoints",
        chicken.certificate.complete ? chicken.solutions.length : null,
        largest(chicken.certificate.gains.map(({ maxGain }) => maxGain)),
      ],
    ],
  };
}

const title: Localized = { en: "What no other software computes", zh: "其他软件不能计算者" };

/**
 * Certified answers that Gambit, Nashpy, QuantEcon, lrslib, OpenSpiel and EGTTools have no solver for.
 *
 * @category Tables
 */
export const oursOnlyTable: TableDefinition = {
  id: "ours-only",
  title,
  sources: [],
  takesData: false,
  build({ control }): Table | undefined {
    if (control?.checkpoint() === "stop") return undefined;
    return {
      id: "ours-only",
      title,
      columns: [
        { id: "quantity", title: { en: "quantity", zh: "数值" }, kind: "text" },
        { id: "source", title: { en: "model or solver", zh: "模型或求解器" }, kind: "text" },
        { id: "value", title: { en: "value", zh: "结果" }, kind: "number" },
        { id: "gain", title: { en: "gain left open", zh: "偏离收益上界" }, kind: "number" },
      ],
      groups: [
        ...families.map(([heading, answers]) => ({ title: heading, rows: answers.map(answerRow) })),
        finiteGames(),
      ],
      notes: [
        {
          en: "At the defaults of each model but for what the quantity says. Gain left open: the upper bound, by a checker that did not find the answer, on what any player could gain by any other choice; 0 where it is no more than rounding.",
          zh: "除所述者外均取模型默认参数。偏离收益上界：由未参与求解的检验程序给出，任何一方改取任何其他选择至多可得的收益；不超过舍入误差者记为 0。",
        },
        {
          en: "Compared, by reading their sources: Gambit 17.0.0-alpha.2, Nashpy 0.0.43, QuantEcon.py 0.11.4, GameTheory.jl of July 2026, lrslib 0.71b, OpenSpiel of July 2026, EGTTools 0.1.14. None states contracts, tournaments with noise, cascades or accountability as games; none gives a proof that no equilibrium is missing; none lists extreme correlated equilibria.",
          zh: "对照（阅读源码）：Gambit 17.0.0-alpha.2、Nashpy 0.0.43、QuantEcon.py 0.11.4、GameTheory.jl（2026 年 7 月）、lrslib 0.71b、OpenSpiel（2026 年 7 月）、EGTTools 0.1.14。它们均不含契约、带噪声的锦标赛、层层加码或问责博弈，均不证明均衡无遗漏，也不列出极端相关均衡。",
        },
      ],
      parameters: { families },
    };
  },
};

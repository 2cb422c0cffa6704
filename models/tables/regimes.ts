/**
 * # Table `regimes`: what each accountability regime does to a hierarchy
 *
 * The paper's question in one table. Three levels of officials pass a target down under a regime (`target-cascade`); the
 * final target falls on the official at the bottom, who answers with effort and falsification (`due-care`) and is judged by
 * the same regime.
 *
 * ## Implementation notes
 *
 * The levels above are judged by results: they see no evidence on care, so of a regime that judges care only its tolerance
 * acts on them. Under the tolerance list, `φ` is the chance that the list exempts a failed but diligent official whom it would
 * sanction if negligent, `α = (1 − φ)(1 − β)`.
 * Parameters are those of `due-care`'s base case; the numbers of siblings are rounded averages per superior (31 provinces,
 * then about 11, 9 and 14).
 *
 * @module
 */
import {
  type Cell,
  type Localized,
  type RegimePart,
  regimeParts,
  solve,
  type Table,
  type TableDefinition,
} from "../../src/index.ts";
import { dueCare } from "../accountability/dueCare.ts";
import { targetCascade } from "../escalation/targetCascade.ts";
import { hierarchy } from "../hierarchyUnderRegimes.ts";

/** A regime as a row of the table: its parts beside tolerance, and the numbers that they use. */
interface RegimeRow {
  readonly id: string;
  readonly upper: Readonly<Record<string, number>>;
  readonly bottom: Readonly<Record<string, number>>;
}

const tolerances = [0, 0.3, 0.6];
/** `β`: share of the negligent who slip through the tolerance list. */
const MISSED_BLAME = 0.1;

const bottom = {
  prize: 0.3,
  siblings: 14,
  noise: 0.5,
  penalty: 1,
  effortCost: 1,
  falsificationCost: 2,
} as const;

const care = { careStandard: 0.5, careNoise: 0.2 } as const;

const rows: readonly RegimeRow[] = [
  { id: "tolerance", upper: {}, bottom: {} },
  { id: "tolerance-list", upper: {}, bottom: { missedBlame: MISSED_BLAME, ...care } },
  { id: "negligence", upper: {}, bottom: { careStandard: 0.5 } },
  { id: "noisy-negligence", upper: {}, bottom: care },
  { id: "process-and-result", upper: {}, bottom: { careStandard: 0.5, observability: 0.6 } },
  { id: "capped", upper: { liabilityCap: 0.6 }, bottom: { liabilityCap: 0.6 } },
  { id: "joint", upper: { jointLiability: 0.5 }, bottom: { jointLiability: 0.5 } },
  { id: "veto", upper: { careerStake: 0.3 }, bottom: { careerStake: 0.3 } },
  { id: "balanced", upper: { reward: 0.3, lossAversion: 1 }, bottom: { reward: 0.3, lossAversion: 1 } },
  {
    id: "oversight",
    upper: { oversight: 0.4 },
    bottom: { oversight: 0.4, oversightError: 0.2 },
  },
  {
    id: "appeals",
    upper: { reversalGuilty: 0.1, appealFee: 0.05 },
    bottom: { reversalInnocent: 0.6, reversalGuilty: 0.1, appealFee: 0.05 },
  },
];

/** The regime of the upper levels and of the bottom at one tolerance. */
function assignment({ id, upper, bottom: own }: RegimeRow, tolerance: number) {
  const { judgesCare } = partOf(id);
  const tolerant = tolerance > 0 || id === "tolerance";
  const beside = id === "tolerance" ? "" : `+${id}`;
  const above = judgesCare ? "tolerance" : `tolerance${beside}`;
  const list = id === "tolerance-list";
  const below = list ? id : tolerant ? `tolerance${beside}` : id;
  return {
    upper: { ...upper, regime: above, tolerance },
    bottom: {
      ...own,
      regime: below,
      ...(list ? { falseBlame: (1 - tolerance) * (1 - MISSED_BLAME) } : tolerant ? { tolerance } : {}),
    },
  };
}

function rowCells(row: RegimeRow, tolerance: number): readonly Cell[] {
  const { upper, bottom: own } = assignment(row, tolerance);
  const cascade = solve(targetCascade, { ...hierarchy, ...upper });
  const { markups, targets } = cascade.outcome;
  const target = targets.at(-1)!;
  if (cascade.status !== "solved" || target === null) return [tolerance, ...markups, ...Array(9).fill(null)];
  const { status, outcome } = solve(dueCare, { ...bottom, ...own, target });
  const { jumpTarget, effort, falsification, failureProbability, expectedSanction, wrongfulSanction, payoff } = outcome;
  const answer = [jumpTarget, effort, falsification, failureProbability, expectedSanction, wrongfulSanction, payoff];
  return [tolerance, ...markups, target, ...(status === "solved" ? answer : answer.map(() => null))];
}

const title: Localized = {
  en: "Escalation down a hierarchy and the answer at the bottom, by accountability regime and tolerance",
  zh: "问责制度与容错水平下的层层加码与基层反应",
};

/**
 * Markups down the hierarchy, the final target, and effort, falsification, failures and sanctions at the bottom, for each
 * accountability regime at three levels of tolerance.
 *
 * @category Tables
 */
export const regimesTable: TableDefinition = {
  id: "regimes",
  title,
  sources: [],
  takesData: false,
  build({ control }): Table | undefined {
    const groups = [];
    for (const [i, row] of rows.entries()) {
      if (control?.checkpoint() === "stop") return undefined;
      control?.progress?.(i, rows.length);
      groups.push({ title: partOf(row.id).title, rows: tolerances.map((tolerance) => rowCells(row, tolerance)) });
    }
    return {
      id: "regimes",
      title,
      columns: [
        {
          id: "tolerance",
          title: { en: "tolerance", zh: "容错" },
          symbol: "\\varphi",
          kind: "number",
          digits: 1,
        },
        ...[1, 2, 3].map((level) => ({
          id: `markup${level}`,
          title: { en: `markup ${level}`, zh: `加码${level}` },
          symbol: `a_${level}`,
          kind: "number" as const,
          digits: 3,
        })),
        { id: "target", title: { en: "target", zh: "末级目标" }, symbol: "T_3", kind: "number", digits: 3 },
        {
          id: "jumpTarget",
          title: { en: "gives up", zh: "躺平点" },
          symbol: "\\hat T",
          kind: "number",
          digits: 3,
        },
        { id: "effort", title: { en: "effort", zh: "努力" }, symbol: "e", kind: "number", digits: 3 },
        { id: "falsification", title: { en: "falsified", zh: "造假" }, symbol: "m", kind: "number", digits: 3 },
        {
          id: "failureProbability",
          title: { en: "failure", zh: "失败概率" },
          symbol: "F",
          kind: "number",
          digits: 3,
        },
        { id: "expectedSanction", title: { en: "sanction", zh: "期望问责" }, kind: "number", digits: 3 },
        { id: "wrongfulSanction", title: { en: "wrongful", zh: "误伤" }, kind: "number", digits: 3 },
        { id: "payoff", title: { en: "payoff", zh: "收益" }, symbol: "U", kind: "number", digits: 3 },
      ],
      groups,
      notes: [
        {
          en: "Levels 1 to 3 set markups under the regime (target-cascade); level 4 meets the final target (due-care). Of a regime that judges care only its tolerance acts on levels 1 to 3, which are judged by results.",
          zh: "第 1 至 3 层在该制度下加码（target-cascade），第 4 层承接末级目标（due-care）。判断尽职与否的制度，对只按结果问责的第 1 至 3 层仅其容错部分起作用。",
        },
        {
          en: "Beyond the target in the column “gives up”, the best response of level 4 jumps to little effort (tang ping); a blank says that it never jumps. At tolerance 0 the first group is strict liability. Under the tolerance list, tolerance is the chance that a failed but diligent official is exempted. Sanction and wrongful sanction are expected values in payoff units; a sanction is wrongful where effort reaches the standard 0.5.",
          zh: "目标超过“躺平点”时，第 4 层的最优反应跳至低努力；空白表示无此跳跃。容错为 0 时第一组即结果问责。容错清单下，容错指尽职而失败者获豁免的概率。问责与误伤均为以收益单位计的期望值；努力达到标准 0.5 而仍受问责者为误伤。",
        },
      ],
      parameters: { tolerances, hierarchy, bottom, rows },
    };
  },
};

function partOf(id: string): RegimePart {
  return regimeParts.find((part) => part.id === id)!;
}

/**
 * # Table `information`: what grows with information asymmetry
 *
 * Three readings of asymmetry side by side. In the linear contract it is what the measure hides, `A = 1 − μ`: effort falls
 * and the agency loss rises (a theorem, proved in `proofs/`). In the target cascade it is the chance that announcements are
 * ranked instead of outcomes: markups rise. In `due-care` it is the noise of the evidence on care: the careful lose their
 * protection, and falsification takes the place of effort.
 *
 * @module
 */
import { type Cell, type Localized, type RowGroup, solve, type Table, type TableDefinition } from "../../src/index.ts";
import { dueCare } from "../accountability/dueCare.ts";
import { targetCascade } from "../escalation/targetCascade.ts";
import { linearContract } from "../principal-agent/linearContract.ts";

const asymmetries = ["0", "0.2", "0.4", "0.6", "0.8", "0.9"];
const careNoises = ["0.05", "0.1", "0.2", "0.4", "0.8", "3"];

const contract = { riskAversion: 1, effortCost: 1, noise: 1, falsificationCost: 4 } as const;
const cascade = { levels: 1, announcementNoise: 1 } as const;
const official = { tolerance: 1 } as const;

/** The cells of one row: asymmetry, effort, falsification, agency loss, markup, wrongful sanction. */
type InformationRow = readonly [number, ...Cell[]];

function contractRow(asymmetry: string): InformationRow {
  const observability = `${10 - 10 * Number(asymmetry)}/10`;
  const { effort, padding, agencyLoss } = solve(linearContract, { ...contract, observability }).outcome;
  return [Number(asymmetry), effort, padding, agencyLoss, null, null];
}

function cascadeRow(asymmetry: string): InformationRow {
  const { markups } = solve(targetCascade, { ...cascade, asymmetry }).outcome;
  return [Number(asymmetry), null, null, null, markups[0]!, null];
}

function careRow(careNoise: string): InformationRow {
  const { effort, falsification, wrongfulSanction } = solve(dueCare, { ...official, careNoise }).outcome;
  return [Number(careNoise), effort, falsification, null, null, wrongfulSanction];
}

const title: Localized = {
  en: "Agency cost, effort, falsification and escalation as information asymmetry grows",
  zh: "信息不对称加剧时的代理成本、努力、造假与加码",
};

/**
 * Agency cost, effort and falsification as information asymmetry grows, in three models.
 *
 * @category Tables
 */
export const informationTable: TableDefinition = {
  id: "information",
  title,
  sources: ["HolmstromMilgrom1987"],
  takesData: false,
  build({ control }): Table | undefined {
    const groups: RowGroup[] = [];
    const sections: readonly (readonly [Localized, () => readonly InformationRow[]])[] = [
      [
        {
          en: "linear contract: asymmetry A = 1 − μ hides the measure",
          zh: "线性契约：不对称 A = 1 − μ 使指标模糊",
        },
        () => asymmetries.map(contractRow),
      ],
      [
        {
          en: "target cascade: with probability A announcements are ranked, not outcomes",
          zh: "目标加码：以概率 A 按表态而非结果排名",
        },
        () => asymmetries.map(cascadeRow),
      ],
      [
        {
          en: "due care with full tolerance for the careful: noise of the evidence on care",
          zh: "尽职免责且尽职者全额容错：尽职证据的噪声",
        },
        () => careNoises.map(careRow),
      ],
    ];
    for (const [i, [heading, rows]] of sections.entries()) {
      if (control?.checkpoint() === "stop") return undefined;
      control?.progress?.(i, sections.length);
      groups.push({ title: heading, rows: rows() });
    }
    const number = { kind: "number", digits: 4 } as const;
    return {
      id: "information",
      title,
      columns: [
        { id: "asymmetry", title: { en: "asymmetry", zh: "不对称" }, kind: "number", digits: 2 },
        { id: "effort", title: { en: "effort", zh: "努力" }, symbol: "e", ...number },
        { id: "falsification", title: { en: "falsification", zh: "造假" }, symbol: "m", ...number },
        { id: "agencyLoss", title: { en: "agency loss", zh: "代理损失" }, symbol: "L", ...number },
        { id: "markup", title: { en: "markup", zh: "加码" }, symbol: "a", ...number },
        { id: "wrongfulSanction", title: { en: "wrongful sanction", zh: "误伤" }, ...number },
      ],
      groups,
      notes: [
        {
          en: "That effort falls and the agency loss rises with asymmetry is a theorem in the linear contract; it is not one in general, where optimal effort may rise. Announcements are half as noisy as outcomes.",
          zh: "努力随不对称下降、代理损失随不对称上升，在线性契约中是定理；一般情形并非如此，最优努力可能上升。表态的噪声为结果的一半。",
        },
      ],
      parameters: { asymmetries, careNoises, contract, cascade, official },
    };
  },
};

/**
 * # Figure `tolerance-penalty`: the plane of tolerance and penalty
 *
 * Left, the total markup of three equal tiers in `strategic-cascade`: it is hump-shaped in the effective penalty `D(1 − φ)`. Weak
 * accountability leaves nothing to insure against, strong accountability makes the bottom comply; tolerance lowers escalation only
 * below the crest. Right, the effort of an official of `due-care` who faces a target out of reach: beyond the line the best
 * response is to give up (tang ping, 躺平).
 *
 * ## Implementation notes
 *
 * The crest is where the total markup is largest along each column of the grid, by golden-section search; it is a curve of
 * equal effective penalty. The line of giving up is located by bisection.
 *
 * @module
 */
import { type Figure, type FigureDefinition, type Localized, solve } from "../../src/index.ts";
import { dueCare } from "../accountability/dueCare.ts";
import { strategicCascade } from "../escalation/strategicCascade.ts";
import { axis, drawn } from "./series.ts";

const CELLS = 20;
/** Halvings that locate the line of giving up: to less than a tenth of a pixel. */
const HALVINGS = 12;
const MOST_PENALTY = 3;
const MOST_TOLERANCE = 0.9;
const chain = {
  initialTarget: 0.6,
  tiers: 3,
  marginalPrize: 0.05,
  effortCost: 1,
  falsificationCost: 2,
  markupCost: 0.5,
} as const;
const official = { target: 1.7 } as const;

const title: Localized = {
  en: "Tolerance and penalty: the hump of escalation, and the region of giving up",
  zh: "容错与惩罚力度：加码的驼峰与躺平区域",
};

/**
 * Total markup and effort over the plane of tolerance and penalty.
 *
 * @category Figures
 */
export const tolerancePenaltyFigure: FigureDefinition = {
  id: "tolerance-penalty",
  title,
  sources: ["LazearRosen1981", "Brown1973"],
  build({ control }): Figure | undefined {
    const [markupCells, effortCells, crest, givingUp]: [Cell[], Cell[], CurvePoint[], CurvePoint[]] = [[], [], [], []];
    for (let i = 0; i < CELLS; i++) {
      if (control?.checkpoint() === "stop") return undefined;
      control?.progress?.(i, CELLS);
      const tolerance = middle(i, MOST_TOLERANCE);
      const answers = Array.from({ length: CELLS }, (_, j) => answer(tolerance, middle(j, MOST_PENALTY)));
      for (const [j, { effort }] of answers.entries()) {
        markupCells.push(cell(i, j, totalMarkup(tolerance, middle(j, MOST_PENALTY))));
        effortCells.push(cell(i, j, effort));
      }
      crest.push(...curvePoint(tolerance, crestPenalty(tolerance)));
      givingUp.push(...curvePoint(tolerance, givingUpPenalty(tolerance, answers)));
    }
    return {
      id: "tolerance-penalty",
      title,
      specification: {
        hconcat: [
          panel({ en: "total markup", zh: "总加码" }, markupCells, crest, { en: "crest", zh: "峰线" }),
          panel({ en: "effort", zh: "努力" }, effortCells, givingUp, { en: "gives up below", zh: "线下躺平" }),
        ],
        resolve: { scale: { color: "independent" } },
      },
      parameters: { CELLS, MOST_PENALTY, MOST_TOLERANCE, chain, official },
    };
  },
};

/** A square of the grid, with the value at its middle. */
interface Cell {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
  readonly value: number;
}

interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/** The middle of the `k`-th cell. */
function middle(k: number, most: number): number {
  return (most * (k + 0.5)) / CELLS;
}

/** Cells overlap a little, so that no paper shines through between them. */
function cell(i: number, j: number, value: number): Cell {
  const [tolerance, penalty] = [MOST_TOLERANCE / CELLS, MOST_PENALTY / CELLS];
  const [right, top] = [Math.min(CELLS, i + 1.04), Math.min(CELLS, j + 1.04)];
  return {
    x: drawn(i * tolerance),
    x2: drawn(right * tolerance),
    y: drawn(j * penalty),
    y2: drawn(top * penalty),
    value: drawn(value),
  };
}

function totalMarkup(tolerance: number, penalty: number): number {
  const { markups } = solve(strategicCascade, { ...chain, tolerance, penalty }).outcome;
  return markups.reduce((sum, markup) => sum + markup, 0);
}

/** What the official of `due-care` does, and whether that is giving up. */
function answer(tolerance: number, penalty: number) {
  const { effort, jumpTarget } = solve(dueCare, { ...official, tolerance, penalty }).outcome;
  return { effort, givesUp: jumpTarget !== null && official.target > jumpTarget };
}

/** The penalty of the largest total markup, by golden-section search: the total is single-peaked where no floor binds. */
function crestPenalty(tolerance: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [0, MOST_PENALTY / (1 - MOST_TOLERANCE)];
  for (let k = 0; k < 40; k++) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)];
    if (totalMarkup(tolerance, left) < totalMarkup(tolerance, right)) low = left;
    else high = right;
  }
  return (low + high) / 2;
}

/** The largest penalty at which the official gives up, where a larger one makes him work; `null` where effort never jumps. */
function givingUpPenalty(tolerance: number, answers: readonly { readonly givesUp: boolean }[]): number | null {
  const last = answers.findLastIndex(({ givesUp }) => givesUp);
  if (last < 0) return null;
  let [low, high] = [middle(last, MOST_PENALTY), middle(last + 1, MOST_PENALTY)];
  for (let k = 0; k < HALVINGS; k++) {
    if (answer(tolerance, (low + high) / 2).givesUp) low = (low + high) / 2;
    else high = (low + high) / 2;
  }
  return low;
}

function curvePoint(tolerance: number, penalty: number | null): readonly CurvePoint[] {
  return penalty === null || penalty > MOST_PENALTY ? [] : [{ x: drawn(tolerance), y: drawn(penalty) }];
}

function panel(name: Localized, cells: readonly Cell[], curve: readonly CurvePoint[], label: Localized) {
  const place = {
    x: axis("x", { en: "tolerance φ", zh: "容错 φ" }, within(MOST_TOLERANCE)),
    y: axis("y", { en: "penalty D", zh: "惩罚力度 D" }, within(MOST_PENALTY)),
  };
  const [end, color] = [curve.at(-1)!, "#b2182b"];
  const text = {
    type: "text",
    align: end.x > MOST_TOLERANCE / 2 ? "right" : "left",
    dx: end.x > MOST_TOLERANCE / 2 ? -8 : 8,
    dy: 4,
  };
  // White around line and label: both lie on dark cells, and must be seen without color too.
  const halo = { fill: "white", stroke: "white", strokeJoin: "round", strokeWidth: 4 };
  return {
    title: name,
    width: 230,
    height: 230,
    encoding: place,
    layer: [
      {
        data: { values: cells as never },
        mark: "rect",
        encoding: {
          x2: { field: "x2" },
          y2: { field: "y2" },
          color: { field: "value", type: "quantitative", title: null, legend: { gradientLength: 200 } },
        },
      },
      {
        data: { values: curve as never },
        layer: [
          { mark: { type: "line", strokeWidth: 5, color: "white" } },
          { mark: { type: "line", strokeWidth: 2, color, strokeDash: [5, 3] } },
        ],
      },
      {
        data: { values: [{ ...end, label }] },
        encoding: { text: { field: "label", type: "nominal" } },
        layer: [{ mark: { ...text, ...halo } }, { mark: { ...text, color } }],
      },
    ],
  };
}

function within(most: number) {
  return { scale: { domain: [0, most], nice: false }, axis: { grid: false } };
}

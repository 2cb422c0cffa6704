/**
 * # Figure `due-care-folds`: best responses to the target, and the jump to giving up
 *
 * The official of `due-care` may have two local maxima: one of much effort, one of little. As the target rises the best response
 * jumps from the first to the second (tang ping, 躺平) before the first has vanished; tolerance moves the jump to higher targets.
 *
 * ## Implementation notes
 *
 * Along a grid of targets, a local maximum belongs to the branch whose last point is nearest. Where a branch begins or ends is
 * located by bisection on the number of local maxima.
 *
 * @module
 */
import { type Figure, type FigureDefinition, type Localized, solve } from "../../src/index.ts";
import { dueCare } from "../accountability/dueCare.ts";
import { axis, drawn, gridOf } from "./series.ts";

const tolerances = [0, 0.08, 0.3];
const targets = gridOf(0.2, 2.4, 110);
/** Halvings that locate the end of a branch: to a tenth of a pixel and far beyond. */
const HALVINGS = 24;

const base = {} as const;

const chosen: Localized = { en: "best response", zh: "最优反应" };
const rejected: Localized = { en: "other local maximum", zh: "另一局部极大点" };
const fold: Localized = { en: "fold", zh: "折叠点" };

const title: Localized = {
  en: "Effort and falsification against the target: best responses, folds and the jump to giving up",
  zh: "努力、造假与目标：最优反应、折叠点与躺平跳跃",
};

/**
 * Local maxima of effort and falsification against the target, with their folds and the jump, at two tolerances.
 *
 * @category Figures
 */
export const dueCareFoldsFigure: FigureDefinition = {
  id: "due-care-folds",
  title,
  sources: ["Brown1973", "Shavell1980"],
  build({ control }): Figure | undefined {
    const points = [];
    const jumps = [];
    for (const tolerance of tolerances) {
      if (control?.checkpoint() === "stop") return undefined;
      const { jumpTarget } = solve(dueCare, { ...base, tolerance }).outcome;
      if (jumpTarget !== null) jumps.push({ tolerance, target: drawn(jumpTarget) });
      for (const { maximum, ...place } of [...gridMaxima(tolerance, jumpTarget), ...folds(tolerance)]) {
        points.push({ tolerance, ...place, value: drawn(maximum.effort), quantity: effortName });
        points.push({ tolerance, ...place, value: drawn(maximum.falsification), quantity: falsificationName });
      }
    }
    return figure(points, jumps);
  },
};

interface Maximum {
  readonly effort: number;
  readonly falsification: number;
}

/** A local maximum in the picture. */
interface Place {
  readonly target: number;
  readonly kind: Localized;
  /** Lines join points of the same piece. */
  readonly piece: string;
  /** Of a fold: whether it is the end of the branch of little effort. */
  readonly low?: boolean;
  readonly maximum: Maximum;
}

const effortName: Localized = { en: "effort e", zh: "努力 e" };
const falsificationName: Localized = { en: "falsification m", zh: "造假 m" };

function maxima(tolerance: number, target: number): readonly Maximum[] {
  return [...solve(dueCare, { ...base, tolerance, target }).outcome.localMaxima].sort((a, b) => a.effort - b.effort);
}

/** Local maxima on the grid of targets; of two, the higher is chosen below the jump, the lower beyond. */
function gridMaxima(tolerance: number, jumpTarget: number | null): readonly Place[] {
  return targets.flatMap((target) => {
    const found = maxima(tolerance, target);
    return found.map((maximum, i) => {
      const beyond = jumpTarget !== null && target > jumpTarget;
      const high = found.length === 2 ? i === 1 : !beyond;
      const isChosen = high !== beyond;
      const branch = high ? "high" : "low";
      return { target: drawn(target), kind: isChosen ? chosen : rejected, piece: `${branch} ${isChosen}`, maximum };
    });
  });
}

/** Where the number of local maxima changes: the maximum that appears or vanishes there. */
function folds(tolerance: number): readonly Place[] {
  return targets.slice(1).flatMap((right, i) => {
    const left = targets[i]!;
    const counts = [left, right].map((target) => maxima(tolerance, target).length);
    if (counts[0] === counts[1]) return [];
    let [one, two] = counts[0] === 1 ? [left, right] : [right, left];
    for (let k = 0; k < HALVINGS; k++) {
      const middle = (one + two) / 2;
      if (maxima(tolerance, middle).length === 2) two = middle;
      else one = middle;
    }
    const [low, high] = maxima(tolerance, two);
    const stays = maxima(tolerance, one)[0]!;
    const lowStays = Math.abs(stays.effort - low!.effort) < Math.abs(stays.effort - high!.effort);
    return [{ target: drawn(two), kind: fold, piece: "fold", low: !lowStays, maximum: lowStays ? high! : low! }];
  });
}

function figure(points: readonly object[], jumps: readonly object[]): Figure {
  const kinds = [chosen, rejected];
  const y = axis("value", null as never, { axis: { title: null } });
  const panel = (quantity: Localized, tolerance: number) => ({
    title: { en: `${quantity.en}, φ = ${tolerance}`, zh: `${quantity.zh}，φ = ${tolerance}` },
    width: 190,
    height: 180,
    transform: [{ filter: `datum.tolerance === ${tolerance}` }],
    layer: [
      {
        transform: [{ filter: { field: "quantity", equal: quantity } }, { filter: { field: "kind", oneOf: kinds } }],
        mark: "line",
        encoding: {
          detail: { field: "piece", type: "nominal" },
          strokeDash: {
            field: "kind",
            type: "nominal",
            title: null,
            scale: {
              domain: kinds,
              range: [
                [1, 0],
                [4, 3],
              ],
            },
            legend: { symbolType: "stroke", symbolSize: 300 },
          },
        },
      },
      {
        transform: [{ filter: { field: "quantity", equal: quantity } }, { filter: { field: "kind", equal: fold } }],
        layer: [
          { mark: { type: "point", filled: false, fill: "white", size: 45, strokeWidth: 1.4, opacity: 1 } },
          {
            mark: {
              type: "text",
              align: { expr: "datum.low ? 'right' : 'left'" },
              dx: { expr: "datum.low ? -8 : 8" },
              dy: 8,
            },
            encoding: { text: { field: "kind", type: "nominal" } },
          },
        ],
      },
      {
        data: { values: jumps as never },
        transform: [{ filter: `datum.tolerance === ${tolerance}` }],
        mark: { type: "rule", strokeDash: [1, 2] },
        encoding: { y: { value: 0 }, y2: { value: 180 } },
      },
      {
        data: { values: jumps as never },
        transform: [{ filter: `datum.tolerance === ${tolerance}` }],
        mark: { type: "text", align: "left", dx: 5, baseline: "top" },
        encoding: { y: { value: 85 }, text: { value: { en: "gives up", zh: "躺平" } } },
      },
    ],
    encoding: {
      x: axis("target", { en: "target T", zh: "目标 T" }, { scale: { domain: [0.2, 2.4], nice: false } }),
      y,
    },
  });
  return {
    id: "due-care-folds",
    title,
    specification: {
      data: { values: points as never },
      vconcat: [effortName, falsificationName].map((quantity) => ({
        hconcat: tolerances.map((tolerance) => panel(quantity, tolerance)),
        resolve: { scale: { y: "shared" } },
      })),
    },
    parameters: { base, tolerances, targets },
  };
}

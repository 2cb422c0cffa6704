/**
 * # A curve over one parameter
 *
 * Lines differ in dash as well as in color. Thin dotted lines are local maxima that the outcome does not take; triangles mark where one
 * is born or ends, upright lines where the outcome jumps.
 *
 * @module
 */
import { shortNumber } from "../state/numberText.ts";
import { say } from "../state/store.ts";
import type { Curve } from "../worker/task.ts";
import { axisTicks } from "./axisTicks.ts";
import { maximaOf } from "./maximaOf.ts";

/** One state's curves. */
export interface CurveSeries {
  /** `A` or `B`; empty where there is one state only. */
  readonly name: string;
  readonly curve: Curve;
}

interface Props {
  readonly series: readonly CurveSeries[];
  /** Numbers of the outcome, by path. */
  readonly paths: readonly string[];
  /** What each path is called. */
  readonly named: (path: string) => string;
  readonly xTitle: string;
  readonly yTitle: string;
}

type Point = readonly [x: number, y: number];

const [WIDTH, HEIGHT] = [460, 290];
const [LEFT, RIGHT, TOP, BOTTOM] = [58, 14, 14, 46];
/** More lines than this cannot be told apart. */
const MOST = 6;

/** The curves with axes, local maxima, folds and jumps. */
export function CurveChart({ series, paths, named, xTitle, yTitle }: Props) {
  const lines = series.flatMap(({ name, curve }, s) =>
    paths.slice(0, MOST).map((path, p) => ({
      label: [name, paths.length > 1 ? named(path) : ""].filter((word) => word !== "").join(" "),
      pieces: pieces(curve, path),
      branches: maximaOf(curve.trace.branches, curve.points, path),
      style: `line hue${series.length > 1 ? s : p} dash${paths.length > 1 ? p : s}`,
    })),
  );
  const all = lines.flatMap((line) => [...line.pieces.flat(), ...line.branches.flat()]);
  const xs = series.flatMap(({ curve }) => curve.points.map(({ at }) => at));
  const [left, right] = extent(xs);
  const [low, high] = padded(extent(all.map(([, y]) => y)));
  const x = (value: number) => LEFT + ((WIDTH - LEFT - RIGHT) * (value - left)) / (right - left || 1);
  const y = (value: number) => HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * (value - low)) / (high - low || 1);
  const path = (points: readonly Point[]) =>
    points.map(([u, v], i) => `${i === 0 ? "M" : "L"}${round(x(u))} ${round(y(v))}`).join("");
  const jumps = series.flatMap(({ curve }) =>
    curve.trace.jumps.filter(({ changes }) => changes.some(({ outcome }) => paths.includes(outcome))),
  );
  const folds = series.flatMap(({ curve }) => curve.trace.folds);
  const ends = lines.flatMap((line) => line.branches.flatMap((branch) => [branch[0]!, branch.at(-1)!]));
  const words = `${yTitle} / ${xTitle}: ${lines.map(({ label, pieces }) => `${label} ${summary(pieces.flat())}`).join("; ")}`;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words} class="chart">
      {axisTicks(left, right).map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={TOP} y2={HEIGHT - BOTTOM} class="grid" />
          <text x={x(tick)} y={HEIGHT - BOTTOM + 17} class="middle">
            {shortNumber(tick)}
          </text>
        </g>
      ))}
      {axisTicks(low, high).map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} class="grid" />
          <text x={LEFT - 7} y={y(tick) + 4} class="end">
            {shortNumber(tick)}
          </text>
        </g>
      ))}
      <text x={(LEFT + WIDTH - RIGHT) / 2} y={HEIGHT - 8} class="middle">
        {xTitle}
      </text>
      {jumps.map(({ within: [from] }) => (
        <g key={from}>
          <line x1={x(from)} x2={x(from)} y1={TOP} y2={HEIGHT - BOTTOM} class="jump" />
          <text x={x(from) + 4} y={TOP + 10}>
            {shortNumber(from)}
          </text>
        </g>
      ))}
      {lines
        .flatMap(({ branches }) => branches)
        .map((branch) => (
          <path key={`${branch[0]}`} d={path(branch)} class="branch" />
        ))}
      {lines.flatMap(({ pieces, style, label }) =>
        pieces.map((piece) => <path key={`${label} ${piece[0]}`} d={path(piece)} class={style} />),
      )}
      {folds.flatMap(({ within: [from, to] }) =>
        ends
          .filter(([at]) => at === from || at === to)
          .map((end) => <path key={`${end}`} d={triangle(x(end[0]), y(end[1]))} class="fold" />),
      )}
      {lines.length > 1 &&
        lines.map(({ label, style }, i) => (
          <g key={label}>
            <line x1={LEFT + 8} x2={LEFT + 34} y1={TOP + 8 + 15 * i} y2={TOP + 8 + 15 * i} class={style} />
            <text x={LEFT + 40} y={TOP + 12 + 15 * i}>
              {label}
            </text>
          </g>
        ))}
    </svg>
  );
}

/** A curve without the bridges over gaps and jumps. */
function pieces({ points, trace }: Curve, path: string): readonly (readonly Point[])[] {
  const jumps = new Set(
    trace.jumps.filter(({ changes }) => changes.some(({ outcome }) => outcome === path)).map(({ within }) => within[1]),
  );
  const found: Point[][] = [[]];
  for (const { at, numbers } of points) {
    const value = numbers[path];
    if (jumps.has(at) || value === undefined) found.push([]);
    if (value !== undefined) found.at(-1)!.push([at, value]);
  }
  return found.filter((piece) => piece.length > 0);
}

function extent(values: readonly number[]): readonly [number, number] {
  return values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
}

function padded([low, high]: readonly [number, number]): readonly [number, number] {
  const room = (high - low) * 0.06 || Math.abs(high) * 0.1 || 1;
  // Zero is shown where it is near.
  const floor = low >= 0 && low < (high - low) * 0.5 ? 0 : low - room;
  return [floor, high + room];
}

function summary(points: readonly Point[]): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return "—";
  return say({
    en: `${shortNumber(first[1])} at ${shortNumber(first[0])}, ${shortNumber(last[1])} at ${shortNumber(last[0])}`,
    zh: `${shortNumber(first[0])} 处为 ${shortNumber(first[1])}，${shortNumber(last[0])} 处为 ${shortNumber(last[1])}`,
  });
}

function triangle(x: number, y: number): string {
  return `M${round(x)} ${round(y - 5)}l5 9h-10z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

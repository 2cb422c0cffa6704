/**
 * # A map over two parameters
 *
 * The darker, the more: one hue of falling lightness, so that a print in black and white says the same. Crossed cells have no solution.
 *
 * @module
 */
import { signal } from "@preact/signals";
import { shortNumber } from "../state/numberText.ts";
import { say } from "../state/store.ts";
import type { SweepMap } from "../worker/task.ts";
import { axisTicks } from "./axisTicks.ts";

interface Props {
  readonly map: SweepMap;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly title: string;
}

const [WIDTH, HEIGHT] = [480, 340];
const [LEFT, RIGHT, TOP, BOTTOM] = [62, 96, 12, 46];
/** Steps of the legend. */
const STEPS = 24;

const pointed = signal<string | undefined>(undefined);

/** The map with axes and legend; the cell under the pointer is read out below it. */
export function MapChart({ map: { xs, ys, rows }, xTitle, yTitle, title }: Props) {
  const numbers = rows.flat().filter((value) => value !== null);
  const [low, high] = numbers.length === 0 ? [0, 0] : [Math.min(...numbers), Math.max(...numbers)];
  const [width, height] = [(WIDTH - LEFT - RIGHT) / xs.length, (HEIGHT - TOP - BOTTOM) / ys.length];
  const x = (value: number) => LEFT + width * (0.5 + place(xs, value));
  const y = (value: number) => HEIGHT - BOTTOM - height * (0.5 + place(ys, value));
  const words = say({
    en: `${title} over ${xTitle} and ${yTitle}, from ${shortNumber(low)} to ${shortNumber(high)}`,
    zh: `${title}，横轴 ${xTitle}，纵轴 ${yTitle}，由 ${shortNumber(low)} 至 ${shortNumber(high)}`,
  });
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words} class="chart">
        {rows.map((row, j) =>
          row.map((value, i) => {
            const [left, top] = [LEFT + width * i, HEIGHT - BOTTOM - height * (j + 1)];
            const said = `${xTitle} ${shortNumber(xs[i]!)}, ${yTitle} ${shortNumber(ys[j]!)}: ${value === null ? "—" : shortNumber(value)}`;
            const show = () => {
              pointed.value = said;
            };
            return value === null ? (
              <path
                key={said}
                d={`M${left} ${top}l${width} ${height}m0 ${-height}l${-width} ${height}`}
                class="cross"
                onPointerEnter={show}
              />
            ) : (
              <rect
                key={said}
                x={left}
                y={top}
                width={width + 0.5}
                height={height + 0.5}
                fill={shade(value, low, high)}
                onPointerEnter={show}
              />
            );
          }),
        )}
        {axisTicks(xs[0]!, xs.at(-1)!).map((tick) => (
          <text key={tick} x={x(tick)} y={HEIGHT - BOTTOM + 17} class="middle">
            {shortNumber(tick)}
          </text>
        ))}
        {axisTicks(ys[0]!, ys.at(-1)!).map((tick) => (
          <text key={tick} x={LEFT - 7} y={y(tick) + 4} class="end">
            {shortNumber(tick)}
          </text>
        ))}
        <text x={(LEFT + WIDTH - RIGHT) / 2} y={HEIGHT - 8} class="middle">
          {xTitle}
        </text>
        <text transform={`translate(14 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)`} class="middle">
          {yTitle}
        </text>
        {Array.from({ length: STEPS }, (_, k) => {
          const tall = (HEIGHT - TOP - BOTTOM) / STEPS;
          return (
            <rect
              key={k}
              x={WIDTH - RIGHT + 16}
              y={HEIGHT - BOTTOM - tall * (k + 1)}
              width={16}
              height={tall + 0.5}
              fill={shade(k, 0, STEPS - 1)}
            />
          );
        })}
        <text x={WIDTH - RIGHT + 38} y={TOP + 10}>
          {shortNumber(high)}
        </text>
        <text x={WIDTH - RIGHT + 38} y={(TOP + HEIGHT - BOTTOM) / 2 + 4}>
          {shortNumber((low + high) / 2)}
        </text>
        <text x={WIDTH - RIGHT + 38} y={HEIGHT - BOTTOM}>
          {shortNumber(low)}
        </text>
      </svg>
      <p class="small">
        {pointed.value ?? say({ en: "Point at a cell to read its value.", zh: "指向格子可读出数值。" })}
      </p>
    </>
  );
}

/** Where a value lies among equally spaced ones, as an index. */
function place(values: readonly number[], value: number): number {
  const [first, last] = [values[0]!, values.at(-1)!];
  return last === first ? 0 : ((value - first) / (last - first)) * (values.length - 1);
}

/** From pale yellow over red to nearly black. */
function shade(value: number, low: number, high: number): string {
  const t = high > low ? (value - low) / (high - low) : 0.5;
  return `hsl(${Math.round(50 - 60 * t)} ${Math.round(85 - 25 * t)}% ${Math.round(94 - 80 * t)}%)`;
}

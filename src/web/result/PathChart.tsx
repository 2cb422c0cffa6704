/**
 * # A path in time
 *
 * @module
 */

import { say } from "../state/store.ts";
import { CurveChart } from "../sweep/CurveChart.tsx";

/** A point of a path: when, and where. */
export interface PathPoint {
  readonly time: number;
  readonly state: readonly number[];
}

/** Whether a field of an outcome is a path in time. */
export function isPath(value: unknown): value is readonly PathPoint[] {
  const first = Array.isArray(value) ? (value[0] as Partial<PathPoint> | undefined) : undefined;
  return typeof first?.time === "number" && Array.isArray(first.state);
}

/** Each coordinate over time. */
export function PathChart({ path, title }: { readonly path: readonly PathPoint[]; readonly title: string }) {
  const paths = (path[0]?.state ?? []).map((_, i) => `${i + 1}`);
  const points = path.map(({ time, state }) => ({
    at: time,
    numbers: Object.fromEntries(state.map((value, i) => [`${i + 1}`, value])),
  }));
  const trace = { status: "solved", jumps: [], folds: [], branches: [], gaps: [], iterations: 0 } as const;
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <CurveChart
        series={[{ name: "", curve: { points, trace } }]}
        paths={paths}
        named={(index) => index}
        xTitle={say({ en: "time", zh: "时间" })}
        yTitle={title}
      />
    </figure>
  );
}

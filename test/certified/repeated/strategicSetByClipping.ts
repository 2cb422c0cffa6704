/**
 * Equilibrium payoffs by the operator of Abreu, Pearce and Stacchetti itself, in doubles: promises are clipped to those that deter, all of
 * them are taken, and the step is repeated until the set hardly moves. Shares no code with the package.
 */
type P = readonly [number, number];

function hull(points: readonly P[]): P[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (list: readonly P[]): P[] => {
    const out: P[] = [];
    for (const p of list) {
      for (;;) {
        const [a, b] = [out.at(-2), out.at(-1)];
        if (a === undefined || b === undefined) break;
        if ((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) > 1e-14) break;
        out.pop();
      }
      out.push(p);
    }
    return out;
  };
  const [lower, upper] = [half(sorted), half([...sorted].reverse())];
  return [...lower.slice(0, -1), ...upper.slice(0, -1), ...(sorted.length === 1 ? sorted : [])];
}

function clip(polygon: readonly P[], axis: 0 | 1, bound: number): P[] {
  return polygon.flatMap((a, k) => {
    const b = polygon[(k + 1) % polygon.length]!;
    const kept: P[] = a[axis] >= bound - 1e-9 ? [a] : [];
    if ((a[axis] - bound) * (b[axis] - bound) < 0) {
      const t = (bound - a[axis]) / (b[axis] - a[axis]);
      kept.push([a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]);
    }
    return kept;
  });
}

/** Vertices of the set, to about 1e-6; an empty list where there is none. */
export function strategicSetByClipping(A: readonly number[][], B: readonly number[][], delta: number): P[] {
  const profiles = A.flatMap((row, i) =>
    row.map((a, j) => ({
      g: [a, B[i]![j]!] as P,
      h: [Math.max(...A.map((other) => other[j]!)) - a, Math.max(...B[i]!) - B[i]![j]!] as P,
    })),
  );
  let set = hull(profiles.map(({ g }) => g));
  for (let step = 0; step < 2000 && set.length > 0; step += 1) {
    const worst = [0, 1].map((axis) => Math.min(...set.map((p) => p[axis as 0 | 1])));
    const points = profiles.flatMap(({ g, h }) => {
      const z = [0, 1].map((k) => worst[k]! + ((1 - delta) / delta) * h[k as 0 | 1]);
      return clip(clip(set, 0, z[0]!), 1, z[1]!).map(
        (w): P => [(1 - delta) * g[0] + delta * w[0], (1 - delta) * g[1] + delta * w[1]],
      );
    });
    const next = hull(points);
    const moved = Math.max(
      ...set.map((p) => Math.min(...next.map((q) => Math.max(Math.abs(p[0] - q[0]), Math.abs(p[1] - q[1]))))),
    );
    set = next;
    if (moved < 1e-8) break;
  }
  return set;
}

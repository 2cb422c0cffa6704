/** The classical Runge–Kutta method with steps of fixed length. */
export function rungeKutta(
  field: (state: readonly number[]) => readonly number[],
  start: readonly number[],
  step: number,
  count: number,
): readonly number[] {
  let state = start;
  for (let k = 0; k < count; k += 1) {
    const moved = (slope: readonly number[], by: number) => state.map((value, i) => value + by * slope[i]!);
    const a = field(state);
    const b = field(moved(a, step / 2));
    const c = field(moved(b, step / 2));
    const d = field(moved(c, step));
    state = state.map((value, i) => value + (step / 6) * (a[i]! + 2 * b[i]! + 2 * c[i]! + d[i]!));
  }
  return state;
}

// Kernels of dense linear algebra in SIMD WebAssembly, in AssemblyScript; compiled by .build/wasm.mjs. scalarKernels.ts has
// the same functions in TypeScript with the same order of operations: both give the same bits. Places count doubles
// (indices count 32-bit integers) from the start of the memory.

// @ts-ignore: decorator
@inline function at(place: i32): usize {
  return (place as usize) << 3;
}

// @ts-ignore: decorator
@inline function get(place: i32): f64 {
  return load<f64>(at(place));
}

// Not inlined: a call costs nothing beside its loop, and five copies of the loop would be a quarter of the bytes.
function subtract(target: usize, source: usize, count: i32, factor: f64): void {
  const factors = f64x2.splat(factor);
  const pairs = target + at(count & ~1);
  const quads = target + at(count & ~3);
  while (target < quads) {
    v128.store(target, f64x2.sub(v128.load(target), f64x2.mul(factors, v128.load(source))));
    v128.store(target, f64x2.sub(v128.load(target, 16), f64x2.mul(factors, v128.load(source, 16))), 16);
    target += 32;
    source += 32;
  }
  if (target < pairs) {
    v128.store(target, f64x2.sub(v128.load(target), f64x2.mul(factors, v128.load(source))));
    target += 16;
    source += 16;
  }
  if (count & 1) store<f64>(target, load<f64>(target) - factor * load<f64>(source));
}

export function pivot(matrix: i32, rows: i32, columns: i32, row: i32, column: i32): void {
  const pivotRow = matrix + row * columns;
  const element = get(pivotRow + column);
  for (let j = 0; j < columns; j++) store<f64>(at(pivotRow + j), get(pivotRow + j) / element);
  store<f64>(at(pivotRow + column), 0);
  for (let i = 0; i < rows; i++) {
    if (i == row) continue;
    const start = matrix + i * columns;
    const factor = get(start + column);
    if (factor == 0) continue;
    subtract(at(start), at(pivotRow), columns, factor);
    store<f64>(at(start + column), -factor / element);
  }
  store<f64>(at(pivotRow + column), 1 / element);
}

export function subtractScaled(target: i32, count: i32, source: i32, factor: f64): void {
  subtract(at(target), at(source), count, factor);
}

export function subtractColumns(
  target: i32, count: i32, matrix: i32, stride: i32, indices: i32, factors: i32, columns: i32,
): void {
  let t = 0;
  const end = at(target + (count & ~1));
  for (; t + 4 <= columns; t += 4) {
    const list = (indices + t) << 2;
    let a = at(matrix + load<i32>(list) * stride);
    let b = at(matrix + load<i32>(list, 4) * stride);
    let c = at(matrix + load<i32>(list, 8) * stride);
    let d = at(matrix + load<i32>(list, 12) * stride);
    const fa = get(factors + t);
    const fb = get(factors + t + 1);
    const fc = get(factors + t + 2);
    const fd = get(factors + t + 3);
    const va = f64x2.splat(fa);
    const vb = f64x2.splat(fb);
    const vc = f64x2.splat(fc);
    const vd = f64x2.splat(fd);
    let place = at(target);
    while (place < end) {
      let sum = f64x2.sub(v128.load(place), f64x2.mul(va, v128.load(a)));
      sum = f64x2.sub(sum, f64x2.mul(vb, v128.load(b)));
      sum = f64x2.sub(sum, f64x2.mul(vc, v128.load(c)));
      v128.store(place, f64x2.sub(sum, f64x2.mul(vd, v128.load(d))));
      place += 16;
      a += 16;
      b += 16;
      c += 16;
      d += 16;
    }
    if (count & 1) {
      let sum = load<f64>(place) - fa * load<f64>(a);
      sum = sum - fb * load<f64>(b);
      sum = sum - fc * load<f64>(c);
      store<f64>(place, sum - fd * load<f64>(d));
    }
  }
  for (; t < columns; t++) {
    const column = load<i32>((indices + t) << 2);
    subtract(at(target), at(matrix + column * stride), count, get(factors + t));
  }
}

export function subtractOuter(
  matrix: i32, stride: i32, rows: i32, columns: i32, vector: i32, factors: i32,
): void {
  for (let t = 0; t < columns; t++) {
    subtract(at(matrix + t * stride), at(vector), rows, get(factors + t));
  }
}

export function columnProducts(
  target: i32, matrix: i32, stride: i32, rows: i32, columns: i32, vector: i32,
): void {
  const quads = rows & ~3;
  for (let t = 0; t < columns; t++) {
    const start = matrix + t * stride;
    let even = f64x2.splat(0);
    let odd = f64x2.splat(0);
    for (let i = 0; i < quads; i += 4) {
      const a = at(start + i);
      const b = at(vector + i);
      even = f64x2.add(even, f64x2.mul(v128.load(a), v128.load(b)));
      odd = f64x2.add(odd, f64x2.mul(v128.load(a, 16), v128.load(b, 16)));
    }
    const sums = f64x2.add(even, odd);
    let sum = f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
    for (let i = quads; i < rows; i++) sum += get(start + i) * get(vector + i);
    store<f64>(at(target + t), sum);
  }
}

export function leastRatio(numerators: i32, denominators: i32, count: i32, threshold: f64): f64 {
  const infinities = f64x2.splat(Infinity);
  const thresholds = f64x2.splat(threshold);
  let least = infinities;
  for (let i = 0; i < (count & ~1); i += 2) {
    const below = v128.load(at(denominators + i));
    const ratios = f64x2.div(v128.load(at(numerators + i)), below);
    least = f64x2.pmin(least, v128.bitselect(ratios, infinities, f64x2.gt(below, thresholds)));
  }
  const first = f64x2.extract_lane(least, 0);
  const second = f64x2.extract_lane(least, 1);
  let result = second < first ? second : first;
  if (count & 1) {
    const below = get(denominators + count - 1);
    if (below > threshold) {
      const ratio = get(numerators + count - 1) / below;
      if (ratio < result) result = ratio;
    }
  }
  return result;
}

export function tiedPlaces(
  target: i32, numerators: i32, denominators: i32, count: i32, step: f64, threshold: f64, tolerance: f64,
): i32 {
  const steps = f64x2.splat(step);
  const thresholds = f64x2.splat(threshold);
  const tolerances = f64x2.splat(tolerance);
  let found = 0;
  for (let i = 0; i < count; i += 2) {
    if (i + 1 < count) {
      const below = v128.load(at(denominators + i));
      const left = f64x2.sub(v128.load(at(numerators + i)), f64x2.mul(steps, below));
      if (!v128.any_true(v128.and(f64x2.gt(below, thresholds), f64x2.le(left, tolerances)))) continue;
    }
    for (let k = i; k < min(i + 2, count); k++) {
      const below = get(denominators + k);
      if (!(below > threshold && get(numerators + k) - step * below <= tolerance)) continue;
      store<i32>((target + found) << 2, k);
      found++;
    }
  }
  return found;
}

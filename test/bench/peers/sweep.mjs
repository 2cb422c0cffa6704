// The target cascade of five levels at many points: jiama with certificates, beside what an author would write in Python without.
// `npm run build && node test/bench/peers/sweep.mjs`; Python with NumPy and SciPy from JIAMA_PEERS_PYTHON or the PATH. Rounds
// alternate; medians of processor time a point are printed, with the machine. It prints, it does not judge speed; answers that
// differ end it.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const { columnSolver, solver } = await import(pathToFileURL(join(root, "dist/bundled/index.js")).href);
const { targetCascade } = await import(pathToFileURL(join(root, "dist/bundled/models.js")).href);
const bin = join(root, "dist/bundled/jiama.js");

const NOISE = [2.5, 2.6, 2.7, 2.8, 2.9];
const point = (k) => [1 + 2 * ((k * 0.618) % 1), 1 + 4 * ((k * 0.7548) % 1)];
const fixed = { tolerance: 0.3, slippage: 1, markupCost: 2, passThrough: 0.2, siblings: 5, levels: 5 };
const varied = ["prize", "penalty"];
const concave = solver(targetCascade, { ...fixed, noise: NOISE }, varied);
const alike = solver(targetCascade, { ...fixed, noise: 2.5 }, varied);
const inColumns = columnSolver(targetCascade, { ...fixed, noise: NOISE }, varied);
const alikeInColumns = columnSolver(targetCascade, { ...fixed, noise: 2.5 }, varied);
// Slow costs and a far threshold: nearly no point is concave, and candidates are searched for gainful deviations.
const slow = { ...fixed, tolerance: 0, slippage: 4, markupCost: 0.14, passThrough: 0, siblings: 2 };
const scanned = solver(targetCascade, { ...slow, noise: NOISE.map((x) => x - 1.5) }, varied);
const smaller = ([prize, penalty]) => [prize / 4, penalty / 2];

/** Microseconds of processor time a point, and the sum of all markups. */
function ours(solveAt, points, pointAt = point) {
  const start = process.cpuUsage();
  let sum = 0;
  for (let k = 0; k < points; k += 1) {
    const { status, outcome } = solveAt(pointAt(k));
    if (status === "solved") for (const markup of outcome.markups) sum += markup;
  }
  const { user, system } = process.cpuUsage(start);
  return { each: (user + system) / points, sum };
}

/** The same in columns, a thousand points at once, as a sweep does it; every point must be certified. */
function oursInColumns(solveColumns, points) {
  const start = process.cpuUsage();
  let sum = 0;
  for (let first = 0; first < points; first += 1000) {
    const columns = varied.map(() => new Float64Array(1000));
    for (let i = 0; i < 1000; i += 1) [columns[0][i], columns[1][i]] = point(first + i);
    const { certified, outcome } = solveColumns(columns);
    for (let i = 0; i < 1000; i += 1) {
      if (certified[i] !== 1) throw new Error(`point ${first + i} is not certified in columns`);
      for (const markup of outcome.markups(i)) sum += markup;
    }
  }
  const { user, system } = process.cpuUsage(start);
  return { each: (user + system) / points, sum };
}

const python = spawn(process.env.JIAMA_PEERS_PYTHON ?? "python3", [
  fileURLToPath(new URL("sweepPeers.py", import.meta.url)),
]);
const answers = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
async function theirs(method, points) {
  python.stdin.write(`${JSON.stringify({ method, points })}\n`);
  const { done, value } = await answers.next();
  if (done) throw new Error("Python with NumPy and SciPy is missing; see test/bench/peers/README.md");
  const { seconds, sum } = JSON.parse(value);
  return { each: (seconds * 1e6) / points, sum };
}

const rows = [
  { name: "jiama in columns, five levels that differ, certificates", run: () => oursInColumns(inColumns, 100_000) },
  { name: "jiama point by point, five levels that differ, certificates", run: () => ours(concave, 40_000) },
  { name: "scipy.optimize.brentq a point, scipy.stats.norm.pdf", method: "brentq, scipy.stats.norm.pdf", points: 400 },
  { name: "scipy.optimize.brentq a point, math.exp", method: "brentq, math.exp", points: 5000 },
  { name: "numpy, vectorised Newton", method: "numpy, vectorised", points: 1_000_000 },
  { name: "jiama in columns, five levels alike, certificates", run: () => oursInColumns(alikeInColumns, 100_000) },
  { name: "jiama point by point, five levels alike, certificates", run: () => ours(alike, 40_000) },
  {
    name: "jiama, five levels that differ, not concave: scanned and searched",
    run: () => ours(scanned, 2000, (k) => smaller(point(k))),
  },
];
const times = rows.map(() => []);
ours(concave, 5000);
ours(alike, 5000);
oursInColumns(inColumns, 100_000);
oursInColumns(alikeInColumns, 100_000);
for (let round = 0; round < 5; round += 1) {
  for (const [i, { run, method, points }] of rows.entries()) {
    const { each, sum } = method === undefined ? run() : await theirs(method, points);
    times[i].push(each);
    if (method !== undefined) {
      const expected = ours(concave, Math.min(points, 5000)).sum;
      const found = points <= 5000 ? sum : (await theirs(method, 5000)).sum;
      if (!(Math.abs(found - expected) < 1e-9 * expected)) throw new Error(`${method}: ${found} is not ${expected}`);
    }
  }
}
python.stdin.end();

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const [base, byPoint] = times.map(median);
process.stdout.write(
  `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}; µs of one core a point, medians of 5 rounds\n`,
);
for (const [i, { name }] of rows.entries()) {
  const each = median(times[i]);
  process.stdout.write(`${each.toFixed(2).padStart(9)}  ${(each / base).toFixed(2).padStart(7)} ×  ${name}\n`);
}

const percent = (whole, part) => `${whole < part ? "−" : "+"}${Math.abs((100 * (whole - part)) / part).toFixed(0)} %`;
const folder = mkdtempSync(join(tmpdir(), "jiama-sweep-bench-"));
try {
  const sweep = join(folder, "sweep");
  const run = (...words) => spawnSync(process.execPath, [bin, "sweep", ...words], { encoding: "utf8" });
  const set = ["--set", "levels=5", "--set", `noise=[${NOISE}]`, "--outcome", "markups"];
  run(
    "plan",
    "target-cascade",
    "--sobol",
    "1000000",
    "--range",
    "prize=1:3",
    "--range",
    "penalty=1:5",
    ...set,
    "--out",
    sweep,
  );
  const start = performance.now();
  const whole = spawnSync("/usr/bin/env", ["time", "-f", "%U %S %M", process.execPath, bin, "sweep", "run", sweep], {
    encoding: "utf8",
  });
  const [user, system, memory] = whole.stderr.trim().split("\n").at(-1).split(" ").map(Number);
  const wall = (performance.now() - start) / 1000;
  run("merge", sweep);
  const bytes = statSync(join(sweep, "result.parquet")).size;
  const total = user + system;
  process.stdout.write(
    `\n10⁶ points by \`jiama sweep run\`: ${wall.toFixed(1)} s on ${cpus().length} cores, ${total.toFixed(1)} s of processor time, ` +
      `${total.toFixed(2)} µs a point (${percent(total, byPoint)} against solving point by point, ${percent(total, base)} against solving in columns), ` +
      `${(memory / 1000).toFixed(0)} MB at most, ${(bytes / 1e6).toFixed(1)} bytes a point\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

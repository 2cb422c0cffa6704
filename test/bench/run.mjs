// Measures what users wait for, on the built package: `npm run build && npm run bench`. Never a test: it prints, it does
// not judge. Rounds are interleaved; medians are printed, with the machine.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = join(root, "dist");
const bin = join(dist, "bundled/jiama.js");
const { solve, solveExact } = await import(pathToFileURL(join(dist, "bundled/index.js")).href);
const { hiddenAction, models, targetCascade } = await import(pathToFileURL(join(dist, "bundled/models.js")).href);

const concave = { levels: 5, noise: [2, 2.1, 2.2, 2.3, 2.4] };
const scanned = {
  levels: 5,
  prize: 0.45,
  siblings: 2,
  noise: 1,
  penalty: 1.5,
  tolerance: 0,
  slippage: 4,
  markupCost: 0.14,
  passThrough: 0,
};
const solveArguments =
  "--set prize=4 --set siblings=5 --set noise=2 --set penalty=6 --set tolerance=0.3 --set slippage=1 --set markupCost=2 --set passThrough=0.2 --json".split(
    " ",
  );
const node = (...words) => execFileSync(process.execPath, words, { stdio: ["ignore", "ignore", "inherit"] });

/** Milliseconds per call of a function called `times` in a row. */
function each(times, call) {
  const start = performance.now();
  for (let i = 0; i < times; i += 1) call();
  return (performance.now() - start) / times;
}

/** Fractions over 100 from a linear congruential generator, so that every run has the same problem. */
function hundredths(seed) {
  let state = seed;
  return (least, most) => {
    state = (1_103_515_245 * state + 12_345) % 2 ** 31;
    return least + (state % (most - least + 1));
  };
}

/** A problem of 20 actions and 20 signals: random rows, rising costs and benefits. */
function contractingProblem() {
  const draw = hundredths(7);
  const signalMatrix = Array.from({ length: 20 }, () => {
    const weights = Array.from({ length: 20 }, () => draw(1, 100));
    const sum = weights.reduce((a, b) => a + b);
    return weights.map((weight) => `${weight}/${sum}`);
  });
  const costs = Array.from({ length: 20 }, (_, i) => `${i * 5 + draw(0, 4)}/100`);
  const benefits = Array.from({ length: 20 }, (_, i) => `${i * 12 + draw(0, 9)}/100`);
  return { signalMatrix, costs, benefits };
}

const problem = contractingProblem();

const rows = [
  {
    name: `all ${models.length} models with their defaults, certificates included`,
    round: () =>
      each(1, () => {
        for (const model of models) solve(model);
      }),
  },
  {
    name: "hidden-action, 20 actions × 20 signals, exact, certificate included",
    round: () => each(1, () => solveExact(hiddenAction, problem)),
  },
  {
    name: "target-cascade, 5 levels, concave, certificate included",
    round: () => each(200, () => solve(targetCascade, concave)),
  },
  {
    name: "target-cascade, 5 levels, scanned, certificate included",
    round: () => each(5, () => solve(targetCascade, scanned)),
  },
  {
    name: "process: jiama solve target-cascade --json",
    round: () => each(1, () => node(bin, "solve", "target-cascade", ...solveArguments)),
  },
  { name: "process: node -e 0", round: () => each(1, () => node("-e", "0")) },
  {
    name: "process: import the core",
    round: () =>
      each(1, () =>
        node(
          "--input-type=module",
          "-e",
          `await import(${JSON.stringify(pathToFileURL(join(dist, "bundled/index.js")).href)})`,
        ),
      ),
  },
];

for (const { round } of rows) round();
const samples = rows.map(() => []);
for (let i = 0; i < 15; i += 1) for (const [k, { round }] of rows.entries()) samples[k].push(round());

const out = mkdtempSync(join(tmpdir(), "jiama-bench-"));
try {
  rows.push({ name: "process: jiama reproduce" });
  samples.push([each(1, () => node(bin, "reproduce", "--out", join(out, "out"), "--quiet"))]);
} finally {
  rmSync(out, { recursive: true, force: true });
}

process.stdout.write(`${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, Node ${process.version}\n\n`);
process.stdout.write("| what | median, ms |\n| --- | ---: |\n");
for (const [k, { name }] of rows.entries()) {
  const sorted = samples[k].sort((a, b) => a - b);
  process.stdout.write(`| ${name} | ${sorted[Math.floor(sorted.length / 2)].toFixed(3)} |\n`);
}

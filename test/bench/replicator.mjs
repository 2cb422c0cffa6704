// Replicator dynamics beside Nashpy, on the built package: `npm run build && node test/bench/replicator.mjs`. Never a test: it
// prints, it does not judge. A million fixed steps of rock–scissors–paper over the time 10,000, an orbit that keeps going round,
// so that errors of phase add up. Rounds are interleaved, each in a process of its own; processor time counts, medians are printed.
import { spawnSync } from "node:child_process";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const library = pathToFileURL(join(root, "dist/bundled/index.js")).href;
const python = process.env.JIAMA_PEERS_PYTHON ?? "python3";
const ROUNDS = 3;
const horizon = 10_000;
const start = [0.5, 0.3, 0.2];

/** Each run has a process of its own, as Python's have, and is not warmed up. */
const own = `
const { evolutionaryTrajectory, symmetricGame } = await import(${JSON.stringify(library)});
const game = symmetricGame([[0, -1, 1], [1, 0, -1], [-1, 1, 0]]);
const options = { start: [${JSON.stringify(start)}], horizon: ${horizon}, samples: 100, estimate: false };
const before = process.cpuUsage();
const { states } = evolutionaryTrajectory(game, { ...options, steps: Number(process.argv[1]) });
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ seconds: (user + system) / 1e6, state: states.at(-1)[0] }));
`;

/** Processor seconds and the state at the end. */
function ours(steps) {
  const run = spawnSync(process.execPath, ["--input-type=module", "-e", own, String(steps)], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

const program = `
import json, sys, time, warnings
import numpy as np, nashpy
from nashpy.learning.replicator_dynamics import get_derivative_of_fitness
from scipy.integrate import odeint
A = np.array([[0, -1, 1], [1, 0, -1], [-1, 1, 0]])
start, times = np.array(${JSON.stringify(start)}), np.linspace(0, ${horizon}, 101)
game = nashpy.Game(A)
game.replicator_dynamics(y0=start, timepoints=np.linspace(0, 1, 3))
tolerance = json.loads(sys.argv[1])
begin = time.process_time()
if tolerance is None:
    path = game.replicator_dynamics(y0=start, timepoints=times)
else:
    path = odeint(get_derivative_of_fitness, start, times, args=(A, None), rtol=tolerance, atol=tolerance, mxstep=10**7)
print(json.dumps({"seconds": time.process_time() - begin, "state": list(path[-1])}))
`;

/** The same by Nashpy as it is (\`null\`), or by its motion at another tolerance of its integrator. */
function theirs(tolerance) {
  const run = spawnSync(python, ["-c", program, JSON.stringify(tolerance)], { encoding: "utf8" });
  return run.status === 0 ? JSON.parse(run.stdout) : null;
}

const reference = ours(8_000_000).state;
const error = (state) => Math.max(...state.map((share, i) => Math.abs(share - reference[i])));
const rows = [
  ["jiama, 10⁶ fixed steps", () => ours(1_000_000)],
  ["jiama, 10⁵ fixed steps", () => ours(100_000)],
  ["Nashpy, as it is", () => theirs(null)],
  ["Nashpy's motion, tolerance 1e-13", () => theirs(1e-13)],
];
const results = rows.map(() => []);
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [k, [, run]] of rows.entries()) results[k].push(run());
}
console.log(`${cpus()[0]?.model ?? "unknown processor"}, Node ${process.version}`);
for (const [k, [name]] of rows.entries()) {
  const runs = results[k].filter((run) => run !== null);
  if (runs.length === 0) {
    console.log(`${name}: missing (pip install nashpy; JIAMA_PEERS_PYTHON names the Python)`);
    continue;
  }
  const seconds = runs.map((run) => run.seconds).sort((a, b) => a - b)[Math.floor(runs.length / 2)];
  console.log(`${name}: ${seconds.toFixed(3)} s, error at the end ${error(runs[0].state).toExponential(1)}`);
}

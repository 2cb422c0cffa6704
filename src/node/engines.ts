/**
 * # The engines of a run
 *
 * @module
 */
import { coqEngine } from "./coq.ts";
import type { ProofEngine } from "./proofEngine.ts";
import { qepcadEngine } from "./qepcad.ts";
import { systemZ3Engine } from "./systemZ3.ts";
import { z3Engine } from "./z3.ts";

/** Which engines take part: those that come from npm, or all that the machine has. */
export type EngineChoice = "default" | "all";

/** Engines that take part, and those that are not installed. */
export interface EngineSelection {
  readonly engines: readonly ProofEngine[];
  readonly missing: readonly string[];
}

const candidates: readonly {
  readonly name: string;
  readonly choices: readonly EngineChoice[];
  readonly engine: () => Promise<ProofEngine | undefined>;
}[] = [
  { name: "z3-solver (npm)", choices: ["default", "all"], engine: z3Engine },
  { name: "z3", choices: ["all"], engine: () => systemZ3Engine() },
  { name: "qepcad", choices: ["all"], engine: () => qepcadEngine() },
  { name: "coqc", choices: ["all"], engine: () => coqEngine() },
];

/** The engines besides the own ones that are installed. */
export async function chosenEngines(choice: EngineChoice): Promise<EngineSelection> {
  const asked = candidates.filter(({ choices }) => choices.includes(choice));
  const found = await Promise.all(asked.map(({ engine }) => engine()));
  return {
    engines: found.filter((engine) => engine !== undefined),
    missing: asked.filter((_, i) => found[i] === undefined).map(({ name }) => name),
  };
}

/**
 * # The commands, in the order of the help
 *
 * The parser, the help and the suggestions are all made from this list; each command has its file under `specs/`.
 *
 * @module
 */

import { citeSpec } from "./specs/cite.ts";
import type { CommandName, CommandSpec } from "./specs/commandSpec.ts";
import { convertSpec } from "./specs/convert.ts";
import { correlatedSpec } from "./specs/correlated.ts";
import { describeSpec } from "./specs/describe.ts";
import { dominanceSpec } from "./specs/dominance.ts";
import { evolveSpec } from "./specs/evolve.ts";
import { exploreSpec } from "./specs/explore.ts";
import { figureSpec } from "./specs/figure.ts";
import { fitSpec } from "./specs/fit.ts";
import { generateSpec } from "./specs/generate.ts";
import { helpSpec } from "./specs/help.ts";
import { modelsSpec } from "./specs/models.ts";
import { nashSpec } from "./specs/nash.ts";
import { proveSpec } from "./specs/prove.ts";
import { qreSpec } from "./specs/qre.ts";
import { repeatedSpec } from "./specs/repeated.ts";
import { replicateSpec } from "./specs/replicate.ts";
import { reproduceSpec } from "./specs/reproduce.ts";
import { solveSpec } from "./specs/solve.ts";
import { stackelbergSpec } from "./specs/stackelberg.ts";
import { subgamePerfectSpec } from "./specs/subgamePerfect.ts";
import { sweepSpec } from "./specs/sweep.ts";
import { tableSpec } from "./specs/table.ts";
import { valueSpec } from "./specs/value.ts";
import { verifySpec } from "./specs/verify.ts";

/** All commands, in the order of the help. */
export const commandSpecs: readonly CommandSpec[] = [
  modelsSpec,
  describeSpec,
  solveSpec,
  sweepSpec,
  tableSpec,
  figureSpec,
  fitSpec,
  proveSpec,
  reproduceSpec,
  replicateSpec,
  nashSpec,
  valueSpec,
  repeatedSpec,
  correlatedSpec,
  dominanceSpec,
  stackelbergSpec,
  qreSpec,
  subgamePerfectSpec,
  evolveSpec,
  verifySpec,
  generateSpec,
  convertSpec,
  citeSpec,
  exploreSpec,
  helpSpec,
];

/** The specification of a command. */
export function commandSpec(name: CommandName): CommandSpec {
  return commandSpecs.find((spec) => spec.name === name)!;
}

/**
 * # Thread that discharges propositions
 *
 * @module
 */
import { parentPort } from "node:worker_threads";
import { findProposition } from "../../proofs/propositions.ts";
import type { ProofCertificate } from "../index.ts";
import { discharged } from "../node/discharge.ts";
import type { ProofEngine } from "../node/proofEngine.ts";
import { type TaskMessage, type TaskReply, taskError } from "../node/threadedTasks.ts";
import { z3Engine } from "../node/z3.ts";

let engines: Promise<readonly ProofEngine[]> | undefined;

/** The engines that are installed, started once. */
function installedEngines(): Promise<readonly ProofEngine[]> {
  engines ??= z3Engine().then((z3) => (z3 === undefined ? [] : [z3]));
  return engines;
}

parentPort?.on("message", async ({ index, input }: TaskMessage<string>) => {
  const reply = (message: TaskReply<ProofCertificate>) => parentPort?.postMessage(message);
  try {
    const certificate = await discharged(findProposition(input), await installedEngines());
    reply({ kind: "done", index, output: certificate });
  } catch (error) {
    reply({ kind: "failed", index, error: taskError(error) });
  }
});

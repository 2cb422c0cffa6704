/**
 * # Thread that discharges propositions
 *
 * @module
 */
import { parentPort } from "node:worker_threads";
import { findProposition } from "../../proofs/propositions.ts";
import type { ProofCertificate } from "../index.ts";
import { discharged } from "../node/discharge.ts";
import { chosenEngines, type EngineChoice, type EngineSelection } from "../node/engines.ts";
import { type TaskMessage, type TaskReply, taskError } from "../node/threadedTasks.ts";

/** What the thread is asked. */
export interface ProofTask {
  /** Id of the proposition. */
  readonly id: string;
  readonly engines: EngineChoice;
}

const started = new Map<EngineChoice, Promise<EngineSelection>>();

/** The engines that are installed, started once. */
function enginesOf(choice: EngineChoice): Promise<EngineSelection> {
  const found = started.get(choice) ?? chosenEngines(choice);
  started.set(choice, found);
  return found;
}

parentPort?.on("message", async ({ index, input: { id, engines: choice } }: TaskMessage<ProofTask>) => {
  const reply = (message: TaskReply<ProofCertificate>) => parentPort?.postMessage(message);
  try {
    const { engines } = await enginesOf(choice);
    const certificate = await discharged(findProposition(id), engines);
    reply({ kind: "done", index, output: certificate });
  } catch (error) {
    reply({ kind: "failed", index, error: taskError(error) });
  }
});

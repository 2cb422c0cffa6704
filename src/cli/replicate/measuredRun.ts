/**
 * # What a run takes
 *
 * @module
 */
import { cpus, totalmem, type } from "node:os";
import { packageVersion } from "../../node/packageVersion.ts";
import type { Measured } from "../../report/index.ts";

/**
 * Time, memory, storage, software and hardware of a run that began at `started` and wrote `bytes`.
 *
 * @param engines - Other programs that took part, with their versions.
 */
export function measuredRun(started: number, bytes: number, engines: readonly string[]): Measured {
  const processors = cpus();
  return {
    software: [`jiama ${packageVersion()}`, `Node.js ${process.versions.node}`, ...engines],
    seconds: (performance.now() - started) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    bytes,
    processor: processors[0]?.model.trim() || process.arch,
    cores: processors.length,
    machineMegabytes: totalmem() / 2 ** 20,
    system: type(),
  };
}

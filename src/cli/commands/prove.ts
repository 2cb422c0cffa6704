/**
 * # `jiama prove`
 *
 * @module
 */
import { findProposition, propositions } from "../../../proofs/propositions.ts";
import { type Localized, type ProofCertificate, type ProofVerdict, type Proposition, UsageError } from "../../index.ts";
import { chosenEngines, type EngineChoice } from "../../node/engines.ts";
import { storeCertificate, storedCertificate } from "../../node/proofCertificates.ts";
import { verdictOn } from "../../node/storedVerdict.ts";
import { threadedTasks } from "../../node/threadedTasks.ts";
import { alignedRows } from "../alignedRows.ts";
import { exitCodes } from "../exitCode.ts";
import { proofExitCode } from "../proofExitCode.ts";
import type { ProofTask } from "../proofThread.ts";
import type { CommandRoutine } from "../run.ts";
import { oneOf, text } from "../settings.ts";
import type { Terminal } from "../terminal.ts";
import { exitOnSignals, threadScripts } from "../threads.ts";

/** A proposition and what its certificate establishes. */
interface Judged {
  readonly proposition: Proposition;
  readonly verdict: ProofVerdict;
}

/** Re-checks the stored certificates of propositions, or discharges them anew. */
export const prove: CommandRoutine = async ({ arguments: ids, options }, to) => {
  const chosen = ids.length === 0 ? propositions : [...new Set(ids)].map(findProposition);
  const discharge = options.discharge === true;
  const engines = oneOf("engines", text(options.engines), ["default", "all"], "default");
  if (options.engines !== undefined && !discharge) {
    throw new UsageError({
      en: "--engines says who proves anew; add --discharge.",
      zh: "--engines 指定由谁重新证明；请加上 --discharge。",
    });
  }
  const start = performance.now();
  const certificates = discharge ? await newCertificates(chosen, engines, to) : chosen.map(stored);
  const judged = chosen.map((proposition, i) => ({ proposition, verdict: verdictOn(proposition, certificates[i]) }));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  to.remark({
    en: `${discharge ? "proved anew and checked" : "checked the stored certificates"} in ${seconds} s`,
    zh: `${discharge ? "重新证明并核验" : "核验已存证书"}，用时 ${seconds} 秒`,
  });
  if (discharge) {
    for (const [i, { proposition, verdict }] of judged.entries()) {
      if (verdict.status === proposition.expected) storeCertificate(certificates[i]!);
    }
  }
  const exitCode = proofExitCode(judged);
  to.result(to.settings.json ? JSON.stringify(objectOf(judged, exitCode, to)) : textOf(judged, to));
  return exitCode;
};

function stored({ id }: Proposition): ProofCertificate | undefined {
  return storedCertificate(id);
}

/** What the engines find now; `undefined` where the time limit came first. */
async function newCertificates(
  chosen: readonly Proposition[],
  engines: EngineChoice,
  to: Terminal,
): Promise<readonly (ProofCertificate | undefined)[]> {
  const { workers, timeLimit } = to.settings;
  await tellEngines(engines, to);
  const bar = to.watched
    ? (await import("../progressBar.ts")).progressBar(to.say({ en: "propositions", zh: "命题" }))
    : undefined;
  const stopListening = exitOnSignals();
  try {
    return await threadedTasks<ProofTask, ProofCertificate>(
      threadScripts.proofs,
      chosen.map(({ id }) => ({ id, engines })),
      { workers, timeLimit, progress: (share) => bar?.show(share) },
    );
  } finally {
    stopListening();
    bar?.end();
  }
}

/** Says which engines take part besides the own ones, and which are not installed. */
async function tellEngines(choice: EngineChoice, to: Terminal): Promise<void> {
  const { engines, missing } = await chosenEngines(choice);
  for (const engine of engines) engine.end();
  const found = engines.map(({ name, version }) => `${name} ${version}`).join(", ");
  to.remark({
    en: `engines besides our own: ${found || "none"}${missing.length > 0 ? `; not installed: ${missing.join(", ")}` : ""}`,
    zh: `自有引擎之外：${found || "无"}${missing.length > 0 ? `；未安装：${missing.join("、")}` : ""}`,
  });
}

function objectOf(judged: readonly Judged[], exitCode: number, { say }: Terminal): object {
  return {
    schema: "jiama/1",
    command: "prove",
    status: exitCode === exitCodes.undecided ? "unknown" : "solved",
    propositions: judged.map(({ proposition, verdict: { status, engines, reason } }) => ({
      id: proposition.id,
      model: proposition.model,
      title: say(proposition.title),
      statement: proposition.statement,
      mechanisms: proposition.mechanisms,
      expected: proposition.expected,
      status,
      engines,
      ...(reason === undefined ? {} : { reason: say(reason) }),
    })),
  };
}

const statusWords: Readonly<Record<ProofVerdict["status"], Localized>> = {
  proved: { en: "proved", zh: "已证明" },
  refuted: { en: "refuted", zh: "已证伪" },
  tested: { en: "tested", zh: "已检验" },
  unknown: { en: "unknown", zh: "未定" },
};

function textOf(judged: readonly Judged[], { say, heading }: Terminal): string {
  const head = [
    { en: "proposition", zh: "命题" },
    { en: "status", zh: "状态" },
    { en: "engines", zh: "引擎" },
    { en: "statement", zh: "内容" },
  ];
  const rows = judged.map(({ proposition: { id, expected, title }, verdict: { status, engines, reason } }) => {
    const asExpected =
      status === expected ? "" : say({ en: ` (expected: ${expected})`, zh: `（预期：${say(statusWords[expected])}）` });
    const why = reason === undefined ? say(title) : `${say(title)} — ${say(reason)}`;
    return [id, `${say(statusWords[status])}${asExpected}`, engines.join(" + "), why];
  });
  const [first, ...rest] = alignedRows([head.map(say), ...rows]).split("\n");
  const count = judged.filter(({ proposition, verdict }) => verdict.status === proposition.expected).length;
  const total = say({
    en: `${count} of ${judged.length} propositions have the status that is expected of them.`,
    zh: `${judged.length} 个命题中有 ${count} 个的状态符合预期。`,
  });
  return [heading(first!), ...rest, "", total].join("\n");
}

/**
 * # `jiama prove`
 *
 * @module
 */
import { findProposition, propositions } from "../../../proofs/propositions.ts";
import type { Localized, ProofCertificate, ProofVerdict, Proposition } from "../../index.ts";
import { storeCertificate, storedCertificate } from "../../node/proofCertificates.ts";
import { verdictOn } from "../../node/storedVerdict.ts";
import { threadedTasks } from "../../node/threadedTasks.ts";
import { alignedRows } from "../alignedRows.ts";
import { exitCodes } from "../exitCode.ts";
import type { CommandRoutine } from "../run.ts";
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
  const certificates = options.discharge === true ? await newCertificates(chosen, to) : chosen.map(stored);
  const judged = chosen.map((proposition, i) => ({ proposition, verdict: verdictOn(proposition, certificates[i]) }));
  if (options.discharge === true) {
    for (const [i, { proposition, verdict }] of judged.entries()) {
      if (verdict.status === proposition.expected) storeCertificate(certificates[i]!);
    }
  }
  const exitCode = exitCodeOf(judged);
  to.result(to.settings.json ? JSON.stringify(objectOf(judged, exitCode, to)) : textOf(judged, to));
  return exitCode;
};

function stored({ id }: Proposition): ProofCertificate | undefined {
  return storedCertificate(id);
}

/** What the engines find now; `undefined` where the time limit came first. */
async function newCertificates(
  chosen: readonly Proposition[],
  to: Terminal,
): Promise<readonly (ProofCertificate | undefined)[]> {
  const { workers, timeLimit } = to.settings;
  const bar = to.watched
    ? (await import("../progressBar.ts")).progressBar(to.say({ en: "propositions", zh: "命题" }))
    : undefined;
  const stopListening = exitOnSignals();
  try {
    return await threadedTasks<string, ProofCertificate>(
      threadScripts.proofs,
      chosen.map(({ id }) => id),
      { workers, timeLimit, progress: (share) => bar?.show(share) },
    );
  } finally {
    stopListening();
    bar?.end();
  }
}

function exitCodeOf(judged: readonly Judged[]): number {
  if (judged.some(({ verdict }) => verdict.status === "unknown")) return exitCodes.undecided;
  const asExpected = judged.every(({ proposition, verdict }) => verdict.status === proposition.expected);
  return asExpected ? exitCodes.done : exitCodes.different;
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

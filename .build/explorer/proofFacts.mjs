// What the explorer says of the propositions: id, titles, status and engines by model, read from the stored certificates.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** By model the propositions about it, each as `[id, English, Chinese, status, engines]`. */
export async function proofFacts(root) {
  const { propositions } = await import(pathToFileURL(join(root, "dist/proofs/index.js")).href);
  const facts = {};
  for (const { id, model, title } of propositions) {
    const file = join(root, "proofs/certificates", `${id}.json`);
    const { status, engines } = JSON.parse(readFileSync(file, "utf8"));
    facts[model] = [...(facts[model] ?? []), [id, title.en, title.zh, status, Object.keys(engines).join(" + ")]];
  }
  return facts;
}

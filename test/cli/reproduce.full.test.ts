import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tables } from "jiama/models";
import { propositions } from "jiama/proofs";
import { expect, test } from "vitest";
import { freshFolder, jiama } from "./runJiama.ts";

test("the number of threads changes no byte of what reproduce writes", async () => {
  const [one, three] = [freshFolder(), freshFolder()];
  for (const [out, workers] of [
    [one, "1"],
    [three, "3"],
  ] as const) {
    expect((await jiama(["reproduce", "--out", out, "--workers", workers, "--quiet"])).code).toBe(0);
  }
  const names = tables.flatMap(({ id }) => ["en", "zh"].map((lang) => `tables/${id}.${lang}.json`));
  const certificates = propositions.map(({ id }) => `proofs/${id}.json`);
  for (const name of ["README.md", "manifest.json", ...names, ...certificates]) {
    expect(readFileSync(join(three, name)), name).toEqual(readFileSync(join(one, name)));
  }
});

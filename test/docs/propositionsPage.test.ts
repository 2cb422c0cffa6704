import { assumptionWords, propositions } from "jiama/proofs";
import { describe, expect, test } from "vitest";
import { propositionsPage } from "./propositionsPage.ts";

describe("the page of the propositions", () => {
  // `npx vitest run test/docs -u` writes it anew.
  test.each([
    ["en", "propositions.md"],
    ["zh", "propositions.zh.md"],
  ] as const)("in %s is that of the data", async (language, file) => {
    await expect(propositionsPage(language)).toMatchFileSnapshot(`../../docs/guide/${file}`);
  });

  test("names every assumption in Chinese", () => {
    const names = propositions.flatMap(({ obligation }) => {
      return Object.values(obligation.claims).flatMap(({ assumptions }) => Object.keys(assumptions));
    });
    expect([...new Set(names)].filter((name) => /[a-z]/.test(assumptionWords(name).zh))).toEqual([]);
  });
});

import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { models } from "../../models/index.ts";
import { runInProcess } from "../cli/runInProcess.ts";
import { browserOfFile, chromiumPath, explorerFile, needsChromium, servedFolder, watchedPage } from "./browser.ts";
import { numbersIn, numbersOf, showSame } from "./shownNumbers.ts";

/** Parameters away from their defaults, of several models. */
const moved: readonly (readonly [string, string])[] = [
  ["target-cascade", "regime=veto&prize=6&levels=5"],
  ["target-cascade", "regime=tolerance&tolerance=1/3&penalty=9"],
  ["strategic-cascade", "penalty=5&markupCost=3"],
  ["linear-contract", "riskAversion=3&effortCost=2"],
  ["promotion-tournament", "prize=7"],
];

describe.skipIf(chromiumPath === undefined)(`the explorer's numbers ${needsChromium}`, () => {
  const browser = browserOfFile();
  const origin = servedFolder(() => dirname(explorerFile));

  test.each([...models.map(({ id }) => [id, ""] as const), ...moved])(
    "%s with “%s”: what the page shows is what the command prints",
    async (id, settings) => {
      const words = settings === "" ? [] : settings.split("&").flatMap((setting) => ["--set", setting]);
      const { stdout } = await runInProcess(["solve", id, ...words, "--json"]);
      const printed = JSON.parse(stdout) as { status: string; outcome: Record<string, unknown> };
      const { page, faults } = await watchedPage(browser(), origin());
      await page.goto(`${origin()}explorer.html#model=${id}&${settings}${settings === "" ? "" : "&"}lang=en`);
      await page.locator(`.evidence[data-status="${printed.status}"]`).waitFor({ timeout: 60_000 });
      const wrong: string[] = [];
      for (const [name, value] of Object.entries(printed.outcome)) {
        const shown = await page.locator(`[data-outcome="${name}"]`).innerText();
        if (!showSame(numbersIn(shown), numbersOf(value))) wrong.push(`${name}: ${shown} for ${JSON.stringify(value)}`);
      }
      expect(wrong).toEqual([]);
      expect(faults).toEqual([]);
    },
  );
});

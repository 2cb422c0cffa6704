import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { describe, expect, test } from "vitest";
import { browserOfFile, chromiumPath, needsChromium, servedFolder, watchedPage } from "./browser.ts";
import { builtSite } from "./builtSite.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** One address of each kind of page, in each language that it has. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  home: ["index.html", "zh/index.html"],
  guide: ["guide/one-hour.html", "zh/guide/one-hour.html"],
  model: ["guide/models/target-cascade.html", "zh/guide/models/target-cascade.html"],
  solver: ["guide/solvers/lemke-howson.html", "zh/guide/solvers/lemke-howson.html"],
  reference: [
    ...["models", "regimes", "propositions", "tables", "glossary", "bibliography"].map(
      (name) => `reference/${name}.html`,
    ),
    ...["models", "regimes", "propositions", "tables", "glossary", "bibliography"].map(
      (name) => `zh/reference/${name}.html`,
    ),
  ],
  library: ["api/index.html", "api/functions/jiama.lemkeHowson.html"],
  model_explored: ["en", "zh"].map((lang) => `explorer.html#model=target-cascade&compare=1&b.regime=veto&lang=${lang}`),
  sweep: ["en", "zh"].map((lang) => `explorer.html#model=linear-contract&x=riskAversion:0:4&lang=${lang}`),
  game: ["en", "zh"].map((lang) => `explorer.html#game=3%2C2%200%2C0%0A0%2C0%202%2C3&lang=${lang}`),
  refusal: ["en", "zh"].map((lang) => `explorer.html#game=3%2C2%200%2Czero&lang=${lang}`),
  widget: ["en", "zh"].map((lang) => `explorer.html#model=target-cascade&embed=1&lang=${lang}`),
};

describe.skipIf(chromiumPath === undefined)(`access for everybody ${needsChromium}`, () => {
  const folder = builtSite({ api: true });
  const browser = browserOfFile();
  const origin = servedFolder(folder);

  describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
    test.each(Object.entries(kinds))("%s: axe finds nothing serious or critical", async (_, paths) => {
      const { page, faults } = await watchedPage(browser(), origin(), { colorScheme });
      for (const path of paths) {
        await page.goto("about:blank");
        await page.goto(origin() + path);
        if (path.startsWith("explorer"))
          await page.locator(".evidence[data-status], .own-game h2, .refused").first().waitFor();
        await page.evaluate(axe);
        const { violations } = (await page.evaluate("axe.run({ resultTypes: ['violations'] })")) as AxeResults;
        const grave = violations
          .filter(({ impact }) => impact === "serious" || impact === "critical")
          .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${path}: ${id}: ${html.slice(0, 160)}`));
        expect(grave).toEqual([]);
      }
      expect(faults).toEqual([]);
    });
  });
});

import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { browserOfFile, chromiumPath, needsChromium, servedFolder, watchedPage } from "./browser.ts";
import { builtSite } from "./builtSite.ts";

describe.skipIf(chromiumPath === undefined)(`the site ${needsChromium}`, () => {
  const folder = builtSite({ api: false });
  const browser = browserOfFile();
  const origin = servedFolder(folder);

  const firstResult = async (page: Page, words: string) => {
    await page.locator("#search").fill(words);
    const first = page.locator("#results").getByRole("option").first();
    await first.waitFor();
    return first;
  };

  // The page that explains the matter stands first: to the word for the subject the explanation, to that for a rule the rules.
  test.each([
    ["容错", "/zh/guide/what-tolerance-can-do.html"],
    ["层层加码", "/zh/guide/why-targets-escalate.html"],
    ["问责", "/zh/reference/regimes.html"],
  ])("the search for %s finds %s first, by keyboard, from a file and without a server", async (words, path) => {
    for (const from of [origin(), pathToFileURL(`${folder()}/`).href]) {
      const { page, faults } = await watchedPage(browser(), from.startsWith("file:") ? "file:" : from);
      await page.goto(`${from}zh/index.html`);
      await page.keyboard.press("/");
      await firstResult(page, words);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.pathname.endsWith(path));
      expect(faults).toEqual([]);
    }
  });

  test("each page leads to itself in the other language", async () => {
    const { page, faults } = await watchedPage(browser(), origin());
    for (const path of ["guide/first-table.html", "guide/models/target-cascade.html", "reference/regimes.html"]) {
      await page.goto(`${origin()}${path}`);
      await page.getByRole("link", { name: "中文" }).first().click();
      await page.waitForURL((url) => url.pathname === `/zh/${path}`);
      expect(await page.locator("html").getAttribute("lang")).toMatch(/^zh/);
      await page.getByRole("link", { name: "English" }).first().click();
      await page.waitForURL((url) => url.pathname === `/${path}`);
    }
    expect(faults).toEqual([]);
  });

  test.each(["http", "file"])("a model's page shows the model itself, to be moved (%s)", async (scheme) => {
    const at = scheme === "http" ? origin() : pathToFileURL(`${folder()}/`).href;
    const { page, faults } = await watchedPage(browser(), scheme === "http" ? at : "file:");
    await page.goto(`${at}zh/guide/models/target-cascade.html`);
    await page.locator("iframe").first().scrollIntoViewIfNeeded();
    const widget = page.frameLocator("iframe").first();
    await widget.locator('.evidence[data-status="solved"]').waitFor();
    expect(await widget.locator("header").count()).toBe(0);
    const drawn = () => widget.locator("figure svg").first().innerHTML();
    const before = await drawn();
    await widget.getByRole("slider").first().press("End");
    await expect.poll(drawn).not.toBe(before);
    expect(faults).toEqual([]);
  });

  test("on a phone nothing is wider than the screen, and the menu opens", async () => {
    const { page, faults } = await watchedPage(browser(), origin(), { viewport: { width: 360, height: 740 } });
    for (const path of ["index.html", "zh/guide/models/target-cascade.html", "reference/propositions.html"]) {
      await page.goto(origin() + path);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
      const menu = page.locator("button.menu");
      await menu.click();
      expect(await menu.getAttribute("aria-expanded")).toBe("true");
      expect(await page.locator("#contents a").first().isVisible()).toBe(true);
    }
    expect(faults).toEqual([]);
  });

  test("the theme that is chosen stays on the next page", async () => {
    const { page, faults } = await watchedPage(browser(), origin());
    await page.goto(`${origin()}index.html`);
    const ground = () => page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    const light = await ground();
    await page.locator(".theme select").selectOption("dark");
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.goto(`${origin()}guide/cite.html`);
    expect(await ground()).toBe(dark);
    expect(faults).toEqual([]);
  });

  test("what a page may not do is noticed", async () => {
    const { page, faults } = await watchedPage(browser(), origin());
    await page.goto(`${origin()}index.html`);
    await page.evaluate("fetch('https://example.org/').catch(() => {}), console.error('said'), fetch('nowhere.js')");
    await expect.poll(() => faults.join("\n")).toMatch(/nowhere\.js/);
    expect(faults).toContain("request to https://example.org/");
    expect(faults).toContain("error: said");
  });
});

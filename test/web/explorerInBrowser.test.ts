import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { models } from "../../models/index.ts";
import { solve } from "../../src/index.ts";
import { runInProcess } from "../cli/runInProcess.ts";
import {
  browserOfFile,
  chromiumPath,
  explorerFile,
  needsChromium,
  servedFolder,
  type WatchedPage,
  watchedPage,
} from "./browser.ts";
import { numbersIn, numbersOf, showSame } from "./shownNumbers.ts";

describe.skipIf(chromiumPath === undefined)(`the explorer ${needsChromium}`, () => {
  const browser = browserOfFile();
  const origin = servedFolder(() => dirname(explorerFile));

  /** The explorer at an address, once it shows an answer. */
  async function explorer(hash: string, at = `${origin()}explorer.html`): Promise<WatchedPage> {
    const own = at.startsWith("file:") ? "file:" : origin();
    const watched = await watchedPage(browser(), own);
    await watched.page.goto(`${at}${hash}`);
    await settled(watched.page);
    return watched;
  }
  const settled = (page: Page) => page.locator('.evidence[data-status="solved"], .own-game').first().waitFor();
  const outcome = (page: Page, name: string) => page.locator(`[data-outcome="${name}"]`).innerText();
  /** The part of the address behind `#`, which follows the state a moment later. */
  const address = async (page: Page, expected: RegExp) => {
    await expect.poll(() => new URL(page.url()).hash).toMatch(expected);
    return new URL(page.url()).hash;
  };
  const slider = (page: Page, title: string) => page.getByRole("slider", { name: `${title}, slider` });

  test.each(["http", "file"])("opened by %s: it answers, and asks nobody for anything", async (scheme) => {
    const at = scheme === "file" ? pathToFileURL(explorerFile).href : `${origin()}explorer.html`;
    const { page, faults } = await explorer("#model=target-cascade&lang=en", at);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Target cascade");
    expect(await page.locator(".evidence").innerText()).toMatch(/no deviation of any player gains more than/);
    // A model that is solved in the worker, which from a file can only be made of the page's own text.
    await page.goto(`${at}#model=campaign-cycle&lang=en`);
    await page.getByRole("heading", { level: 1 }).filter({ hasNotText: "Target cascade" }).waitFor();
    await settled(page);
    expect(faults).toEqual([]);
  });

  test("a slider moves the numbers, the address follows, and the way back leads back", async () => {
    const { page, faults } = await explorer("#model=target-cascade&regime=veto&lang=en");
    const before = numbersIn(await outcome(page, "targets"));
    await slider(page, "value of winning promotion over losing").press("End");
    await expect.poll(() => outcome(page, "targets").then(numbersIn)).not.toEqual(before);
    const prize = new URLSearchParams((await address(page, /prize=/)).slice(1)).get("prize");
    const moved = numbersIn(await outcome(page, "targets"));
    expect(moved.at(-1)).toBeGreaterThan(before.at(-1)!);
    const { outcome: solved } = solve(models.find(({ id }) => id === "target-cascade")!, {
      regime: "veto",
      prize: prize!,
    });
    expect(showSame(moved, numbersOf((solved as { targets: unknown }).targets))).toBe(true);
    await page.getByRole("button", { name: "Reset value of winning promotion over losing" }).click();
    await expect.poll(() => outcome(page, "targets").then(numbersIn)).toEqual(before);
    expect(faults).toEqual([]);
  });

  test("two regimes side by side, and the address tells both", async () => {
    const { page, faults } = await explorer("#model=target-cascade&regime=strict&lang=en");
    await page.getByRole("button", { name: "Compare" }).click();
    await page.getByRole("combobox", { name: "when a failure is sanctioned" }).selectOption("tolerance");
    const columns = async () => [
      await outcome(page, "targets"),
      await page.locator('[data-outcome-b="targets"]').innerText(),
    ];
    // Until there is an answer dots stand for it.
    await expect.poll(async () => new Set((await columns()).filter((text) => text !== "…")).size).toBe(2);
    const shown = await columns();
    const again = await explorer(await address(page, /compare=1.*b\.regime=tolerance/));
    await expect
      .poll(async () => [
        await outcome(again.page, "targets"),
        await again.page.locator('[data-outcome-b="targets"]').innerText(),
      ])
      .toEqual(shown);
    expect([...faults, ...again.faults]).toEqual([]);
  });

  test("one swept parameter is a curve, two are a map", async () => {
    const { page, faults } = await explorer("#model=linear-contract&lang=en");
    const sweep = page.locator("section", { has: page.getByRole("heading", { name: "Sweep" }) });
    const [first, second] = (await sweep.locator("select").first().locator("option").all()).slice(1, 3);
    const names = await Promise.all([first, second].map((option) => option!.getAttribute("value")));
    await sweep.locator("select").first().selectOption(names[0]!);
    await sweep.locator("figure svg.chart path").first().waitFor();
    await sweep.getByLabel("and").selectOption(names[1]!);
    await expect.poll(() => sweep.locator("figure svg").count()).toBeGreaterThan(0);
    await address(page, new RegExp(`x=${names[0]}:.*y=${names[1]}:`));
    await sweep.locator("progress").waitFor({ state: "detached" });
    expect(faults).toEqual([]);
  });

  test("a value that the model refuses is told beside its field, in words that say how to mend it", async () => {
    const { page, faults } = await explorer("#model=target-cascade&lang=en");
    await page.getByRole("textbox", { name: "number of levels that set a markup" }).fill("-3");
    await expect.poll(() => page.locator(".evidence").innerText()).toMatch(/refused/);
    expect(await page.getByRole("alert").first().innerText()).toMatch(/levels.*-3|-3.*levels/);
    expect(faults).toEqual([]);
  });

  test("a good game is solved and drawn, a bad one is refused where it is wrong", async () => {
    const { page, faults } = await explorer("#game=&lang=en");
    const field = page.getByRole("textbox");
    await field.fill("3,2 0,0\n0,0 2,3");
    await page.getByRole("heading", { name: "Nash equilibria: 3" }).waitFor();
    expect(await page.locator(".equilibria").first().innerText()).toMatch(/3\/5.*2\/5/s);
    expect(await page.locator(".results svg").count()).toBeGreaterThan(0);
    await field.fill('NFG 1 R "cut" { "A" "B" } { 2 2 } 1 2 3');
    expect(await page.getByRole("alert").innerText()).toMatch(/3/);
    await field.fill("3,2 0,zero\n0,0 2,3");
    await expect.poll(() => page.getByRole("alert").innerText()).toMatch(/zero/);
    expect(faults).toEqual([]);
  });

  test("the language is changed on the page, and kept in the address", async () => {
    const { page, faults } = await explorer("#model=target-cascade&penalty=8&lang=en");
    const before = await outcome(page, "targets");
    await page.getByRole("button", { name: "中文" }).click();
    await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toBe("目标层层加码");
    expect(await page.locator("html").getAttribute("lang")).toMatch(/^zh/);
    await address(page, /penalty=8.*lang=zh/);
    expect(await outcome(page, "targets")).toBe(before);
    expect(faults).toEqual([]);
  });

  test("by keyboard alone: past the list, into the parameters, and the answer is read out", async () => {
    const { page, faults } = await explorer("#model=target-cascade&lang=en");
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").getAttribute("class")).toBe("skip");
    await page.keyboard.press("Enter");
    expect(await page.locator(":focus").getAttribute("id")).toBe("main");
    const before = await outcome(page, "targets");
    for (let k = 0; k < 40; k += 1) {
      await page.keyboard.press("Tab");
      if ((await page.locator(":focus").getAttribute("type")) === "range") break;
    }
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => outcome(page, "targets")).not.toBe(before);
    expect(await page.locator('[role="status"][aria-live="polite"]').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  test("an address shared by somebody else brings back model, parameters and answer, and its command line the numbers", async () => {
    const hash = "#model=target-cascade&regime=tolerance+veto&tolerance=0.5&levels=4&lang=en";
    const { page, faults } = await explorer(hash);
    const link = await page.getByRole("textbox", { name: "Link" }).inputValue();
    expect(new URLSearchParams(new URL(link).hash.slice(1)).get("levels")).toBe("4");
    const command = await page.getByRole("textbox", { name: "Command line" }).inputValue();
    const words = command
      .replace(/^npx jiama |^jiama /, "")
      .match(/'[^']*'|\S+/g)!
      .map((word) => word.replace(/'/g, ""));
    const { code, stdout } = await runInProcess([...words, "--json"]);
    expect(code).toBe(0);
    const printed = JSON.parse(stdout) as { outcome: Record<string, unknown> };
    expect(showSame(numbersIn(await outcome(page, "targets")), numbersOf(printed.outcome.targets))).toBe(true);
    expect(faults).toEqual([]);
  });
});

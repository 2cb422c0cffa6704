// Measures, in Chromium, what a hand on a slider waits for: from the input to the changed outcome, for every model's sliders.
// `npm run build && node test/bench/explorer.mjs [MODEL…]` prints medians and the largest; it judges nothing.
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const dist = new URL("../../dist/", import.meta.url);
const { models } = await import(new URL("bundled/models.js", dist).href);
const explorer = pathToFileURL(fileURLToPath(new URL("explorer.html", dist))).href;
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
const page = await browser.newPage();

/** Runs in the page: times of a dozen steps of the first slider that changes the outcome. */
const steps = `(async () => {
  const outcome = () => [...document.querySelectorAll("[data-outcome]")].map((cell) => cell.textContent).join();
  const turn = () => new Promise((done) => { const c = new MessageChannel(); c.port1.onmessage = done; c.port2.postMessage(0); });
  for (const slider of document.querySelectorAll(".controls input[type=range]")) {
    const times = [];
    for (let k = 0; k < 12; k += 1) {
      const before = outcome();
      const start = performance.now();
      if (k % 2 === 0) slider.stepUp(1); else slider.stepDown(1);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      while (outcome() === before && performance.now() - start < 2000) await turn();
      if (outcome() === before) break;
      times.push(performance.now() - start);
    }
    if (times.length === 12) return [slider.getAttribute("aria-label"), ...times.sort((a, b) => a - b)];
  }
  return null;
})()`;

const asked = process.argv.slice(2);
for (const { id } of models) {
  if (asked.length > 0 && !asked.includes(id)) continue;
  await page.goto("about:blank");
  await page.goto(`${explorer}#model=${id}&lang=en`);
  await page.locator(".evidence[data-status]:not([data-status=busy])").waitFor();
  const found = await page.evaluate(steps);
  const shown =
    found === null
      ? "no slider changed the outcome within 2 s"
      : `${found[7].toFixed(0)} ms, at most ${found[12].toFixed(0)} ms (${found[0]})`;
  process.stdout.write(`${id.padEnd(34)} ${shown}\n`);
}
await browser.close();

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { models } from "jiama/models";
import { propositions } from "jiama/proofs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectRoot, projectText } from "../house/projectFiles.ts";
import { siteModule } from "./siteModule.ts";

const { escaped } = await siteModule("text/html.mjs");

const out = mkdtempSync(join(tmpdir(), "jiama-site-"));
afterAll(() => rmSync(out, { recursive: true }));

const read = (path: string) => readFileSync(join(out, path), "utf8");
let printed = "";
let pages: readonly string[] = [];

beforeAll(() => {
  const script = join(projectRoot, ".build/site/site.mjs");
  // What it writes to stderr would be thrown away here, and a warning is a failure: both go to one stream.
  printed = execFileSync("sh", ["-c", '"$0" "$1" --out "$2" 2>&1', process.execPath, script, out], {
    encoding: "utf8",
  });
  pages = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html"));
}, 600_000);

/** Pages that the generator frames itself: not those of the library, not the explorer. */
const own = () => pages.filter((path) => !path.startsWith("api/") && path !== "explorer.html");

describe("the site", () => {
  test("is built without a warning", () => {
    expect(printed).toMatch(/^\d+ pages in \S+\n$/);
    expect(pages.length).toBeGreaterThan(1000);
  });

  test("asks nothing of any other place", () => {
    const loads = /<(?:script|img|iframe|link|source|use)\b[^>]*\s(?:src|href|srcset)="(?:https?:)?\/\/[^"]*"/g;
    expect(pages.flatMap((path) => [...read(path).matchAll(loads)].map(([tag]) => `${path}: ${tag}`))).toEqual([]);
    const styles = readdirSync(join(out, "assets"), { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith(".css"),
    );
    expect(styles.length).toBeGreaterThan(2);
    expect(styles.filter((path) => /url\(["']?(https?:)?\/\//.test(read(`assets/${path}`)))).toEqual([]);
  });

  test("has on every page one heading of the first rank, a language, a title and landmarks", () => {
    const flawed = own().filter((path) => {
      const html = read(path);
      const lang = path.startsWith("zh/") ? "zh-Hans" : "en";
      return (
        html.match(/<h1[ >]/g)?.length !== 1 ||
        !html.includes(`<html lang="${lang}">`) ||
        !/<title>[^<]{3,}<\/title>/.test(html) ||
        ["<header", "<main", "<nav", 'class="skip"'].some((each) => !html.includes(each))
      );
    });
    expect(flawed).toEqual([]);
  });

  test("has no formula that could not be set, and none that was left as text", () => {
    expect(pages.filter((path) => read(path).includes("katex-error"))).toEqual([]);
    const text = (html: string) =>
      html.replaceAll(/<(pre|code|annotation|script)\b.*?<\/\1>/gs, "").replaceAll(/<[^>]*>/g, "");
    expect(own().filter((path) => /\$\\|\\(frac|alpha|text)\b/.test(text(read(path))))).toEqual([]);
  });

  test.each(models.map(({ id }) => [id]))("has a page of %s in both languages", (id) => {
    const model = models.find((each) => each.id === id)!;
    for (const [lang, prefix] of [
      ["en", ""],
      ["zh", "zh/"],
    ] as const) {
      const html = read(`${prefix}guide/models/${id}.html`);
      for (const name of [...Object.keys(model.parameters), ...Object.keys(model.outcome)]) {
        expect(html).toContain(`<code>${name}</code>`);
      }
      expect(html.replaceAll(/<[^>]*>/g, "")).toContain(`npx jiama describe ${id}`);
      for (const key of model.sources) expect(html).toContain(`bibliography.html#${key}`);
      for (const { title } of propositions.filter((each) => each.model === id)) {
        expect(html).toContain(escaped(title[lang]));
      }
    }
  });

  test("shows the stored certificate of every proposition", () => {
    for (const { id } of propositions) {
      expect(read(`certificates/${id}.json`)).toBe(projectText(`proofs/certificates/${id}.json`));
      const { hash } = JSON.parse(read(`certificates/${id}.json`));
      for (const prefix of ["", "zh/"])
        expect(read(`${prefix}reference/propositions.html`)).toContain(hash.slice(0, 12));
    }
  });

  test("links each page to the other language, and the explorer where it is built", () => {
    expect(read("guide/models/target-cascade.html")).toContain('href="../../zh/guide/models/target-cascade.html"');
    expect(read("zh/guide/models/target-cascade.html")).toContain('href="../../../guide/models/target-cascade.html"');
    expect(existsSync(join(out, "explorer.html"))).toBe(true);
    const widget = /<iframe class="widget" loading="lazy" src="([^"]*)" title="[^"]+">/.exec(
      read("zh/guide/models/inspection.html"),
    );
    expect(widget?.[1]).toBe("../../../explorer.html#model=inspection&amp;embed=1&amp;lang=zh");
  });
});

describe("the search", () => {
  const first = async (query: string, lang: string) => {
    const { answers, readIndex } = await siteModule("search/engine.mjs");
    const script = read("assets/search-index.js");
    const index = readIndex(JSON.parse(script.slice(script.indexOf("=") + 1, script.lastIndexOf(";"))));
    return answers(index, query, lang)[0]?.path;
  };

  test.each([
    ["容错", "zh", "zh/guide/what-tolerance-can-do.html"],
    ["层层加码", "zh", "zh/guide/why-targets-escalate.html"],
    ["问责", "zh", "zh/reference/regimes.html"],
    ["容错", "en", "zh/guide/what-tolerance-can-do.html"],
    ["纳什均衡", "zh", "zh/reference/glossary.html#term-nash-equilibrium"],
    ["目标层层加码", "zh", "zh/guide/models/target-cascade.html"],
    ["tolerance", "en", "guide/what-tolerance-can-do.html"],
    ["Lemke–Howson", "en", "guide/solvers/lemke-howson.html"],
    ["lemkeHowson", "en", "api/functions/jiama.lemkeHowson.html"],
    ["target-cascade", "en", "guide/models/target-cascade.html"],
    ["HolmstromMilgrom1987", "en", "reference/bibliography.html#HolmstromMilgrom1987"],
    ["one-vote veto", "en", "guide/models/one-vote-veto.html"],
  ])("%s (%s) gives %s first", async (query, lang, path) => {
    expect(await first(query, lang)).toBe(path);
  });
});

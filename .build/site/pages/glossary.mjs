// The glossary, with the page's language first; each term has an address of its own.
import { addMarkdown } from "../page.mjs";
import { slug } from "../text/slug.mjs";
import { referencePage } from "./reference.mjs";

/** The page in a language, from the text of `docs/glossary.md`. */
export function glossaryPage(site, lang, text) {
  const page = referencePage("glossary", lang, { outlineDepth: 2, rank: 1.2 });
  const [intro, ...sections] = text.split(/^(?=## )/m);
  const lead = {
    en: intro.replace(/^# .*$/m, "# Glossary"),
    zh: "# 术语表\n\n每个概念一个术语，中英文对照。参数、结果与制度的名称均用这些术语，有测试核对；有代码名者列于第三栏，释义为英文。\n",
  }[lang];
  const localized = sections.map((section) => {
    const lines = section.split("\n").map((line) => localizedLine(line, lang, page));
    return lines.join("\n");
  });
  addMarkdown(page, site.md, [lead, ...localized].join("\n"), { file: "docs/glossary.md" });
  return page;
}

function localizedLine(line, lang, page) {
  const heading = /^## (.*?) (\p{Script=Han}.*)$/u.exec(line);
  if (heading !== null) return `## ${heading[lang === "en" ? 1 : 2]}`;
  if (/^\| English/.test(line))
    return { en: "| English | Chinese | Symbol, code name | Meaning |", zh: "| 中文 | 英文 | 符号、代码名 | 释义 |" }[
      lang
    ];
  const cells = /^\| ([^|]*) \| ([^|]*) \|(.*)$/.exec(line);
  if (cells === null || line.startsWith("| -")) return line;
  const [, english, chinese, rest] = cells;
  const fragment = slug(`term ${english}`, page.fragments);
  const [first, second] = lang === "en" ? [english, chinese] : [chinese, english];
  page.entries.push({ fragment, title: first, keywords: second, text: rest.replaceAll(/[|`]/g, " ").trim() });
  return `| <span id="${fragment}"></span>${first} | ${second} |${rest}`;
}

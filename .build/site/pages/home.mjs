// The home page: what the read-me file says, with the ways into the site after its first picture.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addHtml, addMarkdown, newPage } from "../page.mjs";
import { addressFrom } from "../places.mjs";
import { escaped } from "../text/html.mjs";
import { words } from "../words.mjs";

/** The home page in a language. */
export function homePage(site, lang) {
  const source = lang === "zh" ? "README.zh.md" : "README.md";
  const text = readFileSync(join(site.root, source), "utf8");
  const at = text.search(/^## /m);
  const before = text.slice(0, at);
  const page = newPage(lang === "zh" ? "zh/index.html" : "index.html", { home: true, keywords: [words.tagline[lang]] });
  const paragraphs = before.split(/\n\n+/);
  const [title, ...rest] = paragraphs.filter((each) => !/^\[(中文|English)\]\(/.test(each));
  page.title = title.replace(/^# /, "");
  const lead = rest[0];
  page.html += `<div class="hero"><h1><span>jiama</span> <span lang="zh-Hans">加码</span></h1>\n`;
  addMarkdown(page, site.md, lead, { file: source });
  page.html += "</div>\n";
  addHtml(page, doors(site, page));
  addMarkdown(page, site.md, rest.slice(1).join("\n\n"), { file: source });
  addMarkdown(page, site.md, text.slice(at), { file: source, firstLine: before.split("\n").length });
  return page;
}

/** A card for each kind of guide, with its first pages. */
function doors(site, page) {
  const cards = site.contents[page.lang].slice(0, 4).map(({ title, items }) => {
    const links = items
      .slice(0, 6)
      .map((item) => `<li><a href="${escaped(addressFrom(page.path, item.path))}">${escaped(item.title)}</a></li>`);
    return `<section class="door"><h2>${escaped(title)}</h2><ul>${links.join("")}</ul></section>`;
  });
  return `<div class="doors">${cards.join("\n")}</div>`;
}

// The frame of a page: header, contents, text, table of contents, neighbors.
import { addressFrom, twinPage } from "./places.mjs";
import { escaped } from "./text/html.mjs";
import { words } from "./words.mjs";

/**
 * The whole HTML of a page.
 *
 * @param page - `path`, `lang`, `title`, `titleHtml`, `html`, `headings`, `section` and the rest, see `page.mjs`.
 * @param site - `contents` and `order` by language, `hasPage`.
 */
export function framed(page, site) {
  const { lang, path } = page;
  const say = (name) => words[name][lang];
  const to = (target) => escaped(addressFrom(path, target));
  const contents = site.contents[lang];
  return `<!doctype html>
<html lang="${lang === "zh" ? "zh-Hans" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.home ? `${say("site")}: ${say("tagline")}` : `${page.title} · ${say("site")}`)}</title>
<meta name="description" content="${escaped(page.description)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${to("assets/icon.svg")}">
<link rel="stylesheet" href="${to("assets/katex/katex.css")}">
<link rel="stylesheet" href="${to("assets/style.css")}">
<script src="${to("assets/theme.js")}"></script>
<script defer src="${to("assets/page.js")}"></script>
</head>
<body data-root="${"../".repeat(path.split("/").length - 1)}">
<a class="skip" href="#text">${say("skip")}</a>
${header(page, site, to)}
<div class="layout${page.headings.length > 1 ? "" : " no-outline"}">
<nav class="contents" id="contents" aria-label="${say("pages")}">
${contents.map((section) => contentsSection(section, page, to)).join("\n")}
</nav>
<main id="text" tabindex="-1">
<article>
${page.home ? "" : `<p class="kind">${crumbs(page, to)}</p>\n<h1>${page.titleHtml}</h1>`}
${page.html}
</article>
${neighbors(page, site, to)}
</main>
${outline(page)}
</div>
</body>
</html>
`;
}

function header({ lang, path }, site, to) {
  const say = (name) => escaped(words[name][lang]);
  const home = lang === "zh" ? "zh/index.html" : "index.html";
  const twin = twinPage(path);
  const other = {
    en: { name: "中文", code: "zh-Hans", home: "zh/index.html" },
    zh: { name: "English", code: "en", home: "index.html" },
  }[lang];
  const themes = Object.entries(words.themes).map(([value, name]) => `<option value="${value}">${name[lang]}</option>`);
  const explorer = site.hasPage("explorer.html")
    ? `<a href="${to("explorer.html")}#lang=${lang}">${say("explorer")}</a>`
    : "";
  return `<header class="top">
<a class="brand" href="${to(home)}"><img src="${to("assets/icon.svg")}" alt="" width="28" height="28"><span>${lang === "zh" ? "加码" : "jiama"}</span><span class="brand-other" aria-hidden="true">${lang === "zh" ? "jiama" : "加码"}</span></a>
<button class="menu" type="button" aria-expanded="false" aria-controls="contents" hidden>${say("menu")}</button>
<form class="search" role="search" hidden>
<input type="search" role="combobox" id="search" placeholder="${say("searchHint")}" aria-label="${say("search")}" aria-expanded="false" aria-controls="results" aria-autocomplete="list" autocomplete="off" spellcheck="false">
<ul id="results" role="listbox" aria-label="${say("results")}" hidden></ul>
<p class="status" role="status" data-found="${say("found")}" data-nothing="${say("nothing")}"></p>
</form>
<nav class="links" aria-label="${say("site")}">${explorer}<a href="${to("api/index.html")}">API</a><a class="language" lang="${other.code}" hreflang="${other.code}" href="${to(site.hasPage(twin) ? twin : other.home)}">${other.name}</a></nav>
<label class="theme" hidden><span class="unseen">${say("theme")}</span><select>${themes.join("")}</select></label>
</header>`;
}

function contentsSection({ title, items }, page, to) {
  return `<section><h2>${escaped(title)}</h2>\n<ul>${items.map((item) => contentsItem(item, page, to)).join("\n")}</ul></section>`;
}

function contentsItem(item, page, to) {
  const current = item.path === page.path ? ' aria-current="page"' : "";
  const english =
    item.only === undefined ? "" : ` <span class="only" lang="zh-Hans">${words.onlyEnglish[page.lang]}</span>`;
  const label = `${escaped(item.title)}${english}`;
  const link =
    item.path === undefined
      ? label
      : `<a href="${to(item.path)}"${current}${item.only ? ' lang="en"' : ""}>${label}</a>`;
  if (item.items === undefined) return `<li>${link}</li>`;
  const below = `<ul>${item.items.map((each) => contentsItem(each, page, to)).join("\n")}</ul>`;
  if (item.path !== undefined && !holds(item, page.path)) return `<li>${link}</li>`;
  return `<li class="open">${link}\n${below}</li>`;
}

function holds(item, path) {
  return item.path === path || (item.items ?? []).some((each) => holds(each, path));
}

function crumbs(page, to) {
  const trail = page.crumbs ?? [];
  return trail
    .map(({ title, path }) => (path === undefined ? escaped(title) : `<a href="${to(path)}">${escaped(title)}</a>`))
    .join(' <span aria-hidden="true">›</span> ');
}

function outline({ headings, lang, outlineDepth = 3 }) {
  const shown = headings.filter(({ level }) => level <= outlineDepth);
  if (shown.length < 2) return "";
  const items = shown.map(
    ({ level, id, html }) => `<li class="level-${level}"><a href="#${escaped(id)}">${html}</a></li>`,
  );
  const title = words.onThisPage[lang];
  return `<nav class="outline" aria-label="${title}"><h2>${title}</h2><ul>${items.join("\n")}</ul></nav>`;
}

function neighbors(page, site, to) {
  const order = site.order[page.lang];
  const at = order.findIndex(({ path }) => path === page.path);
  if (at < 0) return "";
  const link = (item, name) =>
    item === undefined
      ? "<span></span>"
      : `<a class="${name}" href="${to(item.path)}"><span>${words[name][page.lang]}</span> ${escaped(item.title)}</a>`;
  return `<nav class="neighbors" aria-label="${words.neighbors[page.lang]}">${link(order[at - 1], "previous")}${link(order[at + 1], "next")}</nav>`;
}

// Markdown as HTML: GitHub's tables and fences, formulas, citations, links to the pages of the site.
//
// What is rendered, and where, comes in `env`: `file` and `firstLine` of the source, and the `page` that collects headings and text.
import MarkdownIt from "markdown-it";
import { useCitations } from "./citations.mjs";
import { coloredCode } from "./code.mjs";
import { escaped } from "./html.mjs";
import { useMathematics } from "./mathematics.mjs";
import { slug } from "./slug.mjs";

/**
 * A renderer.
 *
 * @param site - `references`, and what resolves links: `linked(target, env, line)` and `pictured(target, env, line)`, both addresses.
 * @param mistakes - Hears of what is wrong.
 */
export function markdownRenderer(site, mistakes) {
  const md = new MarkdownIt({ html: true });
  const report = (what, env, token) => mistakes.report(what, env.file, lineOf(env, token));
  useMathematics(md, report);
  useCitations(md, {
    references: site.references,
    address: (key, env) => site.linked(`site:reference/bibliography.html#${key}`, env),
    report,
  });
  md.core.ruler.push("lines", markLines);
  md.core.ruler.push("switches", dropLanguageSwitches);
  md.core.ruler.push("links", (state) => resolveLinks(state, site));
  md.core.ruler.push("emphasis", (state) => findStrayEmphasis(state, report));
  md.core.ruler.push("punctuation", keepPunctuation);
  md.core.ruler.push("headings", (state) => collect(state, md));
  md.renderer.rules.fence = (tokens, i) => codeBlock(tokens[i]);
  md.renderer.rules.table_open = () => '<div class="scroll"><table>\n';
  md.renderer.rules.table_close = () => "</table></div>\n";
  md.renderer.rules.heading_open = (tokens, i) => `<${tokens[i].tag} id="${escaped(tokens[i].attrGet("id") ?? "")}">`;
  md.renderer.rules.heading_close = (tokens, i) => {
    const id = tokens[i].meta?.id;
    const anchor =
      id === undefined ? "" : ` <a class="anchor" href="#${escaped(id)}" aria-hidden="true" tabindex="-1">#</a>`;
    return `${anchor}</${tokens[i].tag}>\n`;
  };
  return md;
}

/** The HTML of a Markdown text, whose headings, title and text the page takes up. */
export function rendered(md, text, env) {
  return md.render(text, { firstLine: 1, ...env });
}

function lineOf(env, token) {
  const line = token.meta?.line ?? token.map?.[0];
  return line === undefined ? undefined : env.firstLine + line;
}

/** Notes with each inline token the line on which it stands, counted from 0. */
function markLines({ tokens }) {
  let block = 0;
  for (const token of tokens) {
    // The cells of a table have no line of their own; their row has.
    block = token.map?.[0] ?? block;
    if (token.type !== "inline") continue;
    let line = block;
    for (const child of token.children) {
      child.meta = { ...child.meta, line };
      if (child.type === "softbreak" || child.type === "hardbreak") line += 1;
    }
  }
}

/** Drops the paragraph that only links to the other language, because each page has a switch. */
function dropLanguageSwitches(state) {
  state.tokens = state.tokens.filter((_, i) => ![i - 1, i, i + 1].some((at) => isSwitch(state.tokens, at)));
}

function isSwitch(tokens, at) {
  const token = tokens[at];
  if (token?.type !== "inline" || tokens[at - 1]?.type !== "paragraph_open") return false;
  return token.children.length === 3 && ["中文", "English"].includes(token.content.replace(/^\[(.*)\]\(.*\)$/, "$1"));
}

function resolveLinks({ tokens, env }, site) {
  for (const child of tokens.flatMap(({ children }) => children ?? [])) {
    const line = env.firstLine + (child.meta?.line ?? 0);
    if (child.type === "link_open") child.attrSet("href", site.linked(decodeURI(child.attrGet("href")), env, line));
    if (child.type === "image") {
      child.attrSet("src", site.pictured(decodeURI(child.attrGet("src")), env, line));
      child.attrSet("loading", "lazy");
    }
  }
}

/** Emphasis beside Chinese punctuation is easily not recognized, and its stars would stay. */
function findStrayEmphasis({ tokens, env }, report) {
  for (const child of tokens.flatMap(({ children }) => children ?? [])) {
    if (child.type === "text" && child.content.includes("**")) {
      report("stars of an emphasis that is not recognized; set a space or move the punctuation", env, child);
    }
  }
}

/** Longest formula, in characters of TeX, that may be kept on one line with what follows. */
const SHORT = 24;

/** A line may not begin with the mark that follows a formula, unless the formula is so long that it may have to be broken. */
function keepPunctuation({ tokens }) {
  for (const { children } of tokens.filter(({ type }) => type === "inline")) {
    for (const [i, token] of children.entries()) {
      const mark = /^[，。；：、！？）》”,.;:!?)]+/.exec(children[i + 1]?.content ?? "")?.[0];
      if (
        token.type !== "math_inline" ||
        token.content.length > SHORT ||
        children[i + 1]?.type !== "text" ||
        mark === undefined
      )
        continue;
      token.meta = { ...token.meta, mark };
      children[i + 1].content = children[i + 1].content.slice(mark.length);
    }
  }
}

/** Gives headings their fragments, and the page its title, headings and text. */
function collect(state, md) {
  const { page } = state.env;
  for (const [i, token] of state.tokens.entries()) {
    if (token.type !== "inline") continue;
    const text = plainText(token.children);
    const before = state.tokens[i - 1];
    if (before?.type !== "heading_open") {
      page.text.push(text);
    } else if (before.tag === "h1" && page.title === undefined) {
      page.title = text;
      page.titleHtml = md.renderer.renderInline(token.children, md.options, state.env);
      for (const each of state.tokens.slice(i - 1, i + 2)) each.hidden = true;
      token.children = [];
    } else {
      const id = slug(text, page.fragments);
      before.attrSet("id", id);
      state.tokens[i + 1].meta = { id };
      const html = withoutLinks(md.renderer.renderInline(token.children, md.options, state.env));
      page.headings.push({ level: Number(before.tag[1]), id, html, text });
    }
  }
  state.tokens = state.tokens.filter(
    ({ hidden, type }) => !(hidden && (type.startsWith("heading") || type === "inline")),
  );
}

/** What a search reads: words, code, and formulas without their commands. */
function plainText(tokens) {
  const text = tokens.map(({ type, content, meta }) => {
    if (type === "softbreak" || type === "hardbreak") return " ";
    if (type.startsWith("math")) return `${content.replaceAll(/[\\{}_^]/g, "")}${meta?.mark ?? ""}`;
    return ["text", "code_inline", "citation"].includes(type) ? content : "";
  });
  return text.join("").trim();
}

function withoutLinks(html) {
  return html.replaceAll(/<\/?a\b[^>]*>/g, "");
}

function codeBlock({ info, content }) {
  const [language = ""] = info.trim().split(/\s+/);
  return `<pre class="code"><code>${coloredCode(content.replace(/\n$/, ""), language)}</code></pre>\n`;
}

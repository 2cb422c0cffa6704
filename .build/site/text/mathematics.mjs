// Formulas: `$…$` and `$$…$$`, set by KaTeX when the site is built. Each carries MathML, which screen readers speak.
import plugin from "@vscode/markdown-it-katex";
import katex from "katex";
import { escaped } from "./html.mjs";

/** A formula as HTML. Throws where it is not TeX. */
function formula(tex, displayMode = false) {
  return katex.renderToString(tex, { displayMode, throwOnError: true, strict: "error" });
}

/** A formula in one line of plain text, for the list of what a search finds: `\lambda \ge 0` is `λ ≥ 0`. */
export function plainFormula(tex) {
  return tex
    .replaceAll(/\\(?:text|math[a-z]+|bar|dot)\{([^{}]*)\}/g, "$1")
    .replaceAll(/\\frac\{([^{}]*)\}\{([^{}]*)\}/g, "($1)/($2)")
    .replaceAll(/\\[a-zA-Z]+/g, (command) => {
      const html = katex.renderToString(command, { throwOnError: false, output: "mathml" });
      return /<m[io][^>]*>([^<]+)</.exec(html)?.[1] ?? "";
    });
}

/** Makes a Markdown parser read formulas; `report(what, env, token)` hears of bad ones. */
export function useMathematics(md, report) {
  md.use(plugin.default ?? plugin);
  const set = (displayMode) => (tokens, i, _, env) => {
    const { content } = tokens[i];
    try {
      const html = formula(content, displayMode);
      if (displayMode) return `<div class="formula">${html}</div>\n`;
      const mark = tokens[i].meta?.mark;
      return mark === undefined ? html : `<span class="kept">${html}${escaped(mark)}</span>`;
    } catch (error) {
      report(`bad TeX: ${error.message.replace(/^KaTeX parse error: /, "")}`, env, tokens[i]);
      return `<code>${escaped(content)}</code>`;
    }
  };
  md.renderer.rules.math_inline = set(false);
  for (const rule of ["math_block", "math_inline_block", "math_inline_bare_block"]) md.renderer.rules[rule] = set(true);
}

// Citations: `[LazearRosen1981]` and `[Png1986, Shavell1986]` become links to the bibliography, with authors and year.
import { escaped } from "./html.mjs";

const key = "(?:von)?[A-Z][A-Za-z]+\\d{4}[a-z]?";
const citation = new RegExp(`\\[(${key}(?:[,;] ?${key})*)\\](?![(\\[:])`, "y");

/**
 * Makes a Markdown parser read citations.
 *
 * @param references - The bibliography by key.
 * @param address - The address of an entry, `address(key, env)`.
 * @param report - Hears of unknown keys, `report(what, env, token)`.
 */
export function useCitations(md, { references, address, report }) {
  md.inline.ruler.before("link", "citation", (state, silent) => {
    citation.lastIndex = state.pos;
    const match = state.src[state.pos] === "[" ? citation.exec(state.src) : null;
    if (match === null) return false;
    if (!silent) {
      const token = state.push("citation", "", 0);
      token.content = match[1];
    }
    state.pos = citation.lastIndex;
    return true;
  });
  md.renderer.rules.citation = (tokens, i, _, env) => {
    const links = tokens[i].content.split(/[,;] ?/).map((each) => {
      const reference = references.get(each);
      if (reference === undefined) {
        report(`unknown citation [${each}]; add it to docs/references.bib`, env, tokens[i]);
        return escaped(each);
      }
      return `<a class="citation" href="${escaped(address(each, env))}">${escaped(reference.label)}</a>`;
    });
    return `[${links.join("; ")}]`;
  };
}

/** Links the keys that stand in brackets in finished HTML, such as the cells of a table. */
export function linkedCitations(html, references, address) {
  return html.replaceAll(new RegExp(citation.source, "g"), (whole, keys) => {
    const links = keys.split(/[,;] ?/).map((each) => {
      const reference = references.get(each);
      return reference === undefined
        ? each
        : `<a class="citation" href="${address(each)}">${escaped(reference.label)}</a>`;
    });
    return links.some((link, i) => link === keys.split(/[,;] ?/)[i]) ? whole : `[${links.join("; ")}]`;
  });
}

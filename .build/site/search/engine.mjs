// The search itself, the same when the index is made, when it is read in a browser, and when it is tested.
import MiniSearch from "minisearch";
import { indexTokens, queryTokens } from "./tokens.mjs";

/** How documents are indexed. */
export const indexOptions = {
  fields: ["title", "keywords", "headings", "text"],
  storeFields: ["path", "title", "lang", "kind", "summary", "rank", "sections"],
  tokenize: indexTokens,
  processTerm: (term) => term,
};

const queryOptions = {
  tokenize: queryTokens,
  boost: { title: 8, keywords: 5, headings: 3 },
  prefix: (term) => !/\p{Script=Han}/u.test(term),
  fuzzy: (term) => (/\p{Script=Han}/u.test(term) || term.length < 5 ? false : 0.2),
  boostDocument: (_, __, { rank }) => rank,
};

/** Reads an index that was written as JSON. */
export function readIndex(json) {
  return MiniSearch.loadJS(json, indexOptions);
}

/**
 * The documents that answer a query, the best first: those with all words, or else with some; those in the language of the page
 * before others; those whose title is or holds the query before those that only speak of it.
 */
export function answers(index, query, lang, limit = 12) {
  if (queryTokens(query).length === 0) return [];
  const all = index.search(query, { ...queryOptions, combineWith: "AND" });
  const found = all.length > 0 ? all : index.search(query, { ...queryOptions, combineWith: "OR" });
  const wanted = plain(query);
  const weight = ({ title, lang: own }) => {
    const name = plain(title);
    const inTitle = name === wanted ? 4 : name.includes(wanted) ? 2 : 1;
    return inTitle * (own === (/\p{Script=Han}/u.test(query) ? "zh" : lang) ? 2 : 1);
  };
  return found
    .map((result) => ({ ...result, score: result.score * weight(result), section: sectionFor(result, wanted) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

/** The heading of a document that holds the query, where its title does not. */
function sectionFor({ title, sections }, wanted) {
  return plain(title).includes(wanted) ? undefined : sections?.find(([, text]) => plain(text).includes(wanted));
}

function plain(text) {
  return text.normalize("NFKC").toLowerCase().trim();
}

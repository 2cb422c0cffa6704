// Words of a text, for the search: words of letters and digits, parts of code names, and for Chinese, which does not set spaces,
// single characters and pairs of them.

const word = /[\p{L}\p{N}]+/gu;
const run = /\p{Script=Han}+|\P{Script=Han}+/gu;

/** The words under which a text is found. */
export function indexTokens(text) {
  return words(text).flatMap(({ han, text: each }) =>
    han ? [...each, ...pairs(each)] : [folded(each), ...nameParts(each)],
  );
}

/** The words that a query asks for: of two Chinese characters and more, pairs alone, which tell more than the characters. */
export function queryTokens(text) {
  return words(text).flatMap(({ han, text: each }) => {
    if (!han) return [folded(each)];
    return each.length === 1 ? [each] : pairs(each);
  });
}

function words(text) {
  const found = text.normalize("NFKC").match(word) ?? [];
  return found.flatMap((each) => each.match(run).map((part) => ({ text: part, han: /\p{Script=Han}/u.test(part) })));
}

/** Small letters without accents. */
function folded(text) {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

function pairs(text) {
  const characters = [...text];
  return characters.slice(1).map((character, i) => characters[i] + character);
}

/** `lemkeHowson` is also found by its two names. */
function nameParts(text) {
  const parts = text.match(/\p{Lu}?[\p{Ll}\p{N}]+|\p{Lu}+(?!\p{Ll})/gu) ?? [];
  return parts.length > 1 ? parts.map(folded) : [];
}

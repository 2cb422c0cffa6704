// Text within HTML.

const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** The text in HTML, as content and within double quotes. */
export function escaped(text) {
  return String(text).replaceAll(/[&<>"]/g, (character) => entities[character]);
}

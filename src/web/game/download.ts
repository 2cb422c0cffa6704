/**
 * # Files for the reader
 *
 * @module
 */

/** Hands the reader a file. */
export function download(name: string, text: string, type: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A drawing as a file of its own: the colors of the page by their values. */
export function svgText(svg: Element): string {
  const text = new XMLSerializer().serializeToString(svg);
  const style =
    '<style>text{fill:#1d2129}.halo{paint-order:stroke;stroke:#fff;stroke-width:4px;stroke-linejoin:round}</style><rect width="100%" height="100%" fill="#fff"/>';
  return text.replace(/var\(--[a-z]+, ?(#[0-9a-f]+)\)/g, "$1").replace("</desc>", `</desc>${style}`);
}

/**
 * # Files for the reader
 *
 * @module
 */

/** Hands a text over as a file. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** What a picture takes from the page's style. */
const STYLES = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linejoin",
  "paint-order",
  "font-weight",
  "font-size",
  "font-family",
  "text-anchor",
  "opacity",
];

/** A picture as a file of its own: what the page's style gives it stands in it. */
export function svgText(picture: SVGSVGElement): string {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const [from, to] = [picture, copy].map((root) => [root, ...root.querySelectorAll<SVGElement>("*")]);
  for (const [i, element] of from!.entries()) {
    const style = getComputedStyle(element);
    for (const name of STYLES) to![i]!.style.setProperty(name, style.getPropertyValue(name));
    to![i]!.removeAttribute("class");
  }
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.style.background = getComputedStyle(document.documentElement).getPropertyValue("--card");
  return new XMLSerializer().serializeToString(copy);
}

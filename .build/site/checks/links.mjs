// Every address within the finished site, the pages of the library included, leads to a file and to a place in it.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/**
 * The dead links of a folder of HTML, as `page: what`.
 *
 * @param unmade - Pages that this build leaves out on purpose.
 */
export function deadLinks(out, unmade = /(?!)/) {
  const pages = readdirSync(out, { recursive: true }).filter((path) => path.endsWith(".html"));
  const parsed = new Map(pages.map((path) => [path, anchorsAndLinks(readFileSync(join(out, path), "utf8"))]));
  const known = new Map();
  const exists = (path) => {
    if (!known.has(path)) known.set(path, existsSync(join(out, path)) && statSync(join(out, path)).isFile());
    return known.get(path);
  };
  return pages.flatMap((page) => {
    const dead = parsed.get(page).links.filter((address) => {
      const [place, fragment] = address.split("#");
      const target = place === "" ? page : relative(out, resolve(out, dirname(page), decodeURI(place.split("?")[0])));
      if (!exists(target)) return !unmade.test(target);
      // The explorer keeps its state behind the `#`.
      if (!fragment || target === "explorer.html" || !parsed.has(target)) return false;
      return !parsed.get(target).anchors.has(decodeURIComponent(fragment));
    });
    return [...new Set(dead)].map((address) => `${page}: dead link to ${address}`);
  });
}

function anchorsAndLinks(html) {
  const anchors = new Set([...html.matchAll(/\s(?:id|name)="([^"]*)"/g)].map(([, id]) => text(id)));
  // The symbols that `<use>` names are put into the page by a script.
  const addresses = [...html.replaceAll(/<use [^>]*>/g, "").matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address]) =>
    text(address),
  );
  return { anchors, links: addresses.filter((address) => !/^(https?|mailto|data|javascript):/.test(address)) };
}

function text(attribute) {
  return attribute.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

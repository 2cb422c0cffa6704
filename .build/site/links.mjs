// Links and pictures: from what a source says to an address in the site. Dead ones are mistakes, with file and line.
import { existsSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { addressFrom, listingOf, pageOf, twinPage } from "./places.mjs";

/**
 * What resolves the links of all pages.
 *
 * @param planned - The paths of all pages that will be made; grows by those that links ask for.
 */
export function linkResolver(root, planned, mistakes) {
  const links = [];
  /** Files that have to be shown as they stand, Markdown files that have to become pages, pictures to copy. */
  const wanted = { listings: new Set(), written: new Set(), pictures: new Map() };

  function inOwnLanguage(path, lang) {
    return lang === "zh" && !path.startsWith("zh/") && planned.has(twinPage(path)) ? twinPage(path) : path;
  }

  function file(target, env, line) {
    const path = posix.join(posix.dirname(env.file), target);
    // The page of a model is there before anybody writes about the model.
    if (path.startsWith("docs/guide/models/") && planned.has(pageOf(path))) return path;
    if (path.startsWith("..") || !existsSync(join(root, path))) {
      mistakes.report(`dead link to ${target}`, env.file, line);
      return undefined;
    }
    if (statSync(join(root, path)).isDirectory()) {
      mistakes.report(`link to the folder ${target}; link to a file`, env.file, line);
      return undefined;
    }
    return path;
  }

  function pageFor(path) {
    const page = pageOf(path);
    if (page === undefined) {
      wanted.listings.add(path);
      planned.add(listingOf(path));
      return listingOf(path);
    }
    if (!planned.has(page)) {
      wanted.written.add(path);
      planned.add(page);
    }
    return page;
  }

  return {
    wanted,
    hasPage: (path) => planned.has(path),

    /** The address of a link; `site:PATH` names a page of the site, in the page's own language where there is one. */
    linked(target, env, line) {
      if (/^(https?|mailto):/.test(target)) return target;
      const [place, fragment] = target.split("#");
      const source = place === "" || place.startsWith("site:") ? undefined : file(place, env, line);
      if (source === undefined && place !== "" && !place.startsWith("site:")) return "#";
      const page =
        source !== undefined
          ? pageFor(source)
          : place === ""
            ? env.page.path
            : inOwnLanguage(place.slice("site:".length), env.page.lang);
      links.push({ target, page, fragment, file: env.file, line });
      return addressFrom(env.page.path, fragment === undefined ? page : `${page}#${fragment}`);
    },

    /** The address of a picture, which is copied into the site. */
    pictured(target, env, line) {
      const source = target.startsWith("root:") ? target.slice("root:".length) : file(target, env, line);
      if (source === undefined) return "";
      const place = `media/${source.replaceAll("/", "-")}`;
      wanted.pictures.set(source, place);
      return addressFrom(env.page.path, place);
    },

    /** Reports links to pages that are not made, and to fragments that their page does not have. */
    check(pages) {
      for (const { target, page, fragment, file, line } of links) {
        const to = pages.get(page);
        if (to === undefined && !planned.has(page)) mistakes.report(`dead link to ${target}`, file, line);
        if (to !== undefined && fragment !== undefined && !to.html.includes(`id="${fragment}"`)) {
          mistakes.report(`dead link to ${target}: the page has no such heading`, file, line);
        }
      }
    },
  };
}

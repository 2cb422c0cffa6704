// Files of the repository that a page links to, such as the file of a proposition: each is shown as it stands.
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { addHtml, newPage } from "../page.mjs";
import { listingOf } from "../places.mjs";
import { coloredCode } from "../text/code.mjs";
import { escaped } from "../text/html.mjs";

/** The page that lists a file. */
export function listingPage(site, file) {
  const text = readFileSync(join(site.root, file), "utf8");
  const page = newPage(listingOf(file), { title: file, titleHtml: `<code>${escaped(file)}</code>`, unlisted: true });
  addHtml(page, `<pre class="code listing"><code>${coloredCode(text.trimEnd(), extname(file).slice(1))}</code></pre>`);
  return page;
}

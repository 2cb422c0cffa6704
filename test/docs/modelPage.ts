import { existsSync } from "node:fs";
import { posix } from "node:path";
import { projectRoot, projectText } from "../house/projectFiles.ts";

/** The languages of a model's page, with the end of its name and its headings in their order; exercises may be left out. */
export const pageLanguages = [
  {
    language: "en",
    ending: ".md",
    headings: ["Story", "Players, timing, payoffs", "Equilibrium", "In code", "Exercises"],
  },
  { language: "zh", ending: ".zh.md", headings: ["故事", "参与人、时序与支付", "均衡", "代码", "练习"] },
] as const;

/** Path of the page of a model. */
export function pagePath(id: string, ending: string): string {
  return `docs/guide/models/${id}${ending}`;
}

/** Headings of one level, outside of code. */
export function headingsOf(text: string, level: number): readonly string[] {
  const mark = `${"#".repeat(level)} `;
  return withoutCode(text)
    .split("\n")
    .filter((line) => line.startsWith(mark))
    .map((line) => line.slice(mark.length));
}

/** The blocks of code, their opening fences included. */
export function codeBlocks(text: string): readonly string[] {
  return [...text.matchAll(/^```.*\n[\s\S]*?^```$/gm)].map(([block]) => block);
}

function withoutCode(text: string): string {
  return text.replaceAll(/^```.*\n[\s\S]*?^```$/gm, "").replaceAll(/`[^`\n]*`/g, "");
}

/** The formulas of a text, without their dollar signs. */
export function formulas(text: string): readonly { readonly tex: string; readonly display: boolean }[] {
  const prose = withoutCode(text);
  const displayed = [...prose.matchAll(/\$\$([\s\S]*?)\$\$/g)].map(([, tex]) => ({ tex: tex!, display: true }));
  const inline = [...prose.replaceAll(/\$\$[\s\S]*?\$\$/g, "").matchAll(/\$([^$\n]+)\$/g)];
  return [...displayed, ...inline.map(([, tex]) => ({ tex: tex!, display: false }))];
}

/** Dollar signs that neither open nor close a formula. */
export function strayDollars(text: string): number {
  const rest = withoutCode(text)
    .replaceAll(/\$\$[\s\S]*?\$\$/g, "")
    .replaceAll(/\$[^$\n]+\$/g, "");
  return rest.split("$").length - 1;
}

/** Links to files or headings of the project that do not exist. */
export function deadLinks(path: string): readonly string[] {
  const links = [...withoutCode(projectText(path)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [file, anchor] = link.split("#");
    const target = file === "" ? path : posix.join(posix.dirname(path), file!);
    if (!existsSync(`${projectRoot}${target}`)) return true;
    return anchor !== undefined && !anchorsOf(target).has(anchor);
  });
}

const anchors = new Map<string, ReadonlySet<string>>();

function anchorsOf(path: string): ReadonlySet<string> {
  const known = anchors.get(path);
  if (known !== undefined) return known;
  const text = projectText(path);
  const found = new Set([1, 2, 3, 4].flatMap((level) => headingsOf(text, level)).map(anchorOf));
  anchors.set(path, found);
  return found;
}

/** The anchor of a heading, as Markdown readers make it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, "")
    .trim()
    .replaceAll(" ", "-");
}

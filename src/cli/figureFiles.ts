/**
 * # Files of a figure
 *
 * A figure in every format and language, with the names under which it is kept: `<figure>.<language>.<format>`.
 *
 * @module
 */
import type { Figure } from "../index.ts";
import { pdfFromSvg } from "../node/pdfFromSvg.ts";
import { pngFromSvg } from "../node/pngFromSvg.ts";
import { sha256 } from "../node/sha256.ts";
import { vegaSvg } from "../node/vegaSvg.ts";
import { figureHeader, figureSpecification, parameterHash } from "../report/index.ts";
import type { ComputedFile } from "./fileReports.ts";
import type { Language } from "./language.ts";

/** Forms of a figure: pictures, and the Vega-Lite specification as `json`. */
export const figureFormats = ["svg", "png", "pdf", "json"] as const;

/** One of {@link figureFormats}. */
export type FigureFormat = (typeof figureFormats)[number];

/** The formats whose bytes are the same on every machine; PDF needs a program, and its bytes depend on that program's version. */
export const reproducibleFormats: readonly FigureFormat[] = ["svg", "png", "json"];

/** The files of a figure. */
export async function filesOfFigure(
  figure: Figure,
  { formats, languages }: { readonly formats: readonly FigureFormat[]; readonly languages: readonly Language[] },
): Promise<readonly ComputedFile[]> {
  const files: ComputedFile[] = [];
  for (const lang of languages) {
    const specification = figureSpecification(figure, lang);
    const hash = figureHash(figure);
    const picture = formats.some((format) => format !== "json") ? await vegaSvg(specification) : "";
    for (const format of formats) {
      const content = await {
        svg: () => `${figureHeader(figure, hash)}\n${picture}\n`,
        png: () => pngFromSvg(picture),
        pdf: () => pdfFromSvg(picture),
        json: () => specificationText(specification, { id: figure.id, hash }),
      }[format]();
      files.push({ name: `${figure.id}.${lang}.${format}`, content });
    }
  }
  return files;
}

/** The hash of all that the figure depends on. */
export function figureHash(figure: Figure): string {
  return parameterHash(figure, sha256);
}

/** The specification with its header as Vega-Lite's `usermeta`. */
function specificationText(
  specification: Readonly<Record<string, unknown>>,
  { id, hash }: { readonly id: string; readonly hash: string },
): string {
  const usermeta = { figure: id, schema: "jiama/1", parameters: `sha256 ${hash}` };
  return `${JSON.stringify({ ...specification, usermeta })}\n`;
}

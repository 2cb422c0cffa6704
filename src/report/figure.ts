/**
 * # Figures
 *
 * A figure as data: a Vega-Lite specification whose texts stand in both languages. How it is drawn (fonts, greys, sizes) is one
 * theme for all figures; a renderer outside of the core makes pictures of it.
 *
 * ## References
 *
 * - [SatyanarayanMoritzWongsuphasawatHeer2017]
 *
 * @module
 */
import type { Localized } from "../errors.ts";
import type { Control } from "../games/control.ts";
import { figureTheme } from "./figureTheme.ts";
import { headerFields } from "./header.ts";

/** Plain JSON in which a text may be given in both languages, as an object `{ en, zh }`. */
export type FigureJson =
  | null
  | boolean
  | number
  | string
  | Localized
  | readonly FigureJson[]
  | { readonly [key: string]: FigureJson };

/** A finished figure. */
export interface Figure {
  /** Kebab-case id; also its file name. */
  readonly id: string;
  /** Caption; in the picture it is the description that screen readers read. */
  readonly title: Localized;
  /** Vega-Lite, with texts in both languages, without theme. */
  readonly specification: { readonly [key: string]: FigureJson };
  /** All that the picture depends on, as plain JSON: what the parameter hash in the header is taken of. */
  readonly parameters: unknown;
}

/** What a figure may be given. */
export interface FigureInput {
  /** Stop and progress of a long computation. */
  readonly control?: Control;
}

/** A figure of a paper: how it is computed. */
export interface FigureDefinition {
  /** Kebab-case id, stable for ever. */
  readonly id: string;
  /** Caption. */
  readonly title: Localized;
  /** Keys of `docs/references.bib`. */
  readonly sources: readonly string[];
  /** The figure; `undefined` where the control stopped it. */
  build(input: FigureInput): Figure | undefined;
}

/**
 * The Vega-Lite specification of a figure in one language, theme and description included.
 *
 * @param figure - The finished figure.
 * @param lang - `en` or `zh`.
 * @returns Plain JSON, which Vega-Lite compiles.
 * @category Figures
 */
export function figureSpecification(figure: Figure, lang: "en" | "zh"): Readonly<Record<string, unknown>> {
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: figure.title[lang],
    config: figureTheme,
    ...(inLanguage(figure.specification, lang) as Readonly<Record<string, unknown>>),
  };
}

/**
 * The first line of a figure's SVG: which figure, which form of output, which input.
 *
 * @param hash - The parameter hash.
 * @category Figures
 */
export function figureHeader({ id }: Pick<Figure, "id">, hash: string): string {
  return `<!-- ${headerFields(id, hash, "figure")} -->`;
}

/** The value with every text in one language. */
function inLanguage(value: FigureJson, lang: "en" | "zh"): unknown {
  if (Array.isArray(value)) return value.map((entry: FigureJson) => inLanguage(entry, lang));
  if (typeof value !== "object" || value === null) return value;
  if (isLocalized(value)) return value[lang];
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, inLanguage(member as FigureJson, lang)]),
  );
}

function isLocalized(value: object): value is Localized {
  return "en" in value && "zh" in value && Object.keys(value).length === 2;
}

/**
 * # Vega-Lite to SVG
 *
 * The only file that knows Vega. Rendering needs no browser; the same specification gives the same bytes.
 *
 * @module
 */
import { displayWidth } from "../report/index.ts";
import { requiredPackage } from "./requiredPackage.ts";

/**
 * The picture of a specification.
 *
 * @throws `DomainError` where Vega is not installed, or the specification draws nothing that Vega knows.
 */
export async function vegaSvg(specification: Readonly<Record<string, unknown>>): Promise<string> {
  const { compile } = await requiredPackage("vega-lite", () => import("vega-lite"));
  const vega = await requiredPackage("vega", () => import("vega"));
  (vega as unknown as { readonly textMetrics: TextMetrics }).textMetrics.width = textWidth;
  const warnings: string[] = [];
  const logger = quietLogger(warnings);
  const { spec } = compile(specification as unknown as Parameters<typeof compile>[0], { logger });
  if (warnings.length > 0) throw new Error(`vegaSvg: ${warnings.join("; ")}`);
  const view = new vega.View(vega.parse(spec), { renderer: "none" });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

interface TextMetrics {
  width(item: { readonly fontSize?: number }, text: unknown): number;
}

/** Without a canvas Vega takes every letter for as wide; a Chinese one is as wide as it is high, others half of that on average. */
function textWidth({ fontSize = 11 }: { readonly fontSize?: number }, text: unknown): number {
  const lines = Array.isArray(text) ? text : [text];
  return Math.max(...lines.map((line) => Math.ceil(displayWidth(String(line ?? "")) * 0.54 * fontSize)));
}

/** Warnings are kept: a specification of ours has none. */
function quietLogger(warnings: string[]) {
  const logger = {
    level: () => logger,
    error: (...words: readonly unknown[]) => keep(words),
    warn: (...words: readonly unknown[]) => keep(words),
    info: () => logger,
    debug: () => logger,
  };
  const keep = (words: readonly unknown[]) => {
    warnings.push(words.map(String).join(" "));
    return logger;
  };
  return logger as never;
}

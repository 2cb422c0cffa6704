/**
 * # SVG to PNG
 *
 * The only file that knows resvg. It draws with the font that the package carries and no other, so that a picture is the same on
 * every machine.
 *
 * @module
 */
import { join } from "node:path";
import { FIGURE_FONT } from "../report/index.ts";
import { packageFolder } from "./packageFolder.ts";
import { requiredPackage } from "./requiredPackage.ts";

/** Pixels for one unit of the drawing: print quality at a column's width. */
const SCALE = 3;

/**
 * The picture as PNG, on white.
 *
 * @throws `DomainError` where resvg is not installed.
 */
export async function pngFromSvg(svg: string): Promise<Uint8Array> {
  const { Resvg } = await requiredPackage("@resvg/resvg-js", () => import("@resvg/resvg-js"));
  const picture = new Resvg(svg, {
    background: "white",
    fitTo: { mode: "zoom", value: SCALE },
    font: {
      loadSystemFonts: false,
      fontFiles: [join(packageFolder(), "docs/fonts/NotoSansSC-figures.ttf")],
      defaultFontFamily: FIGURE_FONT,
    },
  });
  return picture.render().asPng();
}

// Makes the font of the figures anew: the part of Noto Sans SC that they use, with all of ASCII and the letters of formulas.
// Run it after `npm run build` when a figure has gained a character; a test says so.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import { figures } from "../dist/bundled/models.js";
import { figureSpecification } from "../dist/bundled/report.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const family = join(root, "node_modules/@expo-google-fonts/noto-sans-sc");

const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
const formulas = [..."αβγδεζηθικλμνξοπρστυφχψωΓΔΘΛΞΠΣΦΨΩϕℓ−×÷·±≤≥≠≈→←↑↓∞∈√°′″…“”‘’–—"];
const texts = figures.flatMap((figure) =>
  ["en", "zh"].map((lang) => JSON.stringify(figureSpecification(figure.build({}), lang))),
);
const characters = [...new Set([...ascii, ...formulas, ...texts.join("")])].sort().join("");

const font = await subsetFont(readFileSync(join(family, "400Regular/NotoSansSC_400Regular.ttf")), characters, {
  targetFormat: "sfnt",
});
writeFileSync(join(root, "docs/fonts/NotoSansSC-figures.ttf"), font);
writeFileSync(join(root, "docs/fonts/NotoSansSC-figures.txt"), `${characters}\n`);
writeFileSync(join(root, "docs/fonts/OFL.txt"), readFileSync(join(family, "LICENSE_FONT")));

/**
 * # How figures look
 *
 * One font, thin grids, no frame; lines differ in dash and mark as well as in color, areas in lightness, so that a print in black
 * and white can be read.
 *
 * @module
 */

/** The font of all figures; the package carries the part of it that they use. */
export const FIGURE_FONT = "Noto Sans SC";

const ink = "#1b1b1b";
const pale = "#e4e4e4";

/** Vega-Lite's `config`. */
export const figureTheme = {
  font: FIGURE_FONT,
  background: "white",
  padding: 8,
  view: { stroke: null, continuousWidth: 320, continuousHeight: 220 },
  axis: {
    domainColor: ink,
    tickColor: ink,
    tickSize: 4,
    gridColor: pale,
    labelColor: ink,
    labelFontSize: 11,
    titleColor: ink,
    titleFontSize: 12,
    titleFontWeight: 400,
    titlePadding: 6,
  },
  header: { labelColor: ink, labelFontSize: 12, titleColor: ink, titleFontSize: 12, titleFontWeight: 400 },
  title: { color: ink, fontSize: 12, fontWeight: 400, anchor: "middle", offset: 8 },
  legend: {
    labelColor: ink,
    labelFontSize: 11,
    labelLimit: 400,
    titleColor: ink,
    titleFontSize: 11,
    titleFontWeight: 400,
    symbolSize: 60,
    symbolStrokeWidth: 1.6,
  },
  text: { color: ink, fontSize: 11 },
  rule: { color: ink },
  line: { strokeWidth: 1.6, color: ink },
  point: { filled: true, size: 36, color: ink, opacity: 1 },
  area: { opacity: 1 },
  range: {
    category: ["#1b1b1b", "#b2182b", "#2166ac", "#7a7a7a", "#8c6d1f", "#5e3c99"],
    heatmap: ["#ffffff", "#d4d4d4", "#9a9a9a", "#5c5c5c", "#222222"],
  },
} as const;

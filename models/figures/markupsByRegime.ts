/**
 * # Figure `markups-by-regime`: escalation down a hierarchy, regime by regime
 *
 * Three levels with 31, 11 and 9 siblings set markups in `target-cascade`; only the regime differs between the lines. The lower
 * the level, the fewer the siblings, the larger the weight of one's own markup in the ranking.
 *
 * @module
 */
import { type Figure, type FigureDefinition, type Localized, solve } from "../../src/index.ts";
import { targetCascade } from "../escalation/targetCascade.ts";
import { hierarchy } from "../hierarchyUnderRegimes.ts";
import { axis, drawn, seriesChannels } from "./series.ts";

/** A line: its name and the parameters of its regime. */
interface RegimeLine {
  readonly name: Localized;
  readonly parameters: Readonly<Record<string, number | string>>;
}

const lines: readonly RegimeLine[] = [
  { name: { en: "strict, result-only", zh: "结果问责" }, parameters: { regime: "strict" } },
  { name: { en: "tolerance 0.3", zh: "容错 0.3" }, parameters: { regime: "tolerance", tolerance: 0.3 } },
  { name: { en: "tolerance 0.6", zh: "容错 0.6" }, parameters: { regime: "tolerance", tolerance: 0.6 } },
  { name: { en: "liability capped at 0.6", zh: "责任上限 0.6" }, parameters: { regime: "capped", liabilityCap: 0.6 } },
  { name: { en: "one-vote veto", zh: "一票否决" }, parameters: { regime: "veto", careerStake: 0.3 } },
  { name: { en: "joint liability 0.5", zh: "连带责任 0.5" }, parameters: { regime: "joint", jointLiability: 0.5 } },
];

const title: Localized = {
  en: "Targets and markups down a hierarchy under six accountability regimes",
  zh: "六种问责制度下逐级的目标与加码",
};

/**
 * Targets and markups at each level under six regimes.
 *
 * @category Figures
 */
export const markupsByRegimeFigure: FigureDefinition = {
  id: "markups-by-regime",
  title,
  sources: [],
  build({ control }): Figure | undefined {
    const values = [];
    for (const { name, parameters } of lines) {
      if (control?.checkpoint() === "stop") return undefined;
      const { markups, targets } = solve(targetCascade, { ...hierarchy, ...parameters }).outcome;
      values.push(...targets.map((target, level) => ({ name, level, target: shown(target), markup: null })));
      values.push(...markups.map((markup, i) => ({ name, level: i + 1, target: null, markup: shown(markup) })));
    }
    const names = lines.map(({ name }) => name);
    const panel = (field: string, label: Localized, from: number) => ({
      transform: [{ filter: `isValid(datum.${field})` }],
      width: 230,
      height: 230,
      layer: [{ mark: "line" }, { mark: { type: "point" } }],
      encoding: {
        x: axis(
          "level",
          { en: "level ℓ", zh: "层级 ℓ" },
          { axis: { tickMinStep: 1, grid: false }, scale: { domain: [from, 3], padding: 10 } },
        ),
        y: axis(field, label, { scale: { zero: field === "markup" } }),
        ...seriesChannels("name", names),
      },
    });
    return {
      id: "markups-by-regime",
      title,
      specification: {
        data: { values },
        hconcat: [
          panel("target", { en: "target T", zh: "目标 T" }, 0),
          panel("markup", { en: "markup a", zh: "加码 a" }, 1),
        ],
      },
      parameters: { hierarchy, lines },
    };
  },
};

function shown(value: number | null): number | null {
  return value === null ? null : drawn(value);
}

/**
 * # Figure `observed-targets`: real targets against the models
 *
 * Left, the chain 60 → 61 → 62 → 70 of the paper beside what two cascades of equal layers predict from its first step: equal
 * markups (`target-cascade`), equal ratios (`contest-cascade`). The last step is beyond both: the bottom layer differs. Right, the
 * markups of provincial growth targets over the national one, in a year of high growth and in one of low growth.
 *
 * @module
 */
import { type Figure, type FigureDefinition, hierarchy, type Localized, targetSteps } from "../../src/index.ts";
import { gdpProvinces2011, gdpProvinces2024, seedSewage } from "../observations/index.ts";
import { axis, drawn, seriesChannels } from "./series.ts";

const years = [
  { year: "2011", observed: gdpProvinces2011 },
  { year: "2024", observed: gdpProvinces2024 },
];

const observed: Localized = { en: "observed", zh: "实际目标" };
const equalMarkups: Localized = { en: "equal markups", zh: "各层加码相同" };
const equalRatios: Localized = { en: "equal ratios", zh: "各层比值相同" };

const title: Localized = {
  en: "Observed targets against cascades of equal layers, and provincial markups over the national growth target",
  zh: "实际目标与各层相同的加码模型，以及各省增长目标对全国目标的加码",
};

/**
 * The paper's chain against two cascades of equal layers, and the markups of provincial growth targets in two years.
 *
 * @category Figures
 */
export const observedTargetsFigure: FigureDefinition = {
  id: "observed-targets",
  title,
  sources: [...new Set([seedSewage, ...years.map((each) => each.observed)].flatMap(({ sourceKeys }) => sourceKeys))],
  build({ control }): Figure | undefined {
    if (control?.checkpoint() === "stop") return undefined;
    const steps = targetSteps(hierarchy(seedSewage.targets));
    const [first] = steps;
    const top = first!.above;
    const chain = [top, ...steps.map(({ below }) => below)];
    const lines = chain.flatMap((target, level) => [
      { level, name: observed, target: drawn(target) },
      { level, name: equalMarkups, target: drawn(top + level * first!.markup) },
      { level, name: equalRatios, target: drawn(top * (first!.below / top) ** level) },
    ]);
    const markups = years.flatMap(({ year, observed: { targets } }) =>
      counted(targetSteps(hierarchy(targets)).map(({ markup }) => drawn(markup))).map((each) => ({ year, ...each })),
    );
    return {
      id: "observed-targets",
      title,
      specification: {
        hconcat: [
          {
            title: { en: "60 → 61 → 62 → 70", zh: "60 → 61 → 62 → 70" },
            data: { values: lines },
            width: 210,
            height: 230,
            layer: [{ mark: "line" }, { mark: "point" }],
            encoding: {
              x: axis(
                "level",
                { en: "level ℓ", zh: "层级 ℓ" },
                { axis: { tickMinStep: 1, grid: false }, scale: { domain: [0, 3], padding: 10 } },
              ),
              y: axis("target", { en: "target, %", zh: "目标（%）" }, { scale: { domain: [58, 72] } }),
              ...seriesChannels("name", [observed, equalMarkups, equalRatios]),
            },
          },
          {
            title: { en: "provinces over the nation", zh: "各省相对全国" },
            data: { values: markups },
            width: 230,
            height: 230,
            layer: [
              {
                mark: { type: "circle", color: "#1b1b1b", opacity: 1 },
                encoding: {
                  x: { field: "year", type: "nominal", title: { en: "year", zh: "年份" }, axis: { labelAngle: 0 } },
                  y: axis("markup", { en: "markup, percentage points", zh: "加码（百分点）" }),
                  size: {
                    field: "count",
                    type: "quantitative",
                    title: { en: "provinces", zh: "省份数" },
                    scale: { domain: [1, 11], range: [20, 240] },
                    legend: { values: [1, 5, 10] },
                  },
                },
              },
              { mark: { type: "rule", strokeDash: [4, 3] }, encoding: { y: { datum: 0 } } },
            ],
          },
        ],
      },
      parameters: { seedSewage, years },
    };
  },
};

/** Each value once, with how often it occurs. */
function counted(values: readonly number[]) {
  return [...new Set(values)]
    .sort((a, b) => a - b)
    .map((markup) => ({ markup, count: values.filter((value) => value === markup).length }));
}

/**
 * # Figure `credit-and-blame`: what a markup is made of
 *
 * In `target-cascade` the first-order condition adds two motives: the prize of outranking the siblings and the sanction for
 * missing the own target. The areas split the markup in proportion to the two, as the penalty grows.
 *
 * @module
 */
import { type Figure, type FigureDefinition, type Localized, solve } from "../../src/index.ts";
import { targetCascade } from "../escalation/targetCascade.ts";
import { axis, drawn, gridOf } from "./series.ts";

const common = { levels: 1 } as const;
const tolerances = [0, 0.3, 0.6];
const penalties = gridOf(0, 12, 48);
const credit: Localized = { en: "claiming credit (邀功)", zh: "邀功" };
const blame: Localized = { en: "avoiding blame (避责)", zh: "避责" };

const title: Localized = {
  en: "The markup split into claiming credit and avoiding blame, as the penalty grows",
  zh: "惩罚力度上升时加码中的邀功与避责成分",
};

/**
 * The markup and its two motives against the penalty, at three tolerances.
 *
 * @category Figures
 */
export const creditAndBlameFigure: FigureDefinition = {
  id: "credit-and-blame",
  title,
  sources: [],
  build({ control }): Figure | undefined {
    const values = [];
    for (const tolerance of tolerances) {
      for (const penalty of penalties) {
        if (control?.checkpoint() === "stop") return undefined;
        const { markups, creditShare } = solve(targetCascade, { ...common, tolerance, penalty }).outcome;
        const [markup, share] = [markups[0]!, creditShare[0]!];
        values.push({ tolerance, penalty, motive: credit, order: 0, markup: drawn(share * markup) });
        values.push({ tolerance, penalty, motive: blame, order: 1, markup: drawn((1 - share) * markup) });
      }
    }
    return {
      id: "credit-and-blame",
      title,
      specification: {
        data: { values },
        facet: {
          column: {
            field: "tolerance",
            type: "nominal",
            title: null,
            header: { labelExpr: { en: "'tolerance φ = ' + datum.value", zh: "'容错 φ = ' + datum.value" } },
          },
        },
        spec: {
          width: 170,
          height: 200,
          mark: { type: "area", line: { color: "#1b1b1b", strokeWidth: 1 } },
          encoding: {
            x: axis("penalty", { en: "penalty D", zh: "惩罚力度 D" }),
            y: axis("markup", { en: "markup a", zh: "加码 a" }, { stack: "zero" }),
            order: { field: "order", type: "quantitative" },
            color: {
              field: "motive",
              type: "nominal",
              title: null,
              scale: { domain: [blame, credit], range: ["#c9c9c9", "#5c5c5c"] },
              legend: { symbolType: "square", symbolSize: 120, symbolStrokeWidth: 0 },
            },
          },
        },
      },
      parameters: { common, tolerances, penalties },
    };
  },
};

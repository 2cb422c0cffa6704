/**
 * # Figure `noise-and-siblings`: what competition does depends on the noise
 *
 * The marginal probability of promotion `ψ(n, 1)` of `promotion-tournament`, to which effort is proportional, against the number
 * of siblings. It falls, stays or rises with the family of the noise: more competition is not more effort.
 *
 * @module
 */
import {
  type Figure,
  type FigureDefinition,
  type Localized,
  type NoiseFamily,
  noiseFamilies,
  solve,
} from "../../src/index.ts";
import { promotionTournament } from "../tournament/promotionTournament.ts";
import { axis, drawn, seriesChannels } from "./series.ts";

const names: Readonly<Record<NoiseFamily, Localized>> = {
  normal: { en: "normal", zh: "正态" },
  uniform: { en: "uniform", zh: "均匀" },
  gumbel: { en: "Gumbel", zh: "Gumbel（耿贝尔）" },
  exponential: { en: "exponential", zh: "指数" },
  "reflected-exponential": { en: "reflected exponential", zh: "反射指数" },
};
const siblings = [2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 30];
/** A prize so small that the equilibrium exists for every family and number. */
const prize = 0.01;

const title: Localized = {
  en: "Marginal probability of promotion against the number of siblings, for five families of noise",
  zh: "五种噪声分布下边际晋升概率与同级竞争者数",
};

/**
 * The marginal probability of promotion against the number of siblings, for each family of noise.
 *
 * @category Figures
 */
export const noiseAndSiblingsFigure: FigureDefinition = {
  id: "noise-and-siblings",
  title,
  sources: ["LazearRosen1981", "NalebuffStiglitz1983"],
  build({ control }): Figure | undefined {
    const values = [];
    for (const noiseFamily of noiseFamilies) {
      for (const n of siblings) {
        if (control?.checkpoint() === "stop") return undefined;
        const { marginalWinProbability } = solve(promotionTournament, { noiseFamily, siblings: n, prize }).outcome;
        values.push({ family: names[noiseFamily], n, psi: drawn(marginalWinProbability) });
      }
    }
    return {
      id: "noise-and-siblings",
      title,
      specification: {
        data: { values },
        width: 360,
        height: 250,
        layer: [{ mark: "line" }, { mark: "point" }],
        encoding: {
          x: axis(
            "n",
            { en: "contestants n (log scale)", zh: "竞争者数 n（对数刻度）" },
            { scale: { type: "log", domain: [2, 30] }, axis: { values: [2, 3, 5, 10, 20, 30], grid: false } },
          ),
          y: axis("psi", { en: "marginal probability of promotion ψ(n, 1)", zh: "边际晋升概率 ψ(n, 1)" }),
          ...seriesChannels(
            "family",
            noiseFamilies.map((family) => names[family]),
            { en: "noise", zh: "噪声" },
          ),
        },
      },
      parameters: { siblings, prize, families: noiseFamilies },
    };
  },
};

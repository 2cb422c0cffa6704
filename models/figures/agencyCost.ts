/**
 * # Figure `agency-cost`: what asymmetry costs, and where its effect is not monotone
 *
 * Left, the surplus lost in `linear-contract` as the measure hides more: it rises, for any risk, as the propositions prove. Right,
 * `hidden-action` with its default signals: implementing effort costs more and more, the agent's rent follows, and drops to nothing
 * where the principal gives effort up.
 *
 * @module
 */
import { type Figure, type FigureDefinition, type Localized, solve } from "../../src/index.ts";
import { hiddenAction } from "../principal-agent/hiddenAction.ts";
import { linearContract } from "../principal-agent/linearContract.ts";
import { axis, drawn, gridOf, seriesChannels } from "./series.ts";

const contract = { effortCost: 1, noise: 1, falsificationCost: 4 } as const;
const riskAversions = [0.5, 1, 2];
const asymmetries = gridOf(0, 0.95, 38);
const rentAsymmetries = gridOf(0, 1, 100);

const title: Localized = {
  en: "Agency cost against information asymmetry, in the linear contract and with hidden action",
  zh: "代理成本与信息不对称：线性契约与隐藏行动",
};

const loss: Localized = { en: "surplus lost to moral hazard", zh: "代理损失" };
const rent: Localized = { en: "agent's rent", zh: "代理人租金" };

/**
 * The surplus lost to moral hazard, and the agent's rent, against information asymmetry.
 *
 * @category Figures
 */
export const agencyCostFigure: FigureDefinition = {
  id: "agency-cost",
  title,
  sources: ["HolmstromMilgrom1987", "GrossmanHart1983"],
  build({ control }): Figure | undefined {
    if (control?.checkpoint() === "stop") return undefined;
    const x = axis("asymmetry", { en: "information asymmetry A", zh: "信息不对称 A" }, { scale: { domain: [0, 1] } });
    const riskName = (riskAversion: number) => `r = ${riskAversion}`;
    const left = riskAversions.flatMap((riskAversion) =>
      asymmetries.map((asymmetry) => {
        const observability = 1 - asymmetry;
        const { agencyLoss } = solve(linearContract, { ...contract, riskAversion, observability }).outcome;
        return { asymmetry, series: riskName(riskAversion), value: drawn(agencyLoss) };
      }),
    );
    const right = rentAsymmetries.flatMap((asymmetry) => {
      const { agencyLoss, agentRent } = solve(hiddenAction, { asymmetry }).outcome;
      return [
        { asymmetry, series: loss, value: drawn(agencyLoss) },
        { asymmetry, series: rent, value: drawn(agentRent) },
      ];
    });
    return {
      id: "agency-cost",
      title,
      specification: {
        hconcat: [
          {
            title: { en: "linear contract, by risk aversion", zh: "线性契约（按风险厌恶）" },
            data: { values: left },
            width: 240,
            height: 210,
            mark: "line",
            encoding: {
              x,
              y: axis("value", loss),
              ...seriesChannels("series", riskAversions.map(riskName)),
            },
          },
          {
            title: { en: "hidden action, two signals", zh: "隐藏行动（两种信号）" },
            data: { values: right },
            width: 240,
            height: 210,
            mark: { type: "line", interpolate: "linear" },
            encoding: {
              x,
              y: axis("value", { en: "payoff units", zh: "收益单位" }),
              ...seriesChannels("series", [loss, rent]),
            },
          },
        ],
        resolve: { scale: { color: "independent", strokeDash: "independent" } },
      },
      parameters: { contract, riskAversions, asymmetries, rentAsymmetries },
    };
  },
};

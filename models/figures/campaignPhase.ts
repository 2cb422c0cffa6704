/**
 * # Figure `campaign-phase`: escalation, rectification, escalation anew
 *
 * The phase portrait of `campaign-cycle`: the share of units that escalate against the share of time under campaigns. Every orbit
 * closes around the rest point; arrows show the direction of time.
 *
 * @module
 */
import { type Figure, type FigureDefinition, type Localized, solve } from "../../src/index.ts";
import { campaignCycle } from "../cycles/campaignCycle.ts";
import { axis, drawn } from "./series.ts";

const starts = [0.45, 0.6, 0.75, 0.88] as const;
/** Samples of a trajectory between two arrows. */
const ARROWS = 2;

const title: Localized = {
  en: "The campaign cycle: orbits of escalation and rectification around the rest point",
  zh: "运动式治理循环：加码与整治围绕静止点的轨道",
};

/**
 * Orbits of the campaign cycle in the plane of escalation and campaigns.
 *
 * @category Figures
 */
export const campaignPhaseFigure: FigureDefinition = {
  id: "campaign-phase",
  title,
  sources: ["Andreozzi2002", "HofbauerSigmund1998"],
  build({ control }): Figure | undefined {
    const orbits = [];
    const arrows = [];
    const { restPoint } = solve(campaignCycle).outcome;
    const [x, y] = [restPoint![0]!, restPoint![1]!];
    for (const start of starts) {
      if (control?.checkpoint() === "stop") return undefined;
      const initial = [start, y];
      const { orbitPeriod } = solve(campaignCycle, { initial }).outcome;
      const { trajectory } = solve(campaignCycle, { initial, horizon: orbitPeriod! }).outcome;
      const states = trajectory.map(({ state }) => [drawn(state[0]!), drawn(state[1]!)] as const);
      orbits.push(...states.map((state, step) => ({ orbit: start, step, x: state[0], y: state[1] })));
      for (let k = 1; k <= ARROWS; k++) {
        const at = Math.round((k * (states.length - 1)) / ARROWS - (states.length - 1) / (2 * ARROWS));
        const [from, to] = [states[at - 1]!, states[at + 1]!];
        const angle = drawn((Math.atan2(to[0] - from[0], to[1] - from[1]) * 180) / Math.PI);
        arrows.push({ x: states[at]![0], y: states[at]![1], angle });
      }
    }
    const rest = { x: drawn(x), y: drawn(y), label: { en: "rest point", zh: "静止点" } };
    return {
      id: "campaign-phase",
      title,
      specification: {
        width: 300,
        height: 300,
        encoding: {
          x: axis("x", { en: "share that escalates x", zh: "加码的份额 x" }, { scale: { domain: [0, 1] } }),
          y: axis("y", { en: "share under campaigns y", zh: "整治的份额 y" }, { scale: { domain: [0, 1] } }),
        },
        layer: [
          {
            data: { values: orbits },
            mark: { type: "line", strokeWidth: 1.2, interpolate: "cardinal" },
            encoding: { detail: { field: "orbit", type: "nominal" }, order: { field: "step", type: "quantitative" } },
          },
          {
            data: { values: arrows },
            mark: { type: "point", shape: "triangle", size: 60, opacity: 1 },
            encoding: {
              angle: { field: "angle", type: "quantitative", scale: { domain: [-180, 180], range: [-180, 180] } },
            },
          },
          { data: { values: [rest] }, mark: { type: "point", size: 50, color: "#b2182b", opacity: 1 } },
          {
            data: { values: [rest] },
            mark: { type: "text", dy: -11, color: "#b2182b" },
            encoding: { text: { field: "label", type: "nominal" } },
          },
        ],
      },
      parameters: { starts },
    };
  },
};

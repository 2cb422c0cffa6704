import * as fc from "fast-check";
import { controlModes } from "jiama/models";
import { between, positive } from "../../arbitraries/parameters.ts";

/** Parameters of `control-rights`. */
export interface Control {
  readonly mode: (typeof controlModes)[number];
  readonly principalTarget: number;
  readonly managerBias: number;
  readonly effortCost: number;
  readonly targetCost: number;
  readonly inspectionCost: number;
  readonly incentiveCost: number;
}

/** All modes; costs over `decades` orders of magnitude around 1, relative to what the principal wants. */
export function controls(decades: number): fc.Arbitrary<Control> {
  const cost = positive(10 ** (-decades / 2), 10 ** (decades / 2));
  return fc
    .record({
      mode: fc.constantFrom(...controlModes),
      principalTarget: positive(),
      relativeBias: between(-0.95, 2),
      effortCost: cost,
      targetCost: cost,
      inspectionCost: cost,
      incentiveCost: cost,
    })
    .map(({ relativeBias, ...at }) => {
      const unit = at.principalTarget;
      return {
        ...at,
        managerBias: relativeBias * unit,
        inspectionCost: at.inspectionCost * unit ** 2,
        incentiveCost: at.incentiveCost * unit ** 2,
      };
    });
}

/** Who holds the rights to set the target, to inspect and to set incentives in each mode. */
export const rights = {
  "tightly-coupled": "PPP",
  subcontracting: "PPM",
  "loosely-coupled": "PMM",
  federal: "MMM",
} as const;

/** What the holder of a right wants done. */
export function wanted({ mode, principalTarget, managerBias }: Control, right: 0 | 1 | 2): number {
  return rights[mode][right] === "P" ? principalTarget : principalTarget + managerBias;
}

/** What a subordinate executes. */
export function executed({ effortCost }: Control, target: number, inspection: number, incentive: number): number {
  const pressure = inspection * incentive;
  return (target * pressure) / (effortCost + pressure);
}

/** The payoff of the holder of a right: what is missed, and the costs of all rights that he holds. */
export function payoff(at: Control, right: 0 | 1 | 2, target: number, inspection: number, incentive: number): number {
  const held = [...rights[at.mode]].map((holder) => holder === rights[at.mode][right]);
  const costs = [
    at.targetCost * (target - at.principalTarget) ** 2,
    at.inspectionCost * inspection ** 2,
    at.incentiveCost * incentive ** 2,
  ];
  const missed = executed(at, target, inspection, incentive) - wanted(at, right);
  return -(missed ** 2 + costs.reduce((sum, cost, i) => sum + (held[i] ? cost : 0), 0)) / 2;
}

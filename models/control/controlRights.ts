/**
 * # Control rights
 *
 * Three rights over a subordinate's work, held by a principal or a manager (控制权): to set the target `T`, to inspect, `q`, and
 * to set incentives, `D`, used in this order. The subordinate then executes `e = ϱT`, `ϱ = Dq/(c + Dq)`. Whoever holds a right
 * maximizes `−(e − T_w)²/2` less the costs of the rights he holds,
 *
 * `κ_T(T − T_P)²/2`, `κ_q q²/2`, `κ_D D²/2`,
 *
 * where the principal wants `T_P` and the manager `T_M = T_P + b`. Four modes of governance allocate the rights:
 *
 * | mode | target | inspection | incentives |
 * |---|---|---|---|
 * | tightly coupled (高度关联型) | principal | principal | principal |
 * | subcontracting (行政发包制) | principal | principal | manager |
 * | loosely coupled (松散关联型) | principal | manager | manager |
 * | federal (联邦制) | manager | manager | manager |
 *
 * The distortion is `|e − T_P|`. It neither rises nor falls steadily as rights move to the manager: one who is ambitious, `b > 0`,
 * makes up for the loss of control that costly rights bring about.
 *
 * ## Notation
 *
 * `x = Dq` is the pressure on the subordinate.
 *
 * ## Implementation notes
 *
 * Subgame perfection by backward induction. Inspection and incentives are unique replies to the target, by convexity (see
 * `controlStages`), so a single box certifies them. The payoff of the target, later stages included, need not be concave: all
 * its local maxima that a scan of its slope finds are compared, the global one is the outcome (tie: the smaller target), and
 * the others are shown as alternatives. The checker then bounds the gain from every other target by branch and bound, over the
 * payoff with the later replies to *that* target and a bound on its curvature (see `targetStage`). The replies themselves are
 * roots found in doubles.
 *
 * Payoffs are stated relative to `T_P²`, so that the check does not depend on the unit of targets. The stage of inspection is
 * stated in the pressure that it leads to, in which it is concave; the pressure determines both inspection and incentives.
 *
 * ## References
 *
 * - A reconstruction; rights and modes are those of [ZhouLian2012], which has no equations.
 *
 * @module
 */
import { DomainError, float, type Model } from "../../src/index.ts";
import { domains, shared, units } from "../sharedParameters.ts";
import { laterDecisions, targetDecision } from "./controlDecisions.ts";
import { type ControlGame, type Holder, pressureAfter } from "./controlStages.ts";
import { controlTree } from "./controlTree.ts";
import { targetMaxima } from "./targetMaxima.ts";

/** The modes of governance, from the principal holding all rights to the manager holding all. */
export const controlModes = ["tightly-coupled", "subcontracting", "loosely-coupled", "federal"] as const;

/** A mode of governance: who holds which right. */
export type ControlMode = (typeof controlModes)[number];

/** Parameters of {@link controlRights}. */
export interface ControlRightsParameters {
  /** Who holds which right. */
  readonly mode: ControlMode;
  /** $T_P > 0$, target units: what the principal wants done. */
  readonly principalTarget: number;
  /** $b > -T_P$, target units: how much more the manager wants. */
  readonly managerBias: number;
  /** $c > 0$, payoff units per squared target unit. */
  readonly effortCost: number;
  /** $\kappa_T > 0$, payoff units per squared target unit. */
  readonly targetCost: number;
  /** $\kappa_q > 0$, payoff units. */
  readonly inspectionCost: number;
  /** $\kappa_D > 0$: per squared unit of incentives. */
  readonly incentiveCost: number;
}

/** Outcome of {@link controlRights}. */
export interface ControlRightsOutcome {
  /** $T \ge 0$, target units. */
  readonly target: number;
  /** $q \in [0, 1]$. */
  readonly inspection: number;
  /** $D \ge 0$, payoff units per squared target unit. */
  readonly incentive: number;
  /** $e \ge 0$, target units. */
  readonly effort: number;
  /** $|e - T_P|$, target units. */
  readonly distortion: number;
}

const holders: Readonly<Record<ControlMode, readonly [target: Holder, inspection: Holder, incentive: Holder]>> = {
  "tightly-coupled": ["principal", "principal", "principal"],
  subcontracting: ["principal", "principal", "manager"],
  "loosely-coupled": ["principal", "manager", "manager"],
  federal: ["manager", "manager", "manager"],
};

function controlGame(parameters: ControlRightsParameters): ControlGame {
  const { mode, principalTarget, managerBias, effortCost, targetCost, inspectionCost, incentiveCost } = parameters;
  const [target, inspection, incentive] = holders[mode];
  return {
    holders: { target, inspection, incentive },
    wants: { principal: principalTarget, manager: principalTarget + managerBias },
    effortCost,
    targetCost,
    inspectionCost,
    incentiveCost,
  };
}

/** The best of the local maxima of the target, and what follows it. */
function subgamePerfectPath(game: ControlGame) {
  const maxima = targetMaxima(game);
  const target = maxima[0]!;
  return { path: { target, ...pressureAfter(game, target) }, maxima: maxima.length };
}

/** Orders of magnitude up to which quantities of the same dimension may differ. */
const ORDERS = 9;

/** Refuses quantities that are so far from each other, or from one, that doubles do not tell how they act together. */
function checkOrders(parameters: ControlRightsParameters): void {
  const { principalTarget, managerBias, effortCost, targetCost, inspectionCost, incentiveCost } = parameters;
  const [order, square] = [10 ** ORDERS, principalTarget ** 2];
  const within = (x: number, bound: number): boolean => x >= 1 / bound && x <= bound;
  const ratios = [
    (principalTarget + managerBias) / principalTarget,
    targetCost,
    inspectionCost / square,
    (incentiveCost * effortCost ** 2) / square,
  ];
  if (ratios.every((x) => within(x, order)) && [principalTarget, effortCost].every((x) => within(x, order ** 2)))
    return;
  throw new DomainError({
    en: `control-rights: the parameters differ by more than ${ORDERS} orders of magnitude: T_M against T_P, targetCost against 1, inspectionCost or incentiveCost·effortCost² against T_P², or T_P or effortCost by twice as many against 1; bring them nearer to each other.`,
    zh: `control-rights：参数相差超过 ${ORDERS} 个数量级（T_M 与 T_P、targetCost 与 1、inspectionCost 或 incentiveCost·effortCost² 与 T_P²；T_P 或 effortCost 与 1 相差超过其两倍）；请缩小其差距。`,
  });
}

/**
 * Rights over targets, inspection and incentives, held by a principal or a manager.
 *
 * The subordinate executes $e = \varrho T$ with
 *
 * $$
 * \varrho = \frac{D q}{c + D q},
 * $$
 *
 * and whoever holds a right and wants $T_w$ maximizes $-(e - T_w)^2/2$ less the costs of the rights he holds.
 *
 * @see [ZhouLian2012]
 * @category Control models
 */
export const controlRights: Model<ControlRightsParameters, ControlRightsOutcome> = {
  id: "control-rights",
  title: { en: "Control rights", zh: "控制权配置" },
  description: {
    en: "The rights to set a subordinate's target, to inspect and to set incentives lie with a principal or with a manager who wants more, or less, than the principal. Each uses the rights he holds for his own ends and at his own cost, foreseeing what is done with the others. Control that is costly is exercised sparingly, so that less is executed than whoever controls would like; a manager who wants more may thus come nearer to what the principal wants.",
    zh: "对下级的目标设定权、检查验收权与激励分配权，由委托方或管理方持有；管理方所求高于或低于委托方。各方在预见其余权利如何行使的前提下，自担成本行使所持权利。控制有成本，行使便有保留，执行总低于掌权者所愿；求多的管理方因此可能更接近委托方之所求。",
  },
  family: "control",
  provenance: "reconstruction",
  sources: ["ZhouLian2012"],
  parameters: {
    mode: {
      symbol: "\\mathcal M",
      title: { en: "mode of governance", zh: "治理模式" },
      unit: units.pure,
      domain: { kind: "choice", of: controlModes },
      default: "tightly-coupled",
    },
    principalTarget: {
      symbol: "T_P",
      title: { en: "what the principal wants done", zh: "委托方期望目标" },
      unit: units.target,
      domain: domains.positive,
      default: "1",
    },
    managerBias: {
      symbol: "b",
      title: { en: "how much more the manager wants", zh: "管理方偏向" },
      unit: units.target,
      domain: domains.anyReal,
      default: "0.164",
    },
    effortCost: { ...shared.effortCost, default: "0.905" },
    targetCost: {
      symbol: "\\kappa_T",
      title: { en: "cost of a target that differs from the principal's wish", zh: "目标设定成本" },
      unit: units.curvature,
      domain: domains.positive,
      default: "0.012",
    },
    inspectionCost: { ...shared.inspectionCost, symbol: "\\kappa_q", default: "0.011" },
    incentiveCost: {
      symbol: "\\kappa_D",
      title: { en: "cost of incentives", zh: "激励成本" },
      unit: { en: "fourth power of target units per payoff unit", zh: "目标单位⁴/收益单位" },
      domain: domains.positive,
      default: "0.423",
    },
  },
  outcome: {
    target: { symbol: "T", title: { en: "target", zh: "目标" }, unit: units.target },
    inspection: { symbol: "q", title: { en: "probability of inspection", zh: "督查概率" }, unit: units.probability },
    incentive: { symbol: "D", title: { en: "strength of incentives", zh: "激励强度" }, unit: units.curvature },
    effort: { symbol: "e", title: { en: "effort", zh: "努力" }, unit: units.target },
    distortion: {
      symbol: "|e-T_P|",
      title: { en: "distance from what the principal wants", zh: "目标偏离" },
      unit: units.target,
    },
  },

  check(parameters) {
    const { principalTarget, managerBias } = parameters;
    if (!(principalTarget + managerBias > 0)) {
      throw new DomainError({
        en: `control-rights: parameter managerBias is ${managerBias}, so that the manager wants nothing done where the principal wants ${principalTarget}; choose managerBias above ${-principalTarget}.`,
        zh: `control-rights：参数 managerBias 为 ${managerBias}，委托方所求为 ${principalTarget}，管理方便一无所求；请取大于 ${-principalTarget} 的值。`,
      });
    }
    checkOrders(parameters);
  },

  build(parameters) {
    const game = controlGame(parameters);
    return {
      field: float,
      decisions: (outcome) => [targetDecision(game, outcome.target), ...laterDecisions(game, outcome)],
      conditions: () => [],
      alternatives: ({ target }) =>
        targetMaxima(game)
          .filter((other) => Math.abs(other - target) > 1e-6 * target)
          .map((other) => ({
            label: {
              en: `local maximum at target ${other.toPrecision(6)}`,
              zh: `目标 ${other.toPrecision(6)} 处的局部极大`,
            },
            decision: targetDecision(game, other),
          })),
    };
  },

  solve(parameters) {
    const game = controlGame(parameters);
    const { path, maxima } = subgamePerfectPath(game);
    const { target, inspection, incentive, effort } = path;
    const distortion = Math.abs(effort - parameters.principalTarget);
    const outcome = { target, inspection, incentive, effort, distortion };
    return { status: "solved", outcome, method: "backward-induction", iterations: maxima };
  },

  toTree(parameters, steps) {
    const game = controlGame(parameters);
    return controlTree(game, subgamePerfectPath(game).path, steps);
  },
};

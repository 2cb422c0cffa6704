/**
 * # Contest cascade
 *
 * Targets as weapons of a promotion contest. An official who receives `T` announces `T′`; growth follows the target,
 * `y = T′^η`, and promotion, worth `V`, goes to one of `n` siblings with probability `y_i^r / Σ y_j^r`. With `x = ln(T′/T)`
 * and cost `κx²/2`, the chance of winning at a lead `d` over equal rivals is `1/(1 + (n − 1)e^{−rηd})`, and in the symmetric
 * equilibrium
 *
 * `x* = rηV(n − 1)/(κn²)`:
 *
 * targets grow by a factor at every level.
 *
 * ## Notation
 *
 * `P` is the logit chance at unit decisiveness, the same as that of a tournament under Gumbel noise; `s = rη`.
 *
 * ## Implementation notes
 *
 * `P″ ≤ 1/(6√3)`, so the payoff is concave where `Vs² ≤ 6√3 κ`. Elsewhere the one candidate of the first-order
 * condition is searched for gainful deviations, below `x = √(2V/κ)`, from where the cost exceeds the prize. Where one is
 * found the level has no symmetric equilibrium in pure strategies: its markup and the targets below it are `null`.
 *
 * ## References
 *
 * - A reconstruction of the mechanism that [LiLiuWengZhou2019] describe, whose equations it does not claim to be; the
 *   contest is that of [Tullock1980].
 *
 * @module
 */
import {
  atLevel,
  type Condition,
  type ContinuousDecision,
  DomainError,
  exp,
  float,
  type Model,
  type OnePerLevel,
  type WinProbability,
  winProbability,
} from "../../src/index.ts";
import { hasGainfulDeviation } from "../gainfulDeviation.ts";
import { domains, shared, units } from "../sharedParameters.ts";

/** Parameters of {@link contestCascade}; lists run over the levels, top first. */
export interface ContestCascadeParameters {
  /** $T_0 > 0$, target units. */
  readonly initialTarget: number;
  /** Number of levels that set a markup. */
  readonly levels: number;
  /** $V \ge 0$, payoff units. */
  readonly prize: OnePerLevel<number>;
  /** $n \ge 2$. */
  readonly siblings: OnePerLevel<number>;
  /** $r > 0$: how sharply the contest discriminates. */
  readonly decisiveness: OnePerLevel<number>;
  /** $\eta > 0$: elasticity of growth to the target. */
  readonly elasticity: OnePerLevel<number>;
  /** $\kappa > 0$, payoff units per squared log ratio. */
  readonly markupCost: OnePerLevel<number>;
}

/** Outcome of {@link contestCascade}; lists run over the levels, top first. */
export interface ContestCascadeOutcome {
  /** $\ln(T_\ell/T_{\ell-1}) \ge 0$; `null` where no symmetric pure equilibrium exists. */
  readonly logRatios: readonly (number | null)[];
  /** $T_0, \dots, T_L$, target units; `null` below a level without equilibrium. */
  readonly targets: readonly (number | null)[];
  /** Whether every level has an equilibrium. */
  readonly exists: boolean;
}

/** The incentives at one level. */
interface ContestIncentives {
  readonly prize: number;
  readonly siblings: number;
  readonly win: WinProbability;
  /** `s = rη`. */
  readonly sharpness: number;
  readonly cost: number;
}

function incentives(parameters: ContestCascadeParameters): readonly ContestIncentives[] {
  return Array.from({ length: parameters.levels }, (_, level) => {
    const siblings = atLevel(parameters.siblings, level);
    return {
      prize: atLevel(parameters.prize, level),
      siblings,
      win: winProbability("gumbel", siblings, 1),
      sharpness: atLevel(parameters.decisiveness, level) * atLevel(parameters.elasticity, level),
      cost: atLevel(parameters.markupCost, level),
    };
  });
}

/** `x*`, the only candidate of the symmetric first-order condition. */
function candidate({ prize, win, sharpness, cost }: ContestIncentives): number {
  return (sharpness * prize * win.marginal) / cost;
}

function decision(at: ContestIncentives, level: number, chosen: number): ContinuousDecision<number> {
  const { prize, win, sharpness, cost } = at;
  const lead = (x: number): number => sharpness * (x - chosen);
  const curvature = (bend: number): number => prize * sharpness * sharpness * bend - cost;
  const steepest = curvature(win.maxBend);
  return {
    kind: "continuous",
    player: { en: `official at level ${level + 1}`, zh: `第 ${level + 1} 层官员` },
    actions: ["logRatio"],
    chosen: [chosen],
    chosenPiece: 0,
    pieces: [
      {
        lower: [0],
        upper: [Math.max(Math.sqrt((2 * prize) / cost), chosen)],
        payoff: ([x]) => prize * win.value(lead(x!)) - (cost * x! ** 2) / 2,
        gradient: ([x]) => [prize * sharpness * win.slope(lead(x!)) - cost * x!],
        curvature: ([low], [high]) =>
          steepest < 0 ? steepest : curvature(win.maxBendBetween(lead(low!), lead(high!))),
      },
    ],
    secondOrder: curvature(win.bend(0)),
  };
}

function conditions(at: ContestIncentives, level: number): readonly Condition<number>[] {
  const { prize, siblings, win, sharpness, cost } = at;
  const scale = prize * sharpness * sharpness;
  const bound = scale / (6 * Math.sqrt(3));
  const local = scale * win.bend(0);
  const label = { en: `level ${level + 1}`, zh: `第 ${level + 1} 层` };
  return [
    {
      id: `concave-level-${level + 1}`,
      statement: {
        en: `${label.en}: V(rη)²/(6√3) ≤ κ: the payoff is concave, so the equilibrium exists`,
        zh: `${label.zh}：V(rη)²/(6√3) ≤ κ：收益凹，均衡存在`,
      },
      holds: bound <= cost,
      value: bound,
      bound: cost,
      role: "sufficient",
    },
    {
      id: `second-order-level-${level + 1}`,
      statement: {
        en: `${label.en}: V(rη)²(n − 1)(n − 2)/n³ ≤ κ with n = ${siblings}: the candidate is a local maximum`,
        zh: `${label.zh}：V(rη)²(n − 1)(n − 2)/n³ ≤ κ（n = ${siblings}）：候选点为局部极大`,
      },
      holds: local <= cost,
      value: local,
      bound: cost,
      role: "necessary",
    },
  ];
}

/**
 * Targets that escalate down a hierarchy because the announced target is a stake in a promotion contest.
 *
 * In the symmetric equilibrium the log ratio $x = \ln(T'/T)$ of the targets below and above an official is
 *
 * $$
 * x^* = \frac{r \eta V (n - 1)}{\kappa n^2}.
 * $$
 *
 * @see [LiLiuWengZhou2019], [Tullock1980]
 * @category Escalation models
 */
export const contestCascade: Model<ContestCascadeParameters, ContestCascadeOutcome> = {
  id: "contest-cascade",
  title: { en: "Contest cascade", zh: "竞赛式加码" },
  description: {
    en: "A growth target arrives from above. Siblings contest one promotion, won with a probability that rises in relative growth, and a higher announced target brings more growth. Each official therefore raises the target by a factor, up to the cost of departing from the one received.",
    zh: "增长目标自上而下传达。同级官员竞争一个晋升名额，胜出概率随相对增长上升，而宣布更高的目标可带来更快增长。官员遂在所受目标上按比例加码，直至偏离上级目标的成本与之相抵。",
  },
  family: "escalation",
  provenance: "reconstruction",
  sources: ["LiLiuWengZhou2019", "Tullock1980"],
  parameters: {
    initialTarget: { ...shared.initialTarget, domain: domains.positive, default: "60" },
    levels: { ...shared.levels, default: "3" },
    prize: { ...shared.prize, default: "3", perLevel: { count: "levels" } },
    siblings: { ...shared.siblings, default: "5", perLevel: { count: "levels" } },
    decisiveness: {
      ...shared.decisiveness,
      default: "1",
      perLevel: { count: "levels" },
    },
    elasticity: {
      symbol: "\\eta",
      title: { en: "elasticity of growth to the target", zh: "增长对目标的弹性" },
      unit: units.pure,
      domain: domains.positive,
      default: "0.8",
      perLevel: { count: "levels" },
    },
    markupCost: {
      ...shared.markupCost,
      unit: { en: "payoff units per squared log ratio", zh: "收益单位/对数比²" },
      default: "2",
      perLevel: { count: "levels" },
    },
  },
  outcome: {
    logRatios: {
      symbol: "\\ln(T_\\ell/T_{\\ell-1})",
      title: { en: "log ratios of successive targets", zh: "相邻层级目标的对数比" },
      unit: units.pure,
    },
    targets: { symbol: "T_\\ell", title: { en: "targets", zh: "目标" }, unit: units.target },
    exists: {
      symbol: "\\exists",
      title: { en: "symmetric pure equilibrium exists at every level", zh: "各层均存在对称纯策略均衡" },
      unit: units.pure,
    },
  },

  build(parameters) {
    const levels = incentives(parameters);
    return {
      field: float,
      decisions: ({ logRatios }) =>
        levels.flatMap((at, level) => {
          const chosen = logRatios[level];
          return typeof chosen === "number" ? [decision(at, level, chosen)] : [];
        }),
      conditions: () => levels.flatMap(conditions),
      alternatives: ({ logRatios }) =>
        levels.flatMap((at, level) => {
          if (logRatios[level] !== null) return [];
          const refuted = candidate(at);
          const shown = refuted.toPrecision(6);
          const label = { en: `candidate ${shown} at level ${level + 1}`, zh: `第 ${level + 1} 层候选 ${shown}` };
          return [{ label, decision: decision(at, level, refuted) }];
        }),
    };
  },

  solve(parameters) {
    const levels = incentives(parameters);
    const logRatios = levels.map((at, level) => {
      const chosen = candidate(at);
      checkRange([at.prize * at.sharpness ** 2, at.cost * chosen ** 2]);
      return hasGainfulDeviation(decision(at, level, chosen)) ? null : chosen;
    });
    const targets: (number | null)[] = [parameters.initialTarget];
    for (const logRatio of logRatios) {
      const above = targets.at(-1)!;
      const target = above === null || logRatio === null ? null : above * exp(logRatio);
      checkRange([target ?? 0]);
      targets.push(target);
    }
    const exists = !logRatios.includes(null);
    return {
      status: exists ? "solved" : "none",
      outcome: { logRatios, targets, exists },
      method: "first-order-candidate",
      iterations: levels.length,
    };
  },
};

/** Refuses parameters whose results doubles cannot hold. */
function checkRange(results: readonly number[]): void {
  if (results.every(Number.isFinite)) return;
  throw new DomainError({
    en: "contest-cascade: results exceed the range of doubles; take fewer levels, a smaller prize or a larger markupCost.",
    zh: "contest-cascade：结果超出双精度范围；请减少层级、降低 prize 或提高 markupCost。",
  });
}

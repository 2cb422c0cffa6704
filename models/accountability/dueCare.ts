/**
 * # Due care: tolerance that discriminates
 *
 * One official must meet a target `T`. Effort `e ≥ 0` and falsification `m ≥ 0` give the output `y = e + m + ε`,
 * `ε ~ N(0, σ²)`. After a failure care is judged from `E = e + ν`, `ν ~ N(0, σ_c²)`: whoever shows `E ≥ ē` is found careful,
 * and the careful are excused with probability `φ`. With `x = e + m`, `F = Φ((T − x)/σ)` and `q(e) = Φ((e − ē)/σ_c)`,
 *
 * `U = wx + R(1 − F) − D F [1 − φq(e)] − ce²/2 − γm²/2`, `w = Vψ(n)/σ`.
 *
 * `φ = 0` is strict liability, `φ = 1` with `σ_c → 0` negligence, `σ_c → ∞` uniform tolerance `φ/2`. If an accountability
 * regime is chosen, it replaces the sanction: `D F [b − (b − a)q(e)] h(e)` with its `(D, R, a, b)`.
 *
 * For `φ = 0`, with `1/C = 1/c + 1/γ` and `f` the standard normal density, `Cx = w + (R + D) f((T − x)/σ)/σ`: effort rises
 * with the target only while `x > T`. Beyond the jump target the best response falls to a low branch (躺平).
 *
 * ## Notation
 *
 * `ψ(n)` is the marginal probability of winning among `n` equals; `h` the evidence factor of the regime, `1[e < ē]` under a
 * sharp standard and `1 − q(e)` under a noisy one. `a`, `b` are the probabilities that a failure of the diligent and of the
 * negligent is sanctioned; `q(e)` weighs them.
 *
 * ## Implementation notes
 *
 * The payoff is not concave: all local maxima are isolated (`careMaxima`), and the best one is checked by branch and bound
 * (`careDecision`). The jump target comes from following the best response over all targets (`careJumps`). The care standard is
 * a parameter under every regime, since it says which sanctions are wrongful.
 *
 * ## References
 *
 * - An own model. Strict liability and negligence: [Brown1973], [Shavell1980]; noisy evidence: [CraswellCalfee1986];
 *   tournament: [LazearRosen1981].
 *
 * @module
 */
import { float, type Model, type Regime, sanctionRule, winProbability } from "../../src/index.ts";
import { type CareRegimeParameters, careRegimeParameters, careRegimes, regimeParameter } from "../regimeParameters.ts";
import { shared, units } from "../sharedParameters.ts";
import { careDecision, greatestCurvature } from "./careDecision.ts";
import { jumpTarget } from "./careJumps.ts";
import { type CareMaximum, careMaxima } from "./careMaxima.ts";
import { blameAt, type CareProblem, failureAt } from "./careProblem.ts";
import { excusedZones, regimeZones } from "./careZones.ts";

/** Parameters of {@link dueCare}. */
export interface DueCareParameters extends Omit<CareRegimeParameters, "careerStake"> {
  /** Stake forfeited under `veto`, payoff units; `null` for what a contestant expects of the prize, $V/n$. */
  readonly careerStake: number | null;
  /** $T$, target units. */
  readonly target: number;
  /** $V \ge 0$, payoff units. */
  readonly prize: number;
  /** $n \ge 2$. */
  readonly siblings: number;
  /** $\sigma > 0$, target units. */
  readonly noise: number;
  /** $D \ge 0$, payoff units. */
  readonly penalty: number;
  /** $c > 0$, payoff units per squared target unit. */
  readonly effortCost: number;
  /** $\gamma > 0$, payoff units per squared target unit. */
  readonly falsificationCost: number;
  /** Replaces the model's own rule for the sanction; `null` for that rule. */
  readonly regime: Regime | null;
}

/** A local maximum of the official's payoff. */
export interface DueCareMaximum {
  /** $e$, target units. */
  readonly effort: number;
  /** $m$, target units. */
  readonly falsification: number;
  /** $U$, payoff units. */
  readonly payoff: number;
}

/** Outcome of {@link dueCare}. */
export interface DueCareOutcome {
  /** $e$, target units. */
  readonly effort: number;
  /** $m$, target units. */
  readonly falsification: number;
  /** $x = e + m$, target units. */
  readonly output: number;
  /** $F$. */
  readonly failureProbability: number;
  /** $D F [1 - \varphi q(e)]$, payoff units. */
  readonly expectedSanction: number;
  /** The expected sanction where $e \ge \bar{e}$, else 0; payoff units. */
  readonly wrongfulSanction: number;
  /** $U$. */
  readonly payoff: number;
  /** All local maxima on $e, m \ge 0$, by descending payoff; the first is the reply. */
  readonly localMaxima: readonly DueCareMaximum[];
  /**
   * The target at which the output of the best response falls by a jump as the target rises, other parameters fixed (the
   * largest fall if there are several); `null` where there is none. It does not depend on `target`.
   */
  readonly jumpTarget: number | null;
}

function problemOf(parameters: DueCareParameters): CareProblem {
  const { regime, prize, siblings, noise, target, effortCost, falsificationCost, careStandard, careNoise } = parameters;
  const careerStake = parameters.careerStake ?? prize / siblings;
  const rule = regime === null ? null : sanctionRule(regime, { ...parameters, careerStake }, float);
  return {
    pull: (prize * winProbability("normal", siblings, 1).marginal) / noise,
    reward: rule === null ? parameters.reward : rule.reward,
    penalty: rule === null ? parameters.penalty : rule.penalty,
    target,
    noise,
    careStandard,
    careNoise,
    effortCost,
    falsificationCost,
    zones: rule === null ? excusedZones(parameters.tolerance) : regimeZones(rule),
  };
}

function described({ effort, output, payoff }: CareMaximum): DueCareMaximum {
  return { effort, falsification: output - effort, payoff };
}

const ownRule = { usedWithoutRegime: true } as const;

/**
 * Effort and falsification of an official who is excused after a failure if found careful.
 *
 * Without an accountability regime, with $x = e + m$, $F = \Phi((T - x)/\sigma)$ and
 * $q(e) = \Phi((e - \bar{e})/\sigma_c)$,
 *
 * $$
 * \begin{gathered}
 * U = w x + R(1 - F) - D F\,[1 - \varphi q(e)] - \tfrac{1}{2} c e^2 - \tfrac{1}{2} \gamma m^2, \\
 * w = V\psi(n)/\sigma.
 * \end{gathered}
 * $$
 *
 * @example
 * ```ts doctest
 * import { solve } from "jiama";
 * import { dueCare } from "jiama/models";
 *
 * const { localMaxima, jumpTarget } = solve(dueCare, { target: 1.5 }).outcome;
 * localMaxima.length // => 2
 * jumpTarget?.toFixed(4) // => "1.5483"
 * ```
 *
 * @see [Shavell1980], [CraswellCalfee1986], [LazearRosen1981]
 * @category Accountability models
 */
export const dueCare: Model<DueCareParameters, DueCareOutcome> = {
  id: "due-care",
  title: { en: "Due care", zh: "尽职免责下的努力与造假" },
  description: {
    en: "An official must meet a target and may work or falsify. After a failure his care is judged from noisy evidence, and the careful are excused with some probability. Up to some target he works the harder the higher it is; beyond it he gives up.",
    zh: "官员须完成目标，可以真干，也可以造假。未达标后，问责者凭带噪声的证据判断其是否尽职，对尽职者以一定概率免责。目标在一定限度内越高，官员越努力；超过这一限度便转而躺平。",
  },
  family: "accountability",
  provenance: "own",
  sources: ["Brown1973", "Shavell1980", "CraswellCalfee1986", "LazearRosen1981"],
  parameters: {
    target: {
      symbol: "T",
      title: { en: "target", zh: "目标" },
      unit: units.target,
      domain: { kind: "real" },
      default: "0.8",
    },
    prize: { ...shared.prize, default: "0.3" },
    siblings: { ...shared.siblings, default: "5" },
    noise: { ...shared.noise, default: "0.5" },
    penalty: { ...shared.penalty, default: "1" },
    effortCost: { ...shared.effortCost, default: "1" },
    falsificationCost: { ...shared.falsificationCost, default: "2" },
    regime: regimeParameter(careRegimes, null),
    ...careRegimeParameters,
    tolerance: { ...careRegimeParameters.tolerance, ...ownRule },
    reward: { ...careRegimeParameters.reward, ...ownRule, default: "0.2" },
    careerStake: {
      ...careRegimeParameters.careerStake,
      title: { en: "career forfeited by one failure; absent for V/n", zh: "一票否决所失之前程（缺省为 V/n）" },
      default: null,
    },
    careStandard: { ...shared.careStandard, default: "0.5" },
    careNoise: {
      ...careRegimeParameters.careNoise,
      ...ownRule,
      usedBy: ["tolerance-list", "noisy-negligence", "oversight", "appeals"],
    },
  },
  outcome: {
    effort: { symbol: "e^*", title: { en: "effort", zh: "努力" }, unit: units.target },
    falsification: { symbol: "m^*", title: { en: "falsified output", zh: "造假量" }, unit: units.target },
    output: { symbol: "x^*", title: { en: "reported output", zh: "上报产出" }, unit: units.target },
    failureProbability: {
      symbol: "F",
      title: { en: "probability of failure", zh: "未达标概率" },
      unit: units.probability,
    },
    expectedSanction: {
      symbol: "S(e^*)",
      title: { en: "expected sanction", zh: "预期惩罚" },
      unit: units.payoff,
    },
    wrongfulSanction: {
      symbol: "S_w",
      title: { en: "expected sanction of the careful", zh: "误伤性惩罚" },
      unit: units.payoff,
    },
    payoff: { symbol: "U^*", title: { en: "payoff", zh: "收益" }, unit: units.payoff },
    localMaxima: {
      symbol: "\\{(e,m,U)\\}",
      title: { en: "local maxima of the payoff", zh: "收益的局部极大点" },
      unit: { en: "effort, falsification, payoff", zh: "努力、造假量、收益" },
    },
    jumpTarget: {
      symbol: "\\hat T",
      title: { en: "target of giving up", zh: "躺平临界目标" },
      unit: units.target,
    },
  },

  check(parameters) {
    // The rule refuses what does not fit together.
    if (parameters.regime !== null) sanctionRule(parameters.regime, parameters, float);
  },

  build(parameters) {
    const problem = problemOf(parameters);
    return {
      field: float,
      decisions: ({ effort, output, payoff }) => {
        const zone = problem.zones.findIndex(({ upper }) => effort < upper);
        return [careDecision(problem, { zone, effort, output, payoff })];
      },
      conditions: () => {
        const value = greatestCurvature(problem);
        return [
          {
            id: "concave",
            statement: {
              en: "the Hessian is negative definite at all efforts and outputs that can be local maxima: there is one local maximum on each side of a sharp care standard",
              zh: "在一切可能成为局部极大的努力与产出处，海塞矩阵均负定：尽职标准两侧（若有）各只有一个局部极大",
            },
            holds: value < 0,
            value,
            bound: 0,
            role: "sufficient",
          },
        ];
      },
    };
  },

  solve(parameters) {
    const problem = problemOf(parameters);
    const maxima = careMaxima(problem);
    const best = maxima[0]!;
    const { effort, output, payoff } = best;
    const failureProbability = failureAt(problem, output);
    const [blame] = blameAt(problem, problem.zones[best.zone]!, effort);
    const expectedSanction = problem.penalty * failureProbability * blame;
    return {
      status: "solved",
      outcome: {
        effort,
        falsification: output - effort,
        output,
        failureProbability,
        expectedSanction,
        wrongfulSanction: effort >= problem.careStandard ? expectedSanction : 0,
        payoff,
        localMaxima: maxima.map(described),
        jumpTarget: jumpTarget(problem),
      },
      method: "interval-isolation",
      iterations: maxima.length,
    };
  },
};

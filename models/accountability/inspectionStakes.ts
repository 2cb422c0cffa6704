/**
 * # What is at stake in an inspection
 *
 * The payoffs of the inspection game in any arithmetic, the accountability regime applied.
 *
 * ## Notation
 *
 * As in `inspection`.
 *
 * @module
 */
import { type Field, type Regime, sanctionRule } from "../../src/index.ts";

/** Parameters of the model `inspection`. */
export interface InspectionParameters<T = number> {
  /** $g \ge 0$, payoff units. */
  readonly gain: T;
  /** $D \ge 0$, payoff units. */
  readonly penalty: T;
  /** $d \in [0, 1]$. */
  readonly detection: T;
  /** $\alpha \in [0, 1]$: an inspection accuses an official who complied. */
  readonly falseBlame: T;
  /** $\varphi \in [0, 1]$: exemption of the falsely accused; of `tolerance`. */
  readonly tolerance: T;
  /** $k_I > 0$, payoff units. */
  readonly inspectionCost: T;
  /** $\Lambda \ge 0$, payoff units. */
  readonly credit: T;
  /** $L_f \ge 0$, payoff units. */
  readonly falseAlarmCost: T;
  /** $s \in [0, 1]$: the public detects a violation by itself. */
  readonly oversight: T;
  /** $\mu \in [0, 1]$. */
  readonly observability: T;
  /** How the accused are sanctioned. */
  readonly regime: Regime;
  /** $\bar{w} \ge 0$, payoff units; of `capped`; `null` for no cap. */
  readonly liabilityCap: T | null;
  /** $\omega \in [0, 1]$; of `joint`. */
  readonly jointLiability: T;
  /** Payoff units; of `veto`. */
  readonly careerStake: T;
  /** $\rho_0$: an appeal of a falsely accused official succeeds; of `appeals`. */
  readonly reversalInnocent: T;
  /** $\rho_1$: an appeal of a violator succeeds; of `appeals`. */
  readonly reversalGuilty: T;
  /** $\kappa_a \ge 0$, payoff units; of `appeals`. */
  readonly appealFee: T;
}

/** What either side gains and loses, payoff units. */
export interface InspectionStakes<T> {
  /** `g − sbD`: gain of a violation without an inspection. */
  readonly temptation: T;
  /** `(1−s)μd bD`: what an inspection adds to the sanction of a violation. */
  readonly deterrent: T;
  /** `αaD`: what it adds to the sanction of compliance. */
  readonly wrongful: T;
  /** `(1−s)Λ`: what a violation costs the inspector that neither the public nor an inspection proves. */
  readonly exposure: T;
  /** `(1−s)μdΛ`: how much of that an inspection saves. */
  readonly catch: T;
  /** `k_I`. */
  readonly cost: T;
  /** `αL_f`: expected cost of false alarms where all comply. */
  readonly alarm: T;
}

/** The stakes that the parameters make. */
export function inspectionStakes<T>(field: Field<T>, parameters: InspectionParameters<T>): InspectionStakes<T> {
  const { one, zero, sub, mul } = field;
  const { gain, detection, falseBlame, credit, oversight, observability, regime, tolerance } = parameters;
  const { penalty, liabilityCap, jointLiability, careerStake, reversalInnocent, reversalGuilty, appealFee } =
    parameters;
  // Oversight is part of the game itself here, and errors are those of inspections.
  const given = { penalty, liabilityCap, jointLiability, careerStake, reversalInnocent, reversalGuilty, appealFee };
  const accused = sanctionRule(regime, { ...given, tolerance }, field);
  // Tolerance protects the falsely accused, not the violator.
  const violator = sanctionRule(regime, { ...given, tolerance: zero }, field);
  const sanction = mul(violator.negligent, violator.penalty);
  const proved = mul(sub(one, oversight), mul(observability, detection));
  return {
    temptation: sub(gain, mul(oversight, sanction)),
    deterrent: mul(proved, sanction),
    wrongful: mul(falseBlame, mul(accused.diligent, accused.penalty)),
    exposure: mul(sub(one, oversight), credit),
    catch: mul(proved, credit),
    cost: parameters.inspectionCost,
    alarm: mul(falseBlame, parameters.falseAlarmCost),
  };
}

import type { Rng } from "jiama";

/** Everything that a regime may depend on, as plain numbers. */
export interface CaseParameters {
  readonly controllability: number;
  readonly penalty: number;
  readonly tolerance: number;
  readonly falseBlame: number;
  readonly missedBlame: number;
  readonly careStandard: number;
  readonly careNoise: number;
  readonly observability: number;
  readonly liabilityCap: number;
  readonly jointLiability: number;
  readonly careerStake: number;
  readonly reward: number;
  readonly lossAversion: number;
  readonly oversight: number;
  readonly oversightError: number;
  readonly reversalInnocent: number;
  readonly reversalGuilty: number;
  readonly appealFee: number;
}

/** What happened in one case. */
export interface Case {
  /** Loss of the official from sanction and fee, as felt. */
  readonly loss: number;
  readonly reward: number;
  readonly failed: boolean;
  /** Whether the sanction stood in the end. */
  readonly sanctioned: boolean;
  /** ∂ ln(probability of the case)/∂e: with it the mean of `loss · score` is S′(e). */
  readonly score: number;
}

/** Forces parts of a case: error rates are about failures of the fully diligent or the fully negligent. */
export interface Given {
  readonly failed: true;
}

/**
 * One case, step by step: outcome, diligence, list, report of the public, evidence on care, appeal. Written from the
 * story of the regimes; it knows nothing of their reduced form.
 */
export function simulatedCase(
  parts: readonly string[],
  p: CaseParameters,
  effort: number,
  rng: Rng,
  given?: Given,
): Case {
  const has = (id: string) => parts.includes(id);
  const happens = (probability: number) => rng.next() < probability;
  const { controllability: theta } = p;

  const failed = given?.failed ?? !happens(theta * effort);
  const outcomeScore = failed ? -theta / (1 - theta * effort) : 1 / effort;
  if (!failed)
    return { loss: 0, reward: has("balanced") ? p.reward : 0, failed, sanctioned: false, score: outcomeScore };

  const diligent = happens(effort);
  let score = outcomeScore + (diligent ? 1 / effort : -1 / (1 - effort));

  let blamed = true;
  if (has("tolerance")) blamed = !happens(p.tolerance);
  if (has("tolerance-list")) blamed = diligent ? happens(p.falseBlame) : !happens(p.missedBlame);

  if (has("oversight") && happens(p.oversight)) {
    const accuses = diligent ? happens(p.oversightError) : true;
    blamed ||= accuses;
  }

  let cleared = false;
  if (has("negligence")) cleared = effort >= p.careStandard;
  if (has("process-and-result")) cleared = happens(p.observability) && effort >= p.careStandard;
  if (has("noisy-negligence")) {
    const shock = Math.sqrt(-2 * Math.log(1 - rng.next())) * Math.cos(2 * Math.PI * rng.next());
    cleared = effort + p.careNoise * shock >= p.careStandard;
    // The evidence effort + shock is normal around effort.
    score += shock / p.careNoise;
  }
  if (!blamed || cleared) return { loss: 0, reward: 0, failed, sanctioned: false, score };

  let sanction = has("capped") ? Math.min(p.penalty, p.liabilityCap) : p.penalty;
  if (has("joint")) sanction += p.jointLiability * sanction;
  if (has("veto")) sanction += p.careerStake;
  if (has("balanced")) sanction *= p.lossAversion;

  if (has("appeals")) {
    const chance = diligent ? p.reversalInnocent : p.reversalGuilty;
    const worthwhile = chance * sanction - p.appealFee > 0;
    if (worthwhile) {
      const reversed = happens(chance);
      return { loss: (reversed ? 0 : sanction) + p.appealFee, reward: 0, failed, sanctioned: !reversed, score };
    }
  }
  return { loss: sanction, reward: 0, failed, sanctioned: true, score };
}

/** Mean of a sample and its standard error. */
export interface SampleMean {
  readonly mean: number;
  readonly standardError: number;
}

/** Mean and standard error of `draw` over `count` draws. */
export function sampleMean(count: number, draw: () => number): SampleMean {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < count; i += 1) {
    const value = draw();
    sum += value;
    squares += value * value;
  }
  const mean = sum / count;
  return { mean, standardError: Math.sqrt(Math.max(0, squares / count - mean * mean) / (count - 1)) };
}

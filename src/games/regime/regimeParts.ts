/**
 * # The parts of accountability regimes
 *
 * Each part transforms a {@link SanctionRule}; a regime applies its parts in the order of {@link regimeParts}. The base is
 * strict liability, `(a, b) = (1, 1)` and `h = 1`.
 *
 * ## References
 *
 * - [Shavell1980], [CraswellCalfee1986], [Shavell1986], [Shavell1995], [KaplowShavell1994]; the composition is an own model.
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import type { Localized } from "../../errors.ts";
import type { SanctionRule } from "./sanctionRule.ts";

/** Id of a part. */
export type RegimePartId =
  | "strict"
  | "tolerance"
  | "tolerance-list"
  | "negligence"
  | "noisy-negligence"
  | "process-and-result"
  | "capped"
  | "joint"
  | "veto"
  | "balanced"
  | "oversight"
  | "appeals";

/** The numbers that regimes use; each part names its own. Probabilities lie in [0, 1]. */
export interface RegimeParameters<T> {
  /** $D \ge 0$, payoff units. */
  readonly penalty: T;
  /** $\varphi$: probability that a failure is exempted. */
  readonly tolerance: T;
  /** $\alpha$: a diligent official who failed is sanctioned. */
  readonly falseBlame: T;
  /** $\beta$: a negligent official who failed escapes. */
  readonly missedBlame: T;
  /** $\bar{e}$: effort from which an official counts as careful. */
  readonly careStandard: T;
  /** $\sigma_c > 0$: standard deviation of the evidence on care. */
  readonly careNoise: T;
  /** $\mu$: probability that care is observed. */
  readonly observability: T;
  /** $\bar{w} \ge 0$: the most that can be taken from an official; `null` where there is no cap. */
  readonly liabilityCap: T | null;
  /** $\omega$: share of the penalty that a second official bears. */
  readonly jointLiability: T;
  /** $V \cdot \Pr(\text{win}) \ge 0$: the career that one failure forfeits. */
  readonly careerStake: T;
  /** $R \ge 0$: bonus for success. */
  readonly reward: T;
  /** $\Lambda > 0$: weight of a loss against a gain. */
  readonly lossAversion: T;
  /** $s$: probability that the public detects a failure by itself. */
  readonly oversight: T;
  /** $\varepsilon_s$: probability that it blames the diligent when it does. */
  readonly oversightError: T;
  /** $\rho_0$: an appeal of a diligent official succeeds. */
  readonly reversalInnocent: T;
  /** $\rho_1$: an appeal of a negligent official succeeds. */
  readonly reversalGuilty: T;
  /** $\kappa_a \ge 0$: cost of an appeal, payoff units. */
  readonly appealFee: T;
}

/** One part of a regime. */
export interface RegimePart {
  /** Kebab-case id, stable for ever. */
  readonly id: RegimePartId;
  /** Name of the part; the Chinese term of the glossary. */
  readonly title: Localized;
  /** At most one part of a kind stands in a regime. */
  readonly kind: "exemption" | "evidence" | RegimePartId;
  /** Whether it needs evidence on care, hence a model with an effort or a care standard. */
  readonly judgesCare: boolean;
  /** Names of the parameters it reads. */
  readonly uses: readonly (keyof RegimeParameters<unknown>)[];
  /** The rule after this part. */
  apply<T>(rule: SanctionRule<T>, parameters: RegimeParameters<T>, field: Field<T>): SanctionRule<T>;
}

/** All parts, in the order in which a regime applies them. */
export const regimeParts: readonly RegimePart[] = [
  {
    id: "strict",
    title: { en: "strict, result-only accountability", zh: "结果问责（刚性归因）" },
    kind: "exemption",
    judgesCare: false,
    uses: [],
    apply: (rule) => rule,
  },
  {
    id: "tolerance",
    title: { en: "uniform tolerance", zh: "一般容错" },
    kind: "exemption",
    judgesCare: false,
    uses: ["tolerance"],
    apply(rule, { tolerance }, field) {
      const kept = field.sub(field.one, tolerance);
      return {
        ...rule,
        diligent: field.mul(rule.diligent, kept),
        negligent: field.mul(rule.negligent, kept),
        falseBlame: kept,
        missedBlame: tolerance,
      };
    },
  },
  {
    id: "tolerance-list",
    title: { en: "tolerance list with error rates", zh: "容错清单" },
    kind: "exemption",
    judgesCare: true,
    uses: ["falseBlame", "missedBlame"],
    apply(rule, { falseBlame, missedBlame }, field) {
      return { ...rule, diligent: falseBlame, negligent: field.sub(field.one, missedBlame), falseBlame, missedBlame };
    },
  },
  {
    id: "negligence",
    title: { en: "negligence with perfect evidence on care", zh: "尽职免责" },
    kind: "evidence",
    judgesCare: true,
    uses: ["careStandard"],
    apply: (rule, { careStandard }, field) => ({
      ...rule,
      evidence: { kind: "standard", careStandard, weight: field.one },
    }),
  },
  {
    id: "noisy-negligence",
    title: { en: "negligence with noisy evidence on care", zh: "过错责任（模糊标准）" },
    kind: "evidence",
    judgesCare: true,
    uses: ["careStandard", "careNoise"],
    apply: (rule, { careStandard, careNoise }) => ({ ...rule, evidence: { kind: "noisy", careStandard, careNoise } }),
  },
  {
    id: "process-and-result",
    title: { en: "process and result", zh: "过程与结果并重" },
    kind: "evidence",
    judgesCare: true,
    uses: ["careStandard", "observability"],
    apply: (rule, { careStandard, observability }) => ({
      ...rule,
      evidence: { kind: "standard", careStandard, weight: observability },
    }),
  },
  {
    id: "capped",
    title: { en: "capped liability", zh: "以岗位价值为限" },
    kind: "capped",
    judgesCare: false,
    uses: ["liabilityCap"],
    apply(rule, { liabilityCap }, field) {
      if (liabilityCap === null || field.compare(rule.penalty, liabilityCap) <= 0) return rule;
      return { ...rule, penalty: liabilityCap };
    },
  },
  {
    id: "joint",
    title: { en: "joint liability", zh: "连带责任" },
    kind: "joint",
    judgesCare: false,
    uses: ["jointLiability"],
    apply: (rule, { jointLiability }, field) => ({
      ...rule,
      penalty: field.mul(field.add(field.one, jointLiability), rule.penalty),
    }),
  },
  {
    id: "veto",
    title: { en: "one-vote veto", zh: "一票否决" },
    kind: "veto",
    judgesCare: false,
    uses: ["careerStake"],
    apply: (rule, { careerStake }, field) => ({ ...rule, penalty: field.add(rule.penalty, careerStake) }),
  },
  {
    id: "balanced",
    title: { en: "balanced carrot and stick", zh: "奖惩并重" },
    kind: "balanced",
    judgesCare: false,
    uses: ["reward", "lossAversion"],
    apply: (rule, { reward, lossAversion }, field) => ({
      ...rule,
      reward: field.add(rule.reward, reward),
      penalty: field.mul(lossAversion, rule.penalty),
    }),
  },
  {
    id: "oversight",
    title: { en: "social oversight", zh: "社会监督" },
    kind: "oversight",
    judgesCare: false,
    uses: ["oversight", "oversightError"],
    apply(rule, { oversight, oversightError }, field) {
      const blamed = field.mul(oversight, oversightError);
      const unseen = field.sub(field.one, oversight);
      const wrongly = (a: typeof blamed) => field.add(a, field.mul(field.sub(field.one, a), blamed));
      return {
        ...rule,
        diligent: wrongly(rule.diligent),
        negligent: field.sub(field.one, field.mul(field.sub(field.one, rule.negligent), unseen)),
        falseBlame: wrongly(rule.falseBlame),
        missedBlame: field.mul(rule.missedBlame, unseen),
      };
    },
  },
  {
    id: "appeals",
    title: { en: "appeals", zh: "申诉救济" },
    kind: "appeals",
    judgesCare: false,
    uses: ["reversalInnocent", "reversalGuilty", "appealFee"],
    apply(rule, { reversalInnocent, reversalGuilty, appealFee }, field) {
      const { penalty } = rule;
      // An official appeals where the reversal is worth its fee, ρD > κ_a, and then bears (1 − ρ)D + κ_a instead of D.
      const appeals = (reversal: typeof penalty) => field.compare(field.mul(reversal, penalty), appealFee) > 0;
      const borne = (reversal: typeof penalty) =>
        appeals(reversal) ? field.add(field.sub(field.one, reversal), field.div(appealFee, penalty)) : field.one;
      const upheld = (reversal: typeof penalty) => (appeals(reversal) ? field.sub(field.one, reversal) : field.one);
      const caught = field.mul(field.sub(field.one, rule.missedBlame), upheld(reversalGuilty));
      return {
        ...rule,
        diligent: field.mul(rule.diligent, borne(reversalInnocent)),
        negligent: field.mul(rule.negligent, borne(reversalGuilty)),
        falseBlame: field.mul(rule.falseBlame, upheld(reversalInnocent)),
        missedBlame: field.sub(field.one, caught),
      };
    },
  },
];

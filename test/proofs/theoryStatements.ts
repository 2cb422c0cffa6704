/**
 * # Statements of the theory
 *
 * Every statement that the theory makes, by its label, with the propositions that carry it: those that prove it, and those that refute
 * it where it was too bold. A label names a game and the number of its proposition (`P`, `T`); `R` are the general results on
 * regimes, `S` and `N` the sentences on information asymmetry that are true and that are not, `I` identities between games.
 *
 * @module
 */

/** What a label says, and the ids of the propositions that carry it. */
export interface TheoryStatement {
  readonly label: string;
  readonly says: string;
  readonly propositions: readonly string[];
}

const rows: readonly (readonly [label: string, says: string, ...propositions: string[]])[] = [
  ["G1 P1", "moral hazard grows with asymmetry", "asymmetry-breeds-moral-hazard"],
  ["G1 P2", "audit strengthens incentives", "audit-strengthens-incentives"],
  ["G1 P3", "falsification per effort is a ratio of costs", "falsification-share"],
  ["G2 T1", "agency costs grow with garbling", "agency-cost-grows-with-garbling", "full-information-is-the-limit"],
  ["G2 T2", "cost and threshold of the binary case", "rent-grows-with-garbling"],
  ["G3 signs", "effort in prize, noise, cost; the rat race", "tournament-effort-signs", "rat-race"],
  ["G3 psi", "marginal chances of winning", "win-density-closed-forms", "marginal-chance-is-a-likelihood-ratio"],
  ["G3 n", "order in the number of rivals", "more-rivals-and-the-shape-of-luck"],
  ["G3 existence", "enough noise", "enough-noise-makes-payoffs-concave"],
  ["G3b", "the ratchet", "ratchet-weakens-incentives"],
  ["G4 P1", "incentives grow down the ladder", "incentives-amplify-downwards"],
  ["G4 P1 elsewhere", "rank-order tiers", "rank-order-ladders-amplify", "ladders-amplify-before-the-rat-race"],
  ["G4 P2", "the top gap is largest", "top-gap-is-largest"],
  ["G5 P1", "every level escalates", "every-level-escalates"],
  ["G5 P2", "markups answer to pressure", "pressure-raises-markups"],
  ["G5 P3", "markups in the number of rivals", "more-rivals-lower-markups"],
  ["G5 P4", "slippage", "slippage-turns-markups"],
  ["G5 P5", "noise", "noise-damps-credit-feeds-safety"],
  ["G5 P6", "motives", "motives-by-pressure"],
  ["G5 P7", "alignment", "aligned-responsibility"],
  ["G5 P8", "announcements", "quiet-announcements-escalate"],
  ["G5a", "the buffer in noise", "buffer-follows-noise"],
  ["G5b", "the functional markup", "penalty-lowers-functional-markup"],
  ["G5c", "log-Tullock levels", "contest-raises-targets", "contest-equilibrium-exists"],
  ["9.1 P1", "responses by tier", "higher-tiers-respond-more"],
  ["9.1 P2", "markups grow down the chain", "markups-grow-down-the-chain"],
  ["9.1 P3", "only audit moves falsification", "only-audit-moves-falsification"],
  ["9.1 P4", "the own penalty", "penalty-turns-foresight-markup"],
  ["9.1 P5", "the hump", "hump-of-accountability", "hump-with-more-tiers", "harsher-always-escalates"],
  ["9.2 P1", "targets beyond reach", "overreaching-targets-are-abandoned"],
  ["9.2 P2", "tolerance and falsification", "tolerance-curbs-falsification-within-reach"],
  ["G6 tolerance", "dilution", "tolerance-dilutes", "tolerance-raises-effort"],
  ["G6 beta", "missed blame", "missed-blame-lowers-effort"],
  ["G6 alpha", "wrongful blame", "wrongful-blame-turns", "wrongful-blame-always-discourages"],
  ["G6 D_min", "due care", "due-care-is-cheaper", "due-care-is-met"],
  ["G6 doubt", "standards that are in doubt", "blurred-standards-turn"],
  ["G7 P1", "one tolerance for both", "tolerance-window", "abuse-narrows-the-window"],
  ["G7 P2", "a list where none does", "only-a-list-does-both"],
  ["G7 P3", "harsher needs more tolerance", "harsher-needs-more-tolerance"],
  [
    "G8a",
    "unmeasured tasks",
    "unmeasured-task-crowds-incentives",
    "incentives-turn-with-substitution",
    "substitution-weakens-incentives",
  ],
  ["G8b", "the veto", "veto-crowds-out"],
  ["G9 optimum", "how often to evaluate", "fewer-evaluations-when-costly"],
  ["G9 departments", "over-evaluation", "departments-over-evaluate", "more-departments-leave-less-slack"],
  ["G10 P1", "penalty neutrality", "penalty-neutrality", "penalty-saves-inspections", "heavier-penalties-deter"],
  ["G10 P2", "what lowers violations", "penalty-neutrality"],
  ["G10 P3", "announcements", "announced-inspections-deter"],
  ["G10 P4", "false alarms", "penalty-saves-inspections"],
  ["G10 P5", "observability", "blind-inspections-do-not-deter"],
  ["G10 P6", "oversight", "oversight-substitutes-inspection"],
  ["G10 P7", "sequences of inspections", "sequential-inspections"],
  [
    "G11 P1",
    "joint liability and escalation",
    "joint-liability-breeds-escalation",
    "foreseeing-coalitions-escalate-more",
  ],
  ["G11 P2", "joint liability and concealment", "joint-liability-breeds-concealment"],
  ["G11 P3", "the collusion-proof reward", "honest-reports-have-a-price"],
  ["G12a", "blame shifting", "blame-is-shifted-by-escalation", "tolerance-shrinks-shifted-blame-in-proportion"],
  ["G12b", "documents", "tolerance-reduces-traces", "blame-contests-burn-sanctions"],
  ["G12c", "acceptance", "silence-insures"],
  ["G13a", "credit signals", "signals-grow-with-asymmetry", "pooling-beats-signalling"],
  ["G13b", "career concerns", "new-officials-work-harder"],
  ["G13c", "reports", "biased-reports-lose-detail"],
  ["G14 P1", "campaigns and average escalation", "campaigns-do-not-lower-escalation", "campaigns-cycle-for-ever"],
  ["G14 P2", "what lowers it", "campaigns-do-not-lower-escalation"],
  ["G14 P3", "period and stability", "small-campaigns-have-a-period"],
  ["G15a", "herds", "herds-beat-their-members-and-err"],
  ["G15b", "imitation", "imitation-multiplies", "imitation-has-no-bound"],
  [
    "G16",
    "departments",
    "departments-escalate-together",
    "crowding-hurts-each-department",
    "many-masters-weak-incentives",
  ],
  [
    "R1",
    "dilution and discrimination",
    "incentive-is-dilution-and-discrimination",
    "tolerance-only-lowers-effort",
    "tolerance-beside-oversight",
  ],
  ["R2", "binary care", "accuracy-decides-care"],
  ["R3", "errors are not symmetric", "missed-blame-lowers-effort", "wrongful-blame-turns"],
  ["R4", "strict liability and due care", "due-care-is-cheaper", "due-care-is-met"],
  ["R5", "penalty neutrality, in one", "penalties-move-the-other-side"],
  ["R6", "judgment-proofness", "caps-make-penalties-inert"],
  ["S1", "agency cost", "agency-cost-grows-with-garbling"],
  ["S2", "value and loss", "garbling-lowers-value"],
  ["S3", "rent", "rent-grows-with-garbling", "implemented-rent-grows"],
  ["S4", "noise", "noise-breeds-moral-hazard"],
  ["S5", "deterrence", "blind-inspections-do-not-deter"],
  ["S6", "signals and markups", "signals-grow-with-asymmetry", "quiet-announcements-escalate"],
  ["N1", "effort need not fall", "effort-need-not-fall"],
  ["N2", "transparency of actions", "transparency-always-disciplines", "seen-actions-earn-nothing"],
  [
    "N3",
    "supervision",
    "supervision-raises-initiative",
    "supervision-informs-decisions",
    "supervision-kills-initiative",
    "supervision-may-inform-less",
  ],
  ["N4", "tolerance and falsification", "tolerance-always-lowers-falsification"],
  ["I1", "Gumbel noise and Tullock", "gumbel-noise-is-a-tullock-contest"],
  ["I2", "cascade and tournament", "cascade-without-sanctions-is-a-tournament", "unbargained-collusion-is-a-cascade"],
  ["I3", "blind lists", "blind-lists-are-tolerance"],
  ["I4", "full information", "full-information-is-the-limit"],
  ["I5", "collusion and cascade", "unbargained-collusion-is-a-cascade"],
  ["I6", "a single department", "one-department-evaluates-best", "crowding-hurts-each-department"],
  ["I7", "campaigns and inspections", "campaigns-rest-at-the-inspection-equilibrium"],
];

/** All statements. */
export const theoryStatements: readonly TheoryStatement[] = rows.map(([label, says, ...propositions]) => {
  return { label, says, propositions };
});

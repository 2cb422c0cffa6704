/**
 * # Equilibria of the agents
 *
 * Behavior that stands a change at any one information set, whatever players remember: an equilibrium of the modified multiselves, which is one of
 * the agent form wherever nobody is absent-minded.
 *
 * ## Implementation notes
 *
 * Smaller subgames first; what is expected of a subgame takes its place in the larger ones. Parts for two players with perfect recall are solved by the sequence form,
 * those for two agents by Lemke and Howson's method, for more as games for any number of players; a single absent-minded player takes the best behavior
 * ex ante.
 *
 * ## References
 *
 * - [PiccioneRubinstein1997], [AumannHartPerry1997], [Selten1975]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { UsageError } from "../../errors.ts";
import type { Control } from "../../games/control.ts";
import { absentMindedSets } from "../../games/extensive-form/absentMindedness.ts";
import { agentNormalForm } from "../../games/extensive-form/agentNormalForm.ts";
import { type BehaviorProfile, behaviorProfileOf } from "../../games/extensive-form/behaviorProfile.ts";
import { expectedPayoffs } from "../../games/extensive-form/continuationPayoffs.ts";
import type { ExtensiveGame } from "../../games/extensive-form/extensiveGame.ts";
import { hasPerfectRecall } from "../../games/extensive-form/perfectRecall.ts";
import { gameBelow, subgameRoots } from "../../games/extensive-form/subgames.ts";
import type { CertifiedResult, SolverStatus } from "../../games/solverResult.ts";
import { type MultiselfCheck, multiselfGains } from "../../verify/multiselfGains.ts";
import { lemkeHowson } from "../nash/lemkeHowson.ts";
import { nashEquilibrium } from "../nash/nashEquilibrium.ts";
import { requireLimit } from "../nash/requireLimit.ts";
import { bestBehavior } from "./bestBehavior.ts";
import { sequenceFormLcp } from "./sequenceFormLcp.ts";

/** Options of {@link agentEquilibrium}. */
export interface AgentEquilibriumOptions {
  /** Largest number of pure profiles of one part of the game that are tried. @defaultValue `100_000` */
  readonly maxProfiles?: number;
  /** Stop and progress, in parts. */
  readonly control?: Control;
}

/** What was checked of an equilibrium of the agents. */
export interface AgentCertificate {
  /** Gains at the information sets, one entry a solution, in the same order. */
  readonly equilibria: readonly MultiselfCheck<Rational>[];
  /** The concept that was checked: agents, or modified multiselves where some path meets an information set twice. */
  readonly concept: "agent-form" | "modified-multiselves";
  /** Always `false`: there may be other equilibria. */
  readonly complete: boolean;
}

/** An equilibrium of the agents with its certificate. */
export type AgentResult = CertifiedResult<BehaviorProfile<Rational>, AgentCertificate>;

const MAX_PROFILES = 100_000;

/**
 * An equilibrium of the agents of an exact game, with or without perfect recall, in every subgame.
 *
 * It stands every change of behavior at one information set. A player with perfect recall may still gain by changing behavior at several at once, unless the
 * part was solved by the sequence form: use {@link subgamePerfect} or {@link quasiPerfect} where there is perfect recall.
 *
 * @returns `solved`; `limit` when a part has more than `maxProfiles` pure profiles and is not for two, or the control said stop; `unknown` when no rational equilibrium between the agents of a
 * part was found, or the best behavior of an absent-minded player is no fraction that was met. One iteration is one part.
 * @throws {@link UsageError} for a game in doubles.
 *
 * @example
 * ```ts doctest
 * import { agentEquilibrium, exact, gameFromTree, move, payoffs } from "jiama";
 *
 * const exit = { infoset: "exit" };
 * const driver = gameFromTree(
 *   ["driver"],
 *   move("driver", { exit: payoffs(0), on: move("driver", { exit: payoffs(4), on: payoffs(1) }, exit) }, exit),
 * );
 * const { solutions, certificate } = agentEquilibrium(driver);
 * solutions[0][0].map(exact.format) // => [ '1/3', '2/3' ]
 * certificate.concept // => "modified-multiselves"
 * ```
 *
 * @category Extensive form
 */
export function agentEquilibrium(
  game: ExtensiveGame<Rational>,
  { maxProfiles = MAX_PROFILES, control }: AgentEquilibriumOptions = {},
): AgentResult {
  requireLimit("agentEquilibrium", "maxProfiles", maxProfiles);
  if (game.field.name !== "exact") {
    throw new UsageError({
      en: "agentEquilibrium: the game is in doubles; give it in fractions (toExactTree).",
      zh: "agentEquilibrium：博弈为浮点数；请以分数给出（toExactTree）。",
    });
  }
  const roots = subgameRoots(game);
  const concept = absentMindedSets(game).length > 0 ? "modified-multiselves" : "agent-form";
  const behavior = new Array<readonly Rational[]>(game.infosets.length);
  const expected = new Map<number, readonly Rational[]>();
  const ended = (status: SolverStatus, iterations: number): AgentResult => ({
    ...{ status, method: "agent-equilibrium", iterations, solutions: [] },
    certificate: { equilibria: [], concept, complete: false },
  });
  for (let k = roots.length - 1; k >= 0; k -= 1) {
    const root = roots[k] as number;
    const part = gameBelow(game, root, (node) => expected.get(node) ?? null);
    if (control?.checkpoint() === "stop") return ended("limit", roots.length - k);
    const { status, solution } = partEquilibrium(part.game, maxProfiles, control);
    if (solution === null) return ended(status, roots.length - k);
    part.infosets.forEach((set, own) => {
      behavior[set] = solution[own] as readonly Rational[];
    });
    expected.set(root, expectedPayoffs(part.game, solution));
    control?.progress?.(roots.length - k, roots.length);
  }
  const check = multiselfGains(game, behavior);
  const holds = exact.compare(check.maxGain, exact.zero) === 0;
  if (!holds) return ended("unknown", roots.length);
  return {
    ...{ status: "solved", method: "agent-equilibrium", iterations: roots.length, solutions: [behavior] },
    certificate: { equilibria: [check], concept, complete: false },
  };
}

interface PartSolution {
  readonly status: SolverStatus;
  readonly solution: BehaviorProfile<Rational> | null;
}

/** An equilibrium of the agents of a game without subgames. */
function partEquilibrium(
  part: ExtensiveGame<Rational>,
  maxProfiles: number,
  control: Control | undefined,
): PartSolution {
  const { infosets, players } = part;
  if (infosets.length === 0) return { status: "solved", solution: [] };
  const options = control === undefined ? {} : { control };
  const found = (solution: BehaviorProfile<Rational> | undefined, status: SolverStatus = "unknown"): PartSolution =>
    solution === undefined ? { status, solution: null } : { status: "solved", solution };
  const profiles = infosets.reduce((product, { actions }) => product * actions.length, 1);
  const isMindful = absentMindedSets(part).length === 0;
  if (isMindful && players.length === 2 && hasPerfectRecall(part)) {
    const { status, solutions } = sequenceFormLcp(part, options);
    return found(solutions[0], status);
  }
  if (!isMindful) return absentMinded(part, profiles <= maxProfiles);
  if (infosets.length === 2) {
    const { status, solutions } = lemkeHowson(agentNormalForm(part), options);
    return found(solutions[0], status);
  }
  if (profiles > maxProfiles) return { status: "limit", solution: null };
  const { status, solutions } = nashEquilibrium(agentNormalForm(part), options);
  return found(solutions[0], status === "limit" ? "limit" : "unknown");
}

/** Where a path meets an information set twice: the best behavior of a single mover, or pure behavior without gains. */
function absentMinded(part: ExtensiveGame<Rational>, isSmall: boolean): PartSolution {
  const movers = new Set(part.infosets.map(({ player }) => player));
  const holds = (profile: BehaviorProfile<Rational>): boolean =>
    exact.compare(multiselfGains(part, profile).maxGain, exact.zero) === 0;
  if (movers.size === 1 && part.infosets.every(({ actions }) => actions.length <= 2)) {
    const start = behaviorProfileOf(
      part,
      part.infosets.map(() => 0),
    );
    const { profile } = bestBehavior(part, start, [...movers][0] as number);
    if (holds(profile)) return { status: "solved", solution: profile };
  }
  if (!isSmall) return { status: "limit", solution: null };
  const chosen = part.infosets.map(() => 0);
  for (;;) {
    const profile = behaviorProfileOf(part, chosen);
    if (holds(profile)) return { status: "solved", solution: profile };
    let place = chosen.length - 1;
    while (place >= 0 && chosen[place] === (part.infosets[place]?.actions.length as number) - 1) chosen[place--] = 0;
    if (place < 0) return { status: "unknown", solution: null };
    chosen[place] = (chosen[place] as number) + 1;
  }
}

/**
 * # Mixed equilibria of signalling games
 *
 * The extreme Nash equilibria of the induced normal form that some beliefs make perfect Bayesian: separating, pooling and hybrid ones. Where a
 * response to a message that is not sent is best to no belief, another one that keeps all types from it takes its place, if there is one.
 *
 * @module
 */
import { type SignallingGame, signallingTree } from "../../games/bayesian/signallingGame.ts";
import type { Control } from "../../games/control.ts";
import { behaviorFromMixed } from "../../games/extensive-form/behaviorFromMixed.ts";
import { reducedStrategicForm } from "../../games/extensive-form/reducedStrategicForm.ts";
import { assessmentCheck } from "../../verify/assessmentCheck.ts";
import { vertexEnumeration } from "../nash/vertexEnumeration.ts";
import { deterringResponse } from "./deterringResponse.ts";
import { supportingBelief } from "./responseSets.ts";
import {
  type SignallingEquilibrium,
  type SignallingResult,
  signallingAssessment,
  signallingKind,
} from "./signallingEquilibria.ts";
import { senderWorth } from "./signallingRefinements.ts";

/**
 * Perfect Bayesian equilibria of a signalling game at extreme Nash equilibria of its induced normal form, mixed ones included.
 *
 * The induced normal form has $m^t$ strategies for $t$ types and $m$ messages, so that this is for small games. There
 * may be further equilibria between those that are found, and `complete` is always `false`.
 *
 * @returns `solved`; `limit` when the control said stop; `unknown` when a profile failed its check. One iteration is one step of vertex enumeration.
 *
 * @example
 * ```ts doctest
 * import { exact, mixedSignallingEquilibria, signallingGame } from "jiama";
 *
 * // With so many wimps the receiver duels when in doubt: some wimps order beer, and not all who do are left alone.
 * const beerQuiche = signallingGame({
 *   types: { surly: "1/10", wimp: "9/10" },
 *   messages: ["beer", "quiche"],
 *   responses: ["duel", "leave"],
 *   payoffs: ({ type, message, response }) => [
 *     (message === (type === "surly" ? "beer" : "quiche") ? 1 : 0) + (response === "leave" ? 2 : 0),
 *     (response === "duel") === (type === "wimp") ? 1 : 0,
 *   ],
 * });
 * const [{ kind, sender, receiver }] = mixedSignallingEquilibria(beerQuiche).solutions;
 * kind // => "hybrid"
 * sender.map((own) => own.map(exact.format).join(" ")) // => [ '1 0', '1/9 8/9' ]
 * receiver.map((own) => own.map(exact.format).join(" ")) // => [ '1/2 1/2', '1 0' ]
 * ```
 *
 * @category Bayesian games
 */
export function mixedSignallingEquilibria<T>(
  game: SignallingGame<T>,
  options: { readonly control?: Control } = {},
): SignallingResult<T> {
  const tree = signallingTree(game);
  const { status, iterations, solutions } = vertexEnumeration(reducedStrategicForm(tree), options);
  const found: SignallingEquilibrium<T>[] = [];
  for (const profile of solutions) {
    const behavior = behaviorFromMixed(tree, profile);
    const at = (player: number, label: string) =>
      behavior[tree.infosets.findIndex((set) => set.player === player && set.label === label)] as readonly T[];
    const supported = withBeliefs(game, {
      sender: game.types.map((type) => at(0, type)),
      receiver: game.messages.map((message) => at(1, message)),
    });
    if (supported !== null && !found.some((known) => isSame(game, known, supported))) found.push(supported);
  }
  const checks = found.map((equilibrium) => assessmentCheck(tree, signallingAssessment(game, equilibrium)));
  const confirmed = checks.every(({ isWeakPerfectBayesian }) => isWeakPerfectBayesian);
  return {
    status: !confirmed ? "unknown" : status === "none" ? "unknown" : status,
    ...{ method: "vertex-enumeration", iterations },
    solutions: found.filter((_, k) => checks[k]?.isWeakPerfectBayesian),
    certificate: { equilibria: checks.filter(({ isWeakPerfectBayesian }) => isWeakPerfectBayesian), complete: false },
  };
}

/** The profile with beliefs that support it, other responses to messages that are not sent if need be; `null` if none do. */
function withBeliefs<T>(
  game: SignallingGame<T>,
  { sender, receiver }: Pick<SignallingEquilibrium<T>, "sender" | "receiver">,
): SignallingEquilibrium<T> | null {
  const { field, types, messages, prior } = game;
  const everybody = types.map((_, t) => t);
  const paid = senderWorth(game, { sender, receiver });
  const responses: (readonly T[])[] = [];
  const beliefs: (readonly T[])[] = [];
  for (const m of messages.keys()) {
    const mass = everybody.map((t) => field.mul(prior[t] as T, sender[t]?.[m] as T));
    const sum = mass.reduce((a, b) => field.add(a, b));
    const own = receiver[m] as readonly T[];
    if (field.compare(sum, field.zero) > 0) {
      responses.push(own);
      beliefs.push(mass.map((value) => field.div(value, sum)));
      continue;
    }
    const played = own.flatMap((value, r) => (field.compare(value, field.zero) > 0 ? [r] : []));
    const belief = supportingBelief(game, m, played, everybody);
    const other = belief === null ? deterringResponse(game, m, everybody, paid) : { response: own, belief };
    if (other === null) return null;
    responses.push(other.response);
    beliefs.push(other.belief);
  }
  return { sender, receiver: responses, beliefs, kind: signallingKind(game, sender) };
}

function isSame<T>({ field }: SignallingGame<T>, a: SignallingEquilibrium<T>, b: SignallingEquilibrium<T>): boolean {
  const text = ({ sender, receiver }: SignallingEquilibrium<T>) =>
    [...sender, ...receiver].map((own) => own.map(field.format).join(" ")).join(", ");
  return text(a) === text(b);
}

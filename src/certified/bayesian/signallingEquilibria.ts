/**
 * # Equilibria of signalling games
 *
 * All perfect Bayesian equilibria in pure strategies, and some in mixed ones, with the beliefs that support them.
 *
 * ## Implementation notes
 *
 * For every choice of messages, what is sent gives beliefs by Bayes' rule and with them the best responses; a message that is not
 * sent may be answered by any response that is best to some belief, and must tempt no type. Off the path any belief is consistent, because every type
 * may err independently of the others: perfect Bayesian equilibria of signalling games are sequential.
 *
 * ## References
 *
 * - [ChoKreps1987], [FudenbergTirole1991]
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import { type SignallingGame, signallingTree } from "../../games/bayesian/signallingGame.ts";
import type { Control } from "../../games/control.ts";
import type { Assessment } from "../../games/extensive-form/assessment.ts";
import type { CertifiedResult } from "../../games/solverResult.ts";
import { type AssessmentCheck, assessmentCheck } from "../../verify/assessmentCheck.ts";
import { requireLimit } from "../nash/requireLimit.ts";
import { supportingBelief } from "./responseSets.ts";

/** What the messages tell about the types. */
export type SignallingKind = "separating" | "pooling" | "hybrid";

/** A perfect Bayesian equilibrium of a signalling game. */
export interface SignallingEquilibrium<T> {
  /** For each type, the probability of each message. */
  readonly sender: readonly (readonly T[])[];
  /** For each message, the probability of each response. */
  readonly receiver: readonly (readonly T[])[];
  /** For each message, the receiver's belief about the types; where it is not sent, one that supports the equilibrium. */
  readonly beliefs: readonly (readonly T[])[];
  /** Whether messages reveal the type, tell nothing, or tell something (see {@link signallingKind}). */
  readonly kind: SignallingKind;
}

/** Options of {@link signallingEquilibria}. */
export interface SignallingOptions {
  /** Largest number of equilibria that are listed. @defaultValue `1000` */
  readonly maxEquilibria?: number;
  /** Stop and progress, polled for each choice of messages. */
  readonly control?: Control;
}

/** What was checked of equilibria of a signalling game. */
export interface SignallingCertificate<T> {
  /** Gains and beliefs, checked in the tree; one entry a solution, in the same order. */
  readonly equilibria: readonly AssessmentCheck<T>[];
  /** Whether the solutions are all equilibria in pure strategies, up to beliefs about messages that are not sent. */
  readonly complete: boolean;
}

/** Equilibria of a signalling game with their certificate. */
export type SignallingResult<T> = CertifiedResult<SignallingEquilibrium<T>, SignallingCertificate<T>>;

/** Most choices of messages that are tried. */
const MAX_CHOICES = 1e6;

/**
 * All perfect Bayesian equilibria in pure strategies, each with beliefs that support it.
 *
 * Every choice of messages is tried: with $t$ types and $m$ messages these are $m^t$, at most a million.
 *
 * @returns `solved`; `none`, proved that there is none in pure strategies; `limit`, when there are more than `maxEquilibria` or the control said stop;
 * `unknown`, when doubles could not confirm an answer. One iteration is one choice of messages.
 * @throws {@link DomainError} when there are more than a million choices of messages.
 *
 * @example
 * ```ts doctest
 * import { exact, signallingEquilibria, signallingGame } from "jiama";
 *
 * const beerQuiche = signallingGame({
 *   types: { surly: "9/10", wimp: "1/10" },
 *   messages: ["beer", "quiche"],
 *   responses: ["duel", "leave"],
 *   payoffs: ({ type, message, response }) => [
 *     (message === (type === "surly" ? "beer" : "quiche") ? 1 : 0) + (response === "leave" ? 2 : 0),
 *     (response === "duel") === (type === "wimp") ? 1 : 0,
 *   ],
 * });
 * const { solutions, certificate } = signallingEquilibria(beerQuiche);
 * solutions.map(({ kind }) => kind) // => [ 'pooling', 'pooling' ]
 * solutions.map(({ sender }) => sender.map((own) => own.map(exact.format).join(" "))) // => [ [ '1 0', '1 0' ], [ '0 1', '0 1' ] ]
 * certificate.complete // => true
 * ```
 *
 * @category Bayesian games
 */
export function signallingEquilibria<T>(
  game: SignallingGame<T>,
  { maxEquilibria = 1000, control }: SignallingOptions = {},
): SignallingResult<T> {
  requireLimit("signallingEquilibria", "maxEquilibria", maxEquilibria);
  const { types, messages } = game;
  const choices = messages.length ** types.length;
  if (choices > MAX_CHOICES) {
    throw new DomainError({
      en: `signallingEquilibria: ${types.length} types have ${choices} choices of ${messages.length} messages; give a game with at most ${MAX_CHOICES}.`,
      zh: `signallingEquilibria：${types.length} 个类型对 ${messages.length} 个信号有 ${choices} 种选法；请给出至多 ${MAX_CHOICES} 种的博弈。`,
    });
  }
  const everybody = types.map((_, t) => t);
  const supported = messages.map((_, m) =>
    (game.responses[m] as readonly string[]).map((_, r) => supportingBelief(game, m, [r], everybody)),
  );
  const found: SignallingEquilibrium<T>[] = [];
  const chosen = new Array<number>(types.length).fill(0);
  let iterations = 0;
  let isWhole = false;
  while (found.length <= maxEquilibria) {
    if (iterations % 64 === 0 && control?.checkpoint() === "stop") break;
    control?.progress?.(iterations, choices);
    iterations += 1;
    found.push(...supportedBy(game, chosen, supported, maxEquilibria + 1 - found.length));
    let place = types.length - 1;
    while (place >= 0 && chosen[place] === messages.length - 1) chosen[place--] = 0;
    if (place < 0) {
      isWhole = found.length <= maxEquilibria;
      break;
    }
    chosen[place] = (chosen[place] as number) + 1;
  }
  const tree = signallingTree(game);
  const solutions = found.slice(0, maxEquilibria);
  const checks = solutions.map((equilibrium) => assessmentCheck(tree, signallingAssessment(game, equilibrium)));
  const confirmed = checks.every(({ isWeakPerfectBayesian }) => isWeakPerfectBayesian);
  return {
    status: !confirmed ? "unknown" : !isWhole ? "limit" : solutions.length === 0 ? "none" : "solved",
    ...{ method: "signalling-equilibria", iterations },
    solutions: solutions.filter((_, k) => checks[k]?.isWeakPerfectBayesian),
    certificate: {
      equilibria: checks.filter(({ isWeakPerfectBayesian }) => isWeakPerfectBayesian),
      complete: isWhole && confirmed,
    },
  };
}

/** The equilibria in which each type sends the message chosen for it. */
function supportedBy<T>(
  game: SignallingGame<T>,
  chosen: readonly number[],
  supported: readonly (readonly (readonly T[] | null)[])[],
  most: number,
): readonly SignallingEquilibrium<T>[] {
  const { field, types, messages, responses, prior, senderPayoffs, receiverPayoffs } = game;
  const sent = new Set(chosen);
  const beliefs = messages.map((_, m) => {
    if (!sent.has(m)) return null;
    const mass = types.map((_, t) => (chosen[t] === m ? (prior[t] as T) : field.zero));
    const sum = mass.reduce((a, b) => field.add(a, b));
    return mass.map((own) => field.div(own, sum));
  });
  const candidates = messages.map((_, m) => {
    const belief = beliefs[m];
    const all = (responses[m] as readonly string[]).map((_, r) => r);
    if (belief === null || belief === undefined) return all.filter((r) => supported[m]?.[r] !== null);
    const worth = all.map((r) =>
      types.reduce(
        (sum, _, t) => field.add(sum, field.mul(belief[t] as T, receiverPayoffs[t]?.[m]?.[r] as T)),
        field.zero,
      ),
    );
    const best = worth.reduce((a, b) => (field.compare(b, a) > 0 ? b : a));
    return all.filter((r) => field.compare(worth[r] as T, best) === 0);
  });
  const onPath = [...sent].sort((a, b) => a - b);
  const offPath = messages.map((_, m) => m).filter((m) => !sent.has(m));
  const found: SignallingEquilibrium<T>[] = [];
  const options = (list: readonly number[]): readonly (readonly number[])[] =>
    list.map((m) => candidates[m] as number[]);
  for (const picks of products(options(onPath))) {
    const response = new Map(onPath.map((m, k) => [m, picks[k] as number]));
    const worth = (t: number, m: number): T => senderPayoffs[t]?.[m]?.[response.get(m) as number] as T;
    const paid = types.map((_, t) => worth(t, chosen[t] as number));
    const tempts = (t: number, value: T): boolean => field.compare(value, paid[t] as T) > 0;
    if (types.some((_, t) => onPath.some((m) => tempts(t, worth(t, m))))) continue;
    const deterring = offPath.map((m) =>
      (candidates[m] as number[]).filter((r) => !types.some((_, t) => tempts(t, senderPayoffs[t]?.[m]?.[r] as T))),
    );
    for (const others of products(deterring)) {
      const all = new Map(response);
      for (const [k, m] of offPath.entries()) all.set(m, others[k] as number);
      const sender = types.map((_, t) => unit(field, messages.length, chosen[t] as number));
      found.push({
        sender,
        receiver: messages.map((_, m) => unit(field, responses[m]?.length as number, all.get(m) as number)),
        beliefs: messages.map((_, m) => beliefs[m] ?? (supported[m]?.[all.get(m) as number] as readonly T[])),
        kind: signallingKind(game, sender),
      });
      if (found.length >= most) return found;
    }
  }
  return found;
}

/** All choices of one element from each list, the first slowest; lazily, because they may be many. */
function* products(lists: readonly (readonly number[])[]): Generator<readonly number[]> {
  const [first, ...rest] = lists;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const choice of first) for (const others of products(rest)) yield [choice, ...others];
}

function unit<T>({ zero, one }: SignallingGame<T>["field"], length: number, place: number): readonly T[] {
  return Array.from({ length }, (_, k) => (k === place ? one : zero));
}

/**
 * What the messages of a sender tell: `separating`, where no message is sent by two types; `pooling`, where all types send each message with the same
 * probability; `hybrid` (semi-separating) else.
 *
 * @category Bayesian games
 */
export function signallingKind<T>(
  { field, messages }: SignallingGame<T>,
  sender: SignallingEquilibrium<T>["sender"],
): SignallingKind {
  const isSent = (own: readonly T[], m: number): boolean => field.compare(own[m] as T, field.zero) > 0;
  if (sender.every((own) => own.every((value, m) => field.compare(value, sender[0]?.[m] as T) === 0))) return "pooling";
  return messages.every((_, m) => sender.filter((own) => isSent(own, m)).length <= 1) ? "separating" : "hybrid";
}

/**
 * The equilibrium as behavior and beliefs in the tree of `signallingTree`.
 *
 * @category Bayesian games
 */
export function signallingAssessment<T>(
  game: SignallingGame<T>,
  { sender, receiver, beliefs }: Omit<SignallingEquilibrium<T>, "kind">,
): Assessment<T> {
  const { field } = game;
  const tree = signallingTree(game);
  const place = (label: string, player: number): number => (player === 0 ? game.types : game.messages).indexOf(label);
  return {
    behavior: tree.infosets.map(
      ({ player, label }) => (player === 0 ? sender : receiver)[place(label, player)] as readonly T[],
    ),
    beliefs: tree.infosets.map(({ player, label }) =>
      player === 0 ? [field.one] : (beliefs[place(label, player)] as readonly T[]),
    ),
  };
}

/**
 * # Limits of trembling plans
 *
 * The behavior and the beliefs to which completely mixed plans tend, when they are polynomials in a small number.
 *
 * @module
 */
import { type Germ, germs, type LeadingTerm, leadingTerm } from "../../arithmetic/germ.ts";
import type { Assessment } from "./assessment.ts";
import { chanceWeights } from "./chanceWeights.ts";
import type { ExtensiveGame } from "./extensiveGame.ts";
import { type Sequences, sequencesOf } from "./sequences.ts";

/**
 * The limit of behavior and beliefs.
 *
 * @param plans - For each player, a polynomial for each sequence, positive near zero.
 */
export function tremblingLimit<T>(game: ExtensiveGame<T>, plans: readonly (readonly Germ<T>[])[]): Assessment<T> {
  const { field, infosets, players } = game;
  const ring = germs(field);
  const sequences = players.map((_, player) => sequencesOf(game, player));
  const weights = chanceWeights(game);
  const behavior = new Array<readonly T[]>(infosets.length);
  sequences.forEach(({ infosets: own, first }, player) => {
    own.forEach((set, k) => {
      const start = first[k] as number;
      const count = infosets[set]?.actions.length as number;
      behavior[set] = limitShares(game, (plans[player] as readonly Germ<T>[]).slice(start, start + count));
    });
  });
  // What the mover did before is the same at all nodes of an information set, so that only the others count.
  const beliefs = infosets.map(({ nodes, player }) =>
    limitShares(
      game,
      nodes.map((node) => {
        let reach: Germ<T> = [weights[node] as T];
        sequences.forEach((each: Sequences, other) => {
          if (other !== player) reach = ring.mul(reach, plans[other]?.[each.at(node)] as Germ<T>);
        });
        return reach;
      }),
    ),
  );
  return { behavior, beliefs };
}

/** The limits of the shares that polynomials have in their sum; equal shares where all are zero. */
function limitShares<T>({ field }: ExtensiveGame<T>, parts: readonly Germ<T>[]): readonly T[] {
  const terms = parts.map((germ) => leadingTerm(field, germ));
  const powers = terms.flatMap((term) => (term === null ? [] : [term.power]));
  if (powers.length === 0) return parts.map(() => field.div(field.one, field.from(parts.length)));
  const least = powers.reduce((a, b) => Math.min(a, b));
  const isLeading = (term: LeadingTerm<T> | null): term is LeadingTerm<T> => term !== null && term.power === least;
  const sum = terms.filter(isLeading).reduce((total, { coefficient }) => field.add(total, coefficient), field.zero);
  return terms.map((term) => (isLeading(term) ? field.div(term.coefficient, sum) : field.zero));
}

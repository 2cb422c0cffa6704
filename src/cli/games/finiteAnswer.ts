/**
 * # Finite populations, as `jiama evolve` answers
 *
 * @module
 */
import {
  alphaRank,
  type Control,
  finitePopulationChain,
  type NormalFormGame,
  smallMutationLimit,
  type UpdateRule,
} from "../../index.ts";
import type { EvolveOptions } from "./evolveOptions.ts";
import type { Finding } from "./gameAnswer.ts";

/** Individuals where `--size` does not say. */
const SIZE = 50;

/** Fixation probabilities and shares of time under a rule, or the ranking of α-rank. */
export function finiteAnswer(
  game: NormalFormGame<unknown>,
  { method, size = SIZE, intensity, mutation, populations }: EvolveOptions,
  control: Control,
  verify: boolean,
): Finding {
  if (method === "alpha-rank") {
    const matching = populations === undefined ? {} : { matching: populations };
    const { status, ranking, classes, defect } =
      intensity === undefined
        ? alphaRank(game, { size, ...matching })
        : alphaRank(game, { size, ...matching, alpha: game.field.toNumber(game.field.from(intensity)) });
    const single = ranking[0] === undefined ? null : ranking[0].profile.length === 1 && game.players.length > 1;
    return {
      status,
      fields: {
        method,
        exact: intensity === undefined,
        size,
        intensity: intensity ?? null,
        single,
        ranking,
        classes,
        ...(verify ? { defect } : {}),
      },
    };
  }
  const options = { size, rule: method as UpdateRule, ...(intensity === undefined ? {} : { intensity }) };
  const limit = smallMutationLimit(game, options);
  const chain = mutation === undefined ? null : finitePopulationChain(game, { ...options, mutation, control });
  return {
    status: chain?.status ?? limit.status,
    fields: {
      method: limit.method,
      size,
      intensity: intensity ?? "1",
      neutral: game.field.div(game.field.one, game.field.from(size)),
      fixation: limit.fixation,
      distribution: limit.distribution,
      classes: limit.classes,
      ...(chain === null
        ? {}
        : { mutation, shares: chain.shares, states: chain.states, stationary: chain.distribution }),
      ...(verify ? { certificate: { limit: limit.certificate, chain: chain?.certificate ?? null } } : {}),
    },
  };
}

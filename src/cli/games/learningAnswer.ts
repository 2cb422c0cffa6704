/**
 * # Learning, as `jiama evolve` answers
 *
 * @module
 */
import {
  type Control,
  type FictitiousPlay,
  fictitiousPlay,
  introspectionDynamics,
  kandoriMailathRob,
  logitRevision,
  type NormalFormGame,
  profileProbabilities,
  regretMatching,
  stochasticFictitiousPlay,
  toExact,
} from "../../index.ts";
import type { EvolveOptions } from "./evolveOptions.ts";
import type { Finding } from "./gameAnswer.ts";

/** Rounds where `--steps` does not say. */
const ROUNDS = 10_000;
/** Individuals where `--size` does not say. */
const SIZE = 50;
/** Probability of a mistake where `--mutation` does not say. */
const MISTAKE = "1/1000";

type Routine = (game: NormalFormGame<unknown>, options: EvolveOptions, control: Control) => Finding;

const methods = {
  "fictitious-play": playAnswer,
  "stochastic-fictitious-play": playAnswer,
  "regret-matching": regretAnswer,
  "kandori-mailath-rob": mistakeAnswer,
  introspection: chainAnswer,
  "logit-revision": chainAnswer,
} as const satisfies Readonly<Record<string, Routine>>;

/** Whether a method is one of learning. */
export function isLearning(method: EvolveOptions["method"]): method is keyof typeof methods {
  return method !== undefined && method in methods;
}

/** What past play came to, or the share of time of a chain of revisions. */
export function learningAnswer(
  game: NormalFormGame<unknown>,
  options: EvolveOptions,
  control: Control,
  verify: boolean,
): Finding {
  const routine: Routine = methods[options.method as keyof typeof methods];
  const { status, fields } = routine(game, options, control);
  const { certificate, ...rest } = fields;
  return {
    status,
    fields: { method: options.method, learning: true, ...rest, ...(verify ? { certificate } : {}) },
  };
}

function playAnswer(
  game: NormalFormGame<unknown>,
  { method, steps, noise, seed }: EvolveOptions,
  control: Control,
): Finding {
  const rounds = steps ?? ROUNDS;
  const found: FictitiousPlay =
    method === "fictitious-play"
      ? fictitiousPlay(game, { rounds, seed, control })
      : stochasticFictitiousPlay(game, { rounds, seed, control, ...(noise === undefined ? {} : { noise }) });
  const { status, frequencies, certificate, state } = found;
  return {
    status,
    fields: {
      ...{ rounds: state.counts[0]?.reduce((sum, count) => sum + count, 0), frequencies, state, seed },
      ...(certificate === null
        ? {}
        : { payoffs: certificate.payoffs, regrets: certificate.regrets, maxRegret: certificate.maxRegret }),
      certificate,
    },
  };
}

function regretAnswer(game: NormalFormGame<unknown>, { steps, seed }: EvolveOptions, control: Control): Finding {
  const { status, frequencies, certificate, state } = regretMatching(game, { rounds: steps ?? ROUNDS, seed, control });
  return {
    status,
    fields: {
      rounds: state.counts.reduce((sum, count) => sum + count, 0),
      distribution: frequencies === null ? null : profileProbabilities(toExact(game), frequencies),
      seed,
      ...(certificate === null
        ? {}
        : {
            payoffs: certificate.payoffs,
            maxGain: certificate.maxGain,
            maxCommitmentGain: certificate.maxCommitmentGain,
          }),
      certificate,
    },
  };
}

function mistakeAnswer(game: NormalFormGame<unknown>, { size = SIZE, mutation = MISTAKE }: EvolveOptions): Finding {
  const { status, states, distribution, defect } = kandoriMailathRob(game, { size, mistake: mutation });
  const { zero, add, mul, div, from } = game.field;
  const shares = states[0]?.map((_, i) =>
    states.reduce<unknown>(
      (sum, counts, k) => add(sum, mul(distribution[k], div(from(counts[i] ?? 0), from(size)))),
      zero,
    ),
  );
  return { status, fields: { size, mutation, shares: [shares], states, distribution, certificate: { defect } } };
}

function chainAnswer(game: NormalFormGame<unknown>, { method, noise }: EvolveOptions): Finding {
  const options = noise === undefined ? {} : { noise };
  const found = method === "introspection" ? introspectionDynamics(game, options) : logitRevision(game, options);
  const { status, distribution, shares, defect } = found;
  return { status, fields: { exact: false, noise: noise ?? 1, shares, distribution, certificate: { defect } } };
}

/**
 * # Answers of `jiama evolve`
 *
 * @module
 */
import {
  basins,
  bestResponsePath,
  type Control,
  evolutionarilyStableStrategies,
  evolutionaryTrajectory,
  exact,
  type Localized,
  limitCycle,
  type NormalFormGame,
  type PopulationGame,
  populationGame,
  type Rational,
  restPoints,
  symmetricEquilibria,
  toFloat,
  vertexEnumeration,
} from "../../index.ts";
import type { EvolveOptions } from "./evolveOptions.ts";
import { finiteAnswer } from "./finiteAnswer.ts";
import type { Finding, Question } from "./gameAnswer.ts";
import type { QuestionOptions } from "./gameTask.ts";
import { isLearning, learningAnswer } from "./learningAnswer.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Rest points, stable strategies, and the path from a start. */
export const evolveAnswer: Question = (given, { evolution, verify }: QuestionOptions, control): Finding => {
  const options = evolution as EvolveOptions;
  const { dynamics, populations: matching } = options;
  const game = given as NormalFormGame<unknown>;
  if (isLearning(options.method)) return learningAnswer(game, options, control, verify);
  if (options.method !== undefined) return finiteAnswer(game, options, control, verify);
  const population = populationGame(game, matching === undefined ? {} : { matching });
  const rest = restFields(population, options, control, verify);
  const stable = stableFields(population, rest.points, control, verify);
  const path =
    dynamics === "best-response"
      ? segmentFields(population, options, control)
      : pathFields(population, options, control);
  const more = moreFields(population, options, control);
  const cut = [rest.status, stable.status, path.status, more.status].find((status) => status !== "solved") ?? "solved";
  return {
    status: cut,
    fields: {
      method: dynamics,
      matching: population.matching,
      populations: population.populations,
      strategyLabels: population.strategies,
      ...rest.fields,
      ...stable.fields,
      ...path.fields,
      ...more.fields,
    },
    ...(cut === "unknown" && rest.remark !== undefined ? { remark: rest.remark } : {}),
  };
};

interface Part {
  readonly status: Finding["status"];
  readonly fields: Fields;
}

interface RestPart extends Part {
  /** The rest points of the replicator dynamics, where these were looked for. */
  readonly points: ReturnType<typeof restPoints> | null;
  readonly remark?: Localized;
}

const OPEN: Localized = {
  en: "on some supports the conditions of rest are not linear; rest points may be missing there (--json lists the supports under openSupports).",
  zh: "某些支撑集上的静止条件非线性，其中的静止点可能遗漏（--json 的 openSupports 列出这些支撑集）。",
};

function restFields(
  population: PopulationGame<unknown>,
  { dynamics, mutation }: EvolveOptions,
  control: Control,
  verify: boolean,
): RestPart {
  const shown = shownIn(population);
  if (dynamics === "logit" || mutation !== undefined)
    return { status: "solved", fields: { restPoints: null }, points: null };
  if (dynamics !== "replicator" && dynamics !== "imitation") {
    return { ...equilibriumFields(population, control), points: null };
  }
  const result = restPoints(population, { control });
  const { certificate, faces, solutions, status, iterations } = result;
  return {
    status: status === "none" ? "solved" : status,
    points: result,
    remark: OPEN,
    fields: {
      iterations,
      complete: certificate.complete,
      restPoints: solutions.map(({ state, payoffs, isNash, eigenvalues, stability, isolated }) => ({
        state: state.map((own) => own.map(shown)),
        payoffs: payoffs.map(shown),
        isNash,
        stability,
        eigenvalues,
        isolated,
      })),
      faces: faces.map(({ supports, dimension, vertices }) => ({
        supports,
        dimension,
        vertices: vertices.map((state) => state.map((own) => own.map(shown))),
      })),
      ...(certificate.openSupports.length > 0 ? { openSupports: certificate.openSupports } : {}),
      ...(verify ? { certificate } : {}),
    },
  };
}

/** BNN, Smith and best response rest at the equilibria: the extreme ones are listed. */
function equilibriumFields(population: PopulationGame<unknown>, control: Control): Part {
  const { game, matching } = population;
  if (game.players.length !== 2) return { status: "solved", fields: { restPoints: null } };
  const { status, solutions, certificate, iterations } =
    matching === "one" ? symmetricEquilibria(game, { control }) : vertexEnumeration(game, { control });
  return {
    status: status === "none" ? "solved" : status,
    fields: {
      iterations,
      complete: certificate.complete,
      restPoints: solutions.map((profile) => ({
        state: matching === "one" ? profile.slice(0, 1) : profile,
        isNash: true,
        stability: null,
      })),
    },
  };
}

/** The strategies, or the states of several populations, that are evolutionarily stable; `null` where that was not decided. */
function stableFields(
  population: PopulationGame<unknown>,
  points: ReturnType<typeof restPoints> | null,
  control: Control,
  verify: boolean,
): Part {
  const shown = shownIn(population);
  if (population.matching === "one" && population.game.players.length === 2) {
    const { status, solutions, certificate } = evolutionarilyStableStrategies(population.game, { control });
    return {
      status: status === "none" ? "solved" : status,
      fields: {
        stable: solutions.map((x) => [x.map(shown)]),
        ...(verify ? { stableCertificate: certificate } : {}),
      },
    };
  }
  if (points === null || population.matching === "one") return { status: "solved", fields: { stable: null } };
  // Between populations, evolutionarily stable means strict: a corner at which every other strategy earns less.
  const strict = points.solutions.filter(
    ({ state, stability }) =>
      stability === "sink" && state.every((own) => own.some((share) => exact.compare(share, exact.one) === 0)),
  );
  return { status: "solved", fields: { stable: strict.map(({ state }) => state.map((own) => own.map(shown))) } };
}

function pathFields(population: PopulationGame<unknown>, options: EvolveOptions, control: Control): Part {
  const { dynamics, start, horizon, steps, noise, mutation } = options;
  const asked = start !== undefined || horizon !== undefined || steps !== undefined;
  if (!asked) return { status: "solved", fields: {} };
  const doubles = { ...population, game: toFloat(population.game) };
  const path = evolutionaryTrajectory(doubles, {
    dynamics,
    control,
    ...(start === undefined ? {} : { start: numbersOf(start) }),
    ...(horizon === undefined ? {} : { horizon }),
    ...(steps === undefined ? {} : { steps }),
    ...(noise === undefined ? {} : { noise }),
    ...(mutation === undefined ? {} : { mutation: evenMutation(population, mutation) }),
  });
  return { status: path.status, fields: { trajectory: path } };
}

/** The path of the best-response dynamics: exact, also for games in doubles. */
function segmentFields(population: PopulationGame<unknown>, { start }: EvolveOptions, control: Control): Part {
  if (start === undefined) return { status: "solved", fields: {} };
  const found = bestResponsePath(population, { start: start.map((own) => own.map(exact.from)), control });
  const { status, segments, end, unique } = found;
  return { status: status === "limit" ? "solved" : status, fields: { path: { segments, end, unique } } };
}

/** Basins and cycles, where they were asked for. */
function moreFields(population: PopulationGame<unknown>, options: EvolveOptions, control: Control): Part {
  const { dynamics, noise, mutation, basins: samples, cycle, seed, start, horizon } = options;
  const given = {
    dynamics,
    control,
    ...(noise === undefined ? {} : { noise }),
    ...(mutation === undefined ? {} : { mutation: evenMutation(population, mutation) }),
  };
  const counted =
    samples === undefined
      ? null
      : basins(population, { ...given, samples, seed, ...(horizon === undefined ? {} : { horizon }) });
  const found = cycle
    ? limitCycle(population, { ...given, ...(start === undefined ? {} : { start: numbersOf(start) }) })
    : null;
  const cut = counted?.status === "limit" || found?.status === "limit";
  return {
    status: cut ? "limit" : "solved",
    fields: { ...(counted === null ? {} : { basins: counted }), ...(found === null ? {} : { cycle: found }) },
  };
}

function numbersOf(start: readonly (readonly string[])[]): readonly (readonly number[])[] {
  return start.map((own) => own.map((share) => exact.toNumber(exact.from(share))));
}

/** Each offspring plays another strategy with probability `u`, all others alike. */
function evenMutation({ strategies }: PopulationGame<unknown>, u: string): readonly (readonly (readonly string[])[])[] {
  const rate = exact.from(u);
  return strategies.map((own) => {
    if (own.length === 1) return [["1"]];
    const other = exact.format(exact.div(rate, exact.from(own.length - 1)));
    const same = exact.format(exact.sub(exact.one, rate));
    return own.map((_, i) => own.map((__, j) => (i === j ? same : other)));
  });
}

/** Fractions as they are, or as doubles where the game is in doubles. */
function shownIn({ game }: PopulationGame<unknown>): (value: Rational) => Rational | number {
  return game.field.name === "float" ? exact.toNumber : (value) => value;
}

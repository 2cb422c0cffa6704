/**
 * # Comparisons of two solutions
 *
 * Claims that an outcome which solves an equation moves in one direction when a parameter rises: stated without derivatives, for two
 * values of the parameter, so that they also hold for counts.
 *
 * ## Notation
 *
 * `x_2` and `y_2` stand for the larger parameter and the outcome there.
 *
 * @module
 */
import type { Assumptions, Claim, Model, ParameterSpec, Proposition, Reading } from "../src/index.ts";
import { modelReading, type TypedCase } from "./modelReading.ts";

/** One claimed direction. */
export interface Move {
  /** The symbol of the parameter that rises. */
  readonly of: string;
  /** Whether the outcome then rises, falls, or stays. */
  readonly outcome: "rises" | "falls" | "stays";
  /** What the direction needs beyond the domain. @defaultValue nothing */
  readonly assumptions?: Assumptions;
}

/** An outcome of a model, the equation that it solves, and how it moves. */
export interface Comparison<P, O> {
  readonly model: Pick<Model<P, O>, "parameters" | "solve">;
  /** Code names of the parameters, by symbol. */
  readonly parameters: Readonly<Record<string, keyof P & string>>;
  readonly domain: readonly string[];
  /** The symbol of the outcome. */
  readonly outcome: string;
  /** Formulas that define the outcome. */
  readonly equations: readonly string[];
  /** The outcome in the solver's answer; `undefined` where the equation does not speak of it. */
  read(outcome: O, at: TypedCase<P, O>["at"]): number | undefined;
  /** Further symbols that do not move with the parameters. */
  readonly also?: Readonly<Record<string, (outcome: O) => number>>;
  readonly fixed?: { readonly [K in keyof P]?: unknown };
  /** The directions, by name of the claim. */
  readonly moves: Readonly<Record<string, Move>>;
}

/** The claims of a comparison, and how they are read off the solver. */
export function comparison<P, O>(
  of: Comparison<P, O>,
): Pick<Proposition, "readings"> & { readonly claims: Readonly<Record<string, Claim>> } {
  const entries = Object.entries(of.moves);
  return {
    claims: Object.fromEntries(entries.map(([name, move]) => [name, claimOf(of, move)])),
    readings: Object.fromEntries(entries.map(([name, move]) => [name, readingOf(of, move)])),
  };
}

function claimOf<P, O>({ parameters, also = {}, domain, equations, outcome: y }: Comparison<P, O>, move: Move): Claim {
  const x = move.of;
  const second = (text: string): string => {
    return text.replaceAll(/[^()\s]+/g, (word) => (word === x || word === y ? `${word}_2` : word));
  };
  const sign = { rises: "<", falls: ">", stays: "=" }[move.outcome];
  return {
    symbols: [...Object.keys(parameters), ...Object.keys(also), `${x}_2`, y, `${y}_2`],
    domain: [...new Set([...domain, ...domain.map(second), ...equations, ...equations.map(second)])],
    assumptions: { ...move.assumptions, parameterRises: `(< ${x} ${x}_2)` },
    claim: `(${sign} ${y} ${y}_2)`,
    ...(move.outcome === "stays"
      ? { kept: { parameterRises: { en: "it says what is compared", zh: "说明所比较者" } } }
      : {}),
  };
}

function readingOf<P, O>(of: Comparison<P, O>, { of: x }: Move): Reading {
  const { parameters, outcome: y, read, also = {}, fixed = {} } = of;
  const fixedValues: Readonly<Record<string, unknown>> = fixed;
  const name = parameters[x]!;
  const { domain } = (of.model.parameters as Readonly<Record<string, ParameterSpec>>)[name]!;
  return modelReading(
    of.model,
    ({ at, outcome, between }) => {
      const value = at[name];
      const bounded = domain.kind === "real" && domain.max !== undefined;
      const upper =
        domain.kind === "integer"
          ? value + 1
          : bounded
            ? value + (Number(domain.max) - value) * between(0.1, 0.9)
            : value * between(1.1, 2);
      const [first, second] = [outcome(), outcome({ [name]: upper } as { readonly [K in keyof P]?: unknown })];
      if (first === undefined || second === undefined) return undefined;
      const [low, high] = [read(first, at), read(second, { ...at, [name]: upper })];
      if (low === undefined || high === undefined) return undefined;
      return {
        ...Object.fromEntries(
          Object.entries(parameters).map(([symbol, code]) => [symbol, at[code] ?? Number(fixedValues[code])]),
        ),
        ...Object.fromEntries(Object.entries(also).map(([symbol, value]) => [symbol, value(first)])),
        ...{ [`${x}_2`]: upper, [y]: low, [`${y}_2`]: high },
      };
    },
    { fixed },
  );
}

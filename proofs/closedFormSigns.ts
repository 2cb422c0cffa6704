/**
 * # Signs of closed forms
 *
 * Runs a model's own solver on symbols and differentiates its outcomes: the formula that is proved is the formula that the
 * program computes.
 *
 * @module
 */
import {
  derivative,
  type Field,
  type ModelRoutines,
  orthantSign,
  type ParameterSpec,
  type RationalFunction,
  rationalFunctions,
} from "../src/index.ts";
import { type OrthantSymbol, orthantSymbol } from "./orthantSymbol.ts";
import type { Direction, SignProposition } from "./signProposition.ts";

/** What is claimed about a model whose solver runs on symbols. */
export interface ClosedFormClaims<P, O> {
  readonly model: string;
  readonly source: readonly string[];
  readonly parameters: Readonly<Record<string, ParameterSpec>>;
  routines(field: Field<RationalFunction>): Pick<ModelRoutines<P, O, RationalFunction>, "solve">;
  /** Values of the parameters that are not differentiated in. */
  readonly fixed?: Readonly<Record<string, unknown>>;
  /** The direction of each outcome field in each parameter; of a list every entry is meant. */
  readonly directions: Readonly<Record<string, Readonly<Record<string, Direction>>>>;
}

/**
 * Arithmetic on symbols for solvers that read a count, a plain integer, through `from`: the count may be a symbol too.
 */
const withSymbolicCounts: Field<RationalFunction> = {
  ...rationalFunctions,
  from: (value) => (typeof value === "object" ? value : rationalFunctions.from(value)),
};

/** One proposition per claimed direction. */
export function closedFormSigns<P, O>(claims: ClosedFormClaims<P, O>): readonly SignProposition[] {
  const { model, source, parameters, fixed, directions } = claims;
  const entries = Object.entries(directions);
  const varied = [...new Set(entries.flatMap(([, byParameter]) => Object.keys(byParameter)))];
  const symbols = new Map(varied.map((name) => [name, orthantSymbol(name, parameters[name]!.domain)]));
  let solved: O | undefined;
  const outcome = (): O => {
    const values = Object.fromEntries([...symbols].map(([name, { value }]) => [name, value]));
    solved ??= claims.routines(withSymbolicCounts).solve({ ...values, ...fixed } as P).outcome;
    return solved;
  };
  return entries.flatMap(([field, byParameter]) =>
    Object.entries(byParameter).map(([parameter, direction]) => ({
      id: `${model}:${field}:${parameter}`,
      model,
      outcome: field,
      parameter,
      direction,
      source,
      evidence: () => {
        const values = [outcome()[field as keyof O]].flat() as unknown as readonly RationalFunction[];
        return commonSlope(values, parameter, symbols.get(parameter)!);
      },
    })),
  );
}

/** The sum of the slopes where they agree in sign (zero agrees with either), else one whose sign is undecided. */
function commonSlope(values: readonly RationalFunction[], parameter: string, symbol: OrthantSymbol): RationalFunction {
  const slopes = values.map((value) => {
    const slope = derivative(value, parameter);
    return symbol.orientation === 1 ? slope : rationalFunctions.neg(slope);
  });
  const signs = new Set(slopes.map(orthantSign).filter((sign) => sign !== "zero"));
  if (signs.size > 1) return slopes.find((slope) => orthantSign(slope) === "undecided") ?? mixed;
  return slopes.reduce(rationalFunctions.add, rationalFunctions.zero);
}

/** Stands for entries of a list that move in opposite directions. */
const mixed = rationalFunctions.sub(rationalFunctions.one, orthantSymbol("t", { kind: "real", min: "0" }).value);

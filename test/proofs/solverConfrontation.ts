/**
 * # Propositions against the solver
 *
 * The property that a claim and the answers of its model's solver agree, generated from the proposition: random parameters over the
 * whole domain of the model, the symbols of the claim read off the solver's answers, the claim evaluated there.
 *
 * A proposition that is refuted is a property too: where its assumptions hold, its domain does, and some of the cases contradict it.
 *
 * ## Implementation notes
 *
 * fast-check draws the seed of a case, evenly: its own numbers cluster at zero. A failure says which parameters.
 *
 * @module
 */
import fc from "fast-check";
import {
  type AnyModel,
  type Claim,
  DomainError,
  type ParameterInput,
  type ParameterSpec,
  type Proposition,
  type Reading,
  seededRng,
  solve,
} from "jiama";
import { findModel } from "jiama/models";
import { sampledValue, variedParameters } from "../../src/sweep/sampledParameters.ts";
import { type EvaluatedClaim, evaluatedClaim } from "./formulaValue.ts";

const SEED = 5;
const CASES = 12;
/** Cases drawn for one that the claim speaks of. */
const MOST_SKIPPED = 40;

/** A random case: its parameters, what was read off the solver, and what that says of the claim. */
interface DrawnCase {
  readonly parameters: Readonly<Record<string, number>>;
  readonly read: Readonly<Record<string, number>>;
  readonly evaluated: EvaluatedClaim;
  /** How often the solver was asked. */
  readonly asked: number;
}

/** Whether a proposition is one that cases contradict: one whose claims are false, not one that claims refute. */
export function isContradicted({ expected, obligation }: Proposition): boolean {
  return expected === "refuted" && obligation.refutes !== true;
}

/**
 * Confronts a claim with the solver in {@link CASES} cases that the claim speaks of.
 *
 * @returns The number of cases that contradict the claim: zero unless it is false.
 */
export function confront(proposition: Proposition, claimName: string): number {
  const claim = proposition.obligation.claims[claimName]!;
  const reading = proposition.readings![claimName]!;
  const model = findModel(proposition.model);
  let contrary = 0;
  const property = fc.property(fc.noBias(fc.integer({ min: 0, max: 2 ** 31 - 1 })), (seed) => {
    const drawn = drawnCase(model, claim, reading, seed);
    fc.pre(drawn !== undefined);
    const { parameters, read, evaluated, asked } = drawn;
    const complain = (what: string): never => {
      throw new Error(
        `${what} at ${JSON.stringify({ ...reading.fixed, ...parameters })}, where ${JSON.stringify(read)}`,
      );
    };
    if (asked === 0) complain("the reading does not ask the solver");
    if (evaluated.failures.length > 0) complain(`the solver's answer is outside of ${evaluated.failures.join(", ")}`);
    fc.pre(evaluated.applies);
    if (isContradicted(proposition)) contrary += evaluated.holdsClearly ? 0 : 1;
    else if (!evaluated.holds) complain(`${proposition.id}, claim ${claimName}, is false`);
  });
  fc.assert(property, {
    seed: SEED,
    numRuns: CASES,
    maxSkipsPerRun: MOST_SKIPPED,
    endOnFailure: true,
    includeErrorInReport: true,
  });
  return contrary;
}

function drawnCase(model: AnyModel, claim: Claim, reading: Reading, seed: number): DrawnCase | undefined {
  const { fixed = {}, tolerance, values } = reading;
  const specs = model.parameters as Readonly<Record<string, ParameterSpec>>;
  const rng = seededRng(seed);
  const names = variedParameters(model, fixed);
  const parameters = Object.fromEntries(names.map((name) => [name, sampledValue(specs[name]!, rng)]));
  let asked = 0;
  const read = values({
    parameters,
    between: (low, high) => low + (high - low) * rng.next(),
    outcome: (changes) => {
      asked += 1;
      return outcomeAt(model, { ...fixed, ...parameters, ...changes } as Readonly<Record<string, ParameterInput>>);
    },
  });
  return read && { parameters, read, evaluated: evaluatedClaim(claim, read, tolerance), asked };
}

/** Answers by model and parameters: the claims of a proposition ask for the same ones. */
const known = new Map<string, unknown>();

function outcomeAt(model: AnyModel, parameters: Readonly<Record<string, ParameterInput>>): unknown {
  const key = JSON.stringify([model.id, parameters]);
  if (!known.has(key)) known.set(key, solvedOutcome(model, parameters));
  return known.get(key);
}

function solvedOutcome(model: AnyModel, parameters: Readonly<Record<string, ParameterInput>>): unknown {
  try {
    const { status, outcome } = solve(model, parameters);
    return status === "solved" ? outcome : undefined;
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

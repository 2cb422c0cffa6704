/**
 * # Tracing along a parameter
 *
 * Follows an outcome and all its local maxima along one parameter, and locates where a local maximum is born or ends (a fold) and
 * where the outcome, the global maximum, jumps from one to another. A jump comes before the fold: the branch that was best goes on
 * as a merely local maximum until it ends.
 *
 * ## Implementation notes
 *
 * The range is scanned at equal steps. Where the number of local maxima changes, or whether there is a solution, the change is
 * bisected down to the precision. Of a smooth outcome both halves of a short interval change alike; where they do not, both are halved
 * again, and what is left of a change at the precision is a jump, if it is a ten-thousandth of the outcome or more. Two events within
 * a step of the scan can hide each other: more points show them.
 *
 * @module
 */
import { UsageError } from "../errors.ts";
import type { Control } from "../games/control.ts";
import type { ParameterInput } from "../games/parameter.ts";
import { localMaximaOf } from "./localMaxima.ts";
import { type FoldTrace, followed, type OutcomeChange, type OutcomeJump, type State } from "./tracedBranches.ts";

/** Options of {@link foldTrace}. */
export interface FoldTraceOptions {
  /** Least value of the parameter. */
  readonly from: number;
  /** Greatest value. */
  readonly to: number;
  /** Outcome fields that are watched for jumps. @defaultValue all that are numbers or lists of numbers */
  readonly outcomes?: readonly string[];
  /** Width to which folds and jumps are located. @defaultValue a billionth of the range */
  readonly precision?: number;
  /** Points of the scan. @defaultValue `201` */
  readonly points?: number;
  /** Stop and progress. */
  readonly control?: Control;
}

/** What a solver gives at a value of the parameter. */
export interface TracedSolution {
  /** Status of the solution. */
  readonly status: string;
  /** The outcome, by field. */
  readonly outcome: unknown;
}

/** A jump below this share of the outcome's size is not told from a slope. */
const VISIBLE = 1e-4;

/**
 * Folds and jumps along one parameter.
 *
 * @param solveAt - The solution at a point of one coordinate, as `solver(model, fixed, [parameter])` gives it.
 * @returns Events in the order of the parameter.
 * @throws {@link UsageError} for a range or a precision that is none; what `solveAt` throws at both ends.
 *
 * @example
 * ```ts doctest
 * import { foldTrace, solver } from "jiama";
 * import { targetCascade } from "jiama/models";
 *
 * const fixed = { levels: 1, prize: 0, noise: 1, slippage: 4, tolerance: 0, markupCost: 1, passThrough: 0 };
 * const { folds } = foldTrace(solver(targetCascade, fixed, ["penalty"]), { from: 1, to: 20, points: 21 });
 * folds.map(({ kind, within }) => `${kind} ${within[0].toFixed(4)}`) // => ["birth 9.6968"]
 * ```
 *
 * @category Sweeps
 */
export function foldTrace(
  solveAt: (point: readonly ParameterInput[]) => TracedSolution,
  options: FoldTraceOptions,
): FoldTrace {
  const { from, to, points = 201, control } = options;
  const { precision = (to - from) * 1e-9 } = options;
  if (!(Number.isFinite(from) && Number.isFinite(to) && from < to && precision > 0 && points >= 2)) {
    throw new UsageError({
      en: `foldTrace: the range is ${from} to ${to}, the precision ${precision}, the points are ${points}; give a range from a lower to a higher value, a precision above 0, and 2 points or more.`,
      zh: `foldTrace：范围为 ${from} 至 ${to}，精度 ${precision}，点数 ${points}；请给出由低到高的范围、正的精度与至少 2 个点。`,
    });
  }
  const tracer = new Tracer(solveAt, options.outcomes, precision);
  const scan: State[] = [];
  for (let i = 0; i < points && control?.checkpoint() !== "stop"; i += 1) {
    control?.progress?.(i, 2 * points);
    scan.push(tracer.at(i === points - 1 ? to : from + ((to - from) * i) / (points - 1)));
  }
  tracer.measure(scan);
  const stops = scan.slice(0, 1);
  let stopped = scan.length < points;
  for (let i = 1; i < scan.length && !stopped; i += 1) {
    control?.progress?.(points + i, 2 * points);
    stops.push(...tracer.between(scan[i - 1]!, scan[i]!), scan[i]!);
    stopped = control?.checkpoint() === "stop";
  }
  return tracer.trace(stops, stopped ? "limit" : "solved");
}

class Tracer {
  readonly #solveAt: (point: readonly ParameterInput[]) => TracedSolution;
  readonly #outcomes: readonly string[] | undefined;
  readonly #precision: number;
  readonly #jumps: OutcomeJump[] = [];
  /** The greatest size of each number of the outcome. */
  readonly #sizes = new Map<string, number>();
  #iterations = 0;

  constructor(
    solveAt: (point: readonly ParameterInput[]) => TracedSolution,
    outcomes: readonly string[] | undefined,
    precision: number,
  ) {
    this.#solveAt = solveAt;
    this.#outcomes = outcomes;
    this.#precision = precision;
  }

  at(value: number): State {
    this.#iterations += 1;
    const { status, outcome } = this.#solveAt([value]);
    const groups = localMaximaOf(outcome);
    if (status !== "solved") return { value, numbers: undefined, groups };
    return { value, numbers: numbersOf(outcome, this.#outcomes), groups };
  }

  /** Takes the sizes of the outcome's numbers from a scan: what is a jump is measured by them. */
  measure(scan: readonly State[]): void {
    for (const { numbers } of scan) {
      for (const [name, value] of numbers ?? []) this.#sizes.set(name, Math.max(this.#size(name), Math.abs(value)));
    }
  }

  #size(name: string): number {
    return this.#sizes.get(name) ?? 0;
  }

  /** The states on both sides of each event between two states, in their order. */
  between(low: State, high: State): readonly State[] {
    const changes = this.#countChanges(low, high);
    const chain = [low, ...changes, high];
    const stops = [...changes];
    for (let i = 0; i + 1 < chain.length; i += 1) {
      stops.push(...this.#jumpStops(chain[i]!, chain[i + 1]!));
    }
    return stops.sort((a, b) => a.value - b.value);
  }

  /** Bisects wherever the number of local maxima changes, or whether there is a solution. */
  #countChanges(low: State, high: State): readonly State[] {
    if (shape(low) === shape(high)) return [];
    const middle = this.#middle(low, high);
    if (middle === undefined) return [low, high];
    return [...this.#countChanges(low, middle), ...this.#countChanges(middle, high)];
  }

  /** The state between two, `undefined` where they are within the precision. */
  #middle(low: State, high: State): State | undefined {
    const value = low.value + (high.value - low.value) / 2;
    if (high.value - low.value <= this.#precision || value <= low.value || value >= high.value) return undefined;
    return this.at(value);
  }

  /** The states on both sides of each jump between two: where the halves of an interval change unlike each other, both are looked into. */
  #jumpStops(low: State, high: State): readonly State[] {
    if (low.numbers === undefined || high.numbers === undefined) return [];
    const middle = this.#middle(low, high);
    if (middle === undefined) return this.#jumpAt(low, high);
    if (this.#unlike(low, middle, high) < VISIBLE) return [];
    return [...this.#jumpStops(low, middle), ...this.#jumpStops(middle, high)];
  }

  /** How unlike the changes of the outcome over two halves are, as a share of its size: nothing on a line, a jump's whole height. */
  #unlike(low: State, middle: State, high: State): number {
    let most = 0;
    for (const [name, a] of low.numbers!) {
      const [b, c] = [middle.numbers?.get(name), high.numbers!.get(name)];
      if (c === undefined) continue;
      if (b === undefined) return Number.POSITIVE_INFINITY;
      if (a !== c || b !== c) most = Math.max(most, Math.abs(a - 2 * b + c) / this.#size(name));
    }
    return most;
  }

  #jumpAt(low: State, high: State): readonly State[] {
    const changes: OutcomeChange[] = [];
    for (const [outcome, before] of low.numbers!) {
      const after = high.numbers!.get(outcome);
      if (after !== undefined && Math.abs(after - before) > VISIBLE * this.#size(outcome)) {
        changes.push({ outcome, before, after });
      }
    }
    if (changes.length === 0) return [];
    this.#jumps.push({ within: [low.value, high.value], changes });
    return [low, high];
  }

  trace(stops: readonly State[], status: FoldTrace["status"]): FoldTrace {
    return { status, jumps: this.#jumps, ...followed(stops), iterations: this.#iterations };
  }
}

/** What is bisected where it changes. */
function shape({ numbers, groups }: State): string {
  return `${numbers === undefined} ${groups.map((group) => group.length).join()}`;
}

/** The numbers of an outcome by field, with an index for entries of lists. */
function numbersOf(outcome: unknown, chosen: readonly string[] | undefined): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const [name, value] of Object.entries(outcome as object)) {
    if (name === "localMaxima" || chosen?.includes(name) === false) continue;
    if (typeof value === "number") numbers.set(name, value);
    else if (Array.isArray(value)) {
      for (const [i, entry] of value.entries()) if (typeof entry === "number") numbers.set(`${name}[${i}]`, entry);
    }
  }
  return numbers;
}

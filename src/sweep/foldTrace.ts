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
 * bisected down to the precision. A change of an outcome over a step is a jump where it does not shrink as the step is bisected
 * towards the half that holds more of it: a continuous outcome's change halves, a jump's stays. Two events of one kind within a step
 * of the scan can hide each other: more points show them.
 *
 * @module
 */
import { UsageError } from "../errors.ts";
import type { Control } from "../games/control.ts";
import type { ParameterInput } from "../games/parameter.ts";
import { continued, localMaximaOf, type MaximumPoint } from "./localMaxima.ts";

/** Where something happens: between two values of the parameter, the precision apart. */
export type Enclosure = readonly [low: number, high: number];

/** A local maximum that is born or ends as the parameter rises. */
export interface Fold {
  readonly kind: "birth" | "end";
  readonly within: Enclosure;
  /** Which decision, from 0: a level, where the model has levels. */
  readonly decision: number;
  /** The local maximum where it still is: coordinates as the model lists them. */
  readonly maximum: MaximumPoint;
}

/** How one number of the outcome changes. */
export interface OutcomeChange {
  /** Outcome field, with an index where it is a list. */
  readonly outcome: string;
  readonly before: number;
  readonly after: number;
}

/** Where the outcome jumps. */
export interface OutcomeJump {
  readonly within: Enclosure;
  readonly changes: readonly OutcomeChange[];
}

/** A local maximum followed along the parameter. */
export interface TracedBranch {
  readonly decision: number;
  /** Values of the parameter, ascending. */
  readonly at: readonly number[];
  /** The local maximum at each. */
  readonly maxima: readonly MaximumPoint[];
}

/** What happens along a parameter. */
export interface FoldTrace {
  /** `limit` where the control stopped it: what was found so far. */
  readonly status: "solved" | "limit";
  readonly jumps: readonly OutcomeJump[];
  readonly folds: readonly Fold[];
  readonly branches: readonly TracedBranch[];
  /** Where there is no solution: an end of the range, or a change within the precision. */
  readonly gaps: readonly Enclosure[];
  /** Solutions asked for. */
  readonly iterations: number;
}

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
  readonly status: string;
  readonly outcome: unknown;
}

/** A change over a step below this share of the outcome's size is no jump. */
const VISIBLE = 1e-6;
/** Halvings after which a continuous change has shrunk. */
const TRIALS = 5;
/** The share that is left of a change that is no jump, at most: 2⁻⁵ where it is smooth, 2⁻² at a kink of fourth root. */
const SHRUNK = 0.5;

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
  const stops: State[] = [];
  for (let i = 0; i < points; i += 1) {
    if (control?.checkpoint() === "stop") return tracer.trace(stops, "limit");
    control?.progress?.(i, points);
    const next = tracer.at(i === points - 1 ? to : from + ((to - from) * i) / (points - 1));
    const last = stops.at(-1);
    if (last !== undefined) stops.push(...tracer.between(last, next));
    stops.push(next);
  }
  return tracer.trace(stops, "solved");
}

/** The solution at one value of the parameter. */
interface State {
  readonly value: number;
  /** `undefined` where there is no solution. */
  readonly numbers: ReadonlyMap<string, number> | undefined;
  readonly groups: readonly (readonly MaximumPoint[])[];
}

class Tracer {
  readonly #solveAt: (point: readonly ParameterInput[]) => TracedSolution;
  readonly #outcomes: readonly string[] | undefined;
  readonly #precision: number;
  readonly #jumps: OutcomeJump[] = [];
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

  /** The states on both sides of each event between two states, in their order. */
  between(low: State, high: State): readonly State[] {
    const changes = this.#countChanges(low, high);
    const chain = [low, ...changes, high];
    const stops = [...changes];
    for (let i = 0; i + 1 < chain.length; i += 1) {
      const jump = this.#jumpBetween(chain[i]!, chain[i + 1]!);
      if (jump !== undefined) stops.push(...jump);
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

  #jumpBetween(low: State, high: State): readonly [State, State] | undefined {
    if (low.numbers === undefined || high.numbers === undefined || low.numbers.size !== high.numbers.size) {
      return undefined;
    }
    const size = (name: string) =>
      Math.max(1e-3, Math.abs(low.numbers!.get(name)!), Math.abs(high.numbers!.get(name)!));
    const change = (a: State, b: State): number => {
      let most = 0;
      for (const [name, value] of a.numbers ?? []) {
        const other = b.numbers?.get(name);
        most = Math.max(most, other === undefined ? Number.POSITIVE_INFINITY : Math.abs(other - value) / size(name));
      }
      return most;
    };
    const whole = change(low, high);
    if (whole < VISIBLE) return undefined;
    let [a, b] = [low, high];
    for (let trial = 1; ; trial += 1) {
      const middle = this.#middle(a, b);
      if (middle === undefined) break;
      if (middle.numbers === undefined) return undefined;
      if (change(a, middle) > change(middle, b)) b = middle;
      else a = middle;
      if (trial >= TRIALS && change(a, b) < SHRUNK * whole) return undefined;
    }
    const changes = [...a.numbers!].flatMap(([outcome, before]): readonly OutcomeChange[] => {
      const after = b.numbers!.get(outcome)!;
      return Math.abs(after - before) > VISIBLE * size(outcome) ? [{ outcome, before, after }] : [];
    });
    if (changes.length === 0) return undefined;
    this.#jumps.push({ within: [a.value, b.value], changes });
    return [a, b];
  }

  trace(stops: readonly State[], status: FoldTrace["status"]): FoldTrace {
    const branches: OpenBranch[] = [];
    const folds: Fold[] = [];
    let open: (readonly OpenBranch[])[] = [];
    for (const [i, { value, groups }] of stops.entries()) {
      const last = stops[i - 1];
      open = groups.map((maxima, decision) => {
        const before = open[decision] ?? [];
        const pairs = continued(
          before.map((branch) => branch.maxima.at(-1)!),
          maxima,
        );
        const within = [last?.value ?? value, value] as const;
        for (const [index, branch] of before.entries()) {
          if (!pairs.includes(index)) folds.push({ kind: "end", within, decision, maximum: branch.maxima.at(-1)! });
        }
        return maxima.map((maximum, j) => {
          const pair = pairs[j];
          if (pair !== undefined) {
            const branch = before[pair]!;
            branch.at.push(value);
            branch.maxima.push(maximum);
            return branch;
          }
          if (last !== undefined && last.groups.length > 0) folds.push({ kind: "birth", within, decision, maximum });
          const branch: OpenBranch = { decision, at: [value], maxima: [maximum] };
          branches.push(branch);
          return branch;
        });
      });
    }
    const jumps = this.#jumps;
    return { status, jumps, folds, branches, gaps: gapsOf(stops), iterations: this.#iterations };
  }
}

interface OpenBranch {
  readonly decision: number;
  readonly at: number[];
  readonly maxima: MaximumPoint[];
}

/** What is bisected where it changes. */
function shape({ numbers, groups }: State): string {
  return `${numbers === undefined} ${groups.map((group) => group.length).join()}`;
}

function gapsOf(stops: readonly State[]): readonly Enclosure[] {
  const gaps: Enclosure[] = [];
  let start: number | undefined;
  for (const [i, { value, numbers }] of stops.entries()) {
    if (numbers === undefined) start ??= value;
    if (start !== undefined && (numbers !== undefined || i === stops.length - 1)) {
      gaps.push([start, numbers === undefined ? value : stops[i - 1]!.value]);
      start = undefined;
    }
  }
  return gaps;
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

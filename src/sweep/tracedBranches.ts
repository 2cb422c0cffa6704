/**
 * # Branches of local maxima along a parameter
 *
 * What a trace says, and how the local maxima at neighboring values of the parameter are joined to branches: by the least distance. A
 * branch that begins or ends is a fold.
 *
 * @module
 */
import { continued, type MaximumPoint } from "./localMaxima.ts";

/** Where something happens: between two values of the parameter, the precision apart. */
export type Enclosure = readonly [low: number, high: number];

/** A local maximum that is born or ends as the parameter rises. */
export interface Fold {
  /** Whether the branch begins or ends there. */
  readonly kind: "birth" | "end";
  /** The interval that holds it. */
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
  /** On the left of the jump. */
  readonly before: number;
  /** On the right of the jump. */
  readonly after: number;
}

/** Where the outcome jumps. */
export interface OutcomeJump {
  /** The interval that holds it. */
  readonly within: Enclosure;
  /** What jumps. */
  readonly changes: readonly OutcomeChange[];
}

/** A local maximum followed along the parameter. */
export interface TracedBranch {
  /** Whose decision it is. */
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
  /** Where the chosen solution jumps. */
  readonly jumps: readonly OutcomeJump[];
  /** Where branches begin and end. */
  readonly folds: readonly Fold[];
  /** The branches of local maxima. */
  readonly branches: readonly TracedBranch[];
  /** Where there is no solution: an end of the range, or a change within the precision. */
  readonly gaps: readonly Enclosure[];
  /** Solutions asked for. */
  readonly iterations: number;
}

/** The solution at one value of the parameter. */
export interface State {
  readonly value: number;
  /** `undefined` where there is no solution. */
  readonly numbers: ReadonlyMap<string, number> | undefined;
  readonly groups: readonly (readonly MaximumPoint[])[];
}

/** Branches, their ends, and where there is no solution. */
export type Followed = Pick<FoldTrace, "folds" | "branches" | "gaps">;

/** Joins the states at ascending values of the parameter. */
export function followed(stops: readonly State[]): Followed {
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
  return { folds, branches, gaps: gapsOf(stops) };
}

interface OpenBranch {
  readonly decision: number;
  readonly at: number[];
  readonly maxima: MaximumPoint[];
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

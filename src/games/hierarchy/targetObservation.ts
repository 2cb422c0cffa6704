/**
 * # Observed targets
 *
 * What was announced: the target of each unit of a hierarchy, whose parent is the unit above it, with its source and how
 * sure the source is. Data only; {@link hierarchy} checks that the units form one tree.
 *
 * @module
 */
import type { Localized } from "../../errors.ts";

/** How sure a number is: read in the document named, from general knowledge, computed, or given by the user. */
export type Certainty = "quoted" | "memory" | "computed" | "given";

/** What a target stands for that is a mean over units of one level, where the single targets are not at hand. */
export interface Aggregate {
  /** Every unit counts the same, or by its size, or the source does not say. */
  readonly weights: "equal" | "size" | "unknown";
  /** Number of units in the mean; `null` where the source does not say. */
  readonly count: number | null;
}

/** The target of one unit. */
export interface TargetObservation {
  /** Name of the unit, the only one of that name in its hierarchy. */
  readonly unit: string;
  /** The name in both languages, where they are known; printed instead of `unit`. */
  readonly name?: Localized;
  /** Number that grows downwards, or a word such as `"county"`. */
  readonly level: number | string;
  /** `unit` of the one above; `null` at the top. */
  readonly parent: string | null;
  /** Exact text such as `"7.5"` or `"1/3"`, or a number, which stands for its shortest decimal. */
  readonly value: number | string;
  /** Unit of measure, where it is stated target by target. */
  readonly measure?: string;
  /** Present where the target is a mean over units. */
  readonly aggregate?: Aggregate;
  /** Line of the file that the target was read from. */
  readonly line?: number;
}

/** Targets of one hierarchy from one source. */
export interface ObservedHierarchy {
  /** Kebab-case id. */
  readonly id: string;
  /** What the targets are, in a few words. */
  readonly title: Localized;
  /** What is measured, and in which unit. */
  readonly measure: Localized;
  /** The document, in words. */
  readonly source: Localized;
  /** Keys of `docs/references.bib`; none for a user's data. */
  readonly sourceKeys: readonly string[];
  /** How sure the numbers are. */
  readonly certainty: Certainty;
  /** What a reader must know to use the numbers. */
  readonly notes: readonly Localized[];
  /** In any order. */
  readonly targets: readonly TargetObservation[];
}

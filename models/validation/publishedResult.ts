/**
 * # Published results
 *
 * Numbers from the literature that the models must reproduce: where they stand, what they are computed from, how sure it is
 * that they stand there, and how we compute them.
 *
 * @module
 */
import type { Localized } from "../../src/index.ts";

/**
 * How sure a published number is: `quoted` from the document or the authors' code; `quoted-parameters`, where these are quoted
 * and the value was computed independently; `reported`, as commonly reported, not read in the source; `own`, published nowhere
 * else.
 */
export type PublishedCertainty = "quoted" | "quoted-parameters" | "reported" | "own";

/** One number, or one short text such as a corner, of a published result. */
export interface PublishedValue {
  /** What it is, and for which parameters. */
  readonly quantity: Localized;
  /** What was published. */
  readonly published: number | string;
  /** What we compute; `null` where there is no answer. */
  ours(): number | string | null;
}

/** A published result. */
export interface PublishedResult {
  /** Short name, stable. */
  readonly id: string;
  /** Where it was published. */
  readonly source: Localized;
  /** Keys of `docs/references.bib`; empty where the source is no publication. */
  readonly sourceKeys: readonly string[];
  /** How sure its numbers are. */
  readonly certainty: PublishedCertainty;
  /** The largest difference that counts as reproduced: half of the last digit published, or rounding. */
  readonly tolerance: number;
  /** Its numbers. */
  readonly values: readonly PublishedValue[];
}

/** A quantity that is a symbol, the same in both languages. */
export function symbolic(text: string): Localized {
  return { en: text, zh: text };
}

/** The value of a certified outcome; `null` where it is not solved. */
export function solvedValue<O, V>(
  { status, outcome }: { readonly status: string; readonly outcome: O },
  value: (outcome: O) => V,
): V | null {
  return status === "solved" ? value(outcome) : null;
}

/** The computation, done when it is first asked for and not again. */
export function once<T>(compute: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => {
    found ??= { value: compute() };
    return found.value;
  };
}

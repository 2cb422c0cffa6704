/**
 * # Trees of text with their places
 *
 * What a file of data says, whatever its format: maps, lists and texts, each with the place at which it stands. Numbers are
 * text too, and so stay exact.
 *
 * @module
 */
import type { Localized, ParseError } from "../../errors.ts";
import { placeAt, refusalAt } from "../hierarchy/textPlace.ts";

/** A text from outside. */
export interface SourceText {
  /** How messages call it. */
  readonly name: Localized;
  /** The text. */
  readonly text: string;
}

/** A map, a list or a text. */
export type PlacedValue = PlacedMap | PlacedList | PlacedText;

/** A text, a number or a word. */
export interface PlacedText {
  /** Tells the kinds of value apart. */
  readonly kind: "text";
  /** The text, without quotation marks; empty where nothing is written. */
  readonly text: string;
  /** Index at which it starts in the source. */
  readonly at: number;
  /** Index from which the source has the same characters; absent where it spells the text otherwise. */
  readonly verbatim?: number;
}

/** A list. */
export interface PlacedList {
  /** Tells the kinds of value apart. */
  readonly kind: "list";
  /** Its items. */
  readonly items: readonly PlacedValue[];
  /** Index at which it starts in the source. */
  readonly at: number;
}

/** A map, whose keys differ. */
export interface PlacedMap {
  /** Tells the kinds of value apart. */
  readonly kind: "map";
  /** Its entries, in the order of the source. */
  readonly entries: readonly PlacedEntry[];
  /** Index at which it starts in the source. */
  readonly at: number;
}

/** A key and its value. */
export interface PlacedEntry {
  /** The key. */
  readonly key: string;
  /** Index at which the key starts in the source. */
  readonly at: number;
  /** The value. */
  readonly value: PlacedValue;
}

/** The error about what stands at an index of a source. */
export function sourceRefusal({ name, text }: SourceText, at: number, what: Localized): ParseError {
  return refusalAt(text, at, name, what);
}

/** File, line and column of an index of a source. */
export function sourcePlace({ name, text }: SourceText, at: number): Localized {
  return placeAt(text, at, name);
}

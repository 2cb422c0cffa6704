/**
 * # States of populations for people
 *
 * @module
 */
import type { Terminal } from "../terminal.ts";
import { type AnsweredObject, mixture, type Shown } from "./strategyText.ts";

/** One list of shares a population. */
export type State = readonly (readonly Shown[])[];

/** `2/3 Hawk + 1/3 Dove`, one such a population. */
export function stateText(answer: AnsweredObject, state: State, to: Terminal): string {
  const parts = state.map((own, p) => mixture(own, answer.strategyLabels[p] ?? [], to));
  if (parts.length === 1) return parts[0] ?? "";
  return parts.map((part, p) => `${populationLabel(answer, p)}: ${part}`).join("; ");
}

/** What a population is called. */
export function populationLabel(answer: AnsweredObject, p: number): string {
  return (answer.populations as readonly string[])[p] ?? "";
}

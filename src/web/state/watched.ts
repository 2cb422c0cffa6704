/**
 * # What is drawn over a sweep
 *
 * @module
 */
import { computed } from "@preact/signals";
import { outcomeNumbers } from "../worker/outcomeNumbers.ts";
import { answers } from "./answers.ts";
import { state } from "./store.ts";

/** Fields of the outcome that hold numbers, in its order, and of lists every entry too. */
export const watchable = computed<readonly string[]>(() => {
  const { outcome } = answers.a.value.solution ?? {};
  if (outcome === undefined) return [];
  const paths = Object.keys(outcomeNumbers(outcome));
  const fields = paths.map((path) => path.replace(/\[.*/, ""));
  return [...new Set(paths.flatMap((path, i) => (path === fields[i] ? [path] : [fields[i]!, path])))];
});

/** The field, or the part of one, that is drawn. */
export const watched = computed<string | undefined>(() => {
  const asked = state.value.watched;
  return asked !== null && watchable.value.includes(asked) ? asked : watchable.value[0];
});

/** The numbers that are drawn: the one that is watched, or all of a list. */
export const watchedNumbers = computed<readonly string[]>(() => {
  const field = watched.value;
  const { outcome } = answers.a.value.solution ?? {};
  if (field === undefined || outcome === undefined) return [];
  return Object.keys(outcomeNumbers(outcome)).filter((path) => path === field || path.startsWith(`${field}[`));
});

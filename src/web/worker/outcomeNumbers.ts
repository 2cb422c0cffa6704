/**
 * # The numbers in an outcome
 *
 * @module
 */

/** All numbers of an outcome by path, as `payoff`, `markups[0]`, `wages[1][0]`, in the order of its fields; truth values count as 1 and 0. */
export function outcomeNumbers(outcome: unknown): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  const look = (path: string, value: unknown): void => {
    if (typeof value === "number" && Number.isFinite(value)) found[path] = value;
    else if (typeof value === "boolean") found[path] = Number(value);
    else if (Array.isArray(value) && value.length <= MOST)
      for (const [i, entry] of value.entries()) look(`${path}[${i}]`, entry);
  };
  for (const [name, value] of Object.entries(outcome as object)) if (name !== "localMaxima") look(name, value);
  return found;
}

/** Longer lists are paths in time, not quantities to be followed one by one. */
const MOST = 12;

/**
 * # Text for one line of a terminal
 *
 * @module
 */

/** The text with control characters replaced, which could rewrite what a terminal shows. */
export function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced.
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, "�");
}

/** The same of every text in a value made of lists and plain objects. */
export function oneLineEach<T>(value: T): T {
  if (typeof value === "string") return oneLine(value) as T;
  if (Array.isArray(value)) return value.map(oneLineEach) as T;
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, oneLineEach(entry)])) as T;
}

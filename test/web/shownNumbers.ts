/** The numbers in a text of the explorer, with its minus signs and powers of ten. */
export function numbersIn(text: string): number[] {
  const plain = text
    .replace(/\(\d+ values\)|（?共 \d+ 个值）?/g, "")
    .replace(/−/g, "-")
    .replace(/×10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, power: string) => `e${power.replace(/./g, digit)}`);
  return (plain.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map(Number);
}

function digit(raised: string): string {
  return raised === "⁻" ? "-" : String("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(raised));
}

/** The numbers in an outcome as the command line prints it, in its order, with lists beyond twelve by their ends. */
export function numbersOf(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (Array.isArray(value)) {
    return (value.length <= 12 ? value : [...value.slice(0, 4), ...value.slice(-2)]).flatMap(numbersOf);
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

/** Whether the shown numbers are the others to five digits. */
export function showSame(shown: readonly number[], others: readonly number[]): boolean {
  return (
    shown.length === others.length && shown.every((x, k) => Math.abs(x - others[k]!) <= 5.1e-5 * Math.abs(others[k]!))
  );
}

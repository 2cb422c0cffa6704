/**
 * # The value of one parameter
 *
 * Reads a number, a word, a list or a matrix as its domain asks, in one arithmetic, and says by name, index and value what
 * cannot be read.
 *
 * @module
 */
import type { Field } from "../arithmetic/field.ts";
import { float } from "../arithmetic/float.ts";
import { DomainError, GameTheoryError, ParseError } from "../errors.ts";
import {
  type Domain,
  formatDomain,
  type LengthRange,
  type ListDomain,
  type MatrixDomain,
  type ParameterInput,
  type ParameterSpec,
} from "./parameter.ts";
import { nearestNames } from "./suggestion.ts";

/**
 * The value of a parameter in the arithmetic of `field`.
 *
 * @throws {@link DomainError} for a value outside its domain or of the wrong shape, {@link ParseError} for text that is no number.
 */
export function parameterValue<T>(
  model: string,
  name: string,
  spec: ParameterSpec,
  raw: ParameterInput,
  field: Field<T>,
): unknown {
  const { domain } = spec;
  if (raw === null) return null;
  if (domain.kind === "list") return readList(model, name, domain, raw, field);
  if (domain.kind === "matrix") return readMatrix(model, name, domain, raw, field);
  if (Array.isArray(raw)) {
    if (spec.perLevel === undefined) {
      throw refuse(model, name, "is a list", "是一个列表", "it takes a single value", "它只取一个值");
    }
    if (raw.length === 0) {
      throw refuse(
        model,
        name,
        "is an empty list",
        "是空列表",
        "give one value per level, top first",
        "请自上而下每层给一个值",
      );
    }
    return raw.map((item, i) => readScalar(model, `${name}[${i}]`, domain, item, field));
  }
  return readScalar(model, name, domain, raw, field);
}

function readList<T>(
  model: string,
  name: string,
  domain: ListDomain,
  raw: unknown,
  field: Field<T>,
): readonly unknown[] {
  if (!Array.isArray(raw)) {
    const [en, zh] = [`pass a list of numbers, ${formatDomain(domain)}`, `请给出数列：${formatDomain(domain)}`];
    throw refuse(model, name, `is ${show(raw)}`, `为 ${show(raw)}`, en, zh);
  }
  requireCount(model, name, raw.length, domain.length, entries);
  return raw.map((item, i) => readScalar(model, `${name}[${i}]`, domain.of, item, field));
}

function readMatrix<T>(
  model: string,
  name: string,
  domain: MatrixDomain,
  raw: unknown,
  field: Field<T>,
): readonly (readonly unknown[])[] {
  if (!Array.isArray(raw) || !raw.every(Array.isArray)) {
    const [en, zh] = ["pass a list of rows, such as [[1, 0], [0, 1]]", "请逐行给出矩阵，如 [[1, 0], [0, 1]]"];
    throw refuse(model, name, `is ${show(raw)}`, `为 ${show(raw)}`, en, zh);
  }
  requireCount(model, name, raw.length, domain.rows, rows);
  const width = (raw[0] as readonly unknown[]).length;
  return raw.map((row: readonly unknown[], i) => {
    requireCount(model, `${name}[${i}]`, row.length, domain.columns, entries);
    if (row.length !== width) {
      throw refuse(
        model,
        `${name}[${i}]`,
        `has ${row.length} ${row.length === 1 ? entries.one : entries.many}, but the first row has ${width}`,
        `有 ${row.length} 个元素，而首行有 ${width} 个`,
        "give rows of the same length",
        "各行长度须相同",
      );
    }
    return row.map((item, j) =>
      item === null && domain.gaps === true ? null : readScalar(model, `${name}[${i}][${j}]`, domain.of, item, field),
    );
  });
}

/** What is counted: one of it in English, several, and in Chinese. */
interface Counted {
  readonly one: string;
  readonly many: string;
  readonly zh: string;
}

const entries: Counted = { one: "entry", many: "entries", zh: "个元素" };
const rows: Counted = { one: "row", many: "rows", zh: "行" };

function requireCount(model: string, name: string, count: number, { min, max }: LengthRange, what: Counted): void {
  if (count >= min && count <= max) return;
  const [en, zh] =
    min === max
      ? [`give ${min}`, `请给出 ${min} ${what.zh}`]
      : [`give ${min} to ${max}`, `请给出 ${min} 至 ${max} ${what.zh}`];
  throw refuse(model, name, `has ${count} ${count === 1 ? what.one : what.many}`, `有 ${count} ${what.zh}`, en, zh);
}

function readScalar<T>(model: string, name: string, domain: Domain, raw: unknown, field: Field<T>): unknown {
  if (domain.kind === "boolean") {
    if (raw === true || raw === "true") return true;
    if (raw === false || raw === "false") return false;
    throw refuse(model, name, `is ${show(raw)}`, `为 ${show(raw)}`, "choose true or false", "请取 true 或 false");
  }
  if (domain.kind === "choice") {
    if (typeof raw === "string" && domain.of.includes(raw)) return raw;
    const near = typeof raw === "string" ? nearestNames(raw, domain.of) : [];
    const hint = near.length > 0 ? near.join(" | ") : formatDomain(domain);
    throw refuse(model, name, `is ${show(raw)}`, `为 ${show(raw)}`, `choose ${hint}`, `可选 ${hint}`);
  }
  const value = readNumber(model, name, raw, domain.kind === "integer" ? undefined : field);
  if (domain.kind === "integer") {
    const number = value as number;
    if (Number.isInteger(number) && number >= domain.min && number <= domain.max) return number;
    const [en, zh] =
      domain.min === domain.max
        ? [`only ${domain.min} is solved`, `目前只能取 ${domain.min}`]
        : [`choose an integer from ${domain.min} to ${domain.max}`, `请取 ${domain.min} 至 ${domain.max} 的整数`];
    throw refuse(model, name, `is ${show(raw)}`, `为 ${show(raw)}`, en, zh);
  }
  if (domain.kind === "real") {
    const number = value as T;
    const below = domain.min !== undefined && outside(field.compare(number, field.from(domain.min)), domain.minOpen);
    const above = domain.max !== undefined && outside(-field.compare(number, field.from(domain.max)), domain.maxOpen);
    if (below || above) {
      const range = formatDomain(domain);
      throw refuse(
        model,
        name,
        `is ${show(raw)}`,
        `为 ${show(raw)}`,
        `choose a value in ${range}`,
        `请取 ${range} 内的值`,
      );
    }
  }
  return value;
}

function outside(order: number, open: boolean | undefined): boolean {
  return order < 0 || (order === 0 && open === true);
}

/** A number of the field; a double where no field is given (integers). */
function readNumber<T>(model: string, name: string, raw: unknown, field: Field<T> | undefined): T | number {
  if (typeof raw !== "number" && typeof raw !== "string") {
    throw refuse(model, name, `is ${show(raw)}`, `为 ${show(raw)}`, "pass a number", "请传入数字");
  }
  if (typeof raw === "number" && !Number.isFinite(raw)) {
    throw refuse(model, name, `is ${raw}`, `为 ${raw}`, "pass a finite number", "请传入有限的数");
  }
  try {
    if (field !== undefined) return field.from(raw);
    return float.from(raw);
  } catch (error) {
    if (!(error instanceof GameTheoryError)) throw error;
    throw new (error instanceof ParseError ? ParseError : DomainError)({
      en: `${model}: parameter ${name}: ${error.text.en}`,
      zh: `${model}：参数 ${name}：${error.text.zh}`,
    });
  }
}

/** An error about a parameter: what it is, and how to mend it. */
export function refuse(
  model: string,
  name: string,
  en: string,
  zh: string,
  mendEn: string,
  mendZh: string,
): DomainError {
  return new DomainError({
    en: `${model}: parameter ${name} ${en}; ${mendEn}.`,
    zh: `${model}：参数 ${name} ${zh}；${mendZh}。`,
  });
}

/** A value as messages show it. */
export function show(raw: unknown): string {
  const text = shownWhole(raw);
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}

function shownWhole(raw: unknown): string {
  if (typeof raw === "number" || typeof raw === "bigint") return String(raw);
  try {
    return JSON.stringify(raw) ?? String(raw);
  } catch {
    // Big integers or itself within an object: JSON cannot say it.
    return Array.isArray(raw) ? "[…]" : "{…}";
  }
}

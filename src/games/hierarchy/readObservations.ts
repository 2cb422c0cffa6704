/**
 * # Reading observations
 *
 * From the cells of a table, or the members of a list of objects, to targets; each refusal says the file, the line and
 * the column.
 *
 * @module
 */
import { float } from "../../arithmetic/float.ts";
import { GameTheoryError } from "../../errors.ts";
import type { TargetField } from "./targetFields.ts";
import type { TargetObservation } from "./targetObservation.ts";
import { parseRefusal, shown, type TextPlace } from "./textPlace.ts";

/** The texts that a file gives for one unit. */
export interface TargetRecord {
  /** Where the record stands. */
  readonly place: TextPlace;
  /** Number of the column that a field stands in, where the file is a table. */
  readonly columns?: ReadonlyMap<TargetField, number>;
  readonly unit: string;
  readonly level: string;
  /** Empty at the top. */
  readonly parent: string;
  readonly value: string;
  /** `null` where the file has no such column. */
  readonly measure: string | null;
}

const MAX_NAME = 200;
const MAX_EXPONENT = 400;
/** More than any target has, and few enough that a file full of them is read in seconds. */
const MAX_CHARACTERS = 1000;

/**
 * The targets that the records state, each checked by itself; whether they form one tree is for {@link hierarchy} to say.
 *
 * Targets are exact decimals or fractions within the range of a double. Levels are either all integers or all words.
 *
 * @throws {@link ParseError} when a cell is empty, a name is too long, a value is not a number, or words and numbers mix
 * among the levels.
 */
export function readObservations(records: readonly TargetRecord[]): readonly TargetObservation[] {
  const firstNumber = records.find(({ level }) => isInteger(level));
  return records.map((record) => {
    const { line } = record.place;
    const parent = text(record, "parent", record.parent);
    const measure = record.measure === null ? "" : text(record, "measure", record.measure).normalize("NFKC");
    return {
      unit: required(record, "unit", record.unit),
      level: level(record, firstNumber),
      parent: parent === "" ? null : parent,
      value: value(record),
      ...(measure === "" ? {} : { measure }),
      ...(line === undefined ? {} : { line }),
    };
  });
}

function at(record: TargetRecord, field: TargetField): TextPlace {
  const column = record.columns?.get(field);
  return { ...record.place, field, ...(column === undefined ? {} : { column }) };
}

function text(record: TargetRecord, field: TargetField, raw: string): string {
  const trimmed = raw.trim();
  if (trimmed.length <= MAX_NAME || field === "value") return trimmed;
  throw parseRefusal(at(record, field), {
    en: `${shown(trimmed)} has ${trimmed.length} characters; keep to ${MAX_NAME}.`,
    zh: `${shown(trimmed)} 有 ${trimmed.length} 个字符；请不超过 ${MAX_NAME} 个。`,
  });
}

function required(record: TargetRecord, field: TargetField, raw: string): string {
  const trimmed = text(record, field, raw);
  if (trimmed !== "") return trimmed;
  throw parseRefusal(at(record, field), {
    en: "is empty; fill it in, or remove the whole line.",
    zh: "为空；请填写，或删除整行。",
  });
}

function isInteger(raw: string): boolean {
  return /^\d{1,6}$/.test(raw.trim());
}

function level(record: TargetRecord, firstNumber: TargetRecord | undefined): number | string {
  const word = required(record, "level", record.level);
  if (isInteger(word)) return Number(word);
  const halfWidth = word.normalize("NFKC");
  if (/^[-+\d.]/.test(halfWidth)) {
    throw parseRefusal(at(record, "level"), {
      en: `the level is ${shown(word)}; write an integer that grows downwards${isInteger(halfWidth) ? `, here ${halfWidth}` : " (0, 1, 2, …)"}, or a word such as county.`,
      zh: `层级为 ${shown(word)}；请写自上而下递增的整数${isInteger(halfWidth) ? `（此处写 ${halfWidth}）` : "（0、1、2……）"}，或“县”一类的名称。`,
    });
  }
  if (firstNumber === undefined) return word;
  const { line } = firstNumber.place;
  throw parseRefusal(at(record, "level"), {
    en: `the level is the word ${shown(word)}, but ${shown(firstNumber.level.trim())}${line === undefined ? "" : ` on line ${line}`} is a number; use words for all levels, or numbers for all.`,
    zh: `层级为名称 ${shown(word)}，而${line === undefined ? "" : `第 ${line} 行的`}层级 ${shown(firstNumber.level.trim())} 为数字；请统一用名称或统一用数字。`,
  });
}

/** The target as exact text that a double can hold. */
function value(record: TargetRecord): string {
  const numeral = required(record, "value", record.value);
  const place = at(record, "value");
  if (/[%％]$/.test(numeral)) {
    const bare = numeral.slice(0, -1).normalize("NFKC").trim();
    throw parseRefusal(place, {
      en: `the target is ${shown(numeral)}; write ${shown(bare)} and put the percent sign into the column measure.`,
      zh: `目标值为 ${shown(numeral)}；请写 ${shown(bare)}，百分号写入“计量单位”一列。`,
    });
  }
  if (numeral.length > MAX_CHARACTERS) {
    throw parseRefusal(place, {
      en: `the target ${shown(numeral)} has ${numeral.length} characters; write at most ${MAX_CHARACTERS}.`,
      zh: `目标值 ${shown(numeral)} 有 ${numeral.length} 个字符；请不超过 ${MAX_CHARACTERS} 个。`,
    });
  }
  // Checked before the numeral is read: 10⁹⁰⁰⁰ takes its time, and no double holds it.
  const exponents = [...numeral.matchAll(/[eE][+-]?(\d{1,9})/g)].map(([, digits]) => Number(digits));
  if (exponents.some((exponent) => exponent > MAX_EXPONENT)) throw outOfRange(place, numeral);
  let number: number;
  try {
    number = float.from(numeral);
  } catch (error) {
    if (!(error instanceof GameTheoryError)) throw error;
    if (error.code === "domain") throw outOfRange(place, numeral);
    throw parseRefusal(place, error.text);
  }
  if (number === 0 && /[1-9]/.test(numeral.split(/[eE/]/)[0]!)) throw outOfRange(place, numeral);
  return numeral;
}

function outOfRange(place: TextPlace, numeral: string) {
  return parseRefusal(place, {
    en: `the target ${shown(numeral)} is beyond the range of a double, about 1e-308 to 1.8e308; choose a larger or smaller unit of measure.`,
    zh: `目标值 ${shown(numeral)} 超出双精度范围（约 1e-308 至 1.8e308）；请改用更大或更小的计量单位。`,
  });
}

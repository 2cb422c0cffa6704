/**
 * # Parameters of model files
 *
 * @module
 */
import { exact } from "../../arithmetic/exact.ts";
import { float } from "../../arithmetic/float.ts";
import { GameTheoryError, type Localized, ParseError } from "../../errors.ts";
import type { IntegerDomain, ParameterSpec, RealDomain } from "../parameter.ts";
import { parameterValue } from "../parameterValue.ts";
import type { PlacedEntry, PlacedValue } from "./placedTree.ts";
import type { TreeReader } from "./treeReader.ts";

/** The unit of what has none. */
const NO_UNIT: Localized = { en: "dimensionless", zh: "无量纲" };

/**
 * A parameter: its default alone, or a map of `default`, `domain`, `symbol`, `title`, `unit`.
 *
 * @throws {@link ParseError} where the default is no number of the domain.
 */
export function parameterSpec(reader: TreeReader, model: string, { key: name, value }: PlacedEntry): ParameterSpec {
  const what = { en: `the parameter ${name}`, zh: `参数 ${name}` };
  if (value.kind !== "map")
    return withDefault(reader, model, name, value, { ...quantity(name), domain: { kind: "real" } });
  const keys = { required: ["default"], optional: ["domain", "symbol", "title", "unit"] };
  const members = reader.members(value, what, keys);
  const domain = members.get("domain");
  return withDefault(reader, model, name, members.get("default")!.value, {
    ...namedQuantity(reader, name, members),
    domain: domain === undefined ? { kind: "real" } : domainOf(reader, domain.value),
  });
}

/** How a quantity is called where nothing is said. */
export function quantity(name: string): Pick<ParameterSpec, "symbol" | "title" | "unit"> {
  return { symbol: name, title: { en: name, zh: name }, unit: NO_UNIT };
}

/** Symbol, title and unit of a quantity. */
export function namedQuantity(
  reader: TreeReader,
  name: string,
  members: ReadonlyMap<string, PlacedEntry>,
): Pick<ParameterSpec, "symbol" | "title" | "unit"> {
  const [symbol, title, unit] = ["symbol", "title", "unit"].map((key) => members.get(key)?.value);
  const of = (key: string): Localized => ({ en: `the ${key} of ${name}`, zh: `${name} 的 ${key}` });
  return {
    symbol: symbol === undefined ? name : reader.text(symbol, of("symbol")),
    title: title === undefined ? { en: name, zh: name } : reader.localized(title, of("title")),
    unit: unit === undefined ? NO_UNIT : reader.localized(unit, of("unit")),
  };
}

function withDefault(
  reader: TreeReader,
  model: string,
  name: string,
  value: PlacedValue,
  spec: Omit<ParameterSpec, "default">,
): ParameterSpec {
  const text = reader.text(value, { en: `the default of ${name}`, zh: `${name} 的默认值` });
  const whole = { ...spec, default: text };
  try {
    parameterValue(model, name, whole, text, exact);
    parameterValue(model, name, whole, text, float);
  } catch (error) {
    if (!(error instanceof GameTheoryError)) throw error;
    throw reader.refusal(value.at, error.text);
  }
  return whole;
}

const DOMAIN = /^(integers\s*)?([[(])\s*([^,\s]+)\s*,\s*([^,\s]+)\s*([\])])$/;

/** A domain: `[0, 1]`, `(0, inf)`, `integers [2, 10]`; as a list of two numbers it is closed. */
function domainOf(reader: TreeReader, value: PlacedValue): RealDomain | IntegerDomain {
  const expected = {
    en: 'a domain, such as [0, 1], "(0, inf)" or integers [2, 10]',
    zh: '取值范围，如 [0, 1]、"(0, inf)" 或 integers [2, 10]',
  };
  const ends =
    value.kind === "list" && value.items.length === 2 && value.items.every((item) => item.kind === "text")
      ? ["", "[", ...value.items.map((item) => item.text.trim()), "]"]
      : DOMAIN.exec(value.kind === "text" ? value.text.trim() : "")?.slice(1);
  if (ends === undefined) throw reader.unexpected(value, expected);
  const [integers = "", left, low, high, right] = ends;
  const [min, max] = [end(reader, value, low!, "-"), end(reader, value, high!, "")];
  if (min !== undefined && max !== undefined) {
    const order = exact.compare(exact.from(min), exact.from(max));
    if (order > 0 || (order === 0 && (left === "(" || right === ")"))) throw reader.unexpected(value, expected);
  }
  if (integers !== "") {
    const [least, most] = [Number(min), Number(max)];
    if (Number.isSafeInteger(least) && Number.isSafeInteger(most) && left === "[" && right === "]") {
      return { kind: "integer", min: least, max: most };
    }
    throw reader.unexpected(value, expected);
  }
  return {
    kind: "real",
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(left === "(" && min !== undefined ? { minOpen: true } : {}),
    ...(right === ")" && max !== undefined ? { maxOpen: true } : {}),
  };
}

/** An end of a domain; `undefined` where it is infinite. */
function end(reader: TreeReader, value: PlacedValue, text: string, sign: string): string | undefined {
  if (["inf", "∞"].some((word) => text === `${sign}${word}` || (sign === "-" && text === `−${word}`))) return undefined;
  try {
    exact.from(text);
    return text;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    throw reader.refusal(value.at, error.text);
  }
}

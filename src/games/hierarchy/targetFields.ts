/**
 * # The columns of a file of targets
 *
 * A table's header or an object's keys name what a file says of each unit, in English or in Chinese.
 *
 * @module
 */
import { nearestNames } from "../suggestion.ts";
import { parseRefusal, shown, type TextPlace } from "./textPlace.ts";

/** What a file says of each unit. */
export type TargetField = "unit" | "level" | "parent" | "value" | "measure";

/** The names that a field may bear; the first two are the ones that messages give. */
const names: Readonly<Record<TargetField, readonly [string, string]>> = {
  unit: ["unit", "单位"],
  level: ["level", "层级"],
  parent: ["parent", "上级"],
  value: ["value", "目标值"],
  measure: ["measure", "计量单位"],
};

const fields = Object.keys(names) as readonly TargetField[];
const fieldOf = new Map(fields.flatMap((field) => names[field].map((name) => [name, field] as const)));

/** Names that would touch an object's prototype; refused wherever names come from outside. */
const FORBIDDEN: readonly string[] = ["__proto__", "constructor", "prototype"];

/**
 * Where each field stands in a list of names; other names are passed over.
 *
 * @param header - Column names or keys; case, width and surrounding space do not matter.
 * @param required - The fields that must be there.
 * @param place - Where the list stands, for messages.
 * @returns By field, the index in `header`.
 * @throws {@link ParseError} when a required field is missing, a field stands there twice, or a name is forbidden.
 */
export function targetFields(
  header: readonly string[],
  required: readonly TargetField[],
  place: TextPlace,
): ReadonlyMap<TargetField, number> {
  const found = new Map<TargetField, number>();
  const others: string[] = [];
  for (const [i, name] of header.entries()) {
    const plain = name.normalize("NFKC").trim().toLowerCase();
    if (FORBIDDEN.includes(plain)) {
      throw parseRefusal(place, {
        en: `the name ${shown(name)} is not allowed; rename that column or key.`,
        zh: `不允许使用名称 ${shown(name)}；请为该列或键改名。`,
      });
    }
    const field = fieldOf.get(plain);
    if (field === undefined) {
      others.push(name);
      continue;
    }
    if (found.has(field)) {
      throw parseRefusal(place, {
        en: `${names[field].join(" / ")} stands there twice (${shown(header[found.get(field)!]!)}, ${shown(name)}); keep one.`,
        zh: `${names[field].join(" / ")} 出现两次（${shown(header[found.get(field)!]!)}、${shown(name)}）；请保留一个。`,
      });
    }
    found.set(field, i);
  }
  for (const field of fields) {
    if (found.has(field)) continue;
    const near = others.find((other) => isNear(other, field));
    if (required.includes(field) || near !== undefined) throw missing(field, near, header, place);
  }
  return found;
}

function isNear(other: string, field: TargetField): boolean {
  const plain = other.normalize("NFKC").trim().toLowerCase();
  return plain.length > 3 && nearestNames(plain, [names[field][0]]).length > 0;
}

function missing(field: TargetField, near: string | undefined, header: readonly string[], place: TextPlace) {
  const [english, chinese] = names[field];
  const given = header.length === 0 ? "—" : header.slice(0, 8).map(shown).join(", ");
  const [en, zh] =
    near === undefined
      ? [
          `name the columns unit, level, parent, value (and measure, where there is one)`,
          `请将各列命名为 单位、层级、上级、目标值（另可加 计量单位）`,
        ]
      : [`did you mean it by ${shown(near)}? Rename that`, `是否即 ${shown(near)}？请改名`];
  return parseRefusal(place, {
    en: `there is no ${english} (${chinese}) among ${given}; ${en}.`,
    zh: `${given} 中没有 ${chinese}（${english}）；${zh}。`,
  });
}

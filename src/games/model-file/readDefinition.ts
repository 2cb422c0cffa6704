/**
 * # Reading model files
 *
 * From the tree of a file, schema `jiama-model/1`, to the game that it defines. Formulas are read by the parser that is handed
 * in.
 *
 * @module
 */
import type { FormulaParser } from "../../arithmetic/formula.ts";
import type { Localized } from "../../errors.ts";
import { GAME_SCHEMA } from "../io/gameFromJson.ts";
import type { ParameterSpec } from "../parameter.ts";
import { chanceMoves } from "./chanceMoves.ts";
import { FormulaScope } from "./formulaScope.ts";
import {
  type ContinuousPlayer,
  type DefinedOutcome,
  type FinitePlayer,
  type GameDefinition,
  MODEL_SCHEMA,
  type PlacedFormula,
} from "./gameDefinition.ts";
import { namedQuantity, parameterSpec, quantity } from "./parameterSpecs.ts";
import { payoffFormula } from "./payoffFormula.ts";
import type { PlacedEntry, PlacedValue, SourceText } from "./placedTree.ts";
import { playersOf, writtenPlayers } from "./playersOf.ts";
import { TreeReader } from "./treeReader.ts";

const KEYS = {
  required: ["schema", "id", "title", "players", "payoffs"],
  optional: ["description", "sources", "parameters", "chance", "definitions", "outcome"],
};

/** Names of the outcome fields that every answer has. */
const OWN_FIELDS = ["profile", "actions", "payoffs", "otherEquilibria", "rejected", "complete"] as const;

/**
 * The game that a tree defines.
 *
 * @param parse - Reads formulas; never evaluates them.
 * @throws {@link ParseError} with line and column for what is missing, unknown, or no formula.
 */
export function readDefinition(tree: PlacedValue, source: SourceText, parse: FormulaParser): GameDefinition {
  const reader = new TreeReader(source, parse);
  const model = { en: "the model", zh: "模型" };
  checkSchema(reader, tree);
  const members = reader.members(tree, model, KEYS);
  const scope = new FormulaScope(reader);
  const entriesOf = (key: string, most = 200): readonly PlacedEntry[] => {
    const value = members.get(key)?.value;
    return value === undefined ? [] : reader.map(value, { en: key, zh: key }, most).entries;
  };
  const id = modelId(reader, members.get("id")!.value);

  const parameters: Record<string, ParameterSpec> = Object.create(null);
  for (const entry of entriesOf("parameters")) {
    const name = reader.name(entry.key, entry.at, { en: "a parameter", zh: "参数" });
    scope.declare(name, "parameter", entry.at);
    parameters[name] = parameterSpec(reader, id, entry);
  }
  for (const { key, at, value } of entriesOf("definitions")) {
    const what = { en: `the definition ${key}`, zh: `定义 ${key}` };
    scope.define(reader.name(key, at, what), reader.formula(value, what), at);
  }
  const written = writtenPlayers(reader, scope, members.get("players")!.value);
  const names = written.map(({ name }) => name);
  const chance = chanceMoves(reader, scope, entriesOf("chance", 20), names);
  const players = playersOf(scope, written);
  const payoffs = payoffsOf(reader, scope, members.get("payoffs")!, players);
  players.forEach(({ name }, i) => {
    scope.setPayoff(name, payoffs[i]!.formula);
  });
  return {
    id,
    title: reader.localized(members.get("title")!.value, { en: "the title", zh: "标题" }),
    description: members.has("description")
      ? reader.localized(members.get("description")!.value, { en: "the description", zh: "说明" })
      : { en: "", zh: "" },
    sources: sourcesOf(reader, members.get("sources")?.value),
    parameters,
    players,
    chance,
    payoffs,
    outcome: entriesOf("outcome").map((entry) => outcomeField(reader, scope, entry)),
  };
}

/** The schema comes first: a file of another kind has other keys too. */
function checkSchema(reader: TreeReader, tree: PlacedValue): void {
  const schema = tree.kind === "map" ? tree.entries.find(({ key }) => key === "schema")?.value : undefined;
  if (schema?.kind === "text" && schema.text === MODEL_SCHEMA) return;
  if (schema?.kind === "text" && schema.text === GAME_SCHEMA) {
    throw reader.refusal(schema.at, {
      en: `this is a game without parameters (${GAME_SCHEMA}); give it to \`jiama nash\`, or write a model, ${MODEL_SCHEMA}.`,
      zh: `这是不带参数的博弈（${GAME_SCHEMA}）；请用 \`jiama nash\`，或改写为模型（${MODEL_SCHEMA}）。`,
    });
  }
  if (schema !== undefined)
    throw reader.unexpected(schema, { en: `the schema ${MODEL_SCHEMA}`, zh: `模式 ${MODEL_SCHEMA}` });
  if (tree.kind !== "map") return;
  throw reader.refusal(tree.at, {
    en: `the key schema is missing; write schema: ${MODEL_SCHEMA} if this is a model.`,
    zh: `缺少键 schema；若这是模型，请写 schema: ${MODEL_SCHEMA}。`,
  });
}

function modelId(reader: TreeReader, value: PlacedValue): string {
  const id = reader.text(value, { en: "the id", zh: "代号" });
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) && id.length <= 64) return id;
  throw reader.unexpected(value, {
    en: "an id of small letters, digits and hyphens, such as my-game",
    zh: "由小写字母、数字与连字符组成的代号，如 my-game",
  });
}

function sourcesOf(reader: TreeReader, value: PlacedValue | undefined): readonly string[] {
  if (value === undefined) return [];
  const what = { en: "a source", zh: "出处" };
  return reader.list(value, { en: "sources", zh: "sources" }).items.map((item) => reader.text(item, what));
}

function payoffsOf(
  reader: TreeReader,
  scope: FormulaScope,
  { value }: PlacedEntry,
  players: readonly FinitePlayer[] | readonly ContinuousPlayer[],
): readonly PlacedFormula[] {
  const names = players.map(({ name }) => name);
  const members = reader.members(value, { en: "payoffs", zh: "payoffs" }, { required: names, optional: [] });
  return names.map((name) => payoffFormula(reader, scope, members.get(name)!.value, name, players));
}

/** A quantity: a formula alone, or a map of `value`, `symbol`, `title`, `unit`. */
function outcomeField(reader: TreeReader, scope: FormulaScope, { key, at, value }: PlacedEntry): DefinedOutcome {
  const what: Localized = { en: `the outcome ${key}`, zh: `结果 ${key}` };
  const name = reader.name(key, at, what);
  if (OWN_FIELDS.some((field) => field === name)) {
    throw reader.refusal(at, {
      en: `every answer has a field ${name}; choose another name.`,
      zh: `每个答案都有字段 ${name}；请另取名称。`,
    });
  }
  const written = (each: PlacedValue) =>
    scope.expected(reader.formula(each, what), ["parameter", "choice", "chance", "payoff"], what);
  if (value.kind !== "map") return { name, ...quantity(name), value: written(value) };
  const members = reader.members(value, what, { required: ["value"], optional: ["symbol", "title", "unit"] });
  return { name, ...namedQuantity(reader, name, members), value: written(members.get("value")!.value) };
}

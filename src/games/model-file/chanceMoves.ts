/**
 * # Chance in model files
 *
 * Events with their probability (`caught: 0.3`), and lotteries with the probability of each outcome (`weather: {good: 0.6, bad:
 * 0.4}`), all independent of each other.
 *
 * @module
 */
import { differenceOfFormulas, numberFormula } from "../../arithmetic/formulaAlgebra.ts";
import type { Lottery } from "./expectedFormula.ts";
import type { FormulaScope } from "./formulaScope.ts";
import type { ChanceMove, PlacedFormula } from "./gameDefinition.ts";
import type { PlacedEntry } from "./placedTree.ts";
import type { TreeReader, WrittenFormula } from "./treeReader.ts";

/** Most outcomes of a lottery. */
const MAX_OUTCOMES = 100;

/** A chance move as it is written. */
interface WrittenMove {
  readonly name: string;
  readonly symbols: readonly string[];
  readonly probabilities: readonly WrittenFormula[];
}

/** The chance moves; declares the names of events and outcomes. @param taken - Names of players. */
export function chanceMoves(
  reader: TreeReader,
  scope: FormulaScope,
  entries: readonly PlacedEntry[],
  taken: readonly string[],
): readonly ChanceMove[] {
  const written = entries.map((entry) => writtenMove(reader, scope, entry, taken));
  const moves = written.map(({ name, symbols, probabilities }) => ({
    name,
    symbols,
    probabilities: probabilitiesOf(scope, name, probabilities),
  }));
  scope.setLotteries(
    moves.map(({ symbols, probabilities }): Lottery => {
      return { symbols, probabilities: probabilities.map(({ formula }) => formula) };
    }),
  );
  return moves;
}

function writtenMove(
  reader: TreeReader,
  scope: FormulaScope,
  { key, at, value }: PlacedEntry,
  taken: readonly string[],
): WrittenMove {
  const what = { en: `the chance move ${key}`, zh: `随机事件 ${key}` };
  const name = reader.name(key, at, what);
  if (taken.includes(name)) {
    throw reader.refusal(at, {
      en: `${name} is a player already; give the chance move another name.`,
      zh: `${name} 已是参与人；请给随机事件另取名称。`,
    });
  }
  if (value.kind !== "map") {
    scope.declare(name, "chance", at);
    return { name, symbols: [name], probabilities: [reader.formula(value, what)] };
  }
  const outcomes = reader.map(value, what, MAX_OUTCOMES).entries;
  if (outcomes.length < 2) {
    throw reader.refusal(value.at, {
      en: `${what.en} has ${outcomes.length} outcome; give two or more, or a probability alone.`,
      zh: `${what.zh}只有 ${outcomes.length} 个结果；请给出两个以上，或只写概率。`,
    });
  }
  const symbols = outcomes.map((outcome) => {
    const own = reader.name(outcome.key, outcome.at, what);
    scope.declareOwned(name, own, "chance", outcome.at);
    return `${name}.${own}`;
  });
  return { name, symbols, probabilities: outcomes.map((outcome) => reader.formula(outcome.value, what)) };
}

/** Of an event the one probability makes two: that it happens, and that it does not. */
function probabilitiesOf(
  scope: FormulaScope,
  name: string,
  written: readonly WrittenFormula[],
): readonly PlacedFormula[] {
  const what = { en: `the probability of ${name}`, zh: `${name} 的概率` };
  const probabilities = written.map((each) => scope.expected(each, ["parameter", "choice"], what));
  if (probabilities.length > 1) return probabilities;
  return probabilities.flatMap((happens) => [
    happens,
    { ...happens, formula: differenceOfFormulas(numberFormula(1), happens.formula) },
  ]);
}

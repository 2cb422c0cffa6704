/**
 * # Payoffs of model files
 *
 * One formula, or a table nested by the strategies of one player after another, in which a formula at any depth holds for
 * everything below. A table becomes a choice between its formulas.
 *
 * @module
 */
import type { Formula } from "../../arithmetic/formula.ts";
import { numberFormula, symbolFormula } from "../../arithmetic/formulaAlgebra.ts";
import type { FormulaScope } from "./formulaScope.ts";
import { type ContinuousPlayer, choiceSymbol, type FinitePlayer, type PlacedFormula } from "./gameDefinition.ts";
import { type PlacedValue, sourcePlace } from "./placedTree.ts";
import type { TreeReader } from "./treeReader.ts";

/** Most formulas in the tables of one file. */
const MAX_CELLS = 10_000;

/** The expected payoff of a player. */
export function payoffFormula(
  reader: TreeReader,
  scope: FormulaScope,
  value: PlacedValue,
  of: string,
  players: readonly FinitePlayer[] | readonly ContinuousPlayer[],
): PlacedFormula {
  const what = { en: `the payoff of ${of}`, zh: `${of} 的收益` };
  let cells = 0;
  const cell = (each: PlacedValue): PlacedFormula => {
    cells += 1;
    if (cells <= MAX_CELLS) return scope.expected(reader.formula(each, what), ["parameter", "choice", "chance"], what);
    throw reader.refusal(value.at, {
      en: `${what.en} has more than ${MAX_CELLS} entries; write it as one formula of the strategies' names.`,
      zh: `${what.zh}超过 ${MAX_CELLS} 项；请写成关于策略名的一个公式。`,
    });
  };
  /** The formula for what stands below the choices of the players before `depth`. */
  const below = (each: PlacedValue, depth: number): Formula => {
    const player = players[depth];
    if (each.kind === "text" || player === undefined) return cell(each).formula;
    if (player.kind === "continuous") throw reader.unexpected(each, { en: "a formula", zh: "公式" });
    const names = player.strategies.map(({ name }) => name);
    const keys = { required: names, optional: [] };
    const title = {
      en: `${what.en}, by the strategies of ${player.name},`,
      zh: `${what.zh}（按 ${player.name} 的策略）`,
    };
    const members = reader.members(each, title, keys);
    const [last, ...others] = [...player.strategies].reverse();
    return others.reduce<Formula>(
      (otherwise, strategy) => ({
        kind: "choice",
        relation: ">",
        left: symbolFormula(choiceSymbol(player, strategy)),
        right: numberFormula(0),
        ifTrue: below(members.get(strategy.name)!.value, depth + 1),
        ifFalse: otherwise,
        undecided: "hull",
      }),
      below(members.get(last!.name)!.value, depth + 1),
    );
  };
  if (value.kind === "text") return cell(value);
  return { formula: below(value, 0), place: sourcePlace(reader.source, value.at) };
}

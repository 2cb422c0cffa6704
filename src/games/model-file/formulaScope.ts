/**
 * # Names in formulas
 *
 * Says what each name in a formula means, puts named parts in their places, and takes the expectation over chance.
 *
 * ## Implementation notes
 *
 * The size of what a formula becomes is counted before it is made: twenty definitions that each use the one before twice would
 * make a million parts.
 *
 * @module
 */
import type { Formula, PlacedSymbol } from "../../arithmetic/formula.ts";
import { type FormulaSize, replacedSymbols, sizeOfFormula, symbolFormula } from "../../arithmetic/formulaAlgebra.ts";
import type { Localized } from "../../errors.ts";
import { shown } from "../hierarchy/textPlace.ts";
import { expectedFormula, type Lottery, lotteriesIn } from "./expectedFormula.ts";
import type { PlacedFormula } from "./gameDefinition.ts";
import { type TreeReader, unknownName, type WrittenFormula } from "./treeReader.ts";

/** What a name can mean. */
export type Meaning = "parameter" | "choice" | "chance" | "payoff";

/** Most parts of a formula with everything in its place. */
const MAX_NODES = 20_000;
/** Longest chain of parts within parts. */
const MAX_DEPTH = 1000;

/** A name that stands for itself, for another symbol, or for a formula. */
type Named =
  | { readonly kind: Meaning; readonly symbol: string }
  | { readonly kind: "ambiguous"; readonly options: readonly string[] }
  | { readonly kind: "definition"; readonly written: WrittenFormula };

/** A formula whose names are resolved, and what they mean. */
interface Resolved {
  readonly formula: Formula;
  readonly meanings: ReadonlySet<Meaning>;
}

const MEANINGS: Readonly<Record<Meaning, Localized>> = {
  parameter: { en: "a parameter", zh: "参数" },
  choice: { en: "what a player chooses", zh: "参与人的选择" },
  chance: { en: "chance", zh: "随机事件" },
  payoff: { en: "a payoff", zh: "收益" },
};

/** The names of a model file. */
export class FormulaScope {
  private readonly reader: TreeReader;
  private readonly names = new Map<string, Named>();
  private readonly resolved = new Map<string, Resolved>();
  private readonly payoffs = new Map<string, Formula>();
  private lotteries: readonly Lottery[] = [];

  constructor(reader: TreeReader) {
    this.reader = reader;
  }

  /** Gives a name its meaning. @throws {@link ParseError} where it has one. */
  declare(name: string, kind: Meaning, at: number): void {
    this.requireNew(name, at);
    this.names.set(name, { kind, symbol: name });
  }

  /** Gives a name a formula for its meaning. */
  define(name: string, written: WrittenFormula, at: number): void {
    this.requireNew(name, at);
    this.names.set(name, { kind: "definition", written });
  }

  /**
   * Gives something of an owner (a player's strategy) its qualified name, and its short one as long as nobody else's is the
   * same: of two owners' things with one name, each has to be qualified.
   */
  declareOwned(owner: string, name: string, kind: Meaning, at: number): void {
    const symbol = `${owner}.${name}`;
    this.names.set(symbol, { kind, symbol });
    const before = this.names.get(name);
    if (before === undefined) this.names.set(name, { kind, symbol });
    else if (before.kind === "ambiguous") this.names.set(name, { ...before, options: [...before.options, symbol] });
    else if ("symbol" in before && before.symbol !== name) {
      this.names.set(name, { kind: "ambiguous", options: [before.symbol, symbol] });
    } else this.requireNew(name, at);
  }

  /** States the chance moves, whose outcomes were declared. */
  setLotteries(lotteries: readonly Lottery[]): void {
    this.lotteries = lotteries;
  }

  /** Lets outcomes speak of a player's payoff. */
  setPayoff(player: string, payoff: Formula): void {
    const symbol = `payoff.${player}`;
    this.names.set(symbol, { kind: "payoff", symbol });
    this.payoffs.set(symbol, payoff);
  }

  /**
   * The expected value of a formula as a formula of parameters and of what players choose.
   *
   * @param allowed - What its names may mean.
   * @param what - What the formula is, for messages.
   */
  expected(written: WrittenFormula, allowed: readonly Meaning[], what: Localized): PlacedFormula {
    const { formula, meanings } = this.resolve(written, []);
    const stranger = [...meanings].find((meaning) => !allowed.includes(meaning));
    if (stranger !== undefined) {
      const names = MEANINGS[stranger];
      throw written.refusal(0, {
        en: `${what.en} may not depend on ${names.en}; ${allowed.length > 0 ? `it may use ${allowed.map((each) => MEANINGS[each].en).join(", ")}` : "write a number"}.`,
        zh: `${what.zh}不能取决于${names.zh}；${allowed.length > 0 ? `可用${allowed.map((each) => MEANINGS[each].zh).join("、")}` : "请写数字"}。`,
      });
    }
    const moves = lotteriesIn(formula, this.lotteries);
    const copies = moves.reduce((count, { probabilities }) => count * probabilities.length, 1);
    const added = moves
      .flatMap(({ probabilities }) => probabilities)
      .reduce((sum, p) => sum + sizeOfFormula(p).nodes, 0);
    const size = sizeOfFormula(formula);
    this.checkSize(written, { ...size, nodes: copies * (size.nodes + added) });
    return { formula: expectedFormula(formula, moves), place: written.place };
  }

  private requireNew(name: string, at: number): void {
    if (!this.names.has(name)) return;
    throw this.reader.refusal(at, {
      en: `the name ${shown(name)} already stands for something else; choose another.`,
      zh: `名称 ${shown(name)} 已有所指；请另选一个。`,
    });
  }

  /** The formula with every name resolved. @param path - The definitions that are being resolved. */
  private resolve(written: WrittenFormula, path: readonly string[]): Resolved {
    const parts = new Map<string, Resolved>();
    for (const symbol of written.symbols) {
      if (!parts.has(symbol.name)) parts.set(symbol.name, this.meaningOf(symbol, written, path));
    }
    const sizes = new Map([...parts].map(([name, { formula }]) => [name, sizeOfFormula(formula)]));
    this.checkSize(
      written,
      sizeOfFormula(written.formula, (name) => sizes.get(name)),
    );
    const formulas = new Map([...parts].map(([name, { formula }]) => [name, formula]));
    return {
      formula: replacedSymbols(written.formula, formulas),
      meanings: new Set([...parts.values()].flatMap(({ meanings }) => [...meanings])),
    };
  }

  private meaningOf({ name, at }: PlacedSymbol, written: WrittenFormula, path: readonly string[]): Resolved {
    const named = this.names.get(name);
    if (named === undefined) {
      throw written.refusal(at, unknownName(name, [...this.names.keys()], { en: "the model", zh: "模型" }));
    }
    if (named.kind === "ambiguous") {
      throw written.refusal(at, {
        en: `${shown(name)} may mean ${named.options.join(" or ")}; write which.`,
        zh: `${shown(name)} 可指 ${named.options.join(" 或 ")}；请写明。`,
      });
    }
    if (named.kind !== "definition") {
      const formula = this.payoffs.get(named.symbol) ?? symbolFormula(named.symbol);
      return { formula, meanings: new Set([named.kind]) };
    }
    const before = this.resolved.get(name);
    if (before !== undefined) return before;
    if (path.includes(name)) {
      const circle = [...path.slice(path.indexOf(name)), name].join(" → ");
      throw written.refusal(at, {
        en: `the definitions go round in a circle: ${circle}; state one of them without the others.`,
        zh: `定义循环：${circle}；请使其中一个不依赖其他。`,
      });
    }
    const resolved = this.resolve(named.written, [...path, name]);
    this.resolved.set(name, resolved);
    return resolved;
  }

  private checkSize(written: WrittenFormula, { nodes, depth }: FormulaSize): void {
    if (nodes <= MAX_NODES && depth <= MAX_DEPTH) return;
    throw written.refusal(0, {
      en: `with its definitions and chance moves in their places the formula has ${nodes} parts, ${depth} deep; keep to ${MAX_NODES} and ${MAX_DEPTH}.`,
      zh: `代入定义与随机事件后公式有 ${nodes} 个部分、${depth} 层；请不超过 ${MAX_NODES} 与 ${MAX_DEPTH}。`,
    });
  }
}

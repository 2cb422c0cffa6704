/**
 * # Description of a model
 *
 * All that a model says about itself, as plain JSON in one language.
 *
 * @module
 */
import { type Direction, signPropositions } from "../../proofs/index.ts";
import {
  type AnyModel,
  type Domain,
  formatDomain,
  type ModelFamily,
  type OutcomeField,
  type ParameterDefault,
  type ParameterSpec,
  type PerLevel,
  type Provenance,
  regimeParts,
} from "../index.ts";
import { plainSymbol } from "../report/symbol.ts";
import type { Language } from "./language.ts";
import { type Maturity, maturity } from "./modelWords.ts";

/** A parameter or an outcome field. */
export interface NamedQuantity {
  /** Code name. */
  readonly name: string;
  /** LaTeX symbol. */
  readonly symbol: string;
  /** The symbol in plain text. */
  readonly plainSymbol: string;
  readonly title: string;
  /** The Chinese term, in whatever language the rest is. */
  readonly chinese: string;
  readonly unit: string;
}

/** A parameter. */
export interface DescribedParameter extends NamedQuantity {
  /** The domain as data, with its usual notation as `text`. */
  readonly domain: Domain & { readonly text: string };
  readonly default: ParameterDefault;
  readonly perLevel: PerLevel | null;
  /** The regime parts that use it; `null` where it is always used. */
  readonly usedBy: readonly string[] | null;
}

/** A part of an accountability regime that the model accepts. */
export interface DescribedRegime {
  readonly id: string;
  readonly title: string;
  /** The model's parameters that it uses. */
  readonly parameters: readonly string[];
}

/** A proposition on the sign of a comparative static. */
export interface DescribedProposition {
  readonly id: string;
  /** Outcome field. */
  readonly outcome: string;
  readonly parameter: string;
  /** How the outcome moves when the parameter rises. */
  readonly direction: Direction;
  /** Parameters that the claim holds at fixed values. */
  readonly where: Readonly<Record<string, string | number>>;
  /** What is assumed beyond the domain; `null` where nothing is. */
  readonly hypothesis: string | null;
}

/** The description of a model. */
export interface Description {
  readonly model: string;
  readonly title: string;
  readonly description: string;
  readonly family: ModelFamily;
  readonly provenance: Provenance;
  readonly maturity: Maturity;
  /** Whether it can be solved in fractions. */
  readonly exact: boolean;
  readonly parameters: readonly DescribedParameter[];
  readonly outcome: readonly NamedQuantity[];
  readonly regimes: readonly DescribedRegime[];
  readonly propositions: readonly DescribedProposition[];
  /** Keys of the bibliography. */
  readonly sources: readonly string[];
}

/** The description of a model in a language. */
export function description(model: AnyModel, lang: Language): Description {
  const specs = Object.entries(model.parameters as Readonly<Record<string, ParameterSpec>>);
  const fields = Object.entries(model.outcome as Readonly<Record<string, OutcomeField>>);
  const quantity = (name: string, { symbol, title, unit }: OutcomeField): NamedQuantity => ({
    name,
    symbol,
    plainSymbol: plainSymbol(symbol),
    title: title[lang],
    chinese: title.zh,
    unit: unit[lang],
  });
  const accepted = specs.flatMap(([, { domain }]) => (domain.kind === "regime" ? domain.of : []));
  return {
    model: model.id,
    title: model.title[lang],
    description: model.description[lang],
    family: model.family,
    provenance: model.provenance,
    maturity: maturity(model),
    exact: model.exact !== undefined,
    parameters: specs.map(([name, spec]) => ({
      ...quantity(name, spec),
      domain: { ...spec.domain, text: formatDomain(spec.domain) },
      default: spec.default,
      perLevel: spec.perLevel ?? null,
      usedBy: spec.usedBy ?? null,
    })),
    outcome: fields.map(([name, field]) => quantity(name, field)),
    regimes: regimeParts
      .filter(({ id }) => accepted.includes(id))
      .map((part) => ({
        id: part.id,
        title: part.title[lang],
        parameters: specs.filter(([, spec]) => spec.usedBy?.includes(part.id)).map(([name]) => name),
      })),
    propositions: signPropositions
      .filter((proposition) => proposition.model === model.id)
      .map(({ id, outcome, parameter, direction, where, hypothesis }) => ({
        id,
        outcome,
        parameter,
        direction,
        where: where ?? {},
        hypothesis: hypothesis?.[lang] ?? null,
      })),
    sources: model.sources,
  };
}

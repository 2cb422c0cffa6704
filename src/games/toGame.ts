/**
 * # Models as finite games
 *
 * A model whose players have finitely many strategies is a game in normal form, too, so that the general solvers can answer
 * it: what they find must agree with the model's own answer.
 *
 * @module
 */
import { exact, type Rational } from "../arithmetic/exact.ts";
import type { Field } from "../arithmetic/field.ts";
import { float } from "../arithmetic/float.ts";
import { type Localized, UsageError } from "../errors.ts";
import type { AnyModel, Model, ModelRoutines } from "./model.ts";
import type { NormalFormGame } from "./normal-form/normalFormGame.ts";
import type { ParameterInputs } from "./parameter.ts";
import { readParameters } from "./readParameters.ts";

/**
 * The game in normal form that a model with finitely many strategies is, in doubles.
 *
 * @param input - Parameters by code name, as numbers or exact text; those left out take the model's defaults.
 * @throws {@link DomainError} for a value outside its domain, {@link UnknownNameError} for an unknown parameter.
 * @throws {@link UsageError} for a model that is no game in normal form.
 *
 * @category Solving
 */
export function toGame<P, O, PX, OX>(
  model: Model<P, O, PX, OX>,
  input: ParameterInputs<P> = {},
): NormalFormGame<number> {
  return gameOf(model as AnyModel, model, input, float);
}

/**
 * The game in normal form that a model with finitely many strategies is, in fractions.
 *
 * @param input - Parameters by code name, as numbers or exact text; those left out take the model's defaults.
 * @throws {@link DomainError} for a value outside its domain, {@link UnknownNameError} for an unknown parameter.
 * @throws {@link UsageError} for a model that is no game in normal form with rational payoffs.
 *
 * @category Solving
 */
export function toGameExact<P, O, PX, OX>(
  model: Model<P, O, PX, OX>,
  input: ParameterInputs<P> = {},
): NormalFormGame<Rational> {
  return gameOf(model as AnyModel, model.exact, input, exact);
}

function gameOf<T>(
  model: AnyModel,
  routines: Pick<ModelRoutines<never, never, T>, "toGame"> | undefined,
  input: Readonly<Record<string, unknown>>,
  field: Field<T>,
): NormalFormGame<T> {
  if (routines?.toGame === undefined) throw noSuchForm(model, field, { en: "game in normal form", zh: "标准式博弈" });
  return routines.toGame(readParameters(model, input, field).values as never);
}

/** The error that a model is not given in a form, or not with rational payoffs. */
export function noSuchForm(model: AnyModel, field: Field<unknown>, form: Localized): UsageError {
  return new UsageError({
    en: `${model.id} is no finite ${form.en}${field.name === "exact" ? " with rational payoffs" : ""}; solve it as a model.`,
    zh: `${model.id} 不是${field.name === "exact" ? "收益为有理数的" : ""}有限${form.zh}；请按模型求解。`,
  });
}

/**
 * # Models as trees
 *
 * A model whose players move one after another is a game in extensive form, too, so that backward induction can answer it: what
 * it finds must agree with the model's own answer. A continuous action becomes a grid of actions, and the answer comes nearer as the
 * grid refines.
 *
 * @module
 */
import { exact, type Rational } from "../arithmetic/exact.ts";
import type { Field } from "../arithmetic/field.ts";
import { float } from "../arithmetic/float.ts";
import { DomainError } from "../errors.ts";
import type { ExtensiveGame } from "./extensive-form/extensiveGame.ts";
import type { AnyModel, Model, ModelRoutines } from "./model.ts";
import type { ParameterInputs } from "./parameter.ts";
import { readParameters } from "./readParameters.ts";
import { noSuchForm } from "./toGame.ts";

/**
 * The game in extensive form that a model is, in doubles.
 *
 * @param input - Parameters by code name, as numbers or exact text; those left out take the model's defaults.
 * @param grid - Number of steps into which the range of each continuous action is divided. Each model has its own default.
 * @throws {@link DomainError} for a value outside its domain, {@link UnknownNameError} for an unknown parameter.
 * @throws {@link UsageError} for a model that is no game in extensive form.
 *
 * @category Solving
 */
export function toTree<P, O, PX, OX>(
  model: Model<P, O, PX, OX>,
  input: ParameterInputs<P> = {},
  grid?: number,
): ExtensiveGame<number> {
  return treeOf(model as AnyModel, model, { input, field: float, grid });
}

/**
 * The game in extensive form that a model is, in fractions.
 *
 * @param input - Parameters by code name, as numbers or exact text; those left out take the model's defaults.
 * @param grid - Number of steps into which the range of each continuous action is divided. Each model has its own default.
 * @throws {@link DomainError} for a value outside its domain, {@link UnknownNameError} for an unknown parameter.
 * @throws {@link UsageError} for a model that is no game in extensive form with rational payoffs.
 *
 * @category Solving
 */
export function toTreeExact<P, O, PX, OX>(
  model: Model<P, O, PX, OX>,
  input: ParameterInputs<P> = {},
  grid?: number,
): ExtensiveGame<Rational> {
  return treeOf(model as AnyModel, model.exact, { input, field: exact, grid });
}

/** What is asked of a model. */
interface TreeQuestion<T> {
  readonly input: Readonly<Record<string, unknown>>;
  readonly field: Field<T>;
  readonly grid: number | undefined;
}

function treeOf<T>(
  model: AnyModel,
  routines: Pick<ModelRoutines<never, never, T>, "toTree"> | undefined,
  { input, field, grid }: TreeQuestion<T>,
): ExtensiveGame<T> {
  if (routines?.toTree === undefined)
    throw noSuchForm(model, field, { en: "game in extensive form", zh: "扩展式博弈" });
  if (grid !== undefined && !(Number.isInteger(grid) && grid >= 1)) {
    throw new DomainError({
      en: `toTree: the grid has ${grid} steps; give an integer from 1 on.`,
      zh: `toTree：网格步数为 ${grid}；请给出正整数。`,
    });
  }
  return routines.toTree(readParameters(model, input, field).values as never, grid);
}

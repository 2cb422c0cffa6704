/**
 * # Checks of designs
 *
 * Everything that can be known to be wrong before a sweep starts: names, ends, counts, and each value by itself. Values that do
 * not fit each other are for the rows of the sweep to say.
 *
 * @module
 */
import { float } from "../arithmetic/float.ts";
import { DomainError, type Localized, UnknownNameError, UsageError } from "../errors.ts";
import type { AnyModel } from "../games/model.ts";
import type { ParameterInput, ParameterSpec } from "../games/parameter.ts";
import { parameterValue, refuse } from "../games/parameterValue.ts";
import { regime } from "../games/regime/regime.ts";
import { nearestNames } from "../games/suggestion.ts";
import { type Axis, type AxisValue, isListed, type RangeAxis } from "./axis.ts";
import { designSize, type SweepDesign, variedBy } from "./design.ts";
import { SAMPLE_POINTS } from "./latinHypercube.ts";
import { SOBOL_DIMENSIONS } from "./sobolDirections.ts";

/** Largest number of points of a sweep: they are numbered in doubles. */
const MOST_POINTS = Number.MAX_SAFE_INTEGER;

/**
 * Refuses a design that cannot be meant for a model.
 *
 * @param fixed - Code names of the parameters that are held fixed.
 * @throws {@link UnknownNameError} for a parameter that the model does not have, {@link DomainError} for a value outside its
 * domain, {@link UsageError} for a parameter that is varied twice, or varied and fixed.
 *
 * @category Sweeps
 */
export function checkDesign(design: SweepDesign, model: AnyModel, fixed: readonly string[] = []): void {
  const { grid, sample } = design;
  const names = variedBy(design);
  if (names.length === 0) {
    throw usage(
      "a sweep varies at least one parameter; name one, such as --grid penalty=1:9:17",
      "扫描至少要有一个变动的参数；请指定，如 --grid penalty=1:9:17",
    );
  }
  for (const [i, name] of names.entries()) {
    requireName(model, name);
    if (names.indexOf(name) !== i) {
      throw usage(`parameter ${name} is varied twice; name it once`, `参数 ${name} 两次被列为变动；请只写一次`);
    }
    if (fixed.includes(name)) {
      throw usage(
        `parameter ${name} is both varied and set to one value; keep one of them`,
        `参数 ${name} 既变动又被设为定值；请保留其一`,
      );
    }
  }
  for (const axis of grid) checkAxis(model, axis, true);
  if (sample !== null && sample.kind === "list") {
    for (const [j, name] of sample.parameters.entries()) {
      for (const row of sample.rows) checkValue(model, name, row[j] ?? null);
    }
  } else if (sample !== null) {
    for (const axis of sample.axes) checkAxis(model, axis, false);
    requireCount("points", sample.points, 1, SAMPLE_POINTS);
    if (sample.seed !== null) requireCount("--seed", sample.seed, -(2 ** 31), 2 ** 32 - 1);
    if (sample.axes.length === 0) {
      throw usage(
        "a sample needs at least one range; give one, such as --range penalty=1:9",
        "抽样至少需要一个范围；请给出，如 --range penalty=1:9",
      );
    }
    if (sample.kind === "sobol" && sample.axes.length > SOBOL_DIMENSIONS) {
      throw usage(
        `Sobol's sequence is given ${sample.axes.length} ranges, and has 40 coordinates at most; fix some parameters, or take a Latin hypercube (--latin)`,
        `Sobol 序列收到 ${sample.axes.length} 个范围，至多 40 维；请固定若干参数，或改用拉丁超立方（--latin）`,
      );
    }
  }
  const size = designSize(design);
  if (size < 1 || size > MOST_POINTS) {
    throw usage(
      `the design has ${size} points, and from 1 to 2^53 − 1 can be numbered; change its counts`,
      `设计共有 ${size} 个点，可编号的点数为 1 至 2^53 − 1；请修改各轴的点数`,
    );
  }
}

function requireName(model: AnyModel, name: string): void {
  const names = Object.keys(model.parameters as object);
  if (names.includes(name)) return;
  const near = nearestNames(name, names);
  throw new UnknownNameError({
    en: `${model.id} has no parameter ${JSON.stringify(name)}; ${near.length > 0 ? `did you mean ${near.join(" or ")}?` : `it has ${names.join(", ")}.`}`,
    zh: `${model.id} 没有参数 ${JSON.stringify(name)}；${near.length > 0 ? `是否指 ${near.join(" 或 ")}？` : `它有 ${names.join("、")}。`}`,
  });
}

function checkAxis(model: AnyModel, axis: Axis, counted: boolean): void {
  const { parameter: name } = axis;
  if (isListed(axis)) {
    if (axis.values.length === 0) {
      throw refuse(
        model.id,
        name,
        "has an empty list of values",
        "的取值列表为空",
        "list at least one",
        "请至少列一个",
      );
    }
    for (const value of axis.values) checkValue(model, name, value);
    return;
  }
  const { kind } = specOf(model, name).domain;
  if (kind !== "real" && kind !== "integer") {
    throw refuse(
      model.id,
      name,
      "has no range, since it is not a number",
      "不是数，没有范围",
      "list its values, such as [a,b]",
      "请列出其取值，如 [a,b]",
    );
  }
  const [from, to] = [checkValue(model, name, axis.from), checkValue(model, name, axis.to)] as [number, number];
  if (counted) requireCount(`the count of ${name}`, axis.count ?? Number.NaN, from === to ? 1 : 2, MOST_POINTS);
  if (from > to && !counted) {
    throw refuse(
      model.id,
      name,
      `runs from ${axis.from} down to ${axis.to}`,
      `的范围由 ${axis.from} 降至 ${axis.to}`,
      "write the lower end first",
      "请先写下端",
    );
  }
  if (axis.scale === "log" && !(from > 0 && to > 0)) {
    throw refuse(
      model.id,
      name,
      `runs from ${axis.from} to ${axis.to} on a logarithmic scale`,
      `的对数范围为 ${axis.from} 至 ${axis.to}`,
      "choose ends above 0",
      "两端须大于 0",
    );
  }
  if (kind === "integer" && counted) checkIntegers(model, axis, from, to);
}

/** A range of a count must step by whole numbers. */
function checkIntegers(model: AnyModel, { parameter, scale, count = 2 }: RangeAxis, from: number, to: number): void {
  const step = count === 1 ? 0 : (to - from) / (count - 1);
  if (scale === "linear" && Number.isInteger(step)) return;
  throw refuse(
    model.id,
    parameter,
    `is an integer, but a range from ${from} to ${to} in ${count} values is not`,
    `为整数，而由 ${from} 至 ${to} 的 ${count} 个值不是`,
    `choose a count that divides it, such as ${Math.abs(to - from) + 1}, or list the values`,
    `请取能整分的个数，如 ${Math.abs(to - from) + 1}，或逐一列出`,
  );
}

function checkValue(model: AnyModel, name: string, value: AxisValue): unknown {
  const spec = specOf(model, name);
  if (spec.domain.kind !== "regime") return parameterValue(model.id, name, spec, value as ParameterInput, float);
  if (value === null) return null;
  try {
    return regime(String(value));
  } catch (error) {
    const { text } = error as { readonly text: Localized };
    throw new DomainError({
      en: `${model.id}: parameter regime: ${text.en}`,
      zh: `${model.id}：参数 regime：${text.zh}`,
    });
  }
}

function specOf(model: AnyModel, name: string): ParameterSpec {
  return (model.parameters as Readonly<Record<string, ParameterSpec>>)[name]!;
}

function requireCount(what: string, count: number, least: number, most: number): void {
  if (Number.isInteger(count) && count >= least && count <= most) return;
  throw usage(
    `${what} is ${count}; give an integer from ${least} to ${most}`,
    `${what} 为 ${count}；请给出 ${least} 至 ${most} 的整数`,
  );
}

function usage(en: string, zh: string): UsageError {
  return new UsageError({ en: `sweep: ${en}.`, zh: `扫描：${zh}。` });
}

/**
 * # `jiama fit`
 *
 * @module
 */

import { parseValue } from "../../games/parseValue.ts";
import { type Fit, type FreeParameter, fittedModel, UsageError } from "../../index.ts";
import { readFitData } from "../../node/readFitData.ts";
import { exitCodes } from "../exitCode.ts";
import { fitText } from "../fitText.ts";
import { givenModel } from "../givenModel.ts";
import { givenParameters } from "../givenParameters.ts";
import { plainJson } from "../plainJson.ts";
import type { CommandRoutine } from "../run.ts";
import { text } from "../settings.ts";

/** Fits free parameters of a model to observations. */
export const fitModel: CommandRoutine = async ({ arguments: words, options }, to) => {
  const { exact, json, lang, seed, timeLimit } = to.settings;
  if (exact) throw notExact();
  const model = await givenModel(words[0]!);
  const { parameters, placed } = await givenParameters(model, options);
  const path = text(options.data);
  if (path === undefined) throw noData();
  const { observations, initialTarget } = readFitData(path);
  const takesTop = initialTarget !== null && "initialTarget" in model.parameters && !("initialTarget" in parameters);
  const fixed = takesTop ? { ...parameters, initialTarget } : parameters;
  const ends = timeLimit === undefined ? Infinity : performance.now() + 1000 * timeLimit;
  const control = { checkpoint: () => (performance.now() > ends ? "stop" : "go") } as const;
  let found: Fit;
  try {
    const question = { free: freeParameters(options.free as readonly string[] | undefined), fixed, observations };
    found = fittedModel(model, question, {
      starts: starts(text(options.starts)),
      ...(seed === undefined ? {} : { seed }),
      control,
    });
  } catch (error) {
    throw placed(error);
  }
  const object = { schema: "jiama/1", command: "fit", ...found };
  to.result(json ? JSON.stringify(plainJson(object, { lang })) : fitText(found, to));
  return found.status === "limit" || found.status === "unknown" ? exitCodes.undecided : exitCodes.done;
};

function freeParameters(words: readonly string[] = []): readonly FreeParameter[] {
  if (words.length === 0) {
    throw new UsageError({
      en: "no parameter is free; name one with --free, such as --free penalty=0.1:60.",
      zh: "没有待估参数；请用 --free 指定，如 --free penalty=0.1:60。",
    });
  }
  return words.map((word) => {
    const [name, range, ...rest] = word.split("=");
    if (range === undefined) return { name: name! };
    const ends = range.split(":").map((end) => Number(parseValue(end, `--free ${name}`)));
    if (rest.length > 0 || ends.length !== 2 || !ends.every(Number.isFinite)) {
      throw new UsageError({
        en: `--free is given ${JSON.stringify(word)}; write name, or name=least:largest, such as --free penalty=0.1:60.`,
        zh: `--free 收到 ${JSON.stringify(word)}；写法为 名称 或 名称=下限:上限，如 --free penalty=0.1:60。`,
      });
    }
    return { name: name!, range: [ends[0]!, ends[1]!] };
  });
}

function starts(word: string | undefined): number {
  if (word === undefined) return 16;
  if (/^\d{1,6}$/.test(word) && Number(word) >= 1) return Number(word);
  throw new UsageError({
    en: `--starts is ${JSON.stringify(word)}; give a whole number from 1 on.`,
    zh: `--starts 为 ${JSON.stringify(word)}；请给出不小于 1 的整数。`,
  });
}

function noData(): UsageError {
  return new UsageError({
    en: "fit needs observations; name a file with --data, or - for standard input.",
    zh: "fit 需要观测数据；请用 --data 指定文件，- 表示标准输入。",
  });
}

function notExact(): UsageError {
  return new UsageError({
    en: "estimates are computed in floating point; leave --exact out.",
    zh: "估计以浮点计算；请去掉 --exact。",
  });
}

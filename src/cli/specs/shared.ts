/**
 * # Arguments and options that several commands share
 *
 * @module
 */
import type { ArgumentSpec, OptionSpec } from "./commandSpec.ts";

/** A model. */
export const modelArgument: ArgumentSpec = {
  name: "MODEL",
  required: true,
  description: {
    en: "id of a model (`jiama models` lists them), or path of a model file, .yaml or .json",
    zh: "模型代号（用 `jiama models` 查看全部），或模型文件路径（.yaml 或 .json）",
  },
};

/** Games, one or more. */
export const gameFiles: ArgumentSpec = {
  name: "FILE",
  required: true,
  variadic: true,
  description: {
    en: "games: paths of .nfg, .efg, .json, .gam, .agg or .bagg files or of payoff tables (.csv, .tsv, .txt), - for standard input, or ids of the catalog",
    zh: "博弈：.nfg、.efg、.json、.gam、.agg、.bagg 文件或收益表（.csv、.tsv、.txt）的路径，- 表示标准输入，或博弈库中博弈的代号",
  },
};

/** One game. */
export const gameFile: ArgumentSpec = { ...gameFiles, variadic: false };

/** The certificate on request. */
export const verification: OptionSpec = {
  name: "verify",
  description: { en: "add the certificate to the object of --json", zh: "在 --json 的对象中加入证书" },
};

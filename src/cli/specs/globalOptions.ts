/**
 * # Options that every command accepts
 *
 * @module
 */
import type { OptionSpec } from "./commandSpec.ts";

/** Options that every command accepts. */
export const globalOptions: readonly OptionSpec[] = [
  {
    name: "json",
    description: { en: "print one JSON object (schema jiama/1)", zh: "输出一个 JSON 对象（模式 jiama/1）" },
  },
  {
    name: "exact",
    description: { en: "compute in exact fractions (default for games)", zh: "用精确分数计算（博弈的默认）" },
  },
  {
    name: "float",
    description: { en: "compute in double precision (default for models)", zh: "用双精度浮点计算（模型的默认）" },
  },
  {
    name: "seed",
    value: "N",
    description: { en: "seed of random draws, an integer", zh: "随机种子，整数" },
  },
  {
    name: "workers",
    value: "N",
    description: {
      en: "threads that work on tables or games at once, at least 1",
      zh: "同时计算表格或博弈的线程数，至少为 1",
    },
  },
  {
    name: "time-limit",
    value: "S",
    description: { en: "seconds after which to stop with exit code 4", zh: "时限（秒），超时以退出码 4 结束" },
  },
  {
    name: "timing",
    value: "FILE",
    description: { en: "write times to FILE (never into results)", zh: "把用时写入 FILE（不写进结果）" },
  },
  { name: "quiet", description: { en: "no progress and no remarks", zh: "不显示进度与说明" } },
  {
    name: "lang",
    value: "en|zh",
    description: { en: "language of results, messages and help", zh: "结果、提示与帮助所用语言" },
  },
  {
    name: "no-color",
    description: { en: "plain text; so does the variable NO_COLOR", zh: "不用颜色；环境变量 NO_COLOR 亦可" },
  },
  { name: "version", short: "V", description: { en: "print the version", zh: "显示版本号" } },
  { name: "help", short: "h", description: { en: "print help", zh: "显示帮助" } },
];

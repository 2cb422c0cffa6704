/**
 * # Help
 *
 * Help texts in both languages, made from the list of commands; examples come first.
 *
 * @module
 */
import type { Localized } from "../index.ts";
import { alignedRows } from "./alignedRows.ts";
import { commandSpec, commandSpecs } from "./commandSpecs.ts";
import type { Language } from "./language.ts";
import type { CommandName, CommandSpec, Example, OptionSpec } from "./specs/commandSpec.ts";
import { globalOptions } from "./specs/globalOptions.ts";

const EXIT_CODES: Localized = {
  en: "0 done, 1 a file differs or an expected equilibrium is none, 2 wrong usage, 3 invalid input, 4 limit reached or undecided, 5 a defect of jiama",
  zh: "0 完成，1 文件有差异或并非所预期的均衡，2 用法错误，3 输入无效，4 达到限度或未能判定，5 jiama 自身缺陷",
};

/** Help for one command, or for jiama as a whole. */
export function helpText(command: CommandName | null, lang: Language): string {
  return command === null ? overview(lang) : commandHelp(commandSpec(command), lang);
}

function overview(lang: Language): string {
  const t = (text: Localized) => text[lang];
  const shown = [
    commandSpec("models"),
    commandSpec("describe"),
    commandSpec("solve"),
    commandSpec("reproduce"),
    commandSpec("nash"),
  ];
  return sections([
    t({
      en: "jiama (加码): game-theoretic models of escalation in hierarchies, with certified answers",
      zh: "jiama（加码）：科层“层层加码”的博弈论模型，答案附验证",
    }),
    examples(
      shown.map((spec) => spec.examples[0]!),
      lang,
    ),
    titled(t({ en: "Usage", zh: "用法" }), `  jiama ${t({ en: "COMMAND [options]", zh: "命令 [选项]" })}`),
    titled(
      t({ en: "Commands", zh: "命令" }),
      alignedRows(
        commandSpecs.map((spec) => [usageWords(spec), t(spec.summary)]),
        "  ",
      ),
    ),
    titled(t({ en: "Options of every command", zh: "通用选项" }), optionRows(globalOptions, lang)),
    titled(t({ en: "Exit codes", zh: "退出码" }), `  ${t(EXIT_CODES)}`),
  ]);
}

function commandHelp(spec: CommandSpec, lang: Language): string {
  const t = (text: Localized) => text[lang];
  const argumentRows = spec.arguments.map((each) => [each.name, t(each.description)]);
  return sections([
    `jiama ${spec.name}: ${t(spec.summary)}`,
    examples(spec.examples, lang),
    titled(t({ en: "Usage", zh: "用法" }), `  jiama ${usageWords(spec)} ${t({ en: "[options]", zh: "[选项]" })}`),
    argumentRows.length > 0 ? titled(t({ en: "Arguments", zh: "参数" }), alignedRows(argumentRows, "  ")) : "",
    spec.options.length > 0 ? titled(t({ en: "Options", zh: "选项" }), optionRows(spec.options, lang)) : "",
    titled(t({ en: "Options of every command", zh: "通用选项" }), optionRows(globalOptions, lang)),
  ]);
}

function usageWords(spec: CommandSpec): string {
  const words = spec.arguments.map(({ name, required, variadic }) => {
    const word = variadic ? `${name}…` : name;
    return required ? word : `[${word}]`;
  });
  return [spec.name, ...words].join(" ");
}

function examples(list: readonly Example[], lang: Language): string {
  const lines = list.flatMap(({ line, does }) => [`  ${line}`, `      ${does[lang]}`]);
  return titled({ en: "Examples", zh: "示例" }[lang], lines.join("\n"));
}

function optionRows(options: readonly OptionSpec[], lang: Language): string {
  const rows = options.map(({ name, short, value, description }) => {
    const flags = `${short === undefined ? "" : `-${short}, `}--${name}`;
    return [value === undefined ? flags : `${flags} ${value}`, description[lang]];
  });
  return alignedRows(rows, "  ");
}

function titled(title: string, body: string): string {
  return `${title}\n${body}`;
}

function sections(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

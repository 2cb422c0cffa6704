/**
 * # The commands, as data
 *
 * Names, arguments, options, help texts and examples of every command, in both languages. The parser, the help and the
 * suggestions are all made from this list.
 *
 * @module
 */
import type { Localized } from "../index.ts";
import { gameCommandSpecs } from "./gameCommandSpecs.ts";

/** Name of a command. */
export type CommandName =
  | "models"
  | "describe"
  | "solve"
  | "table"
  | "prove"
  | "reproduce"
  | "nash"
  | "value"
  | "correlated"
  | "dominance"
  | "stackelberg"
  | "subgame-perfect"
  | "verify"
  | "generate"
  | "convert"
  | "cite"
  | "help";

/** An option. */
export interface OptionSpec {
  /** Long name without dashes. */
  readonly name: string;
  /** One letter, where it has a short form. */
  readonly short?: string;
  /** What its value is called in the help; absent for a switch. */
  readonly value?: string;
  /** Whether it may be given more than once. */
  readonly repeatable?: boolean;
  readonly description: Localized;
}

/** A positional argument. */
export interface ArgumentSpec {
  readonly name: string;
  readonly required: boolean;
  /** Whether it takes all the words that follow. */
  readonly variadic?: boolean;
  readonly description: Localized;
}

/** A command line worth copying. */
export interface Example {
  readonly line: string;
  readonly does: Localized;
}

/** A command. */
export interface CommandSpec {
  readonly name: CommandName;
  readonly summary: Localized;
  readonly arguments: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  readonly examples: readonly Example[];
}

const model: ArgumentSpec = {
  name: "MODEL",
  required: true,
  description: {
    en: "id of a model (`jiama models` lists them), or path of a model file, .yaml or .json",
    zh: "模型代号（用 `jiama models` 查看全部），或模型文件路径（.yaml 或 .json）",
  },
};

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

/** All commands, in the order of the help. */
export const commandSpecs: readonly CommandSpec[] = [
  {
    name: "models",
    summary: { en: "lists the models", zh: "列出全部模型" },
    arguments: [],
    options: [],
    examples: [
      { line: "jiama models", does: { en: "id, title, family and maturity", zh: "代号、名称、类别与成熟度" } },
      {
        line: "jiama models --lang zh --json",
        does: { en: "the same for programs, in Chinese", zh: "供程序读取的中文清单" },
      },
    ],
  },
  {
    name: "describe",
    summary: { en: "describes a model: parameters, outcome, sources", zh: "说明一个模型：参数、结果、出处" },
    arguments: [model],
    options: [],
    examples: [
      {
        line: "jiama describe target-cascade",
        does: {
          en: "symbols, Chinese terms, domains, defaults and units",
          zh: "符号、中文术语、取值范围、默认值与单位",
        },
      },
      {
        line: "jiama describe my-game.yaml",
        does: { en: "a game of your own, from a file", zh: "自备博弈，取自文件" },
      },
    ],
  },
  {
    name: "solve",
    summary: { en: "solves a model and certifies the answer", zh: "求解一个模型并给出验证" },
    arguments: [model],
    options: [
      {
        name: "set",
        value: "NAME=VALUE",
        repeatable: true,
        description: {
          en: "a parameter: a number, a fraction, a list, a word; repeatable",
          zh: "设定参数：数、分数、列表或词；可重复",
        },
      },
      {
        name: "params",
        value: "FILE",
        description: {
          en: "parameters from a JSON file, or from standard input (-); --set wins",
          zh: "从 JSON 文件或标准输入（-）读参数；--set 优先",
        },
      },
    ],
    examples: [
      {
        line: "jiama solve target-cascade --set prize=4 --set siblings=5 --set tolerance=0.3",
        does: { en: "markups and targets down a hierarchy", zh: "各层级的加码与目标" },
      },
      {
        line: "jiama solve target-cascade --set 'prize=[4,3,3]' --set regime=tolerance+appeals",
        does: { en: "one prize per level; a composed regime", zh: "每层各取一个值；组合问责制度" },
      },
      {
        line: "jiama solve strategic-cascade --exact --json",
        does: { en: "the answer in fractions, as JSON", zh: "以分数给出答案，JSON 格式" },
      },
      {
        line: "jiama solve my-game.yaml --set penalty=5",
        does: { en: "a game of your own, from a file", zh: "自备博弈，取自文件" },
      },
    ],
  },
  {
    name: "table",
    summary: { en: "prints or writes tables of the paper", zh: "输出或写出论文表格" },
    arguments: [
      {
        name: "ID",
        required: false,
        variadic: true,
        description: {
          en: "regimes, seed-chain, provinces, comparative-statics, information, mechanisms, propositions, validation, ours-only; all where none is named",
          zh: "regimes、seed-chain、provinces、comparative-statics、information、mechanisms、propositions、validation、ours-only；缺省为全部",
        },
      },
    ],
    options: [
      {
        name: "format",
        value: "tex|md|csv|html|json",
        description: { en: "format (default md)", zh: "格式（默认 md）" },
      },
      {
        name: "out",
        value: "DIR",
        description: {
          en: "write files ID.LANG.FORMAT to DIR: every format and language unless --format or --lang says which",
          zh: "把文件 ID.LANG.FORMAT 写入 DIR；未指定 --format 或 --lang 时写全部格式与语言",
        },
      },
      {
        name: "check",
        value: "DIR",
        description: {
          en: "compare every format and language with the files in DIR; exit code 1 where one differs",
          zh: "与 DIR 中各格式、各语言的文件比较；有差异则退出码为 1",
        },
      },
      {
        name: "data",
        value: "FILE",
        description: {
          en: "own targets, CSV or JSON: unit, level, parent, value (table provinces)",
          zh: "自备目标数据，CSV 或 JSON：unit、level、parent、value（用于 provinces 表）",
        },
      },
    ],
    examples: [
      { line: "jiama table regimes", does: { en: "one table as Markdown", zh: "以 Markdown 输出一张表" } },
      {
        line: "jiama table provinces --data targets.csv --format tex --lang zh",
        does: { en: "your own hierarchy of targets, as LaTeX in Chinese", zh: "用自备的目标层级数据，输出中文 LaTeX" },
      },
      {
        line: "jiama table --check out/tables",
        does: { en: "do the files still say what the models say?", zh: "核对已有文件与模型结果是否一致" },
      },
    ],
  },
  {
    name: "prove",
    summary: {
      en: "the propositions: checks their stored certificates, or proves them anew",
      zh: "命题：核验已存的证明证书，或重新证明",
    },
    arguments: [
      {
        name: "ID",
        required: false,
        variadic: true,
        description: { en: "ids of propositions (default: all)", zh: "命题编号（默认全部）" },
      },
    ],
    options: [
      {
        name: "discharge",
        description: {
          en: "puts every question to the engines again and rewrites the certificates",
          zh: "重新向各引擎提出全部问题，并重写证书",
        },
      },
    ],
    examples: [
      { line: "jiama prove", does: { en: "are all propositions still proved?", zh: "全部命题是否仍然成立" } },
      {
        line: "jiama prove --discharge asymmetry-breeds-moral-hazard",
        does: {
          en: "one proposition, proved anew (z3 needs `npm install z3-solver`)",
          zh: "重新证明一个命题（z3 需 `npm install z3-solver`）",
        },
      },
    ],
  },
  {
    name: "reproduce",
    summary: { en: "writes every table, with a manifest of hashes", zh: "重新生成全部表格与哈希清单" },
    arguments: [],
    options: [
      {
        name: "out",
        value: "DIR",
        description: { en: "folder to write to (default out)", zh: "写入的文件夹（默认 out）" },
      },
    ],
    examples: [
      {
        line: "jiama reproduce --out out",
        does: { en: "a second run gives the same bytes", zh: "再次运行，逐字节相同" },
      },
    ],
  },
  ...gameCommandSpecs,
  {
    name: "help",
    summary: { en: "explains a command", zh: "说明一个命令" },
    arguments: [{ name: "COMMAND", required: false, description: { en: "name of a command", zh: "命令名" } }],
    options: [],
    examples: [{ line: "jiama help solve", does: { en: "arguments, options and examples", zh: "参数、选项与示例" } }],
  },
];

/** The specification of a command. */
export function commandSpec(name: CommandName): CommandSpec {
  return commandSpecs.find((spec) => spec.name === name)!;
}

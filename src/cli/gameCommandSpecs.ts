/**
 * # The commands on games, as data
 *
 * @module
 */
import type { ArgumentSpec, CommandSpec, OptionSpec } from "./commandSpecs.ts";

const files: ArgumentSpec = {
  name: "FILE",
  required: true,
  variadic: true,
  description: {
    en: "games: paths of .nfg, .efg, .json or .gam files, - for standard input, or ids of the catalog",
    zh: "博弈：.nfg、.efg、.json 或 .gam 文件的路径，- 表示标准输入，或博弈库中博弈的代号",
  },
};

const oneFile: ArgumentSpec = { ...files, variadic: false };

const verification: OptionSpec = {
  name: "verify",
  description: { en: "add the certificate to the object of --json", zh: "在 --json 的对象中加入证书" },
};

const set: OptionSpec = {
  name: "set",
  value: "NAME=VALUE",
  repeatable: true,
  description: { en: "a parameter of the family; repeatable", zh: "设定博弈族的参数；可重复" },
};

/** The commands that take games, in the order of the help. */
export const gameCommandSpecs: readonly CommandSpec[] = [
  {
    name: "nash",
    summary: { en: "finds Nash equilibria of games", zh: "求博弈的纳什均衡" },
    arguments: [files],
    options: [
      {
        name: "all",
        description: {
          en: "all extreme equilibria and the maximal Nash subsets (two players)",
          zh: "全部极端均衡与极大纳什子集（两人）",
        },
      },
      {
        name: "method",
        value: "ID",
        description: {
          en: "lemke-howson, vertex-enumeration, support-enumeration, pure-equilibria",
          zh: "lemke-howson、vertex-enumeration、support-enumeration、pure-equilibria",
        },
      },
      verification,
    ],
    examples: [
      { line: "jiama nash game.nfg", does: { en: "one equilibrium, exact", zh: "一个均衡，精确" } },
      {
        line: "jiama nash game.nfg --all --json",
        does: { en: "all extreme equilibria, as JSON", zh: "全部极端均衡，JSON 格式" },
      },
      {
        line: "jiama nash a.nfg b.json --float --time-limit 60",
        does: { en: "several games, in doubles, at most a minute", zh: "多个博弈，浮点，至多一分钟" },
      },
    ],
  },
  {
    name: "value",
    summary: { en: "value and optimal strategies of constant-sum games", zh: "常和博弈的值与最优策略" },
    arguments: [files],
    options: [
      { name: "all", description: { en: "every extreme optimal strategy", zh: "全部极端最优策略" } },
      verification,
    ],
    examples: [
      { line: "jiama value game.nfg", does: { en: "what each player can guarantee", zh: "每个参与人能保证的所得" } },
    ],
  },
  {
    name: "correlated",
    summary: { en: "finds a best correlated equilibrium", zh: "求最优的相关均衡" },
    arguments: [files],
    options: [
      { name: "coarse", description: { en: "coarse correlated equilibrium", zh: "粗相关均衡" } },
      {
        name: "objective",
        value: "welfare|max-min|player=K|none",
        description: {
          en: "what is made large (default welfare); K is a player's label or #0",
          zh: "最大化的目标（默认 welfare）；K 为参与人名称或 #0",
        },
      },
      verification,
    ],
    examples: [
      { line: "jiama correlated game.nfg", does: { en: "the largest sum of payoffs", zh: "收益之和最大者" } },
      {
        line: "jiama correlated game.nfg --objective player=#1 --coarse",
        does: { en: "the coarse one that is best for the second player", zh: "对第二个参与人最优的粗相关均衡" },
      },
    ],
  },
  {
    name: "dominance",
    summary: { en: "eliminates dominated strategies, round by round", zh: "逐轮剔除被占优策略" },
    arguments: [files],
    options: [
      { name: "weak", description: { en: "weakly dominated strategies", zh: "弱被占优策略" } },
      { name: "pure", description: { en: "dominance by pure strategies only", zh: "只考虑纯策略占优" } },
      verification,
    ],
    examples: [
      {
        line: "jiama dominance game.nfg",
        does: { en: "who is dominated, by which mixture", zh: "哪些策略被哪些混合策略占优" },
      },
    ],
  },
  {
    name: "stackelberg",
    summary: { en: "finds the best commitment of a leader", zh: "求领导者的最优承诺" },
    arguments: [files],
    options: [
      {
        name: "leader",
        value: "K",
        description: {
          en: "who commits: a player's label, or #0 (default) or #1",
          zh: "承诺者：参与人名称，或 #0（默认）、#1",
        },
      },
      { name: "weak", description: { en: "ties are resolved against the leader", zh: "跟随者无差异时不利于领导者" } },
      verification,
    ],
    examples: [
      {
        line: "jiama stackelberg game.nfg --leader=#1",
        does: { en: "the second player commits", zh: "第二个参与人先承诺" },
      },
    ],
  },
  {
    name: "subgame-perfect",
    summary: { en: "finds subgame-perfect equilibria of game trees", zh: "求博弈树的子博弈完美均衡" },
    arguments: [
      {
        ...files,
        description: {
          en: "game trees: paths of .efg files, or - for standard input",
          zh: "博弈树：.efg 文件的路径，- 表示标准输入",
        },
      },
    ],
    options: [
      {
        name: "all",
        description: {
          en: "all in pure strategies, at most 1000 (perfect information)",
          zh: "全部纯策略均衡，至多 1000 个（完美信息）",
        },
      },
      verification,
    ],
    examples: [
      {
        line: "jiama subgame-perfect entry.efg",
        does: { en: "what everybody does, wherever play has got", zh: "各参与人在各处的行动" },
      },
    ],
  },
  {
    name: "verify",
    summary: { en: "prints the regrets of a profile", zh: "给出一个策略组合的后悔值" },
    arguments: [
      oneFile,
      {
        name: "PROFILE",
        required: true,
        description: {
          en: "one list of probabilities a player: JSON text, a file, or - for standard input",
          zh: "每个参与人一组概率：JSON 文本、文件，或 - 表示标准输入",
        },
      },
    ],
    options: [
      {
        name: "expect-nash",
        description: { en: "exit code 1 unless it is an equilibrium", zh: "若非均衡，退出码为 1" },
      },
    ],
    examples: [
      {
        line: `jiama verify game.nfg '[["1/2","1/2"],[1,0]]' --expect-nash`,
        does: { en: "is this a Nash equilibrium?", zh: "这是纳什均衡吗？" },
      },
    ],
  },
  {
    name: "generate",
    summary: { en: "writes a random game, or one of the literature's families", zh: "生成随机博弈或文献中的博弈族" },
    arguments: [
      {
        name: "FAMILY",
        required: false,
        description: { en: "id of a family; without it, the families are listed", zh: "博弈族代号；不写则列出全部" },
      },
    ],
    options: [
      set,
      { name: "format", value: "nfg|json|gam", description: { en: "format (default nfg)", zh: "格式（默认 nfg）" } },
      {
        name: "out",
        value: "FILE",
        description: { en: "file to write to; its ending decides the format", zh: "写入的文件；扩展名决定格式" },
      },
    ],
    examples: [
      { line: "jiama generate", does: { en: "the families and their parameters", zh: "全部博弈族及其参数" } },
      {
        line: "jiama generate random --set 'shape=[4,4]' --set max=9 --seed 7",
        does: { en: "a random 4 × 4 game on standard output", zh: "在标准输出给出 4 × 4 随机博弈" },
      },
    ],
  },
  {
    name: "convert",
    summary: { en: "writes a game in another format", zh: "转换博弈文件的格式" },
    arguments: [
      { ...oneFile, name: "IN" },
      {
        name: "OUT",
        required: true,
        description: {
          en: "file to write: .nfg, .json, .gam, of game trees .efg, or a table of payoffs as .tex, .html, .md, .csv; - for standard output",
          zh: "写入的文件：.nfg、.json、.gam，博弈树亦可 .efg，或收益表 .tex、.html、.md、.csv；- 表示标准输出",
        },
      },
    ],
    options: [
      {
        name: "format",
        value: "nfg|json|gam|efg|tex|html|md|csv",
        description: { en: "format, where the name does not say it", zh: "格式（文件名未指明时）" },
      },
    ],
    examples: [
      { line: "jiama convert game.nfg game.json", does: { en: "the same game as JSON", zh: "同一博弈的 JSON" } },
      {
        line: "jiama convert game.nfg - --format tex --lang zh",
        does: { en: "the matrix as a LaTeX table in Chinese", zh: "收益矩阵的中文 LaTeX 表格" },
      },
    ],
  },
  {
    name: "cite",
    summary: { en: "prints BibTeX of sources, and of jiama", zh: "给出出处与 jiama 的 BibTeX" },
    arguments: [
      {
        name: "ID",
        required: false,
        variadic: true,
        description: {
          en: "id of a model, table, method, family or game of the catalog, or a key; without it, jiama alone",
          zh: "模型、表格、方法、博弈族或博弈库中博弈的代号，或文献键；不写则只给出 jiama",
        },
      },
    ],
    options: [],
    examples: [
      { line: "jiama cite lemke-howson", does: { en: "what to cite for a method", zh: "使用某方法时应引用的文献" } },
    ],
  },
];

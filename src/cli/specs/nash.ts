/** `jiama nash`, as data. @module */
import type { CommandSpec } from "./commandSpec.ts";
import { gameFiles, verification } from "./shared.ts";

/** The command `nash`. */
export const nashSpec: CommandSpec = {
  name: "nash",
  summary: { en: "finds Nash equilibria of games", zh: "求博弈的纳什均衡" },
  arguments: [gameFiles],
  options: [
    {
      name: "all",
      description: {
        en: "all: extreme equilibria and maximal Nash subsets (two players), isolated ones (more)",
        zh: "全部：极端均衡与极大纳什子集（两人），孤立均衡（多人）",
      },
    },
    {
      name: "method",
      value: "ID",
      description: {
        en: "lemke-howson, vertex-enumeration, support-enumeration, pure-equilibria, global-newton, iterated-polymatrix-approximation, simplicial-subdivision, sequence-form-lcp",
        zh: "lemke-howson、vertex-enumeration、support-enumeration、pure-equilibria、global-newton、iterated-polymatrix-approximation、simplicial-subdivision、sequence-form-lcp",
      },
    },
    {
      name: "refine",
      value: "KIND",
      description: {
        en: "of trees: quasi-perfect, sequential (with --all: all pure ones), agent (players may forget)",
        zh: "用于博弈树：quasi-perfect（拟完美）、sequential（序贯；加 --all 为全部纯策略）、agent（参与人可遗忘）",
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
      line: "jiama nash poker.efg --refine sequential",
      does: { en: "behavior and beliefs at every information set", zh: "各信息集的行为与信念" },
    },
    {
      line: "jiama nash a.nfg b.json --float --time-limit 60",
      does: { en: "several games, in doubles, at most a minute", zh: "多个博弈，浮点，至多一分钟" },
    },
  ],
};

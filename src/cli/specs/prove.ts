/** `jiama prove`, as data. @module */
import type { CommandSpec } from "./commandSpec.ts";

/** The command `prove`. */
export const proveSpec: CommandSpec = {
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
    {
      name: "engines",
      value: "WHICH",
      description: {
        en: "with --discharge: default (from npm), or all, with z3, QEPCAD and Coq where the machine has them",
        zh: "与 --discharge 同用：default（来自 npm）或 all（另加本机所装的 z3、QEPCAD 与 Coq）",
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
    {
      line: "jiama prove --discharge --engines all rat-race",
      does: { en: "the same with second opinions", zh: "同上，并征求其他引擎的意见" },
    },
  ],
};

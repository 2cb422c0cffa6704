/**
 * # `jiama verify`
 *
 * @module
 */
import { UsageError } from "../../index.ts";
import { inputName, readTextFile } from "../../node/readTextFile.ts";
import { answerAll, questionOptions } from "../games/gameCommand.ts";
import type { CommandRoutine } from "../run.ts";

/** Prints the regrets of a profile in a game. */
export const verify: CommandRoutine = ({ arguments: words, options }, to) => {
  const [file, word] = words as [string, string];
  if (file === "-" && word === "-") {
    throw new UsageError({
      en: "standard input (-) is named twice, for game and profile; it can be read once.",
      zh: "博弈与策略组合都写了标准输入（-）；它只能读一次。",
    });
  }
  const isText = /^\s*[[{]/.test(word);
  const profile = isText
    ? { text: word, name: { en: "the profile", zh: "策略组合" } }
    : { text: readTextFile(word), name: inputName(word) };
  const asked = { ...questionOptions(options), profile, expectNash: options.expectNash === true };
  return answerAll("verify", { files: [file], options: asked }, to);
};

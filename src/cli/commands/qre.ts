/**
 * # `jiama qre`
 *
 * @module
 */
import { UsageError } from "../../index.ts";
import { answerAll, questionOptions } from "../games/gameCommand.ts";
import { quantalQuestion } from "../games/quantalQuestion.ts";
import type { CommandRoutine } from "../run.ts";

/** Answers how each of the games is played with errors. */
export const qre: CommandRoutine = ({ arguments: files, options }, to) => {
  if (options.fit === "-" && files.includes("-")) {
    throw new UsageError({
      en: "standard input (-) is named twice, for game and data; it can be read once.",
      zh: "博弈与数据都写了标准输入（-）；它只能读一次。",
    });
  }
  return answerAll("qre", { files, options: { ...questionOptions(options), quantal: quantalQuestion(options) } }, to);
};

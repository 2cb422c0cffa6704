/**
 * # `jiama repeated`
 *
 * @module
 */
import { UsageError } from "../../index.ts";
import { answerAll, questionOptions } from "../games/gameCommand.ts";
import type { CommandRoutine } from "../run.ts";
import { text } from "../settings.ts";

/** Answers what equilibria of each game, repeated for ever, can pay. */
export const repeated: CommandRoutine = ({ arguments: files, options }, to) => {
  const discount = text(options.discount);
  if (discount === undefined) {
    throw new UsageError({
      en: "repeated: how the future is discounted is not said; give --discount, such as --discount 9/10.",
      zh: "repeated：未说明贴现；请给出 --discount，如 --discount 9/10。",
    });
  }
  return answerAll("repeated", { files, options: { ...questionOptions(options), discount } }, to);
};

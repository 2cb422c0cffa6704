/**
 * # `jiama evolve`
 *
 * @module
 */
import { evolveOptions } from "../games/evolveOptions.ts";
import { answerAll, questionOptions } from "../games/gameCommand.ts";
import type { CommandRoutine } from "../run.ts";

/** Answers what evolution in the populations of each game comes to. */
export const evolve: CommandRoutine = ({ arguments: files, options }, to) => {
  const { method: _, ...plain } = options;
  return answerAll(
    "evolve",
    { files, options: { ...questionOptions(plain), evolution: evolveOptions(options, to.settings.seed) } },
    to,
  );
};

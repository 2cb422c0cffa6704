/**
 * # `jiama correlated`
 *
 * @module
 */
import { gameCommand } from "../games/gameCommand.ts";
import type { CommandRoutine } from "../run.ts";

/** Answers the command's question about each of the games named. */
export const correlated: CommandRoutine = gameCommand("correlated");

/**
 * # `jiama subgame-perfect`
 *
 * @module
 */
import { gameCommand } from "../games/gameCommand.ts";
import type { CommandRoutine } from "../run.ts";

/** Answers the command's question about each of the games named. */
export const subgamePerfect: CommandRoutine = gameCommand("subgame-perfect");

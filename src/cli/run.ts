/**
 * # Running a command
 *
 * From the words of the command line to the exit code. Commands are loaded when they are asked for, so that each starts
 * as fast as what it needs.
 *
 * @module
 */

import { commandLine, type Invocation, unknownCommand } from "./commandLine.ts";
import { commandSpecs } from "./commandSpecs.ts";
import { exitCodes } from "./exitCode.ts";
import { hints } from "./language.ts";
import { reportError } from "./reportError.ts";
import { settings } from "./settings.ts";
import type { CommandName } from "./specs/commandSpec.ts";
import { type Terminal, terminal } from "./terminal.ts";

/** A command: prints its result and returns the exit code. */
export type CommandRoutine = (invocation: Invocation, terminal: Terminal) => number | Promise<number>;

/** Runs the command that the arguments name. @returns The exit code. */
export async function run(argv: readonly string[]): Promise<number> {
  let command: CommandName | null = null;
  try {
    const invocation = commandLine(argv);
    command = invocation.command;
    const chosen = settings(invocation.options);
    const started = performance.now();
    const exitCode = await dispatch(invocation, terminal(chosen));
    if (chosen.timing !== undefined) await writeTiming(chosen.timing, command, performance.now() - started);
    return exitCode;
  } catch (error) {
    return reportError(error, hints(argv), command);
  }
}

async function dispatch(invocation: Invocation, to: Terminal): Promise<number> {
  const { command, options } = invocation;
  if (options.version === true) return printVersion(to);
  if (command === null || command === "help" || options.help === true) return printHelp(invocation, to);
  const routine = await load(command);
  return routine(invocation, to);
}

async function load(command: Exclude<CommandName, "help">): Promise<CommandRoutine> {
  switch (command) {
    case "models":
      return (await import("./commands/listModels.ts")).listModels;
    case "describe":
      return (await import("./commands/describeModel.ts")).describeModel;
    case "solve":
      return (await import("./commands/solveOneModel.ts")).solveOneModel;
    case "sweep":
      return (await import("./commands/sweep.ts")).sweep;
    case "table":
      return (await import("./commands/makeTables.ts")).makeTables;
    case "figure":
      return (await import("./commands/makeFigures.ts")).makeFigures;
    case "fit":
      return (await import("./commands/fitModel.ts")).fitModel;
    case "prove":
      return (await import("./commands/prove.ts")).prove;
    case "replicate":
      return (await import("./commands/replicate.ts")).replicate;
    case "reproduce":
      return (await import("./commands/reproduceAll.ts")).reproduceAll;
    case "nash":
      return (await import("./commands/nash.ts")).nash;
    case "value":
      return (await import("./commands/value.ts")).value;
    case "repeated":
      return (await import("./commands/repeated.ts")).repeated;
    case "correlated":
      return (await import("./commands/correlated.ts")).correlated;
    case "dominance":
      return (await import("./commands/dominance.ts")).dominance;
    case "stackelberg":
      return (await import("./commands/stackelberg.ts")).stackelberg;
    case "subgame-perfect":
      return (await import("./commands/subgamePerfect.ts")).subgamePerfect;
    case "qre":
      return (await import("./commands/qre.ts")).qre;
    case "evolve":
      return (await import("./commands/evolve.ts")).evolve;
    case "verify":
      return (await import("./commands/verify.ts")).verify;
    case "generate":
      return (await import("./commands/generate.ts")).generate;
    case "convert":
      return (await import("./commands/convert.ts")).convert;
    case "explore":
      return (await import("./commands/explore.ts")).explore;
    case "cite":
      return (await import("./commands/cite.ts")).cite;
  }
}

async function printVersion(to: Terminal): Promise<number> {
  const { packageVersion } = await import("../node/packageVersion.ts");
  const version = packageVersion();
  const object = { schema: "jiama/1", command: "version", status: "solved", version };
  to.result(to.settings.json ? JSON.stringify(object) : version);
  return exitCodes.done;
}

async function printHelp({ command, arguments: words }: Invocation, to: Terminal): Promise<number> {
  const { helpText } = await import("./helpText.ts");
  const word = command === "help" ? words[0] : undefined;
  const named = commandSpecs.find(({ name }) => name === word)?.name;
  if (word !== undefined && named === undefined) throw unknownCommand(word);
  const subject = word === undefined && command === "help" ? null : (named ?? command);
  const help = helpText(subject, to.settings.lang);
  const object = { schema: "jiama/1", command: "help", status: "solved", subject, text: help };
  to.result(to.settings.json ? JSON.stringify(object) : help);
  return exitCodes.done;
}

async function writeTiming(path: string, command: CommandName | null, milliseconds: number): Promise<void> {
  const { writeFileWhole } = await import("../node/writeFileWhole.ts");
  writeFileWhole(path, `${JSON.stringify({ schema: "jiama/1", command, milliseconds })}\n`);
}

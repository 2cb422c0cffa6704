/**
 * # Commands on several games
 *
 * Asks one question about each of the files named, in their order. Each file is answered, also where another one is broken; the
 * exit code is the largest of all.
 *
 * @module
 */

import { type Control, UsageError } from "../../index.ts";
import type { RawOptions } from "../commandLine.ts";
import { exitCodes } from "../exitCode.ts";
import { oneLine } from "../oneLine.ts";
import type { CommandRoutine } from "../run.ts";
import { text } from "../settings.ts";
import type { Terminal } from "../terminal.ts";
import { answerText } from "./answerText.ts";
import { errorAnswer, gameAnswer, stoppedAnswer } from "./gameAnswer.ts";
import type { GameAnswer, GameCommand, GameTask, QuestionOptions } from "./gameTask.ts";
import { nashMethod } from "./nashAnswer.ts";
import { refinement } from "./treeNashAnswer.ts";

/** Files and options of one call. */
export interface GameQuestion {
  readonly files: readonly string[];
  readonly options: QuestionOptions;
}

/** The options of the question, as far as they can be read without the game. */
export function questionOptions(options: RawOptions): QuestionOptions {
  const optional = <K extends string>(name: K) => {
    const value = text(options[name]);
    return value === undefined ? {} : ({ [name]: value } as { readonly [key in K]: string });
  };
  if (typeof options.method === "string") nashMethod(options.method);
  if (typeof options.refine === "string") refinement(options.refine);
  return {
    all: options.all === true,
    verify: options.verify === true,
    coarse: options.coarse === true,
    weak: options.weak === true,
    pure: options.pure === true,
    expectNash: options.expectNash === true,
    ...optional("method"),
    ...optional("refine"),
    ...optional("objective"),
    ...optional("leader"),
  };
}

/** Runs a command that asks one question about each of several games. */
export function gameCommand(command: GameCommand): CommandRoutine {
  return ({ arguments: files, options }, to) => answerAll(command, { files, options: questionOptions(options) }, to);
}

/** Answers the question for each file, and prints the answers. @returns The exit code. */
export async function answerAll(command: GameCommand, { files, options }: GameQuestion, to: Terminal): Promise<number> {
  if (files.filter((file) => file === "-").length > 1) {
    throw new UsageError({
      en: "standard input (-) is named twice; it can be read once.",
      zh: "标准输入（-）写了两次；它只能读一次。",
    });
  }
  const { float, lang, json } = to.settings;
  const tasks = files.map((file): GameTask => ({ command, file, float, lang, options }));
  let exitCode: number = exitCodes.done;
  let first = true;
  for await (const answer of answers(tasks, to)) {
    if (json) to.result(JSON.stringify(answer.object));
    else {
      const shown = answerText(answer, to);
      if (shown !== "") to.result(first ? shown : `\n${shown}`);
      first &&= shown === "";
    }
    if (answer.message !== undefined) process.stderr.write(`jiama: ${oneLine(answer.message)}\n`);
    exitCode = Math.max(exitCode, answer.exitCode);
  }
  return exitCode;
}

/** In this thread where nothing can stop or watch the work, else in threads. */
async function* answers(tasks: readonly GameTask[], to: Terminal): AsyncGenerator<GameAnswer> {
  const { timeLimit, workers = 1 } = to.settings;
  if (timeLimit === undefined && (workers === 1 || tasks.length === 1) && !to.watched) {
    const control: Control = { checkpoint: () => "go" };
    for (const task of tasks) yield gameAnswer(task, control);
    return;
  }
  const { threadedTasks } = await import("../../node/threadedTasks.ts");
  const { exitOnSignals, threadScripts } = await import("../threads.ts");
  const bar = to.watched ? (await import("../progressBar.ts")).progressBar(tasks[0]?.command ?? "") : undefined;
  const stopListening = exitOnSignals();
  try {
    const outputs = await threadedTasks<GameTask, GameAnswer>(threadScripts.games, tasks, {
      ...{ workers, timeLimit },
      progress: (share) => bar?.show(share),
    });
    bar?.end();
    for (const [i, task] of tasks.entries()) yield outputs[i] ?? stoppedAnswer(task, timeLimit);
  } catch (error) {
    yield errorAnswer(tasks[0] as GameTask, error);
  } finally {
    stopListening();
    bar?.end();
  }
}

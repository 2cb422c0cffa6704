/**
 * # Answers
 *
 * Answers one task: reads the game, asks the solver, and turns result or error into plain data.
 *
 * @module
 */
import { type Control, type ExtensiveGame, GameTheoryError, hasPerfectRecall, type Localized } from "../../index.ts";
import { exitCodeOf, exitCodes } from "../exitCode.ts";
import { plainJson } from "../plainJson.ts";
import { correlatedAnswer } from "./correlatedAnswer.ts";
import { dominanceAnswer } from "./dominanceAnswer.ts";
import { evolveAnswer } from "./evolveAnswer.ts";
import type { GameAnswer, GameCommand, GameTask, QuestionOptions } from "./gameTask.ts";
import { type AnyGame, type AnyTree, givenGame, strategicForm } from "./givenGame.ts";
import { nashAnswer } from "./nashAnswer.ts";
import { quantalAnswer } from "./quantalAnswer.ts";
import { repeatedAnswer } from "./repeatedAnswer.ts";
import { stackelbergAnswer } from "./stackelbergAnswer.ts";
import { requireTree, subgamePerfectAnswer } from "./subgamePerfectAnswer.ts";
import { isForSequenceForm, refinedAnswer, refinement, sequenceFormAnswer } from "./treeNashAnswer.ts";
import { treeValueAnswer, valueAnswer } from "./valueAnswer.ts";
import { verifyAnswer } from "./verifyAnswer.ts";

/** What a command finds out about a game: the fields of its object, status first. */
export interface Finding {
  readonly status: "solved" | "infeasible" | "none" | "limit" | "unknown";
  readonly fields: Readonly<Record<string, unknown>>;
  /** Why there is no answer, where that is not plain. */
  readonly remark?: Localized;
  /** @defaultValue 4 for `limit` and `unknown`, 0 else */
  readonly exitCode?: number;
}

/** A command's question to a game in normal form, with the tree of which it is the reduced strategic form, if it is one. */
export type Question = (game: AnyGame, options: QuestionOptions, control: Control, tree: AnyTree | null) => Finding;

const questions: Readonly<Record<Exclude<GameCommand, "subgame-perfect">, Question>> = {
  nash: nashAnswer,
  value: valueAnswer,
  repeated: repeatedAnswer,
  correlated: correlatedAnswer,
  dominance: dominanceAnswer,
  stackelberg: stackelbergAnswer,
  evolve: evolveAnswer,
  qre: quantalAnswer,
  verify: verifyAnswer,
};

const LIMIT: Localized = {
  en: "a limit was reached before the search ended; what was found so far is given; a --time-limit can be raised.",
  zh: "搜索结束前已达到限度；给出的是至此所得；若设了 --time-limit，可放宽。",
};
const UNKNOWN: Localized = {
  en: "the answer could not be confirmed in doubles; leave --float out to compute exactly.",
  zh: "答案未能在双精度下得到确认；去掉 --float 即可精确计算。",
};

/** The answer to a task; errors are answers too. */
export function gameAnswer(task: GameTask, control: Control): GameAnswer {
  const { command, file, lang } = task;
  try {
    const given = givenGame(file, task.float);
    // Errors in a tree are those of its agents: its strategic form, which may be large, is not made.
    const isAgents = command === "qre" && given.kind === "extensive-form";
    const found = isAgents ? quantalAnswer(given, task.options, control) : finding(given, task, control);
    const { status, fields, remark, exitCode } = found;
    const { method, ...rest } = fields;
    const undecided = status === "limit" || status === "unknown";
    const why = remark ?? (status === "limit" ? LIMIT : status === "unknown" ? UNKNOWN : undefined);
    const object = {
      ...{ schema: "jiama/1", command, file, status },
      ...(method === undefined ? {} : { method }),
      exact: !task.float,
      title: given.title,
      players: given.players,
      ...rest,
    };
    return {
      object: plainJson(object, { lang }) as GameAnswer["object"],
      exitCode: exitCode ?? (undecided ? exitCodes.undecided : exitCodes.done),
      ...(why === undefined ? {} : { message: `${file}${{ en: ": ", zh: "：" }[lang]}${why[lang]}` }),
    };
  } catch (error) {
    return errorAnswer(task, error);
  }
}

/** What the command finds out. A tree is asked about its reduced strategic form, unless the question is about trees. */
function finding(given: AnyGame | AnyTree, { command, options, file }: GameTask, control: Control): Finding {
  if (command === "subgame-perfect") {
    const tree = requireTree(given, file);
    // Of players who forget, agents are asked, subgame by subgame.
    return isRecalling(tree)
      ? subgamePerfectAnswer(tree, options, control)
      : refinedAnswer(tree, "agent", options, control);
  }
  // The value of a tree needs no list of strategies, unless all optimal ones are asked for.
  if (command === "value" && given.kind === "extensive-form" && !options.all && isRecalling(given)) {
    return treeValueAnswer(given, options, control);
  }
  if (command === "nash" && options.refine !== undefined) {
    return refinedAnswer(requireTree(given, file), refinement(options.refine), options, control);
  }
  if (command === "nash" && given.kind === "extensive-form" && isForSequenceForm(given, options)) {
    return sequenceFormAnswer(given, options, control);
  }
  const game = strategicForm(given);
  const found = questions[command](game, options, control, given.kind === "extensive-form" ? given : null);
  return { ...found, fields: { strategyLabels: game.strategies, ...found.fields } };
}

function isRecalling(tree: AnyTree): boolean {
  return hasPerfectRecall(tree as ExtensiveGame<unknown>);
}

/** The answer that says what went wrong. */
export function errorAnswer({ command, file, lang }: GameTask, error: unknown): GameAnswer {
  const intended = error instanceof GameTheoryError;
  const code = intended ? error.code : "defect";
  const exitCode = intended ? exitCodeOf(error.code) : exitCodes.defect;
  const defect = {
    en: `this is a defect of jiama; please report it with the command that led here: ${String(error)}`,
    zh: `这是 jiama 自身的缺陷；请连同所用命令一并报告：${String(error)}`,
  };
  const text = (intended ? error.text : defect)[lang];
  const message = text.includes(file) || file === "-" ? text : `${file}${{ en: ": ", zh: "：" }[lang]}${text}`;
  return { object: { schema: "jiama/1", command, file, status: "error", code, exitCode, message }, exitCode, message };
}

/** The answer of a game that the time limit stopped before it said anything. */
export function stoppedAnswer({ command, file, lang }: GameTask, timeLimit: number | undefined): GameAnswer {
  const why = {
    en: `${file}: the time limit of ${timeLimit} s was reached; give more with --time-limit.`,
    zh: `${file}：已到时限 ${timeLimit} 秒；可用 --time-limit 放宽。`,
  };
  return {
    object: { schema: "jiama/1", command, file, status: "limit" },
    exitCode: exitCodes.undecided,
    message: why[lang],
  };
}

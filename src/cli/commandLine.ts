/**
 * # Reading the command line
 *
 * Turns arguments into an {@link Invocation}. This file is the only one that knows commander.
 *
 * @module
 */
import { Command, CommanderError, Option } from "commander";
import { nearestNames, UnknownNameError, UsageError } from "../index.ts";
import { commandSpec, commandSpecs } from "./commandSpecs.ts";
import type { CommandName, CommandSpec } from "./specs/commandSpec.ts";
import { globalOptions } from "./specs/globalOptions.ts";

/** Options as they were written: a text, a list where they repeat, `true` for a switch. */
export type RawOptions = Readonly<Record<string, string | readonly string[] | boolean | undefined>>;

/** What the command line asks for. */
export interface Invocation {
  /** `null` where no command was named. */
  readonly command: CommandName | null;
  readonly arguments: readonly string[];
  /** By name in camelCase; those that were not given are `undefined`. */
  readonly options: RawOptions;
}

/**
 * What the arguments ask for.
 *
 * @param argv - The words after `jiama`.
 * @throws {@link UsageError} for a missing or superfluous argument, a missing value, an option given twice.
 * @throws {@link UnknownNameError} for an unknown command or option, with the nearest ones.
 */
export function commandLine(argv: readonly string[]): Invocation {
  const silent = { writeOut: () => {}, writeErr: () => {}, outputError: () => {} };
  const program = addOptions(new Command("jiama"), globalOptions)
    .helpOption(false)
    .helpCommand(false)
    .exitOverride()
    .configureOutput(silent);
  let invocation: Invocation = { command: null, arguments: [], options: {} };
  for (const spec of commandSpecs) {
    const command = addOptions(new Command(spec.name), spec.options)
      .helpOption(false)
      .exitOverride()
      .configureOutput(silent)
      .argument("[WORDS...]")
      .action(() => {
        invocation = { command: spec.name, arguments: command.args, options: command.optsWithGlobals() };
      });
    program.addCommand(command);
  }
  try {
    program.parse(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Without a command commander asks for its help; the options have been read.
    if (error.code === "commander.help") return { ...invocation, options: program.opts() };
    throw translated(error, argv);
  }
  if (invocation.options.help !== true) checkArguments(invocation);
  return invocation;
}

function addOptions(command: Command, specs: CommandSpec["options"]): Command {
  for (const { name, short, value, repeatable } of specs) {
    const flags = `${short === undefined ? "" : `-${short}, `}--${name}`;
    const option = new Option(value === undefined ? flags : `${flags} <value>`);
    if (value !== undefined) {
      option.argParser<unknown>((text, earlier) => {
        if (repeatable) return [...((earlier as readonly string[] | undefined) ?? []), text];
        if (earlier === undefined) return text;
        throw new UsageError({
          en: `option --${name} is given twice (${earlier}, ${text}); give it once.`,
          zh: `选项 --${name} 给了两次（${earlier}、${text}）；请只给一次。`,
        });
      });
    }
    command.addOption(option);
  }
  return command;
}

function checkArguments({ command, arguments: words }: Invocation): void {
  if (command === null) return;
  const specs = commandSpec(command).arguments;
  const missing = specs.find((spec, i) => spec.required && words[i] === undefined);
  if (missing !== undefined) {
    throw new UsageError({
      en: `${command}: ${missing.name} is missing: ${missing.description.en}.`,
      zh: `${command}：缺少 ${missing.name}：${missing.description.zh}。`,
    });
  }
  if (!specs.some((spec) => spec.variadic) && words.length > specs.length) {
    const extra = words.slice(specs.length).map(quoted).join(" ");
    throw new UsageError({
      en: `${command}: too many arguments: ${extra}; leave them out, or see \`jiama help ${command}\`.`,
      zh: `${command}：参数过多：${extra}；请去掉，或参阅 \`jiama help ${command}\`。`,
    });
  }
}

/** The error in both languages, with suggestions. */
function translated(error: CommanderError, argv: readonly string[]): Error {
  const received = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const command = commandSpecs.find(({ name }) => argv.includes(name));
  const see = command === undefined ? "jiama --help" : `jiama help ${command.name}`;
  switch (error.code) {
    case "commander.unknownCommand":
      return unknownCommand(received);
    case "commander.unknownOption": {
      const flag = received.split("=")[0]!;
      const names = [...(command?.options ?? []), ...globalOptions].map(({ name }) => `--${name}`);
      const near = nearestNames(flag, names);
      return new UnknownNameError({
        en: `unknown option ${flag}; ${near.length > 0 ? `did you mean ${near.join(" or ")}?` : `see \`${see}\`.`}`,
        zh: `未知的选项 ${flag}；${near.length > 0 ? `是否指 ${near.join(" 或 ")}？` : `请参阅 \`${see}\`。`}`,
      });
    }
    case "commander.optionMissingArgument": {
      const flag = received.split(/[ ,]/).find((word) => word.startsWith("--")) ?? received;
      return new UsageError({
        en: `option ${flag} needs a value; see \`${see}\`.`,
        zh: `选项 ${flag} 缺少值；请参阅 \`${see}\`。`,
      });
    }
    default:
      return new UsageError({ en: `${error.message}; see \`${see}\`.`, zh: `${error.message}；请参阅 \`${see}\`。` });
  }
}

/** The error for a command that jiama does not have. */
export function unknownCommand(word: string): UnknownNameError {
  const names = commandSpecs.map(({ name }) => name);
  const near = nearestNames(word, names);
  return new UnknownNameError({
    en: `unknown command ${quoted(word)}; ${near.length > 0 ? `did you mean ${near.join(" or ")}?` : `choose from ${names.join(", ")}.`}`,
    zh: `未知的命令 ${quoted(word)}；${near.length > 0 ? `是否指 ${near.join(" 或 ")}？` : `可选：${names.join("、")}。`}`,
  });
}

function quoted(word: string): string {
  return JSON.stringify(word.length > 60 ? `${word.slice(0, 57)}…` : word);
}

/** `jiama help`, as data. @module */
import type { CommandSpec } from "./commandSpec.ts";

/** The command `help`. */
export const helpSpec: CommandSpec = {
  name: "help",
  summary: { en: "explains a command", zh: "说明一个命令" },
  arguments: [{ name: "COMMAND", required: false, description: { en: "name of a command", zh: "命令名" } }],
  options: [],
  examples: [{ line: "jiama help solve", does: { en: "arguments, options and examples", zh: "参数、选项与示例" } }],
};

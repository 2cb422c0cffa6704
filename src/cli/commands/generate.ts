/**
 * # `jiama generate`
 *
 * @module
 */
import {
  exact,
  type FamilyValues,
  familyValues,
  findFamily,
  type GameFamily,
  type GameFormat,
  gameFamilies,
  gameFormats,
  type Localized,
  type NormalFormGame,
  NotRationalError,
  seededRng,
  textFromGame,
  toFloat,
  UsageError,
} from "../../index.ts";
import { alignedRows } from "../alignedRows.ts";
import { exitCodes } from "../exitCode.ts";
import type { CommandRoutine } from "../run.ts";
import { oneOf, text } from "../settings.ts";
import { setValues } from "../setValues.ts";
import type { Terminal } from "../terminal.ts";

/** Writes a game of a family, or lists the families. */
export const generate: CommandRoutine = async ({ arguments: [id], options }, to) => {
  if (id === undefined) return listFamilies(to);
  const { json, seed = 0 } = to.settings;
  const family = findFamily(id);
  const set = setValues(options.set, exampleOf(family));
  const values = familyValues(family, Object.fromEntries(set));
  const out = text(options.out);
  const format = await chosenFormat(text(options.format), out);
  const game = generated(family, values, to);
  const content = textFromGame(game as NormalFormGame<unknown>, format);
  if (out !== undefined) {
    const { writeFileWhole } = await import("../../node/writeFileWhole.ts");
    writeFileWhole(out, content);
  }
  if (json) {
    const place = out === undefined ? { text: content } : { file: out };
    const object = {
      ...{ schema: "jiama/1", command: "generate", status: "solved", family: id },
      ...(family.random ? { seed } : {}),
      ...{ parameters: shownValues(values, game.field.name), exact: game.field.name === "exact", title: game.title },
      ...{ players: game.players, shape: game.strategies.map((own) => own.length), format, ...place },
    };
    to.result(JSON.stringify(object));
  } else if (out === undefined) to.result(content);
  else to.remark({ en: `${game.title}: written to ${out}`, zh: `${game.title}：已写入 ${out}` });
  return exitCodes.done;
};

function generated(family: GameFamily, values: FamilyValues, { settings }: Terminal) {
  const game = family.generate(seededRng(settings.seed ?? 0), values);
  if (settings.exact && game.field.name !== "exact") {
    throw new NotRationalError({
      en: `the payoffs of the family ${family.id} are not rational; leave --exact out.`,
      zh: `博弈族 ${family.id} 的收益不是有理数；请去掉 --exact。`,
    });
  }
  return settings.float ? toFloat(game as NormalFormGame<unknown>) : game;
}

/** The format asked for, else that of the file's name, else `.nfg`. */
async function chosenFormat(format: string | undefined, out: string | undefined): Promise<GameFormat> {
  if (format !== undefined) return oneOf<GameFormat>("format", format, gameFormats, "nfg");
  if (out === undefined) return "nfg";
  const { formatOfPath } = await import("../../node/readGameFile.ts");
  const found = formatOfPath(out);
  if (found !== undefined) return found;
  throw new UsageError({
    en: `--out ${JSON.stringify(out)} ends in no known format; end it in ${gameFormats.map((each) => `.${each}`).join(", ")}, or give --format.`,
    zh: `--out ${JSON.stringify(out)} 的扩展名未知；请用 ${gameFormats.map((each) => `.${each}`).join("、")}，或给出 --format。`,
  });
}

/** Parameters in the kind of the game's numbers: text where exact. */
function shownValues(values: FamilyValues, field: string): Record<string, unknown> {
  const shown = (value: number) => (field === "exact" ? exact.format(exact.from(value)) : value);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "number" ? shown(value) : value.map(shown)]),
  );
}

function exampleOf({ parameters }: GameFamily): string {
  const [first] = parameters;
  if (first === undefined) return "name=value";
  return `${first.name}=${first.minLength === undefined ? first.default : JSON.stringify(first.default)}`;
}

function listFamilies(to: Terminal): number {
  const { say, heading, settings } = to;
  if (settings.json) {
    const families = gameFamilies.map(({ id, title, source, random, parameters }) => ({
      ...{ id, title: say(title), source, random },
      parameters: parameters.map((each) => ({
        ...{ name: each.name, title: say(each.title), list: each.minLength !== undefined, default: each.default },
        domain: each.domain,
      })),
    }));
    to.result(JSON.stringify({ schema: "jiama/1", command: "generate", status: "solved", families }));
    return exitCodes.done;
  }
  const names: readonly Localized[] = [
    { en: "family", zh: "博弈族" },
    { en: "title", zh: "名称" },
    { en: "parameters with their defaults", zh: "参数及默认值" },
  ];
  const rows = gameFamilies.map(({ id, title, parameters }) => [
    id,
    say(title),
    parameters.map((each) => `${each.name}=${JSON.stringify(each.default)}`).join(" "),
  ]);
  const [head = "", ...body] = alignedRows([names.map(say), ...rows]).split("\n");
  to.result([heading(head), ...body].join("\n"));
  return exitCodes.done;
}

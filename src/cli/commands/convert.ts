/**
 * # `jiama convert`
 *
 * @module
 */
import {
  type GameFormat,
  gameFormats,
  type Localized,
  type NormalFormGame,
  nearestNames,
  textFromGame,
  UnknownNameError,
} from "../../index.ts";
import { type TableFormat, tableText } from "../../report/index.ts";
import { exitCodes } from "../exitCode.ts";
import { type AnyGame, givenGame } from "../games/givenGame.ts";
import { gameTable } from "../gameTable.ts";
import type { Language } from "../language.ts";
import type { CommandRoutine } from "../run.ts";
import { oneOf, text } from "../settings.ts";
import { tableHash } from "../tableFiles.ts";

const tableFormats = ["tex", "html", "md", "csv"] as const satisfies readonly TableFormat[];
type Format = GameFormat | (typeof tableFormats)[number];
const formats: readonly Format[] = [...gameFormats, ...tableFormats];

/** Reads a game and writes it in another format. */
export const convert: CommandRoutine = async ({ arguments: words, options }, to) => {
  const [from, out] = words as [string, string];
  const { float, json, lang } = to.settings;
  const asked = text(options.format);
  const format = asked === undefined ? formatOf(out) : oneOf<Format>("format", asked, formats, "nfg");
  const game = givenGame(from, float);
  const content = converted(game, format, lang);
  if (out !== "-") {
    const { writeFileWhole } = await import("../../node/writeFileWhole.ts");
    writeFileWhole(out, content);
  }
  if (json) {
    const place = out === "-" ? { text: content } : { out };
    to.result(
      JSON.stringify({ schema: "jiama/1", command: "convert", status: "solved", file: from, format, ...place }),
    );
  } else if (out === "-") to.result(content);
  if (format === "gam" && hasLabels(game)) {
    to.remark({
      en: "a .gam file has no title and no labels; those of this game are not in it.",
      zh: ".gam 文件没有标题与名称；该博弈的标题与名称未写入。",
    });
  }
  return exitCodes.done;
};

function converted(game: AnyGame, format: Format, lang: Language): string {
  const anyGame = game as NormalFormGame<unknown>;
  const asTable = tableFormats.find((each) => each === format);
  if (asTable === undefined) return textFromGame(anyGame, format as GameFormat);
  const table = gameTable(anyGame, asTable === "csv" ? "-" : "−");
  return tableText(table, { format: asTable, lang, hash: tableHash(table) });
}

/** The format that the name of the file ends in. */
function formatOf(path: string): Format {
  if (path === "-") return "nfg";
  const ending = /\.([^./\\]*)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  const found = formats.find((format) => format === ending);
  if (found !== undefined) return found;
  const list = formats.map((format) => `.${format}`);
  if (ending === "svg") {
    throw new UnknownNameError({
      en: `${path}: pictures (.svg) are drawn of game trees only, which this version does not read; write ${list.join(", ")}.`,
      zh: `${path}：图形（.svg）只用于博弈树，本版本尚不读取；请写 ${list.join("、")}。`,
    });
  }
  // Two edits turn any short word into any other: a near ending begins alike.
  const near = nearestNames(ending, formats).filter((format) => format[0] === ending[0]);
  const hint: Localized =
    near.length > 0
      ? { en: `did you mean .${near.join(" or .")}?`, zh: `是否指 .${near.join(" 或 .")}？` }
      : {
          en: `end it in ${list.join(", ")}, or give --format.`,
          zh: `请以 ${list.join("、")} 结尾，或给出 --format。`,
        };
  throw new UnknownNameError({
    en: `${JSON.stringify(path)} ends in no known format; ${hint.en}`,
    zh: `${JSON.stringify(path)} 的扩展名未知；${hint.zh}`,
  });
}

function hasLabels({ title, players, strategies }: AnyGame): boolean {
  const numbered = (labels: readonly string[]) => labels.every((label, i) => label === String(i + 1));
  return title !== "" || !numbered(players) || !strategies.every(numbered);
}

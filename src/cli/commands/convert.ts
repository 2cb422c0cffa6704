/**
 * # `jiama convert`
 *
 * @module
 */
import {
  type ExtensiveGame,
  efgFromGame,
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
import { type AnyGame, type AnyTree, givenGame, strategicForm } from "../games/givenGame.ts";
import { requireTree } from "../games/subgamePerfectAnswer.ts";
import { gameTable } from "../gameTable.ts";
import type { Language } from "../language.ts";
import type { CommandRoutine } from "../run.ts";
import { oneOf, text } from "../settings.ts";
import { tableHash } from "../tableFiles.ts";

const tableFormats = ["tex", "html", "md", "csv"] as const satisfies readonly TableFormat[];
type Format = GameFormat | "efg" | (typeof tableFormats)[number];
const formats: readonly Format[] = [...gameFormats, "efg", ...tableFormats];

/** Reads a game and writes it in another format. */
export const convert: CommandRoutine = async ({ arguments: words, options }, to) => {
  const [from, out] = words as [string, string];
  const { float, json, lang } = to.settings;
  const asked = text(options.format);
  const format = asked === undefined ? formatOf(out) : oneOf<Format>("format", asked, formats, "nfg");
  const given = givenGame(from, float);
  const content = converted(given, { from, format, lang });
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
  if (format === "gam" && hasLabels(strategicForm(given))) {
    to.remark({
      en: "a .gam file has no title and no labels; those of this game are not in it.",
      zh: ".gam 文件没有标题与名称；该博弈的标题与名称未写入。",
    });
  }
  return exitCodes.done;
};

/** What is asked for. */
interface Conversion {
  /** How the game was named. */
  readonly from: string;
  readonly format: Format;
  readonly lang: Language;
}

function converted(given: AnyGame | AnyTree, { from, format, lang }: Conversion): string {
  if (format === "efg") return efgFromGame(requireTree(given, from) as ExtensiveGame<unknown>);
  const game = strategicForm(given) as NormalFormGame<unknown>;
  const asTable = tableFormats.find((each) => each === format);
  if (asTable === undefined) return textFromGame(game, format as GameFormat);
  const table = gameTable(game, asTable === "csv" ? "-" : "−");
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
      en: `${path}: this version does not draw pictures (.svg) of games; write ${list.join(", ")}.`,
      zh: `${path}：本版本尚不绘制博弈的图形（.svg）；请写 ${list.join("、")}。`,
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

/**
 * # Taking it elsewhere
 *
 * The address, the command line and the program that compute what is shown, and files of it.
 *
 * @module
 */
import { signal } from "@preact/signals";
import type { AnyModel } from "../../games/model.ts";
import type { Table } from "../../report/table.ts";
import { answers } from "../state/answers.ts";
import { usedSettings } from "../state/chosenModel.ts";
import { hashOfState } from "../state/hash.ts";
import { parametersOf } from "../state/parametersOf.ts";
import { say, state } from "../state/store.ts";
import { CELLS, sweeps } from "../state/sweeps.ts";
import { watchedNumbers } from "../state/watched.ts";
import { program, solveCommand, sweepCommand } from "./commands.ts";
import { saveFile, svgText } from "./saveFile.ts";
import { curveTable, mapTable, outcomeTable, type ShownState, tableAs } from "./tables.ts";

/** The same numbers elsewhere. */
export function SharePart({ model }: { readonly model: AnyModel }) {
  const { a, b, sweep } = state.value;
  const hash = hashOfState(state.value);
  const commands = [a, ...(b === null ? [] : [b])].map((settings) =>
    solveCommand(model.id, usedSettings(model, settings)),
  );
  if (sweep.length > 0) commands.push(sweepLine(model));
  return (
    <section class="card" aria-labelledby="share-title">
      <h2 id="share-title">{say({ en: "Reproduce and save", zh: "复现与保存" })}</h2>
      <Copyable label={say({ en: "Link", zh: "链接" })} text={`${location.href.replace(/#.*/, "")}${hash}`} />
      <Copyable label={say({ en: "Command line", zh: "命令行" })} text={commands.join("\n")} />
      <Copyable label="TypeScript" text={program(model.id, usedSettings(model, a))} />
      <div class="buttons">
        <button type="button" onClick={() => savePictures(model.id)}>
          {say({ en: "Save pictures (SVG)", zh: "保存图形（SVG）" })}
        </button>
        <button type="button" onClick={() => saveTables(model, "csv")}>
          {say({ en: "Save numbers (CSV)", zh: "保存数据（CSV）" })}
        </button>
        <button type="button" onClick={() => saveTables(model, "tex")}>
          {say({ en: "Save table (LaTeX)", zh: "保存表格（LaTeX）" })}
        </button>
      </div>
    </section>
  );
}

const copied = signal("");

/** A text in a box, and a button that copies it. */
function Copyable({ label, text }: { readonly label: string; readonly text: string }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      copied.value = text;
    } catch {
      // Without leave to write the reader marks the text and copies it by hand.
      copied.value = "";
    }
  };
  return (
    <div class="copyable">
      <div class="name">
        <span class="title">{label}</span>
        <button type="button" onClick={copy} aria-label={say({ en: `Copy: ${label}`, zh: `复制：${label}` })}>
          {copied.value === text ? say({ en: "copied", zh: "已复制" }) : say({ en: "copy", zh: "复制" })}
        </button>
      </div>
      <textarea readOnly rows={Math.min(text.split("\n").length, 12)} value={text} aria-label={label} />
    </div>
  );
}

function sweepLine(model: AnyModel): string {
  const { a, sweep } = state.value;
  const whole = sweep.map(({ name }) => parametersOf(model)[name]?.domain.kind === "integer");
  const counts = sweep.map(({ from, to }, i) => (whole[i] ? Math.floor(to) - Math.ceil(from) + 1 : CELLS));
  const watched = watchedNumbers.value[0] ?? Object.keys(model.outcome)[0]!;
  return sweepCommand(model.id, usedSettings(model, a), sweep, { whole: whole[0] === true, counts, watched });
}

function savePictures(name: string): void {
  const pictures = [...document.querySelectorAll<SVGSVGElement>("main figure svg")];
  for (const [i, picture] of pictures.entries()) saveFile(`${name}-${i + 1}.svg`, "image/svg+xml", svgText(picture));
}

function saveTables(model: AnyModel, format: "csv" | "tex"): void {
  const { lang } = state.value;
  for (const table of shownTables(model, format)) {
    const type = format === "csv" ? "text/csv" : "text/x-tex";
    saveFile(`${table.id}.${format}`, type, tableAs(format, table, lang, hashOfState(state.value)));
  }
}

/** The outcome, and of the sweep what there is; a curve's many rows are data, not a table for a paper. */
function shownTables(model: AnyModel, format: "csv" | "tex"): readonly Table[] {
  const states = (["a", "b"] as const).flatMap((side): readonly ShownState[] => {
    const [settings, solution] = [state.value[side], answers[side].value.solution];
    return settings === null || solution === undefined
      ? []
      : [{ name: side.toUpperCase(), settings: usedSettings(model, settings), outcome: solution.outcome }];
  });
  const tables = [outcomeTable(model, states, format === "csv" ? 12 : 4)];
  if (format === "tex") return tables;
  for (const [i, side] of (["a", "b"] as const).entries()) {
    const { curve, map, axes } = sweeps[side].value;
    const settings = states[i]?.settings ?? {};
    if (curve !== undefined && axes[0] !== undefined) tables.push(curveTable(model, axes[0], settings, curve));
    if (map !== undefined) tables.push(mapTable(model, axes, settings, watchedNumbers.value[0] ?? "", map));
  }
  return tables;
}

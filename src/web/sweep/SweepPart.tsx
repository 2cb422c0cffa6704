/**
 * # Sweeping parameters
 *
 * @module
 */
import type { AnyModel } from "../../games/model.ts";
import { plainSymbol } from "../../report/symbol.ts";
import { traceSentences } from "../../report/traceSentences.ts";
import { sliderRange } from "../controls/sliderRange.ts";
import type { Side } from "../state/answers.ts";
import { usedNames } from "../state/chosenModel.ts";
import type { SweepAxis } from "../state/explorerState.ts";
import { numberOf } from "../state/numberText.ts";
import { parametersOf } from "../state/parametersOf.ts";
import { change, say, state } from "../state/store.ts";
import { cancelSweep, type Swept, sweeps } from "../state/sweeps.ts";
import { watchable, watched, watchedNumbers } from "../state/watched.ts";
import { CurveChart } from "./CurveChart.tsx";
import { MapChart } from "./MapChart.tsx";

/** Choices of what is swept and drawn, and the pictures. */
export function SweepPart({ model }: { readonly model: AnyModel }) {
  const [x, y] = state.value.sweep;
  const sides: readonly Side[] = state.value.b === null ? ["a"] : ["a", "b"];
  return (
    <section class="card" aria-labelledby="sweep-title">
      <h2 id="sweep-title">{say({ en: "Sweep", zh: "扫描" })}</h2>
      <div class="choices">
        <AxisChoice model={model} index={0} label={say({ en: "along", zh: "沿参数" })} />
        {x !== undefined && <AxisChoice model={model} index={1} label={say({ en: "and", zh: "与" })} />}
        {x !== undefined && (
          <label>
            {say({ en: "draw", zh: "绘制" })}
            <select value={watched.value} onChange={({ currentTarget }) => change({ watched: currentTarget.value })}>
              {watchable.value.map((path) => (
                <option key={path} value={path}>
                  {fieldTitle(model, path)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {x === undefined ? (
        <p class="small">
          {say({
            en: "Choose a parameter to see the outcome as a curve over it, with every local maximum and where it jumps; choose two for a map.",
            zh: "选一个参数，看结果随之变化的曲线、全部局部极大与跳跃之处；选两个则得到一张图。",
          })}
        </p>
      ) : (
        <>
          {sides.map((side) => (
            <Progress key={side} side={side} swept={sweeps[side].value} />
          ))}
          {y === undefined ? <Curves model={model} sides={sides} x={x} /> : <Maps model={model} sides={sides} />}
        </>
      )}
    </section>
  );
}

function Progress({ side, swept: { share, message } }: { readonly side: Side; readonly swept: Swept }) {
  return (
    <>
      {message !== undefined && (
        <p class="refused" role="alert">
          {say(message)}
        </p>
      )}
      {share !== null && (
        <p class="waiting">
          <progress value={share} max={1} aria-label={say({ en: "sweep", zh: "扫描" })} />
          <button type="button" onClick={() => cancelSweep(side)}>
            {say({ en: "Cancel", zh: "取消" })}
          </button>
        </p>
      )}
    </>
  );
}

interface PictureProps {
  readonly model: AnyModel;
  readonly sides: readonly Side[];
}

function Curves({ model, sides, x }: PictureProps & { readonly x: SweepAxis }) {
  const series = sides.flatMap((side) => {
    const { curve, axes } = sweeps[side].value;
    if (curve === undefined || axes[0]?.name !== x.name) return [];
    return [{ name: sides.length > 1 ? side.toUpperCase() : "", curve }];
  });
  if (series.length === 0) return null;
  const yTitle = fieldTitle(model, watched.value ?? "");
  return (
    <figure>
      <figcaption>{yTitle}</figcaption>
      <CurveChart
        series={series}
        paths={watchedNumbers.value}
        named={(path) => entryTitle(model, path)}
        xTitle={axisTitle(model, x)}
        yTitle={yTitle}
      />
      {series.map(({ name, curve }) => (
        <ul key={name} class="small events" aria-live="polite">
          {traceSentences(curve.trace)
            .slice(0, 12)
            .map((sentence) => (
              <li key={sentence.en}>
                {name} {say(sentence)} {sentence.lines.slice(0, 3).join("; ")}
              </li>
            ))}
        </ul>
      ))}
    </figure>
  );
}

function Maps({ model, sides }: PictureProps) {
  return (
    <div class="sides">
      {sides.map((side) => {
        const { map, axes } = sweeps[side].value;
        const [x, y] = axes;
        if (map === undefined || x === undefined || y === undefined) return null;
        const title = fieldTitle(model, watchedNumbers.value[0] ?? "");
        return (
          <figure key={side}>
            <figcaption>{sides.length > 1 ? `${side.toUpperCase()}: ${title}` : title}</figcaption>
            <MapChart map={map} title={title} xTitle={axisTitle(model, x)} yTitle={axisTitle(model, y)} />
          </figure>
        );
      })}
    </div>
  );
}

/** Choice of one axis: the parameter and its ends. */
function AxisChoice({
  model,
  index,
  label,
}: {
  readonly model: AnyModel;
  readonly index: 0 | 1;
  readonly label: string;
}) {
  const { sweep, a } = state.value;
  const axis = sweep[index];
  const specs = parametersOf(model);
  const other = sweep[1 - index]?.name;
  const names = usedNames(model, a).filter(
    (name) => ["real", "integer"].includes(specs[name]!.domain.kind) && name !== other,
  );
  const put = (next: SweepAxis | undefined) => {
    const axes = index === 0 ? [next, sweep[1]] : [sweep[0], next];
    change({ sweep: axes[0] === undefined ? [] : axes.filter((each) => each !== undefined) });
  };
  const choose = (name: string) => put(name === "" ? undefined : firstAxis(model, name));
  return (
    <fieldset>
      <label>
        {label}
        <select value={axis?.name ?? ""} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          <option value="">—</option>
          {names.map((name) => (
            <option key={name} value={name}>
              {plainSymbol(specs[name]!.symbol)} · {say(specs[name]!.title)}
            </option>
          ))}
        </select>
      </label>
      {axis !== undefined &&
        (["from", "to"] as const).map((end) => (
          <label key={end}>
            {end === "from" ? say({ en: "from", zh: "从" }) : say({ en: "to", zh: "到" })}
            <input
              type="text"
              inputMode="decimal"
              class="entry"
              value={axis[end]}
              onChange={({ currentTarget }) => {
                const moved = { ...axis, [end]: numberOf(currentTarget.value) ?? axis[end] };
                if (moved.from < moved.to) put(moved);
                else currentTarget.value = String(axis[end]);
              }}
            />
          </label>
        ))}
    </fieldset>
  );
}

/** A parameter over the range of its slider. */
function firstAxis(model: AnyModel, name: string): SweepAxis {
  const { domain, default: initial } = parametersOf(model)[name]!;
  const start = typeof initial === "string" ? numberOf(initial) : undefined;
  if (domain.kind !== "real" && domain.kind !== "integer") return { name, from: 0, to: 1 };
  const { min, max } = sliderRange(domain, start);
  return { name, from: min, to: max };
}

function axisTitle(model: AnyModel, { name }: SweepAxis): string {
  const spec = parametersOf(model)[name];
  return spec === undefined ? name : `${say(spec.title)} ${plainSymbol(spec.symbol)}`;
}

/** `a_ℓ 1` for the first entry of a list. */
function entryTitle(model: AnyModel, path: string): string {
  const { symbol } = (model.outcome as AnyModel["outcome"])[path.replace(/\[.*/, "")]!;
  return `${plainSymbol(symbol)} ${[...path.matchAll(/\[(\d+)\]/g)].map(([, index]) => Number(index) + 1).join(",")}`;
}

function fieldTitle(model: AnyModel, path: string): string {
  const [field = "", ...rest] = path.split(/(?=\[)/);
  const spec = (model.outcome as AnyModel["outcome"])[field];
  const entry = rest.map((index) => ` ${Number(index.slice(1, -1)) + 1}`).join(",");
  return spec === undefined ? path : `${say(spec.title)}${entry} ${plainSymbol(spec.symbol)}`;
}

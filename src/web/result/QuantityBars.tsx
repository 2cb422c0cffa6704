/**
 * # Quantities as bars
 *
 * Every number of an outcome, on one scale with all that are measured in the same unit, and with the same quantities of the state that
 * it is compared with.
 *
 * @module
 */
import type { AnyModel, OutcomeField } from "../../games/model.ts";
import { plainSymbol } from "../../report/symbol.ts";
import { shortNumber } from "../state/numberText.ts";
import { say } from "../state/store.ts";
import { outcomeNumbers } from "../worker/outcomeNumbers.ts";

type Outcome = Readonly<Record<string, unknown>>;

interface Props {
  readonly model: AnyModel;
  readonly outcome: Outcome;
  /** The outcome of the other state, for the scale. */
  readonly other: Outcome | undefined;
  /** Fields that are drawn elsewhere. */
  readonly without: readonly string[];
}

interface Bar {
  readonly path: string;
  readonly label: string;
  readonly value: number;
}

const WIDTH = 380;
const [LEFT, RIGHT, ROW] = [166, 62, 24];
/** Latin letters that fit beside a bar; a Chinese character counts for two. */
const ROOM = 21;
/** More bars than this say nothing. */
const MOST = 40;

/** A group of bars for each unit. */
export function QuantityBars({ model, outcome, other, without }: Props) {
  const fields = model.outcome as Readonly<Record<string, OutcomeField>>;
  const numbers = (of: Outcome | undefined) =>
    Object.entries(of === undefined ? {} : outcomeNumbers(of)).filter(([path]) => {
      const name = fieldOf(path);
      return typeof firstOf(outcome[name]) === "number" && !without.includes(name) && fields[name] !== undefined;
    });
  const shown = numbers(outcome).slice(0, MOST);
  const unitOf = (path: string) => say(fields[fieldOf(path)]!.unit);
  const others = new Map(numbers(other));
  const drawn = ([path, value]: readonly [string, number]) => value !== 0 || (others.get(path) ?? 0) !== 0;
  // Where all are zero there is nothing to compare; the table of the outcome says so.
  const units = [...new Set(shown.filter(drawn).map(([path]) => unitOf(path)))];
  return (
    <>
      {units.map((unit) => {
        const entries = shown.filter(([path]) => unitOf(path) === unit);
        const bars = entries.map(([path, value]) => ({ path, value, label: labelOf(path, fields) }));
        return <BarGroup key={unit} unit={unit} bars={bars} others={entries.map(([path]) => others.get(path) ?? 0)} />;
      })}
    </>
  );
}

function BarGroup({
  unit,
  bars,
  others,
}: {
  readonly unit: string;
  readonly bars: readonly Bar[];
  readonly others: readonly number[];
}) {
  const all = [0, ...bars.map(({ value }) => value), ...others];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const x = (value: number) => LEFT + ((WIDTH - LEFT - RIGHT) * (value - low)) / (high - low || 1);
  const words = bars.map(({ label, value }) => `${label} ${shortNumber(value)}`).join("; ");
  return (
    <figure>
      <figcaption>{unit}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${ROW * bars.length + 2}`} role="img" aria-label={`${unit}: ${words}`}>
        {bars.map(({ path, label, value }, i) => (
          <g key={path} transform={`translate(0 ${ROW * i})`}>
            <text x={LEFT - 8} y={16} class="end">
              {shortened(label)}
            </text>
            <rect
              x={x(Math.min(0, value))}
              y={4}
              width={Math.max(1, Math.abs(x(value) - x(0)))}
              height={ROW - 8}
              class="markup"
            />
            <text x={x(Math.max(0, value)) + 6} y={16}>
              {shortNumber(value)}
            </text>
          </g>
        ))}
        <line x1={x(0)} x2={x(0)} y1={0} y2={ROW * bars.length} class="axis" />
      </svg>
    </figure>
  );
}

/** The label, its title cut where it is too long: the symbol at its end stays. */
function shortened(label: string): string {
  const cut = label.lastIndexOf(" ");
  const [title, symbol] = [Array.from(label.slice(0, Math.max(cut, 0))), label.slice(cut + 1)];
  let room = ROOM - symbol.length;
  const kept = title.filter((character) => {
    room -= /[\u2e80-\uffef]/.test(character) ? 2 : 1;
    return room > 0;
  });
  return kept.length === title.length ? label : `${kept.join("")}… ${symbol}`;
}

/** The first entry of a list, of lists too. */
function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? firstOf(value.find((entry) => entry !== null)) : value;
}

function fieldOf(path: string): string {
  return path.replace(/\[.*/, "");
}

function labelOf(path: string, fields: Readonly<Record<string, OutcomeField>>): string {
  const { title, symbol } = fields[fieldOf(path)]!;
  const entry = [...path.matchAll(/\[(\d+)\]/g)].map(([, index]) => Number(index) + 1).join(",");
  return `${say(title)} ${entry === "" ? plainSymbol(symbol) : entry}`;
}

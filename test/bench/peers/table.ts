/** What one program did with one game. */
export interface Measurement {
  readonly program: string;
  readonly seed: number;
  /** Seconds of processor time; the limit where the program was stopped. */
  readonly cpu: number;
  /** Seconds that passed. */
  readonly wall: number;
  readonly stopped: boolean;
  readonly pivots?: number;
  /** Number of equilibria found. */
  readonly found: number;
  /** Largest exact regret as a share of the range of payoffs. */
  readonly regret: number;
}

/** What is known of one program on the games of one size. */
export interface Entry {
  readonly program: string;
  readonly own: boolean;
  readonly measurements: readonly Measurement[];
  /** Why there are no measurements. */
  readonly missing?: string;
}

/** A median; `stopped` when it is a limit, so that the true one is larger. */
interface Median {
  readonly value: number;
  readonly stopped: boolean;
}

function median(values: readonly { readonly value: number; readonly stopped: boolean }[]): Median {
  const sorted = [...values].sort((a, b) => a.value - b.value);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? { value: Number.NaN, stopped: false };
}

const cpuMedian = ({ measurements }: Entry) =>
  median(measurements.map(({ cpu, stopped }) => ({ value: cpu, stopped })));

function shownTime({ value, stopped }: Median): string {
  const text =
    value < 1e-3
      ? `${(value * 1e6).toPrecision(3)} µs`
      : value < 1
        ? `${(value * 1e3).toPrecision(3)} ms`
        : `${value.toPrecision(3)} s`;
  return stopped ? `≥ ${text}` : text;
}

const digits = (ratio: number) => (ratio >= 100 ? ratio.toFixed(0) : ratio.toPrecision(2));

/** The ratio of the medians, and in brackets the least and the largest ratio on one game. */
function shownRatio(theirs: Entry, ours: Entry): string {
  const [their, our] = [cpuMedian(theirs), cpuMedian(ours)];
  const single = theirs.measurements.flatMap(({ seed, cpu }) => {
    const own = ours.measurements.find((each) => each.seed === seed);
    return own === undefined ? [] : [cpu / own.cpu];
  });
  if (their.stopped && our.stopped) return "–";
  const sign = their.stopped ? "≥ " : our.stopped ? "≤ " : "";
  return `${sign}${digits(their.value / our.value)} (${digits(Math.min(...single))}–${digits(Math.max(...single))})`;
}

/** The pivots game by game where these are few, else their median. */
function shownPivots(pivots: readonly number[]): string {
  if (pivots.length <= 5) return pivots.join(", ");
  return `median ${median(pivots.map((value) => ({ value, stopped: false }))).value}`;
}

const list = (values: readonly (number | string)[]) =>
  [...new Set(values)].length === 1 ? String(values[0]) : values.join(", ");

/** The heading of the table. */
export const tableHead = `| task | n | program | CPU, median | wall, median | pivots | found | largest regret | theirs / ours (single games) |
| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |
`;

/** The lines of one size of one task, ours first. */
export function tableLines(task: string, size: string, entries: readonly Entry[]): string {
  const ours = entries.find(({ own }) => own)!;
  return entries
    .map((entry) => {
      const head = `| ${task} | ${size} | ${entry.program} |`;
      if (entry.measurements.length === 0) return `${head} ${entry.missing ?? "no answer"} | | | | | |\n`;
      const ended = entry.measurements.filter(({ stopped }) => !stopped);
      const pivots = ended.flatMap((each) => (each.pivots === undefined ? [] : [each.pivots]));
      const regrets = ended.map(({ regret }) => regret);
      const worst = regrets.some(Number.isNaN) ? "no profile" : Math.max(...regrets);
      const walls = entry.measurements.map(({ wall, stopped }) => ({ value: wall, stopped }));
      return `${head} ${[
        shownTime(cpuMedian(entry)),
        shownTime(median(walls)),
        shownPivots(pivots),
        list(entry.measurements.map(({ stopped, found }) => (stopped ? "stopped" : found))),
        ended.length === 0 ? "" : typeof worst === "string" ? worst : worst === 0 ? "0" : worst.toExponential(0),
        entry.own || ours.measurements.length === 0 ? "" : shownRatio(entry, ours),
      ].join(" | ")} |\n`;
    })
    .join("");
}

/**
 * # Progress bar
 *
 * On standard error, for people. This file is the only one that knows cli-progress.
 *
 * @module
 */
import { SingleBar } from "cli-progress";

/** A bar that is on the terminal. */
export interface ProgressBar {
  /** Shows the share of the work done, in [0, 1], and a remark. */
  show(share: number, remark?: string): void;
  /** Takes the bar away. */
  end(): void;
}

/** Puts a bar on the terminal. */
export function progressBar(label: string): ProgressBar {
  const bar = new SingleBar({
    format: `${label} {bar} {percentage}%  {duration_formatted}  {remark}`,
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: null,
    barsize: 30,
  });
  bar.start(1000, 0, { remark: "" });
  return {
    show: (share, remark = "") => bar.update(Math.round(share * 1000), { remark }),
    end: () => bar.stop(),
  };
}

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
  /** Shows the share of the work done, in [0, 1]. */
  show(share: number): void;
  /** Takes the bar away. */
  end(): void;
}

/** Puts a bar on the terminal. */
export function progressBar(label: string): ProgressBar {
  const bar = new SingleBar({
    format: `${label} {bar} {percentage}%  {duration_formatted}`,
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: null,
    barsize: 30,
  });
  bar.start(1000, 0);
  return {
    show: (share) => bar.update(Math.round(share * 1000)),
    end: () => bar.stop(),
  };
}

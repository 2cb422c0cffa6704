import type { Reporter, TestModule } from "vitest/node";

/** Prints, last, `N passed, N failed, N skipped`, and before it every skipped test with the reason it gives. */
export default class CountReporter implements Reporter {
  readonly #write: (line: string) => void;

  /** @param options - `write` receives each line, without its end; standard output by default. */
  constructor(options: { readonly write?: (line: string) => void } = {}) {
    this.#write = options.write ?? ((line) => process.stdout.write(`${line}\n`));
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    let skipped = 0;
    for (const module of modules) {
      const before = failed;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === "passed") passed += 1;
        else if (result.state === "failed") failed += 1;
        else {
          skipped += 1;
          const reason = result.state === "skipped" ? result.note : undefined;
          this.#write(`skipped: ${test.fullName}: ${reason ?? "no reason given"}`);
        }
      }
      // A file that cannot be read, or whose hooks throw, fails without a failed test.
      if (module.state() === "failed" && failed === before) failed += 1;
    }
    this.#write(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  }
}

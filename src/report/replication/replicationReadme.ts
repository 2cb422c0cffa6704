/**
 * # README of a replication package
 *
 * In the manner of the template of the Social Science Data Editors: everything that it asks for, filled from the plan and from what
 * was measured when the package was last run.
 *
 * ## References
 *
 * - [VilhuberConnollyKorenLlullMorrow2022]
 *
 * @module
 */
import type { ReplicationPlan } from "./replicationPlan.ts";

/** What was measured when the package was run. */
export interface Measured {
  /** The programs with their versions, jiama first. */
  readonly software: readonly string[];
  /** Wall time of the run. */
  readonly seconds: number;
  /** Largest resident memory. */
  readonly megabytes: number;
  /** Bytes of everything that was written. */
  readonly bytes: number;
  /** What the processor calls itself. */
  readonly processor: string;
  /** Number of processors. */
  readonly cores: number;
  /** Memory of the machine. */
  readonly machineMegabytes: number;
  /** The operating system. */
  readonly system: string;
}

/** A line of the list of results: what it is, and its file. */
export interface ListedResult {
  /** What it is. */
  readonly name: string;
  /** The command that makes it. */
  readonly program: string;
  /** Its files, from the folder of the package. */
  readonly files: readonly string[];
}

/** The README in Markdown. */
export function replicationReadme(
  plan: ReplicationPlan,
  measured: Measured,
  results: readonly ListedResult[],
  references: readonly string[],
): string {
  const { title, authors, license, data, papers } = plan;
  const software = measured.software.map((program) => `- ${program}`);
  const dataRows = data.map(({ file, source }) => `| \`${file}\` | ${source} |`);
  return `# ${title.en}

${authors.join(", ")}

## Overview

The code in this package regenerates every table, figure and number of the text from the models of jiama. One command runs all of it; it takes about ${duration(measured.seconds)} on an ordinary computer, and no step is manual.

## Data availability and provenance

${
  data.length === 0
    ? "This paper uses no data from outside: all numbers are computed from the models, and the observed targets that some tables cite are contained in the software with their sources."
    : `The data are contained in this package.\n\n| file | source and terms |\n|---|---|\n${dataRows.join("\n")}`
}

All data are publicly available. The authors have legitimate access to, and permission to use, the data.

## License

${license}

## Computational requirements

### Software

${software.join("\n")}

Set-up, once: \`npm ci\`, or \`npm install ${measured.software[0]!.replace(" ", "@")}\`.

### Controlled randomness

Random draws, where a table has any, start from seeds that are part of the table's input and stand in its hash; nothing else is random.

### Memory, run time, storage

Last run: ${duration(measured.seconds)}, ${Math.ceil(measured.megabytes)} MB of memory, ${Math.ceil(measured.bytes / 1024)} KB written, on ${measured.processor} (${measured.cores} cores, ${Math.round(measured.machineMegabytes / 1024)} GB), ${measured.system}. The numbers do not depend on the machine or on the number of threads.

## Description of programs

- \`jiama.yaml\` says what is regenerated: tables, figures and numbers, with the parameters of each.
${papers.map((paper) => `- \`${paper}\` is the paper; its tables, figures and numbers come from \`out/\`.`).join("\n")}

## Instructions

1. Install Node.js and the software as said above.
2. Run \`npx jiama replicate run\` in this folder. It writes \`out/\`${papers.length > 0 ? " and compiles the paper" : ""}.
3. Run \`npx jiama replicate check\` to have everything computed anew in a clean folder and compared byte for byte.

## List of tables, figures and numbers of the text

| result | program | files |
|---|---|---|
${results.map(({ name, program, files }) => `| ${name} | \`${program}\` | ${files.map((file) => `\`${file}\``).join(", ")} |`).join("\n")}

## References

${references.length > 0 ? references.map((entry) => `- ${entry}`).join("\n") : "None beside the software."}
`;
}

function duration(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}

/**
 * # Replication package
 *
 * The manifest and the README that go with reproduced tables, figures and certificates of propositions: which file comes from which command and which input. They
 * carry no time and nothing of the machine, so that a second run gives the same bytes.
 *
 * @module
 */
import type { ExpectedStatus, Localized, ProofStatus } from "../index.ts";
import type { WrittenFile } from "./fileReports.ts";

/** A table or a figure of the manifest. */
export interface ManifestItem {
  readonly id: string;
  readonly title: Localized;
  /** Hash of all that the numbers depend on; also in the first line of the files. */
  readonly parameterHash: string;
  /** Keys of the bibliography. */
  readonly sources: readonly string[];
  /** Paths from the folder of the manifest. */
  readonly files: readonly WrittenFile[];
}

/** An item with the names of its files. */
export type ListedItem = Omit<ManifestItem, "files"> & { readonly files: readonly string[] };

/** A proposition of the manifest, and what its certificate establishes. */
export interface ManifestProposition {
  readonly id: string;
  readonly title: Localized;
  /** Hash of what has to be shown, as in the certificate. */
  readonly obligationHash: string;
  readonly expected: ExpectedStatus;
  /** What the certificate was found to establish. */
  readonly status: ProofStatus;
  readonly engines: readonly string[];
  readonly file: WrittenFile;
}

/** A proposition with the name of its certificate. */
export type ListedProposition = Omit<ManifestProposition, "file"> & { readonly file: string };

/** What was made: tables, figures and certificates. */
export interface MadeItems {
  readonly tables: readonly ManifestItem[];
  readonly figures: readonly ManifestItem[];
  readonly propositions: readonly ManifestProposition[];
}

/** The manifest: everything that was written, with hashes. */
export interface Manifest {
  readonly schema: "jiama/1";
  readonly package: "jiama";
  readonly version: string;
  readonly command: string;
  readonly tables: readonly ListedItem[];
  readonly figures: readonly ListedItem[];
  readonly propositions: readonly ListedProposition[];
  readonly files: readonly WrittenFile[];
}

const COMMAND = "jiama reproduce";

/** The manifest of what was made and of the README that goes with it. */
export function manifest({ tables, figures, propositions }: MadeItems, readme: WrittenFile, version: string): Manifest {
  const listed = ({ files, ...item }: ManifestItem): ListedItem => ({ ...item, files: files.map(({ path }) => path) });
  return {
    schema: "jiama/1",
    package: "jiama",
    version,
    command: COMMAND,
    tables: tables.map(listed),
    figures: figures.map(listed),
    propositions: propositions.map(({ file, ...item }) => ({ ...item, file: file.path })),
    files: [readme, ...[...tables, ...figures].flatMap(({ files }) => files), ...propositions.map(({ file }) => file)],
  };
}

/** The README, in the manner of the Social Science Data Editors' template. */
export function packageReadme({ tables, figures, propositions }: MadeItems, version: string): string {
  const sources = [...new Set([...tables, ...figures].flatMap(({ sources: keys }) => keys))].sort();
  const count = (status: ProofStatus) => propositions.filter((each) => each.status === status).length;
  const rows = (items: readonly ManifestItem[], kind: "table" | "figure") =>
    items
      .map(
        ({ id, title }) => `| \`${id}\` | ${title.en} | ${title.zh} | \`jiama ${kind} ${id}\` | \`${kind}s/${id}.*\` |`,
      )
      .join("\n");
  return `# Replication package

## Overview

The tables in \`tables/\` and the figures in \`figures/\` were computed by jiama ${version}. One command regenerates all of them, byte for byte:

\`\`\`sh
${COMMAND} --out DIR
\`\`\`

\`jiama table --check tables\` and \`jiama figure --check figures\` recompute them and name the files that differ. \`manifest.json\` lists every file
with its size and SHA-256, and for every table and figure the hash of the input that its numbers depend on; the same hash stands in
the first line of the file (in \`.meta.json\` beside a CSV).

## Data availability

The observed targets are public documents, contained in the software with the source of each number. Nothing else is
needed; nothing is fetched from the network.

## Software

jiama ${version} on Node.js ^20.19, ^22.12 or ≥ 24. The numbers do not depend on the machine or on the number of threads.

## Seeds

Random draws, where a table has any, start from seeds that are part of the table's input and of its hash.

## Tables

| id | title | 标题 | program | files |
|---|---|---|---|---|
${rows(tables, "table")}

A file is named \`ID.LANGUAGE.FORMAT\`: language \`en\` or \`zh\`; format \`tex\` (a fragment for \`\\input\`, with booktabs and
siunitx), \`md\`, \`csv\`, \`html\` or \`json\`.

## Figures

| id | title | 标题 | program | files |
|---|---|---|---|---|
${rows(figures, "figure")}

Formats: \`svg\`, \`png\`, and \`json\`, the Vega-Lite specification. \`jiama figure --format pdf\` makes PDF where rsvg-convert is
installed. Fonts: a part of Noto Sans SC (SIL Open Font License), which the software carries.

## Propositions

\`proofs/\` holds the certificates of ${propositions.length} propositions: ${count("proved")} proved, ${count("refuted")} refuted by a counter-example. Each was
re-checked before it was copied, and names the engines that agree on it. \`jiama prove\` checks them again, \`jiama prove --discharge\`
proves all of them anew.

## References

Keys of the bibliography that comes with the software: ${sources.length > 0 ? sources.join(", ") : "none"}.
`;
}

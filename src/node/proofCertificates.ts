/**
 * # Stored certificates
 *
 * The files under `proofs/certificates/`, which the package carries.
 *
 * @module
 */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ProofCertificate } from "../games/proposition/proofCertificate.ts";
import type { Proposition } from "../games/proposition/proposition.ts";
import { packageFolder } from "./packageFolder.ts";
import { sha256 } from "./sha256.ts";
import { writeFileWhole } from "./writeFileWhole.ts";

/** The hash of what has to be shown: another wording of the title does not invalidate a proof. */
export function obligationHash({ id, model, obligation }: Proposition): string {
  return sha256(JSON.stringify({ id, model, obligation }));
}

/** The stored certificate of a proposition; `undefined` where there is none. */
export function storedCertificate(id: string): ProofCertificate | undefined {
  const path = join(certificateFolder(), `${id}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as ProofCertificate) : undefined;
}

/** Writes a certificate to its place. @returns The path. */
export function storeCertificate(certificate: ProofCertificate): string {
  const folder = certificateFolder();
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${certificate.id}.json`);
  writeFileWhole(path, certificateText(certificate));
  return path;
}

/** The text of a certificate: one line for each small value, so that differences can be read. */
export function certificateText(certificate: ProofCertificate): string {
  return `${laidOut(certificate, "")}\n`;
}

function laidOut(value: unknown, indent: string): string {
  const flat = JSON.stringify(value);
  if (typeof value !== "object" || value === null || flat.length + indent.length <= 120) return flat;
  const inner = `${indent} `;
  const parts = Array.isArray(value)
    ? value.map((each) => laidOut(each, inner))
    : Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${laidOut(each, inner)}`);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return `${open}\n${parts.map((part) => inner + part).join(",\n")}\n${indent}${close}`;
}

function certificateFolder(): string {
  return join(packageFolder(), "proofs", "certificates");
}

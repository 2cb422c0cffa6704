import { proofVerdict } from "jiama";
import { findModel, models } from "jiama/models";
import { propositions } from "jiama/proofs";
import { describe, expect, test } from "vitest";
import { certificateText, obligationHash, storedCertificate } from "../../src/node/proofCertificates.ts";
import { projectFiles, projectText } from "../house/projectFiles.ts";

describe.each(propositions)("$id", (proposition) => {
  test("is discharged: its stored certificate is its own and establishes the expected status", () => {
    const certificate = storedCertificate(proposition.id);
    expect(certificate?.hash).toBe(obligationHash(proposition));
    const { status, reason } = proofVerdict(proposition, certificate!);
    expect({ status, reason }).toEqual({ status: proposition.expected, reason: undefined });
  });
});

describe("propositions", () => {
  test("have distinct ids in kebab-case, models and mechanisms that exist, and sources", () => {
    expect(new Set(propositions.map(({ id }) => id)).size).toBe(propositions.length);
    const ids = models.map(({ id }) => id);
    for (const { id, model, mechanisms } of propositions) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(ids).toContain(model);
      expect(mechanisms.length).toBeGreaterThan(0);
      expect(mechanisms.every((number) => Number.isInteger(number) && number >= 1 && number <= 50)).toBe(true);
    }
  });

  test("lie one a file, named after the export, in the folder of their model's family", () => {
    for (const { id, model } of propositions) {
      const name = id.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
      const path = `proofs/${findModel(model).family}/${name}.ts`;
      expect(projectText(path)).toContain(`export const ${name}: Proposition = {`);
    }
  });

  test("no certificate is left of a proposition that is gone", () => {
    const stored = projectFiles("proofs/certificates").map((path) => path.split("/").at(-1)!.replace(".json", ""));
    expect(stored.filter((id) => !propositions.some((each) => each.id === id))).toEqual([]);
  });

  test("certificates are written in one way, without times", () => {
    for (const { id } of propositions) {
      expect(projectText(`proofs/certificates/${id}.json`)).toBe(certificateText(storedCertificate(id)!));
    }
  });
});

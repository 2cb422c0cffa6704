import {
  type AnyModel,
  type Claim,
  DomainError,
  type ParameterInput,
  type ParameterSpec,
  type Proposition,
  proofVerdict,
  type Reading,
  seededRng,
  solve,
} from "jiama";
import { findModel, models } from "jiama/models";
import { propositions } from "jiama/proofs";
import { describe, expect, test } from "vitest";
import { certificateText, obligationHash, storedCertificate } from "../../src/node/proofCertificates.ts";
import { sampledValue, variedParameters } from "../../src/sweep/sampledParameters.ts";
import { projectFiles, projectText } from "../house/projectFiles.ts";
import { evaluatedClaim } from "./formulaValue.ts";

const SEED = 5;
const CASES_DRAWN = 400;
const CASES_CHECKED = 12;

/** What random cases of a model say about a claim. */
interface Confrontation {
  /** Number of cases in which the assumptions hold. */
  readonly checked: number;
  readonly failures: readonly unknown[];
}

describe.each(propositions)("$id", (proposition) => {
  test("is discharged: its stored certificate is its own and establishes the expected status", () => {
    const certificate = storedCertificate(proposition.id);
    expect(certificate?.hash).toBe(obligationHash(proposition));
    const { status, reason } = proofVerdict(proposition, certificate!);
    expect({ status, reason }).toEqual({ status: proposition.expected, reason: undefined });
  });

  test.each(Object.entries(proposition.readings ?? {}))("the solver's answers agree with claim %s", (name, reading) => {
    const claim = proposition.obligation.claims[name]!;
    const { checked, failures } = confrontation(proposition, claim, reading);
    expect(failures).toEqual([]);
    expect(checked, "cases that the claim speaks of").toBe(CASES_CHECKED);
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

/** Random cases of the model, and those that contradict the claim. */
function confrontation(
  { model: id }: Proposition,
  claim: Claim,
  { fixed = {}, tolerance, values }: Reading,
): Confrontation {
  const model = findModel(id);
  const rng = seededRng(SEED);
  const names = variedParameters(model, fixed);
  const specs = model.parameters as Readonly<Record<string, ParameterSpec>>;
  const failures: unknown[] = [];
  let checked = 0;
  for (let i = 0; i < CASES_DRAWN && checked < CASES_CHECKED; i += 1) {
    const parameters = Object.fromEntries(names.map((name) => [name, sampledValue(specs[name]!, rng)]));
    const read = values({
      parameters,
      between: (low, high) => low + (high - low) * rng.next(),
      outcome: (changes) =>
        outcomeAt(model, { ...fixed, ...parameters, ...changes } as Readonly<Record<string, ParameterInput>>),
    });
    if (read === undefined) continue;
    const { failures: outside, applies, holds } = evaluatedClaim(claim, read, tolerance);
    if (outside.length > 0) failures.push({ outside, read });
    if (!applies) continue;
    checked += 1;
    if (!holds) failures.push({ read });
  }
  return { checked, failures: failures.slice(0, 2) };
}

function outcomeAt(model: AnyModel, parameters: Readonly<Record<string, ParameterInput>>): unknown {
  try {
    const { status, outcome } = solve(model, parameters);
    return status === "solved" ? outcome : undefined;
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

import { type Claim, type ProofCertificate, type Proposition, proofVerdict } from "jiama";
import { propositions } from "jiama/proofs";
import { describe, expect, test } from "vitest";
import { queriesOf } from "../../src/games/proposition/queries.ts";
import { smtLines } from "../../src/games/proposition/smtText.ts";
import { storedCertificate } from "../../src/node/proofCertificates.ts";

const proved = propositions.filter(({ expected }) => expected === "proved");

/** The proposition with each claim changed. */
function mutant(proposition: Proposition, change: (claim: Claim) => Claim): Proposition {
  const claims = Object.entries(proposition.obligation.claims).map(([name, claim]) => [name, change(claim)] as const);
  return { ...proposition, obligation: { ...proposition.obligation, claims: Object.fromEntries(claims) } };
}

/** The stored certificate as a cheat would present it for a mutant: with the mutant's own questions, answered as needed. */
function forged(proposition: Proposition): ProofCertificate {
  const certificate = storedCertificate(proposition.id)!;
  const claims = Object.entries(proposition.obligation.claims).map(([name, claim]) => {
    const evidence = certificate.claims.find((each) => each.claim === name)!.queries;
    const queries = queriesOf(claim).map((query) => ({
      ...evidence.find(({ id }) => id === query.id),
      id: query.id,
      smt: smtLines(claim, query),
      answers: { exact: query.wanted, z3: query.wanted },
    }));
    return { claim: name, queries };
  });
  return { ...certificate, claims };
}

function verdict(proposition: Proposition): string {
  return proofVerdict(proposition, forged(proposition)).status;
}

/** Exchanges two words of a text. */
function swapped(text: string, a: string, b: string): string {
  return text.replaceAll(/[^()\s]+/g, (word) => (word === a ? b : word === b ? a : word));
}

test("a forged certificate of the proposition itself passes", () => {
  expect(verdict(proved[0]!)).toBe("proved");
});

describe.each(proved)("$id", (proposition) => {
  test("with the negated claim it is not", () => {
    expect(verdict(mutant(proposition, (claim) => ({ ...claim, claim: `(not ${claim.claim})` })))).toBe("unknown");
  });

  test("without any one assumption it is not", () => {
    for (const [name, claim] of Object.entries(proposition.obligation.claims)) {
      for (const assumption of Object.keys(claim.assumptions)) {
        const rest = Object.fromEntries(Object.entries(claim.assumptions).filter(([each]) => each !== assumption));
        const weaker: Proposition = {
          ...proposition,
          obligation: {
            ...proposition.obligation,
            claims: { ...proposition.obligation.claims, [name]: { ...claim, assumptions: rest } },
          },
        };
        expect(verdict(weaker), assumption).toBe("unknown");
      }
    }
  });

  test("with two symbols of the claim exchanged it is not", () => {
    const changed = mutant(proposition, (claim) => {
      const known = [...claim.symbols, ...Object.keys(claim.terms ?? {})];
      const used = [...new Set(claim.claim.match(/[^()\s]+/g))].filter((word) => known.includes(word));
      const first = used[0]!;
      const last = used.length > 1 ? used.at(-1)! : known.find((name) => name !== first)!;
      return { ...claim, claim: swapped(claim.claim, first, last) };
    });
    expect(verdict(changed)).toBe("unknown");
  });
});

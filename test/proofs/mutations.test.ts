import { type Claim, type ProofCertificate, type Proposition, proofVerdict } from "jiama";
import { propositions } from "jiama/proofs";
import { describe, expect, test } from "vitest";
import { queriesOf } from "../../src/games/proposition/queries.ts";
import { smtLines } from "../../src/games/proposition/smtText.ts";
import { storedCertificate } from "../../src/node/proofCertificates.ts";

/** Those whose claims are proved, be it to show that a sentence is false. */
const proved = propositions.filter(({ expected, obligation }) => expected === "proved" || obligation.refutes === true);
const refuted = propositions.filter((proposition) => !proved.includes(proposition));

/** The proposition with each claim changed. */
function mutant(proposition: Proposition, change: (claim: Claim) => Claim): Proposition {
  const claims = Object.entries(proposition.obligation.claims).map(([name, claim]) => [name, change(claim)] as const);
  return { ...proposition, obligation: { ...proposition.obligation, claims: Object.fromEntries(claims) } };
}

/** The proposition with one claim only. */
function alone({ readings, ...proposition }: Proposition, name: string, claim: Claim): Proposition {
  const kind = claim.box === undefined ? "algebraic" : "interval";
  return { ...proposition, obligation: { ...proposition.obligation, kind, claims: { [name]: claim } } };
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

test("a forged certificate of the proposition itself passes, of each claim too", () => {
  for (const proposition of [proved[0]!, proved.find(({ obligation }) => obligation.kind === "interval")!]) {
    expect(verdict(proposition)).toBe(proposition.expected);
    for (const [name, claim] of Object.entries(proposition.obligation.claims)) {
      expect(verdict(alone(proposition, name, claim)), name).toBe(proposition.expected);
    }
  }
});

describe.each(refuted)("$id", (proposition) => {
  const changed = (change: (claim: Claim) => Claim): string =>
    proofVerdict(mutant(proposition, change), storedCertificate(proposition.id)!).status;

  test("is refuted by its counter-example, which does not refute the negated claim", () => {
    expect(changed((claim) => claim)).toBe("refuted");
    expect(changed((claim) => ({ ...claim, claim: `(not ${claim.claim})` }))).toBe("unknown");
  });

  test("is not refuted by a point that breaks an assumption", () => {
    const impossible = { impossible: "(< 1 0)" };
    expect(changed((claim) => ({ ...claim, assumptions: { ...claim.assumptions, ...impossible } }))).toBe("unknown");
  });
});

describe.each(proved)("$id", (proposition) => {
  test("with the negated claim it is not", () => {
    expect(verdict(mutant(proposition, (claim) => ({ ...claim, claim: `(not ${claim.claim})` })))).toBe("unknown");
  });

  test("without any one assumption it is not", () => {
    for (const [name, claim] of Object.entries(proposition.obligation.claims)) {
      for (const assumption of Object.keys(claim.assumptions)) {
        const rest = Object.fromEntries(Object.entries(claim.assumptions).filter(([each]) => each !== assumption));
        expect(verdict(alone(proposition, name, { ...claim, assumptions: rest })), assumption).toBe("unknown");
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

/**
 * # Verdicts on stored certificates
 *
 * @module
 */
import type { Localized } from "../errors.ts";
import type { ProofCertificate, ProofVerdict } from "../games/proposition/proofCertificate.ts";
import type { Proposition } from "../games/proposition/proposition.ts";
import { proofVerdict } from "../verify/proof/proofCheck.ts";
import { obligationHash, storedCertificate } from "./proofCertificates.ts";

/** What the stored certificate of a proposition establishes. */
export function storedVerdict(proposition: Proposition): ProofVerdict {
  return verdictOn(proposition, storedCertificate(proposition.id));
}

/** What a certificate establishes about a proposition, if it is one about it. */
export function verdictOn(proposition: Proposition, certificate: ProofCertificate | undefined): ProofVerdict {
  if (certificate === undefined) {
    return unknown({
      en: "there is no certificate; `jiama prove --discharge` makes one",
      zh: "没有证书；可用 `jiama prove --discharge` 生成",
    });
  }
  if (certificate.hash !== obligationHash(proposition)) {
    return unknown({
      en: "the proposition is not the one that was discharged; `jiama prove --discharge` does it anew",
      zh: "命题与已证明者不同；可用 `jiama prove --discharge` 重新证明",
    });
  }
  return proofVerdict(proposition, certificate);
}

function unknown(reason: Localized): ProofVerdict {
  return { status: "unknown", reason, engines: [] };
}

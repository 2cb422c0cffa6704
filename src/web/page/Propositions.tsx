/**
 * # The propositions about the model
 *
 * @module
 */
import type { Localized } from "../../errors.ts";
import type { AnyModel } from "../../games/model.ts";
import { type ProofFact, proofFacts } from "../proofFacts.ts";
import { lang, say } from "../state/store.ts";

const STATUSES: Readonly<Record<ProofFact[3], Localized>> = {
  proved: { en: "✓ proved", zh: "✓ 已证明" },
  refuted: { en: "✗ refuted", zh: "✗ 已证伪" },
  tested: { en: "tested", zh: "已测试" },
  unknown: { en: "undecided", zh: "未决" },
};

/** What is known in general, with the status of its proof. */
export function Propositions({ model }: { readonly model: AnyModel }) {
  const facts = proofFacts[model.id] ?? [];
  if (facts.length === 0) return null;
  // The site says where it keeps its pages; the file by itself has none to lead to.
  const site = document.documentElement.dataset.site;
  const folder = `${site}/${lang.value === "zh" ? "zh/" : ""}reference/propositions.html`;
  return (
    <section class="card" aria-labelledby="propositions-title">
      <h2 id="propositions-title">{say({ en: "Propositions", zh: "命题" })}</h2>
      <ul class="propositions">
        {facts.map(([id, en, zh, status, engines]) => (
          <li key={id}>
            <strong class={`mark ${status}`}>{say(STATUSES[status])}</strong> ({engines}) {say({ en, zh })}{" "}
            {site === undefined ? <code>jiama prove {id}</code> : <a href={`${folder}#${id}`}>{id}</a>}
          </li>
        ))}
      </ul>
    </section>
  );
}

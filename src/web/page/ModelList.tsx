/**
 * # The models, to be chosen from
 *
 * @module
 */
import { signal } from "@preact/signals";
import { models } from "../../../models/registry.ts";
import type { ModelFamily } from "../../games/model.ts";
import { familyWords } from "../../report/familyWords.ts";
import { firstState } from "../state/explorerState.ts";
import { hashOfState } from "../state/hash.ts";
import { say, state } from "../state/store.ts";

const wanted = signal("");

/** All models by family, and a field that narrows the list. */
export function ModelList() {
  const words = wanted.value.toLowerCase().trim();
  const found = models.filter(({ id, title, description }) =>
    [id, title.en, title.zh, description.en, description.zh].some((text) => text.toLowerCase().includes(words)),
  );
  const families = [...new Set(models.map(({ family }) => family))];
  const { model: chosen, lang, game } = state.value;
  return (
    <nav class="models" aria-label={say({ en: "Models", zh: "模型" })}>
      <input
        type="search"
        value={wanted.value}
        placeholder={say({ en: "search models", zh: "搜索模型" })}
        aria-label={say({ en: "Search models", zh: "搜索模型" })}
        onInput={({ currentTarget }) => {
          wanted.value = currentTarget.value;
        }}
      />
      <p class="unseen" role="status">
        {words === "" ? "" : say({ en: `${found.length} models`, zh: `${found.length} 个模型` })}
      </p>
      {families.map((family: ModelFamily) => {
        const members = found.filter((model) => model.family === family);
        if (members.length === 0) return null;
        return (
          <section key={family}>
            <h3>{say(familyWords[family])}</h3>
            <ul>
              {members.map(({ id, title }) => (
                <li key={id}>
                  <a
                    href={hashOfState({ ...firstState, model: id, lang })}
                    aria-current={game === null && id === chosen ? "page" : undefined}
                  >
                    {say(title)}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {found.length === 0 && <p>{say({ en: "No model contains these words.", zh: "没有模型含有这些词。" })}</p>}
    </nav>
  );
}

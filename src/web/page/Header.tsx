/**
 * # The head of the page
 *
 * @module
 */
import { hashOfState } from "../state/hash.ts";
import { change, lang, say, state } from "../state/store.ts";

/** Name, the two parts of the explorer, and the language. */
export function Header() {
  const { game } = state.value;
  const other = lang.value === "en" ? "zh" : "en";
  return (
    <header>
      <p class="brand">
        <span lang="zh-CN">加码</span> jiama
      </p>
      <nav aria-label={say({ en: "Parts", zh: "栏目" })}>
        <a href={hashOfState({ ...state.value, game: null })} aria-current={game === null ? "page" : undefined}>
          {say({ en: "Models", zh: "模型" })}
        </a>
        <a href={hashOfState({ ...state.value, game: game ?? "" })} aria-current={game === null ? undefined : "page"}>
          {say({ en: "Your own game", zh: "自备博弈" })}
        </a>
      </nav>
      <button type="button" lang={other === "zh" ? "zh-CN" : "en"} onClick={() => change({ lang: other })}>
        {other === "zh" ? "中文" : "English"}
      </button>
    </header>
  );
}

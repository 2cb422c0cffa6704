/**
 * # Status and certificate
 *
 * @module
 */
import {
  alternativeText,
  conditionText,
  decisionTexts,
  statusWords,
  verdictText,
} from "../../report/certificateText.ts";
import { answers, cancel, type Side, type Solution } from "../state/answers.ts";
import { shownValue } from "../state/shownValue.ts";
import { say, state } from "../state/store.ts";

/** Lines of one kind beyond this number are counted, not listed. */
const MANY = 12;

/** Whether there is an equilibrium, and what was verified; read out when it changes. */
export function Evidence({ side }: { readonly side: Side }) {
  const { solution, busy, message } = answers[side].value;
  const name = state.value.b === null ? "" : `${side.toUpperCase()}: `;
  return (
    <div
      class={busy ? "evidence busy" : "evidence"}
      data-status={busy ? "busy" : message !== undefined ? "refused" : solution?.status}
    >
      <p role="status" aria-live="polite">
        {name}
        {message !== undefined
          ? say({
              en: "These values were refused; the last answer is shown.",
              zh: "这组取值未被接受；所示为上一结果。",
            })
          : solution === undefined
            ? say({ en: "Computing…", zh: "计算中……" })
            : verdict(solution)}
      </p>
      {busy && (
        <p class="waiting">
          <progress aria-label={say({ en: "computing", zh: "计算中" })} />
          <button type="button" onClick={() => cancel(side)}>
            {say({ en: "Cancel", zh: "取消" })}
          </button>
        </p>
      )}
      {solution !== undefined && <Certificate solution={solution} />}
    </div>
  );
}

function verdict({ status, certificate }: Solution) {
  const mark = status === "solved" ? "✓" : status === "none" ? "∅" : "?";
  return (
    <>
      <strong class={`mark ${status}`}>
        {mark} {say(statusWords[status])}
      </strong>{" "}
      {say(verdictText(certificate, shownValue))}
    </>
  );
}

function Certificate({ solution: { certificate, method } }: { readonly solution: Solution }) {
  const { decisions, conditions, alternatives } = certificate;
  const sorted = [...conditions].sort((a, b) => Number(a.holds) - Number(b.holds));
  const lines = [
    ...decisions.map((check) =>
      [check.player, ...decisionTexts(check, shownValue)]
        .flatMap((text) => (text === undefined ? [] : [say(text)]))
        .join(" · "),
    ),
    ...sorted.map((condition) => say(conditionText(condition, shownValue))),
    ...alternatives.map((alternative) => say(alternativeText(alternative, shownValue))),
  ];
  return (
    <details>
      <summary>{say({ en: "Certificate", zh: "验证" })}</summary>
      <p>
        {say({ en: "Method", zh: "方法" })}: <code>{method}</code>
      </p>
      <ul>
        {lines.slice(0, MANY).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {lines.length > MANY && (
        <p>{say({ en: `… and ${lines.length - MANY} more`, zh: `……另有 ${lines.length - MANY} 项` })}</p>
      )}
    </details>
  );
}

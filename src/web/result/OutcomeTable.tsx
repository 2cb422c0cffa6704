/**
 * # The outcome, field by field
 *
 * @module
 */
import type { AnyModel, OutcomeField } from "../../games/model.ts";
import { Formula } from "../page/Formula.tsx";
import { answers } from "../state/answers.ts";
import { shownValue } from "../state/shownValue.ts";
import { lang, say, state } from "../state/store.ts";

/** All fields of the outcome with symbol, title and unit; with a second column where two states are compared. */
export function OutcomeTable({ model }: { readonly model: AnyModel }) {
  const both = state.value.b !== null;
  const [a, b] = [answers.a.value.solution?.outcome, answers.b.value.solution?.outcome];
  const value = (outcome: Readonly<Record<string, unknown>> | undefined, name: string) =>
    outcome === undefined ? "…" : shownValue(outcome[name], lang.value);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <section class="scroll" tabIndex={0} aria-label={say({ en: "Outcome", zh: "结果" })}>
      <table>
        <caption>{say({ en: "Outcome", zh: "结果" })}</caption>
        <thead>
          <tr>
            <th scope="col">{say({ en: "quantity", zh: "量" })}</th>
            <th scope="col">{both ? "A" : say({ en: "value", zh: "值" })}</th>
            {both && <th scope="col">B</th>}
            <th scope="col">{say({ en: "unit", zh: "单位" })}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(model.outcome as Readonly<Record<string, OutcomeField>>).map(([name, field]) => (
            <tr key={name}>
              <th scope="row">
                {say(field.title)} <Formula latex={field.symbol} /> <code>{name}</code>
              </th>
              <td data-outcome={name}>{value(a, name)}</td>
              {both && <td data-outcome-b={name}>{value(b, name)}</td>}
              <td class="unit">{say(field.unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

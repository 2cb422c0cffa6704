/**
 * # The parameters of the model
 *
 * @module
 */
import type { Localized } from "../../errors.ts";
import type { AnyModel } from "../../games/model.ts";
import { answers } from "../state/answers.ts";
import { edited, editedSettings, setParameter } from "../state/changes.ts";
import { usedNames } from "../state/chosenModel.ts";
import { parametersOf } from "../state/parametersOf.ts";
import { change, say, state } from "../state/store.ts";
import { ParameterControl } from "./ParameterControl.tsx";

/** A control for each parameter that the regime uses. */
export function Controls({ model }: { readonly model: AnyModel }) {
  const settings = editedSettings();
  const specs = parametersOf(model);
  const used = usedNames(model, settings);
  const { message } = answers[edited.value].value;
  const about = message === undefined ? undefined : parameterIn(message, Object.keys(specs));
  const strangers = Object.keys(settings).filter((name) => !Object.hasOwn(specs, name));
  // The regime decides which of the others there are.
  const names = ["regime", ...used.filter((name) => name !== "regime")].filter((name) => used.includes(name));
  return (
    <section class="controls" aria-labelledby="controls-title">
      <h2 id="controls-title">{say({ en: "Parameters", zh: "参数" })}</h2>
      <div class="buttons">
        {state.value.b !== null &&
          (["a", "b"] as const).map((side) => (
            <button
              key={side}
              type="button"
              aria-pressed={edited.value === side}
              onClick={() => {
                edited.value = side;
              }}
            >
              {say({ en: `State ${side.toUpperCase()}`, zh: `状态 ${side.toUpperCase()}` })}
            </button>
          ))}
        {!state.value.embed && <CompareButton />}
        <button
          type="button"
          onClick={() => change({ [edited.value]: {} })}
          disabled={Object.keys(settings).length === 0}
        >
          {say({ en: "Reset all", zh: "全部恢复默认" })}
        </button>
      </div>
      {message !== undefined && about === undefined && (
        <p class="refused" role="alert">
          {say(message)}
          {strangers.length > 0 && (
            <button type="button" onClick={() => setParameter(model, strangers[0]!, null)}>
              {say({ en: `Leave out ${strangers[0]}`, zh: `去掉 ${strangers[0]}` })}
            </button>
          )}
        </p>
      )}
      {names.map((name) => (
        <ParameterControl
          key={`${model.id} ${name}`}
          name={name}
          spec={specs[name]!}
          given={settings[name]}
          message={about === name ? message : undefined}
          set={(text) => setParameter(model, name, text)}
        />
      ))}
    </section>
  );
}

/** Opens a second state, which begins as a copy of the first, or closes it. */
function CompareButton() {
  const { a, b } = state.value;
  return (
    <button
      type="button"
      aria-pressed={b !== null}
      onClick={() => {
        edited.value = b === null ? "b" : "a";
        change({ b: b === null ? { ...a } : null });
      }}
    >
      {b === null ? say({ en: "Compare", zh: "对比" }) : say({ en: "Stop comparing", zh: "结束对比" })}
    </button>
  );
}

/** The parameter that a message is about: the first that it names. */
function parameterIn({ en }: Localized, names: readonly string[]): string | undefined {
  const words = en.match(/\w+/g) ?? [];
  const named = /parameter (\w+)/.exec(en)?.[1];
  return names.find((name) => name === named) ?? words.find((word) => names.includes(word));
}

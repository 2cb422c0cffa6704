/**
 * # One parameter
 *
 * Its name, symbol and unit, a control that fits its domain, and beside it what the library says of a value that it refuses.
 *
 * @module
 */
import type { Localized } from "../../errors.ts";
import { formatDomain, type ParameterSpec } from "../../games/parameter.ts";
import { Formula } from "../page/Formula.tsx";
import { say } from "../state/store.ts";
import { defaultText } from "../state/valueText.ts";
import { ListControl } from "./ListControl.tsx";
import { MatrixControl } from "./MatrixControl.tsx";
import { NumberControl } from "./NumberControl.tsx";
import { PerLevelControl } from "./PerLevelControl.tsx";
import { RegimeControl } from "./RegimeControl.tsx";

/** What every control of a value is given. */
export interface ValueControlProps {
  /** What the control is called, for who cannot see where it stands. */
  readonly label: string;
  /** Id of the element that describes it: unit, domain, message. */
  readonly describedBy: string;
  readonly spec: ParameterSpec;
  /** The value as text; `null` where it is absent. */
  readonly value: string | null;
  /** Whether the library refused it. */
  readonly invalid: boolean;
  /** Sets the value; `null` for the default. */
  readonly set: (text: string | null) => void;
}

interface Props {
  readonly name: string;
  readonly spec: ParameterSpec;
  /** As text; `undefined` where it is left to the model. */
  readonly given: string | undefined;
  readonly message: Localized | undefined;
  readonly set: (text: string | null) => void;
}

/** One parameter with its control. */
export function ParameterControl({ name, spec, given, message, set }: Props) {
  const initial = defaultText(spec.default);
  const value = given ?? initial;
  const describedBy = `about-${name}`;
  const label = say(spec.title);
  const props = { label, describedBy, spec, value, invalid: message !== undefined, set };
  return (
    <div class={given === undefined ? "parameter" : "parameter changed"}>
      <div class="name">
        <span class="title">{label}</span>
        <Formula latex={spec.symbol} />
        {given !== undefined && (
          <button
            type="button"
            class="reset"
            onClick={() => set(null)}
            aria-label={say({ en: `Reset ${label}`, zh: `恢复默认：${label}` })}
            title={say({ en: "back to the default", zh: "恢复默认" })}
          >
            ↺
          </button>
        )}
      </div>
      <Control {...props} />
      <p class="about" id={describedBy}>
        <code>{name}</code> · {say(spec.unit)}
        {spec.domain.kind === "regime" || spec.domain.kind === "choice" ? "" : ` · ${formatDomain(spec.domain)}`}
        {message !== undefined && (
          <strong class="refused" role="alert">
            {say(message)}
          </strong>
        )}
      </p>
    </div>
  );
}

/** The control that fits the domain. */
function Control(props: ValueControlProps) {
  const { spec, label, value, set, describedBy, invalid } = props;
  if (spec.domain.kind === "regime") return <RegimeControl {...props} />;
  if (spec.domain.kind === "boolean") {
    return (
      <label class="check">
        <input
          type="checkbox"
          checked={value === "true"}
          aria-label={label}
          aria-describedby={describedBy}
          onChange={({ currentTarget }) => set(String(currentTarget.checked))}
        />
        {value === "true" ? say({ en: "yes", zh: "是" }) : say({ en: "no", zh: "否" })}
      </label>
    );
  }
  if (spec.domain.kind === "choice") {
    return (
      <select
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        value={value ?? ""}
        onChange={({ currentTarget }) => set(currentTarget.value === "" ? null : currentTarget.value)}
      >
        {spec.default === null && <option value="">{say({ en: "none", zh: "无" })}</option>}
        {spec.domain.of.map((word) => (
          <option key={word} value={word}>
            {word}
          </option>
        ))}
      </select>
    );
  }
  if (spec.default === null && value === null) return <AbsentControl {...props} />;
  if (spec.domain.kind === "list") return <ListControl {...props} />;
  if (spec.domain.kind === "matrix") return <MatrixControl {...props} />;
  if (spec.perLevel !== undefined) return <PerLevelControl {...props} />;
  return <NumberControl {...props} />;
}

/** A parameter that is absent, with a way to give it. */
function AbsentControl({ spec: { domain }, label, set }: ValueControlProps) {
  const start = domain.kind === "list" ? "[1]" : domain.kind === "matrix" ? "[[1,0],[0,1]]" : "1";
  return (
    <p class="absent">
      {say({ en: "not set", zh: "未设定" })}{" "}
      <button type="button" onClick={() => set(start)} aria-label={say({ en: `Set ${label}`, zh: `设定${label}` })}>
        {say({ en: "set", zh: "设定" })}
      </button>
    </p>
  );
}

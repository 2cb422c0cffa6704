/**
 * # A number
 *
 * A slider for the hand and a field for the exact value, fractions too; both say the same.
 *
 * @module
 */
import type { IntegerDomain, RealDomain } from "../../games/parameter.ts";
import { numberOf } from "../state/numberText.ts";
import { say } from "../state/store.ts";
import type { ValueControlProps } from "./ParameterControl.tsx";
import { positionText, sliderRange } from "./sliderRange.ts";

interface Props {
  readonly label: string;
  readonly describedBy: string;
  readonly domain: RealDomain | IntegerDomain;
  readonly initial: string | undefined;
  readonly value: string;
  readonly invalid: boolean;
  readonly set: (text: string | null) => void;
}

/** Slider and field of one number. */
export function NumberField({ label, describedBy, domain, initial, value, invalid, set }: Props) {
  const number = numberOf(value);
  const range = sliderRange(domain, initial === undefined ? undefined : numberOf(initial), number);
  return (
    <div class="number">
      <input
        type="range"
        min={range.min}
        max={range.max}
        step={range.step}
        value={number ?? range.min}
        aria-label={say({ en: `${label}, slider`, zh: `${label}（滑块）` })}
        aria-valuetext={value}
        aria-describedby={describedBy}
        onInput={({ currentTarget }) => set(positionText(currentTarget.valueAsNumber, range))}
      />
      <input
        type="text"
        inputMode={domain.kind === "integer" ? "numeric" : "decimal"}
        autocomplete="off"
        spellcheck={false}
        value={value}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        onInput={({ currentTarget }) => set(currentTarget.value)}
        onBlur={({ currentTarget }) => {
          if (currentTarget.value.trim() === "") set(null);
        }}
      />
    </div>
  );
}

/** The control of a parameter that is one number. */
export function NumberControl({ spec, value, ...rest }: ValueControlProps) {
  const domain = spec.domain as RealDomain | IntegerDomain;
  const initial = typeof spec.default === "string" ? spec.default : undefined;
  return <NumberField {...rest} domain={domain} initial={initial} value={value ?? ""} />;
}

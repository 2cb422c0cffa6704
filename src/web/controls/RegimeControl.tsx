/**
 * # An accountability regime
 *
 * A regime is composed of parts: one exemption, one standard of evidence where the model has evidence on care, and modifiers.
 *
 * @module
 */
import type { RegimeDomain } from "../../games/parameter.ts";
import { regime } from "../../games/regime/regime.ts";
import { type RegimePart, regimeParts } from "../../games/regime/regimeParts.ts";
import { say } from "../state/store.ts";
import type { ValueControlProps } from "./ParameterControl.tsx";

const KINDS = [
  { kind: "exemption", title: { en: "when a failure is sanctioned", zh: "何时问责" } },
  { kind: "evidence", title: { en: "standard of evidence", zh: "证据标准" } },
] as const;

/** Choices of one part of a kind, and modifiers that may be added. */
export function RegimeControl({ spec, value, describedBy, set }: ValueControlProps) {
  const accepted = regimeParts.filter(({ id }) => (spec.domain as RegimeDomain).of.includes(id));
  const chosen = partsOf(value);
  const put = (parts: readonly RegimePart[]) =>
    set(parts.length === 0 ? null : regime(parts.map(({ id }) => id).join("+")).id);
  return (
    <div class="regime">
      {KINDS.map(({ kind, title }) => {
        const parts = accepted.filter((part) => part.kind === kind);
        const held = chosen.find((part) => part.kind === kind);
        if (parts.length === 0) return null;
        return (
          <select
            key={kind}
            aria-label={say(title)}
            aria-describedby={describedBy}
            value={held?.id ?? ""}
            onChange={({ currentTarget }) => {
              const added = parts.filter(({ id }) => id === currentTarget.value);
              put([...chosen.filter((part) => part.kind !== kind), ...added]);
            }}
          >
            <option value="">
              {kind === "exemption" ? say({ en: "—", zh: "—" }) : say({ en: "no evidence on care", zh: "无尽职证据" })}
            </option>
            {parts.map((part) => (
              <option key={part.id} value={part.id}>
                {say(part.title)}
              </option>
            ))}
          </select>
        );
      })}
      <div class="modifiers">
        {accepted
          .filter(({ kind }) => kind !== "exemption" && kind !== "evidence")
          .map((part) => (
            <label key={part.id} class="check small">
              <input
                type="checkbox"
                checked={chosen.includes(part)}
                onChange={({ currentTarget }) =>
                  put(currentTarget.checked ? [...chosen, part] : chosen.filter((other) => other !== part))
                }
              />
              {say(part.title)}
            </label>
          ))}
      </div>
    </div>
  );
}

function partsOf(value: string | null): readonly RegimePart[] {
  try {
    return value === null ? [] : regime(value).parts;
  } catch {
    return [];
  }
}

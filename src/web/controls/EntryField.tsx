/**
 * # One entry of a list or a matrix
 *
 * @module
 */

interface Props {
  readonly label: string;
  readonly describedBy: string;
  /** `null` for an entry that is missing. */
  readonly value: string | null;
  readonly invalid: boolean;
  readonly set: (text: string) => void;
}

/** A short field. What would break a list's notation is not typed into it. */
export function EntryField({ label, describedBy, value, invalid, set }: Props) {
  return (
    <input
      type="text"
      class="entry"
      inputMode="decimal"
      autocomplete="off"
      spellcheck={false}
      value={value ?? ""}
      placeholder={value === null ? "—" : ""}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      onInput={({ currentTarget }) => set(currentTarget.value.replace(/[[\],"&=]/g, "").trim() || "null")}
    />
  );
}

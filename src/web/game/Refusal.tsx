/**
 * # What cannot be read, and where
 *
 * @module
 */
import type { Localized } from "../../errors.ts";
import type { Language } from "./inks.ts";

/** A place in a text; `null` where a message names none. */
export interface MessagePlace {
  /** Index of the character. */
  readonly at: number;
  /** The line before it, the word that stands there, and the rest of the line. */
  readonly parts: readonly [before: string, word: string, after: string];
}

/** The place that a message of the library names, in the text of which it speaks. */
function messagePlace({ en }: Localized, text: string): MessagePlace | null {
  const [, line, column] = /, line (\d+), column (\d+)/.exec(en) ?? [];
  if (line === undefined || column === undefined) return null;
  const lines = text.split("\n");
  const row = Number(line) - 1;
  const own = lines[row] ?? "";
  const from = Number(column) - 1;
  const at = lines.slice(0, row).reduce((sum, { length }) => sum + length + 1, 0) + from;
  const word = /^\s*[^\s,;|&()"{}[\]]+/.exec(own.slice(from))?.[0] ?? own.slice(from, from + 1);
  return { at, parts: [own.slice(0, from), word || "⏎", own.slice(from + word.length)] };
}

interface RefusalProps {
  readonly id: string;
  readonly message: Localized;
  readonly text: string;
  readonly lang: Language;
  /** Told where to go. */
  readonly onPlace: (at: number) => void;
}

/** The message, and the line with the place marked. */
export function Refusal({ id, message, text, lang, onPlace }: RefusalProps) {
  const place = messagePlace(message, text);
  return (
    <div id={id} class="refused" role="alert">
      <p>{message[lang]}</p>
      {place !== null && (
        <button
          type="button"
          class="place"
          onClick={() => onPlace(place.at)}
          title={{ en: "go there", zh: "定位" }[lang]}
        >
          <code>
            {place.parts[0].slice(-40)}
            <mark>{place.parts[1]}</mark>
            {place.parts[2].slice(0, 40)}
          </code>
        </button>
      )}
    </div>
  );
}

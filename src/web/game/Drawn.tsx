/**
 * # A drawing with its caption, to be taken along
 *
 * @module
 */
import type { ComponentChildren } from "preact";
import type { Localized } from "../../errors.ts";
import { saveFile, svgText } from "../share/saveFile.ts";
import type { Language } from "./inks.ts";
import { Scroll } from "./Scroll.tsx";

interface DrawnProps {
  /** Name of the file. */
  readonly name: string;
  readonly caption: Localized;
  readonly lang: Language;
  readonly children: ComponentChildren;
}

/** A figure. */
export function Drawn({ name, caption, lang, children }: DrawnProps) {
  return (
    <figure>
      <Scroll label={caption[lang]}>{children}</Scroll>
      <figcaption>
        {caption[lang]}{" "}
        <button
          type="button"
          onClick={({ currentTarget }) => {
            const svg = currentTarget.closest("figure")?.querySelector("svg");
            if (svg) saveFile(`${name}.svg`, "image/svg+xml", svgText(svg));
          }}
        >
          SVG
        </button>
      </figcaption>
    </figure>
  );
}

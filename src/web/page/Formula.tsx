/**
 * # A symbol
 *
 * @module
 */
import { htmlSymbol, plainSymbol } from "../../report/symbol.ts";

/** A LaTeX symbol in HTML; who cannot see it hears it in plain text. */
export function Formula({ latex }: { readonly latex: string }) {
  return (
    <span class="symbol" role="img" aria-label={plainSymbol(latex)}>
      <span aria-hidden="true" dangerouslySetInnerHTML={{ __html: htmlSymbol(latex) }} />
    </span>
  );
}

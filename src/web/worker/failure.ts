/**
 * # What went wrong, in both languages
 *
 * @module
 */
import { GameTheoryError, type Localized } from "../../errors.ts";

/** The library's own message; what it did not foresee is said as it is. */
export function messageOf(error: unknown): Localized {
  if (error instanceof GameTheoryError) return error.text;
  const said = error instanceof Error ? error.message : String(error);
  return { en: `This is a defect of jiama: ${said}`, zh: `这是 jiama 的缺陷：${said}` };
}

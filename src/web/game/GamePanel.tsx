/**
 * # A game of one's own
 *
 * @module
 */

/** What the frame gives to the part for games. */
export interface GamePanelProps {
  /** The game as text: what the address says after `game=`. Empty at the beginning. */
  readonly text: string;
  /** The language of all words. */
  readonly lang: "en" | "zh";
  /** Told the game when it changes, so that the address follows. */
  readonly onText: (text: string) => void;
}

/** A field for a game. */
export function GamePanel({ text, lang, onText }: GamePanelProps) {
  const label = { en: "A game as a matrix, .nfg or .efg", zh: "博弈：矩阵、.nfg 或 .efg" }[lang];
  return <textarea aria-label={label} value={text} onInput={({ currentTarget }) => onText(currentTarget.value)} />;
}

/**
 * # A game of one's own
 *
 * A game is pasted, dropped or chosen; its equilibria are found by a worker, and drawn.
 *
 * @module
 */
import "./game.css";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Localized } from "../../errors.ts";
import { messageOf } from "../worker/failure.ts";
import { Lane } from "../worker/lane.ts";
import { exampleName, exampleText, gameExamples } from "./examples.ts";
import { GameResults } from "./GameResults.tsx";
import type { GameAnswer } from "./gameAnswer.ts";
import type { Language } from "./inks.ts";
import { Refusal } from "./Refusal.tsx";
import { notationOf, readGame, type ShownGame } from "./readGame.ts";
import { MAX_BYTES, textOfBytes } from "./textOfFile.ts";

/** What the frame gives to the part for games. */
export interface GamePanelProps {
  /** The game as text: what the address says after `game=`. Empty at the beginning. */
  readonly text: string;
  /** The language of all words. */
  readonly lang: Language;
  /** Told the game when it changes, so that the address follows. */
  readonly onText: (text: string) => void;
}

const lane = new Lane();

/** What became of the last question to the worker. */
interface Solving {
  /** The text that was asked about. */
  readonly text: string;
  readonly answer: GameAnswer | null;
  readonly failure: Localized | null;
  readonly cancelled: boolean;
}

const NOTHING: Solving = { text: "", answer: null, failure: null, cancelled: false };

/** A field for a game, its equilibria and its drawings. */
export function GamePanel({ text, lang, onText }: GamePanelProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [solving, setSolving] = useState(NOTHING);
  const read = useMemo(() => gameOrMessage(text), [text]);
  const say = (words: Localized): string => words[lang];
  useEffect(() => {
    if (read.game === null) return;
    lane.ask<GameAnswer>(
      { kind: "game", text },
      {
        answered: (answer) => setSolving({ ...NOTHING, text, answer }),
        failed: (failure) => setSolving({ ...NOTHING, text, failure }),
      },
    );
  }, [text]);
  useEffect(() => () => lane.cancel(), []);
  const open = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    if (file.size > MAX_BYTES) {
      const failure = {
        en: `${file.name} has ${file.size} bytes; here at most ${MAX_BYTES}. Try jiama nash ${file.name}.`,
        zh: `${file.name} 有 ${file.size} 字节；此处至多 ${MAX_BYTES} 字节。可用 jiama nash ${file.name}。`,
      };
      setSolving({ ...NOTHING, text, failure });
      return;
    }
    onText(textOfBytes(await file.arrayBuffer()));
  };
  const current = solving.text === text ? solving : NOTHING;
  const message = read.message ?? current.failure;
  const isRunning = read.game !== null && current === NOTHING;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file may be dropped anywhere; a button opens one as well.
    <div
      class="own-game"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const file = event.dataTransfer?.files[0];
        if (file === undefined) return;
        event.preventDefault();
        void open(file);
      }}
    >
      <h1>{say({ en: "Your own game", zh: "自备博弈" })}</h1>
      <div class="model">
        <section class="controls" aria-label={say({ en: "The game", zh: "博弈" })}>
          <label for="game-text">
            {say({
              en: "Payoff matrix, .nfg or .efg: paste or drop it here",
              zh: "收益表、.nfg 或 .efg：粘贴或拖放于此",
            })}
          </label>
          <textarea
            id="game-text"
            ref={field}
            rows={12}
            spellcheck={false}
            wrap="off"
            value={text}
            placeholder={"3,3  0,5\n5,0  1,1"}
            aria-invalid={message !== null}
            aria-describedby={message === null ? undefined : "game-refusal"}
            onInput={({ currentTarget }) => onText(currentTarget.value)}
          />
          {message !== null && (
            <Refusal
              id="game-refusal"
              message={message}
              text={text}
              lang={lang}
              onPlace={(at) => {
                field.current?.focus();
                field.current?.setSelectionRange(at, at + 1);
              }}
            />
          )}
          <Symmetric text={text} lang={lang} onText={onText} />
          <div class="buttons">
            <select
              aria-label={say({ en: "Examples", zh: "示例" })}
              value=""
              onChange={({ currentTarget }) => {
                const example = gameExamples[Number(currentTarget.value)];
                if (example !== undefined) onText(exampleText(example, lang));
              }}
            >
              <option value="">{say({ en: "Examples…", zh: "示例…" })}</option>
              {gameExamples.map((example, k) => (
                <option key={k} value={k}>
                  {exampleName(example, lang)}
                </option>
              ))}
            </select>
            <label class="file">
              {say({ en: "Open a file", zh: "打开文件" })}
              <input
                class="unseen"
                type="file"
                accept=".nfg,.efg,.csv,.tsv,.txt,.tex,.md"
                onChange={({ currentTarget }) => {
                  void open(currentTarget.files?.[0]);
                  currentTarget.value = "";
                }}
              />
            </label>
          </div>
          <p class="small">
            {say({
              en: "Rows of numbers or pairs, with or without labels, from a spreadsheet, a paper or a program. One matrix is a zero-sum game; two, with an empty line between, are both players'; cells of three payoffs are for three players.",
              zh: "每行为数字或数对，可带名称，取自表格、论文或程序皆可。单个矩阵为零和博弈；两个矩阵以空行相隔，分属双方；每格三个收益为三人博弈。",
            })}
          </p>
        </section>
        <section class="results" aria-label={say({ en: "Equilibria", zh: "均衡" })} hidden={read.game === null}>
          <p class="unseen" role="status">
            {current.answer?.parts.map(({ equilibria }) => equilibria.length).join(", ")}
          </p>
          {isRunning && (
            <p class="waiting">
              {say({ en: "Looking for equilibria…", zh: "正在求均衡…" })}
              <button
                type="button"
                onClick={() => {
                  lane.cancel();
                  setSolving({ ...NOTHING, text, cancelled: true });
                }}
              >
                {say({ en: "Cancel", zh: "取消" })}
              </button>
            </p>
          )}
          {current.cancelled && (
            <p class="mark">{say({ en: "Stopped before an answer was found.", zh: "已停止，尚无结果。" })}</p>
          )}
          {read.game !== null && <GameResults game={read.game} text={text} answer={current.answer} lang={lang} />}
        </section>
      </div>
    </div>
  );
}

/** For a square matrix: whether the column player gets the same payoffs, mirrored. */
function Symmetric({ text, lang, onText }: GamePanelProps) {
  const isOn = SYMMETRIC.test(text);
  if (!isOn && (notationOf(text) !== "table" || gameOrMessage(`symmetric\n${text}`).game === null)) return null;
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={isOn}
        onChange={() =>
          onText(isOn ? text.replace(SYMMETRIC, "") : `${{ en: "symmetric", zh: "对称" }[lang]}\n${text}`)
        }
      />
      {{ en: "read the matrix as a symmetric game", zh: "将矩阵读作对称博弈" }[lang]}
    </label>
  );
}

const SYMMETRIC = /^[ \t]*(symmetric|对称)[^\n]*(\n|$)/im;

interface ReadText {
  readonly game: ShownGame | null;
  readonly message: Localized | null;
}

/** The game in a text, or why there is none; neither for an empty text. */
function gameOrMessage(text: string): ReadText {
  if (text.trim() === "") return { game: null, message: null };
  try {
    return { game: readGame(text), message: null };
  } catch (error) {
    return { game: null, message: messageOf(error) };
  }
}

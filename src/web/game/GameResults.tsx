/**
 * # What is found of a game
 *
 * @module
 */
import { useMemo, useState } from "preact/hooks";
import type { Localized } from "../../errors.ts";
import { reducedStrategicForm } from "../../games/extensive-form/reducedStrategicForm.ts";
import { saveFile } from "../share/saveFile.ts";
import { Drawn } from "./Drawn.tsx";
import { type Choice, Equilibria } from "./Equilibria.tsx";
import { commandLines, equilibriaCsv, payoffsTex, program } from "./exports.ts";
import { GameTree, MAX_DRAWN } from "./GameTree.tsx";
import type { GameAnswer } from "./gameAnswer.ts";
import type { Language } from "./inks.ts";
import type { ShownGame } from "./readGame.ts";
import { StrategicDrawings } from "./StrategicDrawings.tsx";

interface GameResultsProps {
  readonly game: ShownGame;
  readonly text: string;
  /** `null` until it is found. */
  readonly answer: GameAnswer | null;
  readonly lang: Language;
}

/** Drawings, equilibria, and how to find them elsewhere. */
export function GameResults({ game, text, answer, lang }: GameResultsProps) {
  const [choice, setChoice] = useState<Choice>({ part: 0, equilibrium: 0 });
  const say = (words: Localized): string => words[lang];
  const chosen = (answer?.parts[choice.part] ?? answer?.parts[0])?.equilibria[choice.equilibrium];
  const nash = answer?.parts.find(({ concept }) => concept === "nash");
  const form = useMemo(
    () => (game.kind === "extensive-form" && answer?.parts.some(isStrategic) ? reducedStrategicForm(game) : null),
    [game, answer],
  );
  return (
    <>
      {game.title !== "" && <h2>{game.title}</h2>}
      {game.kind === "normal-form" ? (
        <StrategicDrawings game={game} part={nash} chosen={chosen} lang={lang} />
      ) : game.nodes.count <= MAX_DRAWN ? (
        <Drawn
          name="tree"
          lang={lang}
          caption={{
            en: "Thick: actions taken; thickest: the path of play. Dashed: one information set.",
            zh: "粗线：所取行动；最粗：博弈路径；虚线：同一信息集。",
          }}
        >
          <GameTree tree={game} behavior={chosen?.behavior ?? null} lang={lang} />
        </Drawn>
      ) : (
        <p class="small">
          {say({
            en: `The tree has ${game.nodes.count} nodes, too many to be drawn here.`,
            zh: `博弈树有 ${game.nodes.count} 个节点，此处不便绘出。`,
          })}
        </p>
      )}
      {answer?.parts.map((part, index) => (
        <Equilibria key={part.concept} {...{ game, part, index, lang }} choice={choice} onChoice={setChoice} />
      ))}
      {answer?.omitted && <p class="small">{say(answer.omitted)}</p>}
      {form !== null && (
        <details>
          <summary>{say({ en: "Reduced strategic form", zh: "简约策略式" })}</summary>
          <StrategicDrawings game={form} part={nash} chosen={chosen} lang={lang} />
        </details>
      )}
      {answer !== null && (
        <>
          <div class="buttons">
            <button
              type="button"
              onClick={() => saveFile("equilibria.csv", "text/csv", `\ufeff${equilibriaCsv(game, answer)}`)}
            >
              CSV
            </button>
            {game.kind === "normal-form" && game.players.length === 2 && (
              <button type="button" onClick={() => saveFile("payoffs.tex", "application/x-tex", payoffsTex(game))}>
                LaTeX
              </button>
            )}
          </div>
          <details>
            <summary>
              {say({ en: "The same on the command line and in TypeScript", zh: "命令行与 TypeScript 的同等写法" })}
            </summary>
            <pre>{commandLines(text, answer)}</pre>
            <pre>{program(text, answer)}</pre>
          </details>
        </>
      )}
    </>
  );
}

const isStrategic = ({ concept }: { readonly concept: string }): boolean => concept !== "subgame-perfect";

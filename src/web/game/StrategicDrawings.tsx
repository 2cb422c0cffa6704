/**
 * # A game in normal form, drawn
 *
 * The table of payoffs; for two strategies each the diagram of best responses, for three the triangle.
 *
 * @module
 */
import type { Rational } from "../../arithmetic/exact.ts";
import { exact } from "../../arithmetic/exact.ts";
import { type NormalFormGame, shapeOf } from "../../games/normal-form/normalFormGame.ts";
import { isSymmetric } from "../../games/normal-form/payoffStructure.ts";
import { Drawn } from "./Drawn.tsx";
import type { AnswerPart, ShownEquilibrium } from "./gameAnswer.ts";
import type { Language } from "./inks.ts";
import { MAX_CELLS, PayoffTable } from "./PayoffTable.tsx";
import { ReplyDiagram } from "./ReplyDiagram.tsx";
import { StrategySimplex } from "./StrategySimplex.tsx";

interface StrategicDrawingsProps {
  readonly game: NormalFormGame<Rational>;
  /** The Nash equilibria; `undefined` until they are found. */
  readonly part: AnswerPart | undefined;
  readonly chosen: ShownEquilibrium | undefined;
  readonly lang: Language;
}

/** Replies beyond which a triangle is too crowded. */
const MAX_REPLIES = 12;

/** All drawings that fit the game. */
export function StrategicDrawings({ game, part, chosen, lang }: StrategicDrawingsProps) {
  const shape = shapeOf(game);
  const [m = 0, n = 0] = shape;
  const isPair = shape.length === 2;
  const profile = chosen !== undefined && chosen.profile.length > 0 ? chosen : undefined;
  const payoff = (player: number, row: number, column: number): number =>
    exact.toNumber((game.payoffs[player] as ArrayLike<Rational>)[row * n + column] as Rational);
  const population = m === 3 && isPair && isSymmetric(game);
  const triangles = [0, 1].filter((player) => shape[player] === 3 && (player === 0 || !population));
  return (
    <>
      {shape.reduce((product, count) => product * count, 1) <= MAX_CELLS && <PayoffTable game={game} lang={lang} />}
      <div class="drawings">
        {part !== undefined && isPair && m === 2 && n === 2 && (
          <Drawn
            name="best-replies"
            lang={lang}
            caption={{
              en: `Solid: best responses of ${game.players[0]}. Dashed: of ${game.players[1]}. Dots: equilibria.`,
              zh: `实线：${game.players[0]} 的最优反应；虚线：${game.players[1]} 的最优反应；圆点：均衡。`,
            }}
          >
            <ReplyDiagram game={game} part={part} chosen={profile} lang={lang} />
          </Drawn>
        )}
        {part !== undefined &&
          isPair &&
          triangles
            .filter((player) => (shape[1 - player] as number) <= MAX_REPLIES)
            .map((player) => {
              const own = game.players[player];
              const other = game.players[1 - player];
              const replies = game.strategies[1 - player] as readonly string[];
              return (
                <Drawn
                  key={player}
                  name={`strategies-${player + 1}`}
                  lang={lang}
                  caption={
                    population
                      ? {
                          en: "Shares of a population. Regions: its best response. Arrows: replicator dynamics. Dots: symmetric equilibria.",
                          zh: "群体中的份额。区域：最优反应；箭头：复制者动态；圆点：对称均衡。",
                        }
                      : {
                          en: `Mixed strategies of ${own}. Regions: best response of ${other}. Dots: equilibrium strategies.`,
                          zh: `${own} 的混合策略。区域：${other} 的最优反应；圆点：均衡策略。`,
                        }
                  }
                >
                  <StrategySimplex
                    title={{ en: "Best responses by region", zh: "各区域的最优反应" }[lang]}
                    strategies={game.strategies[player] as readonly string[]}
                    replies={replies}
                    payoffs={[0, 1, 2].map((i) =>
                      replies.map((_, j) => (player === 0 ? payoff(1, i, j) : payoff(0, j, i))),
                    )}
                    part={part}
                    chosen={profile}
                    player={player}
                    population={population}
                    lang={lang}
                  />
                </Drawn>
              );
            })}
      </div>
    </>
  );
}

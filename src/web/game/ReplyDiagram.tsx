/**
 * # The best responses of a 2 × 2 game, drawn
 *
 * The unit square of both players' probabilities, with the best responses of each and the equilibria where they meet: points, segments,
 * or the whole square.
 *
 * @module
 */
import type { Rational } from "../../arithmetic/exact.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import type { AnswerPart, ShownEquilibrium } from "./gameAnswer.ts";
import { dim, ink, type Language, numberOf, pale, paper, playerInk, short } from "./inks.ts";
import { Picture } from "./Picture.tsx";
import { type ReplyCorrespondence, replyCorrespondence } from "./replyCorrespondence.ts";

const [SIDE, LEFT, TOP] = [250, 78, 18];
const X = (p: number): number => LEFT + SIDE * p;
const Y = (q: number): number => TOP + SIDE * (1 - q);

interface ReplyDiagramProps {
  readonly game: NormalFormGame<Rational>;
  readonly part: AnswerPart;
  readonly chosen: ShownEquilibrium | undefined;
  readonly lang: Language;
}

/** The diagram of a game with two strategies for each of two players. */
export function ReplyDiagram({ game, part, chosen, lang }: ReplyDiagramProps) {
  const { players, strategies } = game;
  const replies = [replyCorrespondence(game, 0), replyCorrespondence(game, 1)] as const;
  const firsts = strategies.map((own) => own[0] as string);
  const axis = (player: number): string => {
    const [name, strategy] = [short(players[player] as string, 14), short(firsts[player] as string, 14)];
    return { en: `${name}: probability of ${strategy}`, zh: `${name}：${strategy} 的概率` }[lang];
  };
  const points = part.equilibria.map(({ profile }) => profile.map((own) => own[0]).join(", ")).join("; ");
  return (
    <Picture
      title={{ en: "Best responses", zh: "最优反应" }[lang]}
      description={
        {
          en: `Probabilities of ${firsts[0]} (${players[0]}) and of ${firsts[1]} (${players[1]}) at the extreme equilibria: ${points}.`,
          zh: `各极端均衡中 ${firsts[0]}（${players[0]}）与 ${firsts[1]}（${players[1]}）的概率：${points}。`,
        }[lang]
      }
      width={LEFT + SIDE + 24}
      height={TOP + SIDE + 50}
    >
      <rect x={LEFT} y={TOP} width={SIDE} height={SIDE} fill={paper} stroke={pale} />
      <Correspondence replies={replies[0]} player={0} />
      <Correspondence replies={replies[1]} player={1} />
      {part.subsets.map((subset, k) => {
        const [ps, qs] = subset.map((own) => own.map((strategy) => numberOf(strategy[0] as string)));
        const [p, q] = [ps, qs].map((list) => [Math.min(...(list as number[])), Math.max(...(list as number[]))]) as [
          [number, number],
          [number, number],
        ];
        const isPoint = p[0] === p[1] && q[0] === q[1];
        return isPoint ? (
          <circle key={k} cx={X(p[0])} cy={Y(q[0])} r="5.5" fill={ink} stroke={paper} stroke-width="1.5" />
        ) : (
          <rect
            key={k}
            x={X(p[0]) - 4.5}
            y={Y(q[1]) - 4.5}
            width={X(p[1]) - X(p[0]) + 9}
            height={Y(q[0]) - Y(q[1]) + 9}
            rx="4.5"
            fill={ink}
            fill-opacity={p[0] < p[1] && q[0] < q[1] ? 0.35 : 0.85}
          />
        );
      })}
      {chosen && (
        <circle
          cx={X(numberOf(chosen.profile[0]?.[0] ?? ""))}
          cy={Y(numberOf(chosen.profile[1]?.[0] ?? ""))}
          r="10"
          fill="none"
          stroke={ink}
          stroke-width="1.5"
        />
      )}
      {ticks(replies[1].indifferent).map((text) => (
        <text key={text} x={X(numberOf(text))} y={TOP + SIDE + 21} text-anchor="middle" style={{ fill: dim }}>
          {text}
        </text>
      ))}
      {ticks(replies[0].indifferent).map((text) => (
        <text key={text} x={LEFT - 12} y={Y(numberOf(text)) + 4} text-anchor="end" style={{ fill: dim }}>
          {text}
        </text>
      ))}
      <text x={X(0.5)} y={TOP + SIDE + 42} text-anchor="middle" style={{ fill: playerInk(0) }}>
        {axis(0)}
      </text>
      <text transform={`translate(20 ${Y(0.5)}) rotate(-90)`} text-anchor="middle" style={{ fill: playerInk(1) }}>
        {axis(1)}
      </text>
    </Picture>
  );
}

/** The ends of an axis and the probability between at which the other player is indifferent. */
const ticks = (indifferent: string | null): readonly string[] => [
  ...new Set(["0", "1", ...(indifferent === null ? [] : [indifferent])]),
];

function Correspondence({ replies, player }: { readonly replies: ReplyCorrespondence; readonly player: 0 | 1 }) {
  const stroke = playerInk(player);
  if (replies.whole) return <rect x={LEFT} y={TOP} width={SIDE} height={SIDE} fill={stroke} fill-opacity="0.15" />;
  // Of the first player, q is on the vertical axis; of the second, on the horizontal one.
  const points = replies.path.map(([q, p]) => (player === 0 ? `${X(p)},${Y(q)}` : `${X(q)},${Y(p)}`));
  return (
    <polyline
      points={points.join(" ")}
      fill="none"
      stroke={stroke}
      stroke-width={player === 0 ? 4 : 2.5}
      stroke-dasharray={player === 0 ? undefined : "7 4"}
      stroke-linejoin="round"
    />
  );
}

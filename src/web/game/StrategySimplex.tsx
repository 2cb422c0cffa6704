/**
 * # A player's three strategies, drawn
 *
 * The triangle of mixed strategies with the regions in which each of the other player's strategies is a best response, and the strategies of the
 * equilibria. Of a symmetric game: the shares of a population, the symmetric equilibria, and arrows of the replicator dynamics.
 *
 * @module
 */
import type { AnswerPart, ShownEquilibrium } from "./gameAnswer.ts";
import { dim, ink, type Language, numberOf, paper, short } from "./inks.ts";
import { Picture } from "./Picture.tsx";
import { replicatorGrowth, simplexRegions, type TrianglePoint, triangle } from "./simplexRegions.ts";

const [SIDE, LEFT, TOP] = [270, 40, 26];
const HEIGHT = (SIDE * Math.sqrt(3)) / 2;
const CORNERS = [
  [LEFT, TOP + HEIGHT],
  [LEFT + SIDE, TOP + HEIGHT],
  [LEFT + SIDE / 2, TOP],
] as const;

/** A point of the triangle on the page. */
const at = (x: readonly number[]): readonly [number, number] => [
  x.reduce((sum, share, i) => sum + share * (CORNERS[i]?.[0] ?? 0), 0),
  x.reduce((sum, share, i) => sum + share * (CORNERS[i]?.[1] ?? 0), 0),
];
const mean = (points: readonly (readonly number[])[]): readonly number[] =>
  triangle.map((_, i) => points.reduce((sum, x) => sum + (x[i] as number), 0) / points.length);
const path = (points: readonly (readonly number[])[]): string => points.map((x) => at(x).join()).join(" ");

interface StrategySimplexProps {
  readonly title: string;
  /** Labels of the player's strategies. */
  readonly strategies: readonly string[];
  /** Labels of the replies to them. */
  readonly replies: readonly string[];
  /** What each reply pays against each strategy: three rows. */
  readonly payoffs: readonly (readonly number[])[];
  readonly part: AnswerPart;
  readonly chosen: ShownEquilibrium | undefined;
  readonly player: number;
  /** Whether the other player is one of the same population. */
  readonly population: boolean;
  readonly lang: Language;
}

/** The triangle of one player. */
export function StrategySimplex(props: StrategySimplexProps) {
  const { title, strategies, replies, payoffs, part, chosen, player, population, lang } = props;
  const regions = simplexRegions(payoffs);
  const isShown = ({ profile }: ShownEquilibrium): boolean => !population || profile[0]?.join() === profile[1]?.join();
  const shown = part.equilibria.filter(isShown);
  // Of a population, the products of a face with itself hold symmetric equilibria all over.
  const faces = part.subsets
    .filter(([first, second]) => !population || String(first) === String(second))
    .map((subset) => (subset[player] ?? []).map((own) => own.map(numberOf)));
  const places = [...new Set(shown.map(({ profile }) => `(${profile[player]?.join(", ")})`))];
  return (
    <Picture
      title={title}
      description={
        {
          en: `Triangle with the corners ${strategies.join(", ")}. Best responses by region: ${replies.join(", ")}. Equilibria at ${places.join("; ") || "none"}.`,
          zh: `三角形，顶点为 ${strategies.join("、")}。各区域的最优反应：${replies.join("、")}。均衡：${places.join("；") || "无"}。`,
        }[lang]
      }
      width={SIDE + 2 * LEFT}
      height={TOP + HEIGHT + 28}
    >
      {regions.map((corners, j) =>
        corners.length < 3 ? null : (
          <polygon
            key={replies[j]}
            points={path(corners)}
            fill={ink}
            fill-opacity={0.04 + 0.07 * (j % 4)}
            stroke={ink}
            stroke-width="1"
            stroke-linejoin="round"
          />
        ),
      )}
      {population && <Arrows payoffs={payoffs} />}
      {regions.map((corners, j) => {
        if (corners.length < 3) return null;
        const [x, y] = at(mean(corners));
        return (
          <text key={replies[j]} class="halo" x={x} y={y + 4} text-anchor="middle" style={{ fill: dim }}>
            {short(replies[j] as string, 12)}
          </text>
        );
      })}
      {faces.map((face, k) =>
        face.length < 2 ? null : (
          <polygon
            key={k}
            points={path(around(face))}
            fill={ink}
            fill-opacity="0.3"
            stroke={ink}
            stroke-width="5"
            stroke-opacity="0.6"
            stroke-linejoin="round"
          />
        ),
      )}
      {shown.map(({ profile }, k) => {
        const [x, y] = at((profile[player] ?? []).map(numberOf));
        return <circle key={k} cx={x} cy={y} r="5.5" fill={ink} stroke={paper} stroke-width="1.5" />;
      })}
      {chosen && isShown(chosen) && <Ring x={at((chosen.profile[player] ?? []).map(numberOf))} />}
      {CORNERS.map(([x, y], i) => (
        <text key={strategies[i]} x={x} y={i === 2 ? y - 10 : y + 21} text-anchor="middle" font-weight="600">
          {short(strategies[i] as string)}
        </text>
      ))}
    </Picture>
  );
}

const Ring = ({ x: [cx, cy] }: { readonly x: readonly [number, number] }) => (
  <circle cx={cx} cy={cy} r="10" fill="none" stroke={ink} stroke-width="1.5" />
);

/** The corners of a convex polygon in the order of a walk around it. */
function around(points: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const [cx, cy] = at(mean(points));
  const angle = (x: readonly number[]): number => Math.atan2(at(x)[1] - cy, at(x)[0] - cx);
  return [...points].sort((a, b) => angle(a) - angle(b));
}

const STEPS = 9;

/** Where the replicator dynamics lead from the points of a grid. */
function Arrows({ payoffs }: { readonly payoffs: readonly (readonly number[])[] }) {
  // Of a population, payoffs[i][j] is what reply j gets against i.
  const A = triangle.map((_, j) => payoffs.map((row) => row[j] as number));
  const scale = Math.max(...A.flat().map(Math.abs), Number.MIN_VALUE);
  const arrows = [];
  for (let i = 1; i < STEPS; i += 1) {
    for (let j = 1; i + j < STEPS; j += 1) {
      const x: TrianglePoint = [i / STEPS, j / STEPS, (STEPS - i - j) / STEPS];
      const growth = replicatorGrowth(A, x);
      const [px, py] = at(x);
      const [dx, dy] = at(growth);
      const length = Math.hypot(dx, dy);
      if (length < 1e-9 * scale * SIDE) continue;
      const half = 8 / length;
      const turn = (Math.atan2(dy, dx) * 180) / Math.PI;
      arrows.push(
        <g key={`${i} ${j}`} stroke={dim} fill={dim}>
          <line x1={px - dx * half} y1={py - dy * half} x2={px + dx * half} y2={py + dy * half} />
          <path
            d="M3 0L-3 2.6V-2.6Z"
            stroke="none"
            transform={`translate(${px + dx * half} ${py + dy * half}) rotate(${turn})`}
          />
        </g>,
      );
    }
  }
  return <g opacity="0.75">{arrows}</g>;
}

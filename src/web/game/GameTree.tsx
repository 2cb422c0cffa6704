/**
 * # A game tree, drawn
 *
 * Whoever moves stands at the node, the action at the branch, the payoffs below the ends. Branches that are taken are thick, those on the
 * path of play thickest; dashed lines join what a player cannot tell apart.
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { actionsAt, CHANCE, type ExtensiveGame, TERMINAL } from "../../games/extensive-form/extensiveGame.ts";
import { dim, ink, type Language, paper, playerInk, short } from "./inks.ts";
import { Picture } from "./Picture.tsx";
import { treeLayout } from "./treeLayout.ts";

/** Nodes beyond which a tree is not drawn. */
export const MAX_DRAWN = 400;

interface GameTreeProps {
  readonly tree: ExtensiveGame<Rational>;
  /** For each information set, the probability of each action; `null` where no equilibrium is shown. */
  readonly behavior: readonly (readonly string[])[] | null;
  readonly lang: Language;
}

const [ROW, MARGIN] = [84, 46];

/** The tree with the branches of an equilibrium. */
export function GameTree({ tree, behavior, lang }: GameTreeProps) {
  const { nodes, infosets, players } = tree;
  const { x, depth, leaves, rows } = treeLayout(nodes);
  const branches = nodeList(tree)
    .slice(1)
    .map((node) => branchTo(tree, behavior, node));
  const endLabels = branches.flatMap(({ label }, k) => (nodes.mover[k + 1] === TERMINAL ? [label] : []));
  // Labels at the branches of two neighbours, and the names of two neighbours, meet in the middle between them.
  const column = Math.max(46, 10 + 9.4 * longest(endLabels, LONGEST), 14 + 6.6 * longest(players, LONGEST_NAME));
  const left = (node: number): number => MARGIN + column * (x[node] as number);
  const top = (node: number): number => 30 + ROW * (depth[node] as number);
  const reached = [true];
  branches.forEach(({ parent, taken }, k) => {
    reached[k + 1] = (reached[parent] as boolean) && taken;
  });
  const isReached = (node: number): boolean => behavior !== null && (reached[node] as boolean);
  const ends = nodeList(tree).filter((node) => nodes.mover[node] === TERMINAL);
  const payoffsAt = (node: number): readonly string[] =>
    tree.payoffs.map((own) => exact.format(own[nodes.index[node] as number] as Rational));
  const outcomes = ends.filter(isReached).map((node) => payoffsAt(node).join(", "));
  return (
    <Picture
      title={tree.title || { en: "Game tree", zh: "博弈树" }[lang]}
      description={
        {
          en: `Players ${players.join(", ")}; ${nodes.count} nodes, ${infosets.length} information sets, ${ends.length} ends. Play leads to the payoffs ${outcomes.join("; ")}.`,
          zh: `参与人：${players.join("、")}；${nodes.count} 个节点、${infosets.length} 个信息集、${ends.length} 个终点。博弈路径通向收益 ${outcomes.join("；")}。`,
        }[lang]
      }
      width={2 * MARGIN + column * (leaves - 1)}
      height={30 + ROW * (rows - 1) + 18 * players.length + 14}
    >
      {infosets.map((set) =>
        set.nodes.slice(1).map((node, k) => {
          const before = set.nodes[k] as number;
          const [x1, y1, x2, y2] = [left(before), top(before), left(node), top(node)];
          const bend = (x2 - x1) / column > 3 ? 34 : 0;
          return (
            <path
              key={`${before} ${node}`}
              d={`M${x1} ${y1}Q${(x1 + x2) / 2} ${(y1 + y2) / 2 - bend} ${x2} ${y2}`}
              fill="none"
              stroke={playerInk(set.player)}
              stroke-width="1.6"
              stroke-dasharray="5 4"
            >
              <title>{set.label}</title>
            </path>
          );
        }),
      )}
      {branches.map(({ parent, taken, label }, k) => {
        const node = k + 1;
        const [x1, y1, x2, y2] = [left(parent), top(parent), left(node), top(node)];
        const onPath = isReached(node);
        const width = onPath ? 4 : taken && behavior !== null ? 2.4 : 1;
        const anchor = Math.abs(x2 - x1) < 4 ? "middle" : x2 < x1 ? "end" : "start";
        const aside = anchor === "middle" ? 0 : anchor === "end" ? -4 : 4;
        return (
          <g key={node}>
            <line x1={x1} y1={y1} x2={x2} y2={y2} stroke={width > 1 ? ink : dim} stroke-width={width} />
            <text
              class="halo"
              x={x1 + (x2 - x1) * 0.62 + aside}
              y={y1 + (y2 - y1) * 0.62}
              text-anchor={anchor}
              font-weight={onPath ? 700 : 400}
              font-size="12"
            >
              {short(label, LONGEST)}
              <title>{label}</title>
            </text>
          </g>
        );
      })}
      {nodeList(tree).map((node) => {
        const mover = nodes.mover[node] as number;
        const [cx, cy] = [left(node), top(node)];
        if (mover === TERMINAL) {
          return payoffsAt(node).map((payoff, player) => (
            <text
              key={`${node} ${player}`}
              x={cx}
              y={cy + 16 + 18 * player}
              text-anchor="middle"
              font-weight={isReached(node) ? 700 : 400}
              style={{ fill: playerInk(player) }}
            >
              {short(payoff, 9)}
            </text>
          ));
        }
        const parent = nodes.parent[node] as number;
        const before = node > 0 && left(node) < left(parent) - 4;
        const name = mover === CHANCE ? { en: "chance", zh: "自然" }[lang] : (players[mover] as string);
        return (
          <g key={node}>
            {mover === CHANCE ? (
              <path d={`M${cx} ${cy - 7}l7 7l-7 7l-7 -7z`} fill={paper} stroke={ink} stroke-width="1.5" />
            ) : (
              <circle
                cx={cx}
                cy={cy}
                r="5.5"
                fill={mover === 0 ? playerInk(0) : paper}
                stroke={playerInk(mover)}
                stroke-width="2.5"
              />
            )}
            <text
              class="halo"
              x={cx + (before ? -10 : node === 0 ? 0 : 10)}
              y={cy - (node === 0 ? 13 : 6)}
              text-anchor={node === 0 ? "middle" : before ? "end" : "start"}
              style={{ fill: mover === CHANCE ? dim : playerInk(mover) }}
            >
              {short(name, LONGEST_NAME)}
              <title>{name}</title>
            </text>
          </g>
        );
      })}
    </Picture>
  );
}

const LONGEST = 14;
const LONGEST_NAME = 12;

/** Characters of the longest label; those of East Asian width count twice. */
const longest = (labels: readonly string[], most: number): number =>
  Math.max(0, ...labels.map((label) => Math.min(label.length + (label.match(/[\u2e80-\uffef]/g)?.length ?? 0), most)));

const nodeList = ({ nodes }: ExtensiveGame<unknown>): readonly number[] =>
  Array.from({ length: nodes.count }, (_, node) => node);

/** What leads to a node: whether it is taken, and what stands at the branch. */
function branchTo(
  tree: ExtensiveGame<Rational>,
  behavior: GameTreeProps["behavior"],
  node: number,
): { readonly parent: number; readonly taken: boolean; readonly label: string } {
  const { nodes, chanceMoves } = tree;
  const parent = nodes.parent[node] as number;
  const action = nodes.action[node] as number;
  const index = nodes.index[parent] as number;
  const isChance = nodes.mover[parent] === CHANCE;
  const probability = isChance
    ? exact.format(chanceMoves[index]?.probabilities[action] as Rational)
    : (behavior?.[index]?.[action] ?? "");
  const label = actionsAt(tree, parent)[action] as string;
  const isSure = probability === "" || (!isChance && (probability === "0" || probability === "1"));
  return { parent, taken: probability !== "0", label: isSure ? label : `${label} ${probability}`.trim() };
}

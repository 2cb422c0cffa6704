/**
 * # Equilibria and what is proved of them
 *
 * @module
 */
import type { Localized } from "../../errors.ts";
import type { AnswerPart, ShownEquilibrium } from "./gameAnswer.ts";
import { type Language, playerInk } from "./inks.ts";
import type { ShownGame } from "./readGame.ts";
import { Scroll } from "./Scroll.tsx";

/** Which equilibrium is drawn. */
export interface Choice {
  readonly part: number;
  readonly equilibrium: number;
}

interface EquilibriaProps {
  readonly game: ShownGame;
  readonly part: AnswerPart;
  /** Index of the part. */
  readonly index: number;
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
  readonly lang: Language;
}

/** Rows that are shown. */
const MOST = 100;

const TITLES: Readonly<Record<AnswerPart["concept"], Localized>> = {
  nash: { en: "Nash equilibria", zh: "纳什均衡" },
  pure: { en: "Nash equilibria in pure strategies", zh: "纯策略纳什均衡" },
  "subgame-perfect": { en: "Subgame-perfect equilibria", zh: "子博弈完美均衡" },
};

/** The equilibria of one kind, of which one can be chosen for the drawings. */
export function Equilibria({ game, part, index, choice, onChoice, lang }: EquilibriaProps) {
  const { equilibria, concept } = part;
  const say = (text: Localized): string => text[lang];
  return (
    <section class="equilibria">
      <h2>
        {say(TITLES[concept])}: {equilibria.length}
      </h2>
      <p class={part.complete ? "mark solved" : "mark"}>{say(certificateText(part))}</p>
      {equilibria.length > 0 && (
        <Scroll label={say(TITLES[concept])}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say({ en: "drawn", zh: "图示" })}</th>
                {game.players.map((player, i) => (
                  <th key={player} scope="col" style={{ color: playerInk(i) }}>
                    {player}
                  </th>
                ))}
                <th scope="col">{say({ en: "payoffs", zh: "收益" })}</th>
                <th scope="col">{say({ en: "regret", zh: "后悔值" })}</th>
              </tr>
            </thead>
            <tbody>
              {equilibria.slice(0, MOST).map((equilibrium, k) => (
                <tr key={k}>
                  <td>
                    <label class="check">
                      <input
                        type="radio"
                        name="drawn"
                        checked={choice.part === index && choice.equilibrium === k}
                        onChange={() => onChoice({ part: index, equilibrium: k })}
                      />
                      {k + 1}
                    </label>
                  </td>
                  {game.players.map((player, i) => (
                    <td key={player}>{strategyText(game, part, equilibrium, i)}</td>
                  ))}
                  <td>{equilibrium.payoffs.join(", ")}</td>
                  <td>{equilibrium.maxRegret}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {equilibria.length > MOST && (
        <p class="small">
          {say({ en: `The first ${MOST}; the CSV holds all.`, zh: `仅列前 ${MOST} 个；CSV 含全部。` })}
        </p>
      )}
    </section>
  );
}

/** What a player does: `1/3 quiet + 2/3 confess`, or the action at each information set. */
function strategyText(
  game: ShownGame,
  part: AnswerPart,
  { profile, behavior }: ShownEquilibrium,
  player: number,
): string {
  const own = profile[player];
  if (own !== undefined) return mixture(own, part.strategies[player] ?? []);
  if (game.kind !== "extensive-form") return "";
  const told = game.infosets.flatMap(({ player: mover, label, actions }, set) =>
    mover === player ? [{ label, action: mixture(behavior?.[set] ?? [], actions) }] : [],
  );
  return told.map(({ label, action }) => (told.length > 1 ? `${label}: ${action}` : action)).join("; ");
}

function mixture(probabilities: readonly string[], labels: readonly string[]): string {
  const played = probabilities.flatMap((probability, s) =>
    probability === "0" ? [] : [probability === "1" ? labels[s] : `${probability} ${apart(labels[s] as string)}`],
  );
  return played.join(" + ");
}

/** A label that may stand beside a number. */
const apart = (label: string): string => (/[\s,\d]/.test(label) ? `(${label})` : label);

/** The certificate as people read it. */
function certificateText({ concept, status, complete, equilibria, subsets }: AnswerPart): Localized {
  if (!complete) {
    return status === "limit"
      ? {
          en: `There are more; these are the first ${equilibria.length}, exact.`,
          zh: `另有更多；此处为前 ${equilibria.length} 个，均精确。`,
        }
      : { en: "Exact, but not proved to be all.", zh: "均精确，但未证明已无其他。" };
  }
  if (concept === "subgame-perfect") {
    return {
      en: "All in pure strategies, exact: nowhere in the tree does one other action gain anything, and an independent count finds as many.",
      zh: "全部纯策略均衡，均精确：博弈树各处改换一个行动皆无所得；独立计数所得个数与此相同。",
    };
  }
  if (concept === "pure") {
    return {
      en: "All in pure strategies, exact: for every other profile a gain from a deviation is known.",
      zh: "全部纯策略均衡，均精确：其余每个策略组合都已找到有利的偏离。",
    };
  }
  if (subsets.length === equilibria.length) {
    return {
      en: "All there are, exact: no deviation gains anything, and all vertices of both polyhedra of best responses were compared.",
      zh: "全部均衡，均精确：任何偏离皆无所得；双方最优反应多面体的全部顶点均已比对。",
    };
  }
  return {
    en: `All extreme ones, exact: no deviation gains anything, and all vertices of both polyhedra of best responses were compared. The others are mixtures of these, within ${subsets.length} maximal Nash subset${subsets.length === 1 ? "" : "s"}.`,
    zh: `全部极端均衡，均精确：任何偏离皆无所得；双方最优反应多面体的全部顶点均已比对。其余均衡为其混合，分属 ${subsets.length} 个极大纳什子集。`,
  };
}

/**
 * # The payoffs of a game in normal form, as a table
 *
 * Best responses are underlined, cells in which all payoffs are so are the equilibria in pure strategies, and dominated strategies are marked.
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { Localized } from "../../errors.ts";
import { type NormalFormGame, shapeOf, strides } from "../../games/normal-form/normalFormGame.ts";
import { bestReplies, type Domination, dominations } from "./bestReplies.ts";
import { type Language, playerInk } from "./inks.ts";
import { Scroll } from "./Scroll.tsx";

/** Profiles beyond which the payoffs are not shown. */
export const MAX_CELLS = 600;

interface PayoffTableProps {
  readonly game: NormalFormGame<Rational>;
  readonly lang: Language;
}

const MARKS: Readonly<Record<NonNullable<Domination>, { readonly sign: string; readonly text: Localized }>> = {
  strictly: { sign: "††", text: { en: "strictly dominated by another strategy", zh: "被另一策略严格占优" } },
  weakly: { sign: "†", text: { en: "weakly dominated by another strategy", zh: "被另一策略弱占优" } },
};

/** A payoff that no own strategy exceeds. */
const Best = ({ payoff, lang }: { readonly payoff: string; readonly lang: Language }) => (
  <u>
    {payoff}
    <span class="unseen">{{ en: " (best response)", zh: "（最优反应）" }[lang]}</span>
  </u>
);

/** A table for two players; for more, one for each choice of the others. */
export function PayoffTable({ game, lang }: PayoffTableProps) {
  const { players, strategies } = game;
  const shape = shapeOf(game);
  const steps = strides(shape);
  const replies = bestReplies(game);
  const dominated = dominations(game);
  const [rows, columns = [""]] = strategies as [readonly string[], readonly string[] | undefined];
  const others = strategies.slice(2);
  const blocks = others.reduce<readonly (readonly number[])[]>(
    (choices, own) => choices.flatMap((choice) => own.map((_, k) => [...choice, k])),
    [[]],
  );
  const marks = (["strictly", "weakly"] as const).filter((kind) => dominated.some((own) => own.includes(kind)));
  const Label = ({ player, strategy }: { readonly player: number; readonly strategy: number }) => {
    const kind = dominated[player]?.[strategy] ?? null;
    const label = strategies[player]?.[strategy];
    if (kind === null) return <>{label}</>;
    return (
      <span title={MARKS[kind].text[lang]}>
        {label} <sup>{MARKS[kind].sign}</sup>
      </span>
    );
  };
  return (
    <>
      {blocks.map((block) => (
        <Scroll label={{ en: "Payoffs", zh: "收益" }[lang]} key={block.join()}>
          <table class="payoffs">
            {block.length > 0 && (
              <caption>
                {block.map((strategy, k) => (
                  <span key={players[k + 2]} style={{ color: playerInk(k + 2) }}>
                    {players[k + 2]}: <Label player={k + 2} strategy={strategy} />{" "}
                  </span>
                ))}
              </caption>
            )}
            <thead>
              <tr>
                <th scope="col">
                  <span style={{ color: playerInk(0) }}>{players[0]}</span>
                  {players.length > 1 && " \\ "}
                  <span style={{ color: playerInk(1) }}>{players[1]}</span>
                </th>
                {columns.map((label, column) => (
                  <th key={label} scope="col">
                    <Label player={1} strategy={column} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((label, row) => (
                <tr key={label}>
                  <th scope="row">
                    <Label player={0} strategy={row} />
                  </th>
                  {columns.map((name, column) => {
                    const profile = [row, column, ...block].slice(0, players.length);
                    const place = profile.reduce((sum, own, i) => sum + own * (steps[i] as number), 0);
                    const best = replies.map((own) => own[place] as boolean);
                    return (
                      <td key={name} class={best.every((is) => is) ? "meet" : undefined}>
                        {players.map((player, i) => {
                          const payoff = exact.format(game.payoffs[i]?.[place] as Rational);
                          return (
                            <span key={player} style={{ color: playerInk(i) }}>
                              {i > 0 && ", "}
                              {best[i] ? <Best payoff={payoff} lang={lang} /> : payoff}
                            </span>
                          );
                        })}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      ))}
      <p class="small">
        {
          {
            en: "Underlined: best response. Framed: equilibrium in pure strategies.",
            zh: "下划线：最优反应；方框：纯策略均衡。",
          }[lang]
        }
        {marks.map((kind) => ` ${MARKS[kind].sign} ${MARKS[kind].text[lang]}.`)}
      </p>
    </>
  );
}

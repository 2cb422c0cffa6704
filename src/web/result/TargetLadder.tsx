/**
 * # Targets down the hierarchy
 *
 * A bar for each level, the top one first: what it was told, and on top of it what it adds, to win promotion (邀功) and to be safe
 * from sanctions (避责).
 *
 * @module
 */
import { shortNumber } from "../state/numberText.ts";
import { say } from "../state/store.ts";

interface Props {
  readonly targets: readonly (number | null)[];
  /** The targets of the other state, for the scale. */
  readonly others: readonly (number | null)[];
  readonly creditShare: readonly (number | null)[] | undefined;
}

const WIDTH = 380;
const ROW = 30;
const LEFT = 56;
const RIGHT = 62;
const MOST = 40;

/** The targets as bars. */
export function TargetLadder({ targets, others, creditShare }: Props) {
  const shown = targets.slice(0, MOST);
  const numbers = [...shown, ...others].filter((target) => target !== null);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  // The markups are what matters: the scale begins near the first target where that is far from zero.
  const low = least > 0 && most - least < least / 2 ? least - Math.max((most - least) * 0.6, 1e-9) : Math.min(0, least);
  const x = (value: number) => LEFT + ((WIDTH - LEFT - RIGHT) * (value - low)) / (most - low || 1);
  const height = ROW * shown.length + 4;
  const title = say({ en: "Targets down the hierarchy", zh: "目标逐级加码" });
  const words = shown.map((target, level) => `${level}: ${target === null ? "—" : shortNumber(target)}`).join("; ");
  return (
    <figure>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={`${title}: ${words}`}>
        {shown.map((target, level) => {
          const y = ROW * level + 6;
          const before = level === 0 ? null : shown[level - 1]!;
          const share = level === 0 ? null : (creditShare?.[level - 1] ?? null);
          if (target === null) return null;
          const from = before ?? target;
          const credit = share === null ? 0 : share * (target - from);
          return (
            <g key={level}>
              <text x={LEFT - 8} y={y + 16} class="end">
                {level === 0 ? say({ en: "top", zh: "顶层" }) : say({ en: `level ${level}`, zh: `第 ${level} 层` })}
              </text>
              <rect x={x(low)} y={y} width={Math.max(0, x(Math.min(from, target)) - x(low))} height={22} class="told" />
              {level > 0 && share !== null && (
                <>
                  <rect x={x(from)} y={y} width={Math.abs(x(from + credit) - x(from))} height={22} class="credit" />
                  <rect
                    x={x(from + credit)}
                    y={y}
                    width={Math.abs(x(target) - x(from + credit))}
                    height={22}
                    class="blame"
                  />
                </>
              )}
              {level > 0 && share === null && (
                <rect
                  x={x(Math.min(from, target))}
                  y={y}
                  width={Math.abs(x(target) - x(from))}
                  height={22}
                  class="markup"
                />
              )}
              <text x={x(Math.max(from, target)) + 6} y={y + 16}>
                {shortNumber(target)}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption>
        {title}
        {creditShare !== undefined && (
          <span class="legend">
            <i class="credit" /> {say({ en: "to win credit (邀功)", zh: "邀功" })} <i class="blame" />{" "}
            {say({ en: "to avoid blame (避责)", zh: "避责" })}
          </span>
        )}
      </figcaption>
    </figure>
  );
}

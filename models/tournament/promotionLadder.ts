/**
 * # Promotion ladder
 *
 * Officials of each tier compete with their siblings for one place in the tier above. Winning is worth the wage gap `Δw_ℓ`
 * and, from the next period on, taking part in the contest above. With tier 1 at the top, `ρ` the discount factor and `u` the
 * payoff of a contest,
 *
 * `V_1 = Δw_1`, `V_ℓ = Δw_ℓ + ρ u_{ℓ−1}`.
 *
 * A tier is a Tullock contest of decisiveness `r` among `n`, in which everybody exerts `r(n − 1)V/n²` and keeps `u = qV`,
 * `q = [n − r(n − 1)]/n²`. With equal gaps the prizes then rise down the ladder, `V_1 < V_2 < …`, towards `Δw/(1 − ρq)`:
 * incentives grow from top to bottom (激励自上而下放大), because whoever is lower may still climb. Equal prizes in all tiers
 * need, on the contrary, a top gap that exceeds the others by `ρqV`.
 *
 * ## Notation
 *
 * With `noise` given, a tier is a rank-order tournament under normal noise `σ` at the cost `ce²/2` instead, which leaves
 * `u = V/n − V²ψ²/(2cσ²)`. This is no longer increasing in `V`: where the prize is so large that efforts eat it up, the tier
 * below has a smaller one, and prizes alternate down the ladder.
 *
 * ## Implementation notes
 *
 * Tullock tiers exist for `r ≤ n/(n − 1)`; a greater `r` is refused. A tier of the other kind may have no equilibrium; then
 * its effort and what lies below are `null`. The limit is given where no parameter differs by tier.
 *
 * ## References
 *
 * - [Rosen1986]; the tiers: [Tullock1980], [LazearRosen1981]. The closed form with Tullock tiers is an own derivation.
 *
 * @module
 */
import {
  atLevel,
  type Condition,
  DomainError,
  exact,
  type Field,
  float,
  type Model,
  type ModelRoutines,
  NotRationalError,
  type OnePerLevel,
  type Rational,
} from "../../src/index.ts";
import { arithmeticOf } from "../arithmeticOf.ts";
import { definingEquality } from "../definingEquality.ts";
import { isBeaten } from "../gainfulDeviation.ts";
import { domains, shared, units } from "../sharedParameters.ts";
import { climbedLadder, type Ladder, type LadderOutcome, ladderGame } from "./contestLadder.ts";
import { type LadderStage, rankOrderStage, requireTullockStages, tullockStage } from "./ladderStage.ts";

/** Parameters of {@link promotionLadder}; lists run over the tiers, top first. */
export interface PromotionLadderParameters<T = number> {
  /** Number of tiers that compete. */
  readonly tiers: number;
  /** $\Delta w \ge 0$, payoff units. */
  readonly wageGap: OnePerLevel<T>;
  /** $\rho \in [0, 1)$. */
  readonly discount: T;
  /** $n \ge 2$. */
  readonly siblings: OnePerLevel<number>;
  /** $r > 0$, of Tullock tiers. */
  readonly decisiveness: OnePerLevel<T>;
  /** $\sigma > 0$, of rank-order tiers; `null` makes the tiers Tullock contests. */
  readonly noise: OnePerLevel<T> | null;
  /** $c > 0$, of rank-order tiers. */
  readonly effortCost: OnePerLevel<T>;
}

/** Outcome of {@link promotionLadder}; lists run over the tiers, top first. */
export interface PromotionLadderOutcome<T = number> extends LadderOutcome<T> {
  /** The prize towards which those of ever lower tiers tend; `null` where a parameter differs by tier. */
  readonly limitPrize: T | null;
}

/** The contest of one tier, counted from 0 at the top. */
type StageOf<T> = (parameters: PromotionLadderParameters<T>, tier: number) => LadderStage<T>;

function tullockTier<T>(field: Field<T>): StageOf<T> {
  return ({ wageGap, siblings, decisiveness }, tier) =>
    tullockStage(field, atLevel(wageGap, tier), atLevel(siblings, tier), atLevel(decisiveness, tier));
}

const tierInFloats: StageOf<number> = (parameters, tier) => {
  const { wageGap, siblings, noise, effortCost } = parameters;
  if (noise === null) return tullockTier(float)(parameters, tier);
  return rankOrderStage({
    gap: atLevel(wageGap, tier),
    siblings: atLevel(siblings, tier),
    noise: atLevel(noise, tier),
    cost: atLevel(effortCost, tier),
  });
};

function routines<T>(
  field: Field<T>,
  stageOf: StageOf<T>,
): ModelRoutines<PromotionLadderParameters<T>, PromotionLadderOutcome<T>, T> {
  const ladderOf = (parameters: PromotionLadderParameters<T>): Ladder<T> => ({
    model: "promotion-ladder",
    stages: Array.from({ length: parameters.tiers }, (_, tier) => stageOf(parameters, tier)),
    discount: parameters.discount,
    player: (tier) => ({ en: `contestant of tier ${tier + 1}`, zh: `第 ${tier + 1} 层竞争者` }),
  });
  return {
    build(parameters) {
      const ladder = ladderOf(parameters);
      const game = ladderGame<T, PromotionLadderOutcome<T>>(field, ladder);
      return {
        ...game,
        conditions: (outcome) => [...limitConditions(field, ladder, outcome), ...game.conditions(outcome)],
      };
    },
    solve(parameters) {
      const ladder = ladderOf(parameters);
      const climbed = climbedLadder(field, ladder);
      const exists = !climbed.efforts.includes(null);
      return {
        status: exists ? "solved" : "none",
        outcome: { ...climbed, limitPrize: isUniform(field, parameters) ? limitPrize(field, ladder) : null },
        method: "top-down-recursion",
        iterations: parameters.tiers,
      };
    },
  };
}

/** Whether all tiers are alike. */
function isUniform<T>(field: Field<T>, parameters: PromotionLadderParameters<T>): boolean {
  const { wageGap, siblings, decisiveness, noise, effortCost } = parameters;
  const spelled = (value: T | number | null): string =>
    value === null || typeof value === "number" ? String(value) : field.format(value);
  return [wageGap, siblings, decisiveness, noise, effortCost].every(
    (value) => new Set([value].flat().map((each) => spelled(each as T | number | null))).size === 1,
  );
}

/** The prize that reproduces itself, where the tier has an equilibrium at it. */
function limitPrize<T>(field: Field<T>, { stages: [stage], discount, player }: Ladder<T>): T | null {
  const prize = stage!.steadyPrize(discount);
  return isBeaten(field, stage!.decision(player(0), prize, stage!.effort(prize))) ? null : prize;
}

function limitConditions<T>(
  field: Field<T>,
  { stages: [stage], discount }: Ladder<T>,
  { limitPrize: limit }: PromotionLadderOutcome<T>,
): readonly Condition<T>[] {
  if (limit === null) return [];
  const statement = {
    en: "|V − (Δw + ρu(V))| ≤ 0 at the limit: the prize reproduces itself",
    zh: "极限处 |V − (Δw + ρu(V))| ≤ 0：奖金自我再生",
  };
  const next = field.add(stage!.gap, field.mul(discount, stage!.payoff(limit, stage!.effort(limit))));
  return [definingEquality(field, { id: "limit-prize", statement }, limit, next)];
}

/** Refuses tiers without equilibrium, and parameters of the other kind of tier. */
function check(parameters: PromotionLadderParameters): void {
  const { tiers, siblings, decisiveness, noise, effortCost } = parameters;
  const { one, compare } = arithmeticOf([decisiveness].flat()[0]!);
  const differsFromOne = (value: OnePerLevel<number>) => [value].flat().some((each) => compare(each, one) !== 0);
  if (noise !== null) {
    if (differsFromOne(decisiveness))
      throw unused("decisiveness", "with noise the tiers are rank-order tournaments", "给出 noise 时各层为排名锦标赛");
    return;
  }
  if (differsFromOne(effortCost))
    throw unused("effortCost", "without noise the tiers are Tullock contests", "未给 noise 时各层为塔洛克竞赛");
  requireTullockStages("promotion-ladder", tiers, siblings, decisiveness);
}

function unused(name: string, en: string, zh: string): DomainError {
  return new DomainError({
    en: `promotion-ladder: parameter ${name} is not used: ${en}; leave it at 1.`,
    zh: `promotion-ladder：不使用参数 ${name}：${zh}；请保留其值 1。`,
  });
}

/**
 * A ladder of promotions in which the prize of each tier is the wage gap and the value of competing further up.
 *
 * With tier 1 at the top and $u$ the payoff of a contest, winning is worth
 *
 * $$
 * V_1 = \Delta w_1, \qquad V_\ell = \Delta w_\ell + \rho u_{\ell-1}.
 * $$
 *
 * @see [Rosen1986]
 * @category Tournament models
 */
export const promotionLadder: Model<
  PromotionLadderParameters,
  PromotionLadderOutcome,
  PromotionLadderParameters<Rational>,
  PromotionLadderOutcome<Rational>
> = {
  id: "promotion-ladder",
  title: { en: "Promotion ladder", zh: "多层晋升阶梯" },
  description: {
    en: "In each tier officials of equal standing compete for promotion into the tier above. Whoever is promoted gains the difference in wages and the chance to be promoted further. The lower the tier, the more contests lie ahead: with equal differences in wages the stakes, and efforts with them, grow from top to bottom, and only an extra-large difference at the top keeps incentives there as strong.",
    zh: "各层同级官员竞争晋升上一层。晋升者既得工资差距，也得继续向上竞争的机会。层级越低，前方的竞争越多：若各层工资差距相同，则晋升的价值与努力自上而下逐层放大；只有顶层差距格外大，才能使顶层激励不减。",
  },
  family: "tournament",
  provenance: "own",
  sources: ["Rosen1986", "Tullock1980", "LazearRosen1981"],
  parameters: {
    tiers: { ...shared.tiers, domain: { kind: "integer", min: 1, max: 100 }, default: "5" },
    wageGap: {
      symbol: "\\Delta w",
      title: { en: "difference in wages between a tier and the one above", zh: "层级工资差距" },
      unit: units.payoff,
      domain: domains.nonNegative,
      default: "1",
      perLevel: { count: "tiers" },
    },
    discount: { ...shared.discount, default: "0.9" },
    siblings: { ...shared.siblings, default: "2", perLevel: { count: "tiers" } },
    decisiveness: { ...shared.decisiveness, default: "1", perLevel: { count: "tiers" } },
    noise: { ...shared.noise, default: null, perLevel: { count: "tiers" } },
    effortCost: { ...shared.effortCost, default: "1", perLevel: { count: "tiers" } },
  },
  outcome: {
    prizes: { symbol: "V_\\ell", title: { en: "prizes of the tiers", zh: "各层晋升价值" }, unit: units.payoff },
    efforts: { symbol: "x_\\ell", title: { en: "efforts", zh: "努力" }, unit: units.target },
    payoffs: { symbol: "u_\\ell", title: { en: "payoffs", zh: "收益" }, unit: units.payoff },
    limitPrize: {
      symbol: "V_\\infty",
      title: { en: "prize towards which those of lower tiers tend", zh: "晋升价值的极限" },
      unit: units.payoff,
    },
  },
  check,
  ...routines(float, tierInFloats),
  exact: {
    ...routines(exact, tullockTier(exact)),
    check({ noise }) {
      if (noise === null) return;
      throw new NotRationalError({
        en: "promotion-ladder: with noise the tiers are tournaments under normal noise, whose prizes are not rational; leave --exact or noise out.",
        zh: "promotion-ladder：给出 noise 时各层为正态噪声下的锦标赛，其晋升价值不是有理数；请去掉 --exact 或 noise。",
      });
    },
  },
};

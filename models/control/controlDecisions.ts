/**
 * # Decisions about control rights
 *
 * What each holder of a right and the subordinate decide, given what was decided before and foreseeing what will be.
 *
 * ## Notation
 *
 * As in `controlStages`; `e(x) = Tx/(c + x)`.
 *
 * ## Implementation notes
 *
 * Nobody wants more done than what he wants: beyond, effort and cost both rise. Up to there `−(e(x) − G)²/2` is concave in the
 * pressure and at least as curved as `−e′(x)²`, and what pressure costs is convex: `C`, and the inspection that incentives answer,
 * `q² = κ_D x(c + x)³/(Tc(Mc + (M − T)x))`. Costs rule out all pressure that costs more than missing everything, `G²/2`.
 *
 * @module
 */
import type { ContinuousDecision, Localized, Piece } from "../../src/index.ts";
import {
  type ControlGame,
  fullInspectionEffort,
  fullPressure,
  type Holder,
  isJoint,
  marginalPressureCost,
  type Pressure,
  pressureCost,
  pressureOf,
} from "./controlStages.ts";
import { targetBend, targetCeiling, targetPayoff, targetPieces, targetSlope } from "./targetStage.ts";

const names: Readonly<Record<Holder, Localized>> = {
  principal: { en: "principal", zh: "委托方" },
  manager: { en: "manager", zh: "管理方" },
};

/** A holder in the exercise of a right. */
function exercising(holder: Holder, en: string, zh: string): Localized {
  return { en: `${names[holder].en}, ${en}`, zh: `${names[holder].zh}，${zh}` };
}

/** The choice of a target by whoever sets it; payoffs relative to `T_P²`. */
export function targetDecision(game: ControlGame, chosen: number): ContinuousDecision<number> {
  return relative(game, absoluteTargetDecision(game, chosen));
}

function absoluteTargetDecision(game: ControlGame, chosen: number): ContinuousDecision<number> {
  const pieces = targetPieces(game);
  const chosenPiece = Math.max(
    0,
    pieces.findIndex(({ upper }) => chosen <= upper),
  );
  return {
    kind: "continuous",
    player: exercising(game.holders.target, "setting the target", "设定目标"),
    actions: ["target"],
    chosen: [chosen],
    chosenPiece,
    pieces: pieces.map((piece) => ({
      lower: [piece.lower],
      upper: [piece.upper],
      payoff: ([target]) => targetPayoff(game, target!),
      gradient: ([target]) => [targetSlope(game, target!, piece)],
      curvature: ([low], [high]) => targetBend(game, piece, [low!, high!]),
      ceiling: ([low], [high]) => targetCeiling(game, [low!, high!]),
    })),
    secondOrder: targetBend(game, pieces[chosenPiece]!, [chosen, chosen]),
  };
}

/** A target and what followed it. */
interface Exercised extends Pressure {
  readonly target: number;
}

/**
 * The choices that follow a target: of the pressure, of incentives given the inspection, and of the effort; payoffs relative to
 * `T_P²`.
 */
export function laterDecisions(game: ControlGame, exercised: Exercised): readonly ContinuousDecision<number>[] {
  return [
    isJoint(game) ? jointDecision(game, exercised) : inspectionDecision(game, exercised),
    incentiveDecision(game, exercised),
    effortDecision(game, exercised),
  ].map((decision) => relative(game, decision));
}

/** The same decision in units of `T_P²`, so that what counts as rounding does not depend on the unit of targets. */
function relative({ wants }: ControlGame, decision: ContinuousDecision<number>): ContinuousDecision<number> {
  const unit = wants.principal ** 2;
  return {
    ...decision,
    pieces: decision.pieces.map(({ lower, upper, payoff, gradient, curvature, ceiling }) => ({
      lower,
      upper,
      payoff: (action) => payoff(action) / unit,
      gradient: (action) => gradient(action).map((slope) => slope / unit),
      curvature: (low, high) => curvature(low, high) / unit,
      ...(ceiling && { ceiling: (low: readonly number[], high: readonly number[]) => ceiling(low, high) / unit }),
    })),
    secondOrder: decision.secondOrder / unit,
  };
}

/** A choice of one number in one piece. */
function single(
  player: Localized,
  action: string,
  chosen: number,
  piece: Pick<Piece<number>, "payoff" | "gradient" | "curvature"> & { readonly upper: number | null },
): ContinuousDecision<number> {
  const { upper, ...rest } = piece;
  return {
    kind: "continuous",
    player,
    actions: [action],
    chosen: [chosen],
    chosenPiece: 0,
    pieces: [{ lower: [0], upper: [upper], ...rest }],
    secondOrder: rest.curvature([chosen], [chosen]),
  };
}

/** `e(x)`, `e′(x)`, and the pressure under which what is wanted is executed. */
function execution({ effortCost: c }: ControlGame, target: number, wanted: number) {
  return {
    effort: (x: number): number => (target * x) / (c + x),
    slope: (x: number): number => (target * c) / (c + x) ** 2,
    enough: target > wanted ? (c * wanted) / (target - wanted) : Number.POSITIVE_INFINITY,
  };
}

/** One holder's choice of the pressure: `−(e(x) − G)²/2 − C(x)`. */
function jointDecision(game: ControlGame, { target, inspection, incentive }: Exercised): ContinuousDecision<number> {
  const { holders, incentiveCost, wants } = game;
  const wanted = wants[holders.inspection];
  const { effort, slope, enough } = execution(game, target, wanted);
  const player = exercising(holders.inspection, "inspecting and setting incentives", "检查并分配激励");
  return single(player, "pressure", inspection * incentive, {
    upper: Math.min(enough, wanted / Math.sqrt(incentiveCost)),
    payoff: ([x]) => -((effort(x!) - wanted) ** 2) / 2 - pressureCost(game, x!),
    gradient: ([x]) => [(wanted - effort(x!)) * slope(x!) - marginalPressureCost(game, x!)],
    curvature: ([low], [high]) => -(slope(high!) ** 2) - (low! >= fullPressure(game) ? incentiveCost : 0),
  });
}

/** The choice of the pressure by whoever inspects, where another sets incentives: `−(e(x) − G)²/2 − κ_q q²/2`. */
function inspectionDecision(game: ControlGame, exercised: Exercised): ContinuousDecision<number> {
  const { effortCost: c, inspectionCost, incentiveCost, holders, wants } = game;
  const { target, inspection, incentive } = exercised;
  const wanted = wants[holders.inspection];
  const followed = wants[holders.incentive];
  const { effort, slope, enough } = execution(game, target, wanted);
  const rest = (x: number): number => followed * c + (followed - target) * x;
  const most = target === 0 ? 0 : pressureOf(game, target, fullInspectionEffort(game, target));
  const factor = (inspectionCost * incentiveCost) / (2 * target * c);
  const cost = (x: number): number => (x === 0 ? 0 : (factor * x * (c + x) ** 3) / rest(x));
  const marginalCost = (x: number): number =>
    (factor * (c + x) ** 2 * ((c + 4 * x) * rest(x) - (followed - target) * x * (c + x))) / rest(x) ** 2;
  return single(exercising(holders.inspection, "inspecting", "检查验收"), "pressure", inspection * incentive, {
    upper: Math.min(enough, most),
    payoff: ([x]) => -((effort(x!) - wanted) ** 2) / 2 - cost(x!),
    gradient: ([x]) => [(wanted - effort(x!)) * slope(x!) - marginalCost(x!)],
    curvature: (_, [high]) => -(slope(high!) ** 2),
  });
}

/** The choice of incentives after an inspection was announced: `−(e(Dq) − G)²/2 − κ_D D²/2`. */
function incentiveDecision(
  game: ControlGame,
  { target, inspection, incentive }: Exercised,
): ContinuousDecision<number> {
  const { incentiveCost, holders, wants } = game;
  const wanted = wants[holders.incentive];
  const { effort, slope, enough } = execution(game, target, wanted);
  const player = exercising(holders.incentive, "setting incentives", "分配激励");
  return single(player, "incentive", incentive, {
    upper: Math.min(
      inspection === 0 ? Number.POSITIVE_INFINITY : enough / inspection,
      wanted / Math.sqrt(incentiveCost),
    ),
    payoff: ([d]) => -((effort(d! * inspection) - wanted) ** 2) / 2 - (incentiveCost * d! ** 2) / 2,
    gradient: ([d]) => [(wanted - effort(d! * inspection)) * slope(d! * inspection) * inspection - incentiveCost * d!],
    curvature: (_, [high]) => -incentiveCost - (slope(high! * inspection) * inspection) ** 2,
  });
}

/** The subordinate's choice: `−x(T − e)²/2 − ce²/2`. */
function effortDecision(
  { effortCost }: ControlGame,
  { target, inspection, incentive, effort }: Exercised,
): ContinuousDecision<number> {
  const x = inspection * incentive;
  return single({ en: "subordinate", zh: "代理方" }, "effort", effort, {
    upper: null,
    payoff: ([e]) => -(x * (target - e!) ** 2 + effortCost * e! ** 2) / 2,
    gradient: ([e]) => [x * (target - e!) - effortCost * e!],
    curvature: () => -(x + effortCost),
  });
}

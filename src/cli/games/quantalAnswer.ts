/**
 * # Answers of `jiama qre`
 *
 * @module
 */
import {
  type AgentLimit,
  agentQre,
  type BehaviorProfile,
  type Control,
  type ExactLimit,
  type ExtensiveGame,
  type FloatLimit,
  type Localized,
  type LogitEstimate,
  logitFit,
  logitQre,
  type MixedProfile,
  type NormalFormGame,
  type QuantalResponse,
  type QuantalResult,
} from "../../index.ts";
import type { Finding } from "./gameAnswer.ts";
import type { QuestionOptions } from "./gameTask.ts";
import { type AnyGame, type AnyTree, strategicForm } from "./givenGame.ts";
import { observedCounts } from "./observedCounts.ts";
import type { QuantalQuestion } from "./quantalQuestion.ts";
import { behaviorByLabel, infosetLabels } from "./subgamePerfectAnswer.ts";

type Fields = Readonly<Record<string, unknown>>;

/** A game, and how its profiles are written. */
interface Written {
  readonly game: NormalFormGame<unknown> | ExtensiveGame<unknown>;
  /** Labels for texts. */
  readonly labels: Fields;
  profile(profile: readonly (readonly unknown[])[]): Fields;
}

/** The principal branch, its points at given precisions, or the fit to data. */
export function quantalAnswer(given: AnyGame | AnyTree, options: QuestionOptions, control: Control): Finding {
  const question = options.quantal as QuantalQuestion;
  const written = writtenGame(given, question.strategic);
  if (question.data !== undefined) return fitted(written, question.data, options.verify, control);
  const { game } = written;
  const asked = { ...(question.lambdas === undefined ? {} : { lambda: question.lambdas }), control };
  const result = game.kind === "extensive-form" ? agentQre(game, asked) : logitQre(game, asked);
  const { status, method, iterations, solutions, certificate } = result;
  const responses = solutions.map((response, k) => ({
    ...responseFields(written, response),
    deviation: certificate.deviations[k],
    ...(certificate.enclosures[k] === undefined ? {} : { enclosure: certificate.enclosures[k] }),
  }));
  const undecided = remarkOf(status, result);
  return {
    status,
    fields: {
      ...{ method, exact: false, iterations },
      ...written.labels,
      ...(question.lambdas === undefined ? { branch: responses } : { responses }),
      turningPoints: result.turningPoints.map((response) => responseFields(written, response)),
      bifurcations: result.bifurcations.map(({ between, response }) => ({
        between,
        ...written.profile(response.profile),
      })),
      ...(result.limit === null ? {} : { limit: limitFields(written, result.limit) }),
      ...(options.verify ? { certificate, logarithms: solutions.map(({ logarithms }) => logarithms) } : {}),
    },
    ...(undecided === undefined ? {} : { remark: undecided }),
  };
}

function writtenGame(given: AnyGame | AnyTree, strategic: boolean): Written {
  if (given.kind === "extensive-form" && !strategic) {
    const tree = given as ExtensiveGame<unknown>;
    return {
      game: tree,
      labels: { infosets: infosetLabels(tree) },
      profile: (profile) => ({ behavior: behaviorByLabel(tree, profile as BehaviorProfile<unknown>) }),
    };
  }
  const game = strategicForm(given) as NormalFormGame<unknown>;
  return { game, labels: { strategyLabels: game.strategies }, profile: (profile) => ({ profile }) };
}

function responseFields(written: Written, { lambda, profile }: QuantalResponse): Fields {
  return { lambda, ...written.profile(profile) };
}

type Limit = ExactLimit<unknown> | FloatLimit | AgentLimit<unknown>;

/** The equilibrium in the limit, and what it is worth. */
function limitFields(written: Written, limit: Limit): Fields {
  if ("agentRegrets" in limit) {
    const { response, equilibrium, agentRegrets, check } = limit;
    return {
      ...{ kind: "sequential-candidate", isExact: equilibrium !== null, lambda: response.lambda },
      ...written.profile(equilibrium ?? response.profile),
      maxAgentRegret: agentRegrets.reduce((a, b) => Math.max(a, b), 0),
      ...(check === null ? {} : { payoffs: check.payoffs, maxRegret: equilibrium === null ? check.maxRegret : "0" }),
    };
  }
  const { profile, check } = limit as {
    readonly profile: MixedProfile<unknown>;
    readonly check: ExactLimit<unknown>["check"];
  };
  return {
    ...{ kind: "nash", isExact: limit.kind === "exact" },
    ...written.profile(profile),
    payoffs: check.payoffs,
    maxRegret: check.maxRegret,
  };
}

function fitted(
  written: Written,
  data: NonNullable<QuantalQuestion["data"]>,
  verify: boolean,
  control: Control,
): Finding {
  const { game } = written;
  const counts = observedCounts(data.text, {
    name: data.name,
    tree: game.kind === "extensive-form" ? game : null,
  });
  const { status, method, iterations, solutions, estimate, isRising, certificate } = logitFit(game, counts, {
    control,
  });
  const maximum = (found: LogitEstimate): Fields => ({
    ...responseFields(written, found),
    ...{ logLikelihood: found.logLikelihood, standardError: found.standardError, interval: found.interval },
  });
  return {
    status,
    fields: {
      ...{ method, exact: false, iterations },
      ...written.labels,
      counts,
      estimate: estimate === null ? null : maximum(estimate),
      maxima: solutions.map(maximum),
      isRising,
      evenLogLikelihood: certificate.evenLogLikelihood,
      ...(verify ? { certificate } : {}),
    },
    ...(status === "unknown" ? { remark: isRising ? RISING : UNPROVED } : {}),
  };
}

const RISING: Localized = {
  en: "the likelihood rises to the end of the branch: no finite precision fits best.",
  zh: "似然沿主枝一直上升：没有最优的有限精度。",
};
const UNPROVED: Localized = {
  en: "an equilibrium near an answer could not be proved to exist.",
  zh: "未能证明答案附近存在均衡。",
};
const STALLED: Localized = {
  en: "the branch could not be followed further, or its end could not be confirmed as an equilibrium; what was found is given.",
  zh: "主枝未能继续追踪，或其终点未能确认为均衡；给出的是至此所得。",
};

function remarkOf(status: QuantalResult["status"], { certificate }: QuantalResult): Localized | undefined {
  if (status !== "unknown") return undefined;
  return certificate.enclosures.some(({ proved }) => !proved) ? UNPROVED : STALLED;
}

import { exact } from "../../src/arithmetic/exact.ts";
import { type AgentState, agentDynamics } from "../../src/certified/learning/agentDynamics.ts";
import {
  type FictitiousPlay,
  fictitiousPlay,
  stochasticFictitiousPlay,
} from "../../src/certified/learning/fictitiousPlay.ts";
import { type RegretMatching, regretMatching } from "../../src/certified/learning/regretMatching.ts";
import { symmetricGame } from "../../src/games/normal-form/bimatrixGame.ts";
import { type NormalFormGame, shapeOf, strides } from "../../src/games/normal-form/normalFormGame.ts";
import { normalForms, symmetricGames } from "../arbitraries/games.ts";
import { describeLearningRule, type LearningOutcome, type LearningRun } from "./learningRule.ts";

const games = normalForms({ minPlayers: 2, maxPlayers: 3, maxStrategies: 3, bound: 3 });
type PlayStart = { readonly start?: FictitiousPlay["state"] };
type MatchingStart = { readonly start?: RegretMatching["state"] };

const ofPlay = ({ status, state, frequencies }: FictitiousPlay): LearningOutcome => ({
  status,
  state,
  shares: frequencies?.map((own) => own.map(exact.toNumber)) ?? null,
});

/** How often each strategy was played, from the frequencies of profiles. */
function ofProfiles(game: NormalFormGame<unknown>, { status, state, frequencies }: RegretMatching): LearningOutcome {
  const shape = shapeOf(game);
  const steps = strides(shape);
  const shares = shape.map((count, player) => {
    const own = new Array<number>(count).fill(0);
    for (const [k, share] of (frequencies ?? []).entries()) {
      own[Math.floor(k / steps[player]!) % count]! += exact.toNumber(share);
    }
    return own;
  });
  return { status, state, shares: frequencies === null ? null : shares };
}

for (const ties of ["first", "inertia", "random"] as const) {
  describeLearningRule(
    `fictitiousPlay, ties ${ties}`,
    (game, run) => ofPlay(fictitiousPlay(game, { ...(run as LearningRun & PlayStart), ties })),
    { games, draws: ties === "random", counts: true },
  );
}

describeLearningRule(
  "stochasticFictitiousPlay",
  (game, run) => ofPlay(stochasticFictitiousPlay(game, { ...(run as LearningRun & PlayStart), noise: 0.25 })),
  { games, draws: true, counts: true },
);

for (const regrets of ["internal", "external"] as const) {
  describeLearningRule(
    `regretMatching, ${regrets} regrets`,
    (game, run) => ofProfiles(game, regretMatching(game, { ...(run as LearningRun & MatchingStart), regrets })),
    { games, draws: true, counts: true },
  );
}

const scissors = symmetricGame([
  [0, -1, 1],
  [1, 0, -1],
  [-1, 1, 0],
]);
for (const rule of ["best-response", "logit", "imitation", "introspection"] as const) {
  describeLearningRule(
    `agentDynamics, ${rule}`,
    (game, run) => {
      const { start = [0, 1, 0, 1, 1], ...rest } = run as LearningRun & { readonly start?: AgentState };
      const { status, state, shares } = agentDynamics(game, { ...rest, start, rule, noise: 0.25 });
      return { status, state, shares: shares === null ? null : [shares] };
    },
    {
      games: symmetricGames({ maxRows: 3 }).filter((game) => shapeOf(game)[0]! > 1),
      draws: true,
      counts: false,
      restless: scissors,
    },
  );
}

import { lemkeHowson } from "../../../src/certified/nash/lemkeHowson.ts";
import { nashEquilibrium } from "../../../src/certified/nash/nashEquilibrium.ts";
import { pureEquilibria } from "../../../src/certified/nash/pureEquilibria.ts";
import { vertexEnumeration } from "../../../src/certified/nash/vertexEnumeration.ts";
import { logitQre } from "../../../src/certified/quantal/logitQre.ts";
import { zeroSum } from "../../../src/certified/zeroSum.ts";
import type { OwnSolver } from "./ownRun.ts";
import { exactGame, floatGame, type RandomGame, randomGame, randomZeroSum } from "./randomGames.ts";
import { gameWithoutSmallEquilibria } from "./smallEquilibria.ts";

/** One task of the comparison. */
export interface Row {
  readonly id: string;
  readonly title: string;
  /** The function of ours. */
  readonly method: string;
  /** Sizes, the smallest first. */
  readonly sizes: readonly number[];
  readonly peers: readonly string[];
  /** How many times more games are taken than for other rows, where single games differ much. @defaultValue `1` */
  factor?(size: number): number;
  /** Whether numbers of pivots are of interest. */
  readonly pivots?: boolean;
  /** The game of a size and a number from 0; 0 is used to warm up. */
  game(size: number, index: number): RandomGame;
  /** Our solver bound to the game, which is built here, outside the measured time. */
  ours(game: RandomGame): OwnSolver;
  /** The mixed profile of a solution. @defaultValue the solution itself */
  profile?(solution: unknown, game: RandomGame): readonly (readonly number[])[];
}

/** A number of paths of any length is allowed; the limit of time ends them. */
const maxPivots = 100_000_000;

/** Integer payoffs of square games, as in peers' own comparisons. */
const percent = (n: number, index: number) => randomGame(1000 * n + index, [n, n], 0, 100);

/** The whole principal branch, with the equilibrium in its limit as the one solution. */
const wholeBranch = (game: RandomGame): OwnSolver => {
  const built = floatGame(game);
  return (options) => {
    const { limit, ...result } = logitQre(built, options);
    return { ...result, solutions: limit === null ? [] : [limit.profile] };
  };
};

export const rows: readonly Row[] = [
  {
    id: "lemke-howson",
    title: "`lemkeHowson`, doubles, label 0 on both sides",
    method: "`lemkeHowson`",
    sizes: [100, 200],
    peers: ["qe-lemke-howson"],
    factor: () => 5,
    pivots: true,
    game: percent,
    ours: (game) => {
      const built = floatGame(game);
      return (options) => lemkeHowson(built, { ...options, missingLabel: 0, maxPivots });
    },
  },
  {
    id: "one-float",
    title: "one equilibrium by any method, doubles, no equilibrium of support ≤ 2",
    method: "`lemkeHowson`, race",
    sizes: [100, 200, 400, 800],
    peers: ["qe-lemke-howson-capping"],
    factor: (n) => (n <= 200 ? 5 : 1),
    pivots: true,
    game: (n, index) => gameWithoutSmallEquilibria(1000 * n + index, n, 1_000_000),
    ours: (game) => {
      const built = floatGame(game);
      return (options) => lemkeHowson(built, { ...options, race: true, maxPivots });
    },
  },
  {
    id: "one-exact",
    title: "one equilibrium, exact",
    method: "`lemkeHowson`, race",
    sizes: [50, 100, 200],
    peers: ["gambit-lcp-rational"],
    game: percent,
    ours: (game) => {
      const built = exactGame(game);
      return (options) => lemkeHowson(built, { ...options, race: true, maxPivots });
    },
  },
  {
    id: "all",
    title: "all extreme equilibria, exact",
    method: "`vertexEnumeration`",
    sizes: [10, 12, 14, 16],
    peers: ["lrsnash", "qe-vertex-enumeration"],
    game: (n, index) => randomGame(1000 * n + index, [n, n], -100, 100),
    ours: (game) => {
      const built = exactGame(game);
      return (options) => vertexEnumeration(built, options);
    },
  },
  {
    id: "zero-sum-float",
    title: "zero-sum game, doubles",
    method: "`zeroSum`",
    sizes: [100, 300, 1000],
    peers: ["scipy-highs", "qe-lemke-howson"],
    game: (n, index) => randomZeroSum(1000 * n + index, n, -100, 100),
    ours: (game) => {
      const built = floatGame(game);
      return (options) => zeroSum(built, options);
    },
  },
  {
    id: "zero-sum-exact",
    title: "zero-sum game, exact",
    method: "`zeroSum`",
    sizes: [100],
    peers: ["gambit-lp-rational"],
    game: (n, index) => randomZeroSum(1000 * n + index, n, -100, 100),
    ours: (game) => {
      const built = exactGame(game);
      return (options) => zeroSum(built, options);
    },
  },
  {
    id: "qre-two",
    title: "principal branch of quantal response, two players",
    method: "`logitQre`",
    sizes: [30, 60],
    peers: ["gambit-logit"],
    game: percent,
    ours: wholeBranch,
  },
  {
    id: "qre-three",
    title: "principal branch of quantal response, three players",
    method: "`logitQre`",
    sizes: [5, 8],
    peers: ["gambit-logit"],
    game: (n, index) => randomGame(1000 * n + index, [n, n, n], 0, 100),
    ours: wholeBranch,
  },
  {
    id: "pure",
    title: "pure equilibria, 6 players, n strategies each",
    method: "`pureEquilibria`",
    sizes: [6],
    peers: ["qe-pure-nash-brute"],
    game: (n, index) => randomGame(600 + index, [n, n, n, n, n, n], 0, 100),
    ours: (game) => {
      const built = exactGame(game);
      return (options) => pureEquilibria(built, options);
    },
    profile: (solution, { shape }) =>
      (solution as readonly number[]).map((own, i) => Array.from({ length: shape[i]! }, (_, k) => (k === own ? 1 : 0))),
  },
  {
    id: "many-players",
    title: "one equilibrium of p players with m strategies each, proved; the size is 10 p + m",
    method: "`nashEquilibrium`",
    sizes: [33, 35, 38, 44, 53],
    peers: ["gambit-ipa", "gambit-gnm", "gambit-enumpoly", "gambit-logit", "qe-mclennan-tourky"],
    game: (size, index) => randomGame(1000 * size + index, playersAndStrategies(size), 0, 100),
    ours: (game) => {
      const built = exactGame(game);
      return (options) => nashEquilibrium(built, options);
    },
  },
  {
    id: "many-players-mixed",
    title: "the same, of games without pure equilibria",
    method: "`nashEquilibrium`",
    sizes: [33, 35, 44, 53],
    peers: ["gambit-ipa", "gambit-gnm", "gambit-enumpoly", "gambit-logit", "qe-mclennan-tourky"],
    game: (size, index) => withoutPureEquilibria(1000 * size + index, playersAndStrategies(size)),
    ours: (game) => {
      const built = exactGame(game);
      return (options) => nashEquilibrium(built, options);
    },
  },
];

/** At least three players with two strategies, for the game that warms up. */
function playersAndStrategies(size: number): number[] {
  return new Array<number>(Math.max(3, Math.floor(size / 10))).fill(Math.max(2, size % 10));
}

/** The first game of a sequence of seeds that has no equilibrium in pure strategies. */
function withoutPureEquilibria(seed: number, shape: readonly number[]): RandomGame {
  for (let next = seed; ; next += 1_000_000) {
    const game = randomGame(next, shape, 0, 100);
    if (pureEquilibria(exactGame(game)).status === "none") return game;
  }
}

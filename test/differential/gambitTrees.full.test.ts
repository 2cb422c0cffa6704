import { execFileSync, spawnSync } from "node:child_process";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../src/arithmetic/exact.ts";
import { backwardInduction } from "../../src/certified/sequential/backwardInduction.ts";
import { sequenceFormLcp } from "../../src/certified/sequential/sequenceFormLcp.ts";
import { sequenceFormLp } from "../../src/certified/sequential/sequenceFormLp.ts";
import { type BehaviorProfile, behaviorProfileOf } from "../../src/games/extensive-form/behaviorProfile.ts";
import type { ExtensiveGame } from "../../src/games/extensive-form/extensiveGame.ts";
import { efgFromGame } from "../../src/games/io/efgFromGame.ts";
import { behaviorRegrets } from "../../src/verify/subgameRegrets.ts";
import { trees, twoPlayerTrees } from "../arbitraries/trees.ts";

const python = process.env.JIAMA_PEERS_PYTHON ?? "python3";
const installed = spawnSync(python, ["-c", "import pygambit"]).status === 0;
const reason = installed ? "" : ` (skipped: ${python} cannot import pygambit)`;

/** A tree, what Gambit is to find of it, and profiles whose regrets it is to compute. */
interface Question {
  readonly game: ExtensiveGame<Rational>;
  readonly solve: "lp" | "lcp" | "pure-agents";
  readonly profiles: readonly BehaviorProfile<Rational>[];
}

/** Probabilities by the information sets of our game; fractions as text. */
interface Answer {
  readonly equilibria: readonly (readonly (readonly string[])[])[];
  /** The payoffs and the largest regrets of the profiles asked about: of players, and of agents. */
  readonly checks: readonly { readonly payoffs: readonly string[]; readonly regrets: readonly [string, string] }[];
}

const script = `
import io, json, sys
from fractions import Fraction
import pygambit as gbt
solvers = {
    "lp": lambda game: gbt.nash.lp_solve(game, rational=True),
    "lcp": lambda game: gbt.nash.lcp_solve(game, rational=True),
    "pure-agents": gbt.nash.enumpure_agent_solve,
}
def answer(question):
    game = gbt.read_efg(io.BytesIO(question["text"].encode()))
    players = list(game.players)
    sets = [next(i for i in players[p].infosets if i.label == label) for p, label in question["sets"]]
    equilibria = [[[str(found[a]) for a in i.actions] for i in sets] for found in solvers[question["solve"]](game).equilibria]
    checks = []
    for given in question["profiles"]:
        profile = game.mixed_behavior_profile(rational=True)
        for i, own in zip(sets, given):
            for action, probability in zip(i.actions, own):
                profile[action] = Fraction(probability)
        regrets = [str(profile.max_regret()), str(profile.agent_max_regret())]
        checks.append({"payoffs": [str(profile.payoff(p)) for p in players], "regrets": regrets})
    return {"equilibria": equilibria, "checks": checks}
print(json.dumps([answer(question) for question in json.load(sys.stdin)]))
`;

function gambit(questions: readonly Question[]): readonly Answer[] {
  const input = JSON.stringify(
    questions.map(({ game, solve, profiles }) => ({
      text: efgFromGame(game),
      sets: game.infosets.map(({ player, label }) => [player, label]),
      solve,
      profiles: profiles.map((profile) => profile.map((own) => own.map(exact.format))),
    })),
  );
  return JSON.parse(execFileSync(python, ["-c", script], { input, encoding: "utf8", maxBuffer: 1 << 28 }));
}

/** Gambit's behavior: `lp_solve` of 16.7 returns probabilities that sum to less than one at some information sets; the last action takes the rest. */
const read = (profile: readonly (readonly string[])[]) =>
  profile.map((own) => {
    const given = own.map((p) => exact.from(p));
    const rest = exact.sub(exact.one, given.reduce(exact.add, exact.zero));
    return given.map((p, k) => (k === given.length - 1 ? exact.add(p, rest) : p));
  });
const sample = (games: fc.Arbitrary<ExtensiveGame<Rational>>, numRuns: number) =>
  fc.sample(
    games.filter(({ infosets }) => infosets.length > 0),
    { seed: 16, numRuns },
  );
const regretOf = (game: ExtensiveGame<Rational>, profile: readonly (readonly string[])[]) =>
  exact.format(behaviorRegrets(game, read(profile)).maxRegret);

describe.skipIf(!installed)(`trees against Gambit${reason}`, () => {
  test("zero-sum trees: the same value, and each finds nothing wrong with the other's strategies", () => {
    const games = sample(twoPlayerTrees({ maxDepth: 5, maxActions: 3, bound: 4 }), 150).map((game) => {
      const own = Array.from(game.payoffs[0]!);
      return { ...game, payoffs: [own, own.map(exact.neg)] };
    });
    const ours = games.map((game) => sequenceFormLp(game));
    const theirs = gambit(games.map((game, k) => ({ game, solve: "lp", profiles: ours[k]!.solutions })));
    games.forEach((game, k) => {
      const { equilibria, checks } = theirs[k]!;
      expect([k, ...checks[0]!.payoffs]).toEqual([
        k,
        ...[ours[k]!.value!, exact.neg(ours[k]!.value!)].map(exact.format),
      ]);
      expect([k, checks[0]!.regrets[0]]).toEqual([k, "0"]);
      expect([k, regretOf(game, equilibria[0]!)]).toEqual([k, "0"]);
    });
  });

  test("trees of two players: each finds nothing wrong with the other's equilibrium", () => {
    const games = sample(twoPlayerTrees({ maxDepth: 5, maxActions: 3, bound: 3 }), 150);
    const ours = games.map((game) => sequenceFormLcp(game));
    const theirs = gambit(games.map((game, k) => ({ game, solve: "lcp", profiles: ours[k]!.solutions })));
    games.forEach((game, k) => {
      const { equilibria, checks } = theirs[k]!;
      const [check] = ours[k]!.certificate.equilibria;
      expect([k, ...checks[0]!.payoffs]).toEqual([k, ...check!.payoffs.map(exact.format)]);
      expect([k, checks[0]!.regrets[0]]).toEqual([k, "0"]);
      for (const equilibrium of equilibria) expect([k, regretOf(game, equilibrium)]).toEqual([k, "0"]);
    });
  });

  test("perfect information: every subgame-perfect equilibrium is among Gambit's pure equilibria of agents", () => {
    const small = trees({ maxPlayers: 3, maxDepth: 4, maxActions: 2, bound: 2 });
    const games = sample(
      small.filter(({ infosets }) => infosets.length <= 8),
      100,
    );
    const ours = games.map((game) =>
      backwardInduction(game, { all: true }).solutions.map((profile) => behaviorProfileOf(game, profile)),
    );
    const theirs = gambit(games.map((game, k) => ({ game, solve: "pure-agents", profiles: ours[k]! })));
    games.forEach((_, k) => {
      const known = new Set(theirs[k]!.equilibria.map((profile) => JSON.stringify(profile)));
      for (const profile of ours[k]!) {
        expect(known).toContain(JSON.stringify(profile.map((own) => own.map(exact.format))));
      }
      for (const { regrets } of theirs[k]!.checks) expect([k, ...regrets]).toEqual([k, "0", "0"]);
    });
  });
});

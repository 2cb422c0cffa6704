import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  agentEquilibrium,
  agentNormalForm,
  type BehaviorProfile,
  behaviorRegrets,
  counterfactualRegret,
  type ExtensiveGame,
  exact,
  gameFromEfg,
  hasPerfectRecall,
  multiselfGains,
  pureEquilibria,
  quasiPerfect,
  type Rational,
  sequenceFormLcp,
  sequenceFormLp,
  sequentialCheck,
  subgamePerfect,
} from "jiama";
import { describe, expect, test } from "vitest";

/** Game trees of other programs with what these find, in a folder beside the repository. */
const folder = fileURLToPath(new URL("../../../shared/data/corpus", import.meta.url));
const present = existsSync(folder);
const reason = present ? "" : " (skipped: ../shared/data does not lie beside the repository)";
const names = present ? readdirSync(`${folder}/games`).filter((name) => name.endsWith(".efg")) : [];
const read = (name: string) => gameFromEfg(readFileSync(`${folder}/games/${name}`, "utf8"));

interface NashFact {
  readonly id: string;
  readonly game: { readonly format: string; readonly file: string };
  readonly concept: string;
  readonly solver: string;
  readonly profile_space: string;
  readonly expected: readonly (readonly unknown[])[];
  readonly complete: boolean;
}

const facts = (present ? (JSON.parse(readFileSync(`${folder}/gambit_nash.json`, "utf8")) as NashFact[]) : []).filter(
  ({ game, profile_space }) => game.format === "efg" && profile_space === "behavior",
);

/** Behavior as the data have it: by player, by information set, by action; flat or nested. */
function behaviorOf(game: ExtensiveGame<Rational>, given: readonly unknown[]): BehaviorProfile<Rational> | null {
  const flat = given.flat(3).map(String);
  const total = game.infosets.reduce((sum, { actions }) => sum + actions.length, 0);
  if (flat.length !== total) return null;
  const behavior = new Array<readonly Rational[]>(game.infosets.length);
  let next = 0;
  for (const player of game.players.keys()) {
    for (const [k, set] of game.infosets.entries()) {
      if (set.player !== player) continue;
      const values = flat.slice(next, next + set.actions.length);
      if (values.some((text) => !/^[-\d/.e]+$/.test(text))) return null;
      behavior[k] = values.map((text) => exact.from(text));
      next += set.actions.length;
    }
  }
  return behavior;
}

const excludesNothing = ({ chanceMoves }: ExtensiveGame<Rational>) =>
  chanceMoves.every(({ probabilities }) => probabilities.every((p) => exact.compare(p, exact.zero) > 0));

describe.skipIf(!present)(`equilibria of game trees${reason}`, () => {
  test.each(names)("%s", (name) => {
    const game = read(name);
    if (!hasPerfectRecall(game)) {
      if (game.infosets.length > 30) return;
      const { status, solutions } = agentEquilibrium(game);
      for (const profile of solutions) expect(exact.format(multiselfGains(game, profile).maxGain)).toBe("0");
      expect(["solved", "unknown", "limit"]).toContain(status);
      return;
    }
    if (game.players.length !== 2) return;
    const { status, certificate } = sequenceFormLcp(game);
    expect([status, ...certificate.equilibria[0]!.regrets.map(exact.format)]).toEqual(["solved", "0", "0"]);
    if (game.nodes.count > 500) return;
    const perfect = quasiPerfect(game);
    expect(perfect.status).toBe("solved");
    if (excludesNothing(game)) expect(sequentialCheck(game, perfect.solutions[0]!).isSequential).toBe(true);
    expect(subgamePerfect(game).status).toBe("solved");
  });

  test("most players who forget are answered, the absent-minded drivers and the game of eight roots among them", () => {
    const forgetful = names.filter((name) => !hasPerfectRecall(read(name)) && read(name).infosets.length <= 30);
    const solved = forgetful.filter((name) => agentEquilibrium(read(name)).status === "solved");
    expect(solved).toEqual(expect.arrayContaining(["test__subgame-8-roots.efg", "test__AM-driver-subgame.efg"]));
    expect(solved.length).toBeGreaterThan(forgetful.length / 2);
  });

  test.each(facts)("$id", ({ game: { file }, concept, expected, complete, solver }) => {
    const game = read(file);
    const profiles = expected.map((given) => behaviorOf(game, given));
    for (const profile of profiles) {
      if (profile === null) continue;
      const sums = profile.map((own) => exact.toNumber(own.reduce((a, b) => exact.add(a, b))));
      // Rounded answers are none of our concern.
      if (sums.some((sum) => sum !== 1)) continue;
      const worst =
        concept === "agent-nash" ? multiselfGains(game, profile).maxGain : behaviorRegrets(game, profile).maxRegret;
      expect(exact.toNumber(worst)).toBeLessThan(1e-4);
    }
    if (concept === "agent-nash" && complete && solver.startsWith("enumpure")) {
      expect(pureEquilibria(agentNormalForm(game)).solutions).toHaveLength(expected.length);
    }
  });

  test("Leduc poker is learnt to a hundredth, and its value lies between the bounds", () => {
    const game = read("openspiel__leduc_poker.efg");
    const { status, certificate } = counterfactualRegret(game, { exploitability: 0.01, maxIterations: 2000 });
    expect(status).toBe("solved");
    const { value } = sequenceFormLp(game);
    const [least, most] = certificate.valueBounds;
    expect(exact.compare(least, value!) <= 0 && exact.compare(value!, most) <= 0).toBe(true);
  });
});

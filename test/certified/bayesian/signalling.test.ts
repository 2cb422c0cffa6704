import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { mixedSignallingEquilibria } from "../../../src/certified/bayesian/mixedSignallingEquilibria.ts";
import { signallingAssessment, signallingEquilibria } from "../../../src/certified/bayesian/signallingEquilibria.ts";
import { divinityD1, intuitiveCriterion, senderWorth } from "../../../src/certified/bayesian/signallingRefinements.ts";
import { dominatedStrategies } from "../../../src/certified/dominance/dominatedStrategies.ts";
import { pureEquilibria } from "../../../src/certified/nash/pureEquilibria.ts";
import { quasiPerfect } from "../../../src/certified/sequential/quasiPerfect.ts";
import { type SignallingGame, signallingGame, signallingTree } from "../../../src/games/bayesian/signallingGame.ts";
import { reducedStrategicForm } from "../../../src/games/extensive-form/reducedStrategicForm.ts";
import { normalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";
import { assessmentCheck } from "../../../src/verify/assessmentCheck.ts";
import { seeded } from "../../arbitraries/parameters.ts";

const shown = (lists: readonly (readonly Rational[])[]) => lists.map((own) => own.map(exact.format).join(" "));

/** Cho and Kreps (1987), figure 1: the surly type likes beer, the wimp quiche, nobody a duel; the receiver duels wimps. */
const beerQuiche = (surly = "9/10", wimp = "1/10") =>
  signallingGame({
    types: { surly, wimp },
    messages: ["beer", "quiche"],
    responses: ["duel", "leave"],
    payoffs: ({ type, message, response }) => [
      (message === (type === "surly" ? "beer" : "quiche") ? 1 : 0) + (response === "leave" ? 2 : 0),
      (response === "duel") === (type === "wimp") ? 1 : 0,
    ],
  });

/** Spence (1973) with two productivities, four levels of education at a cost that falls with it, and wages on a grid that holds the competitive ones. */
const spence = () =>
  signallingGame({
    types: { "1": "1/2", "2": "1/2" },
    messages: ["0", "3/4", "11/10", "2"],
    responses: ["1", "3/2", "2"],
    payoffs: ({ type, message, response }) => {
      const [theta, wage] = [exact.from(type), exact.from(response)];
      const miss = exact.sub(wage, theta);
      return [exact.sub(wage, exact.div(exact.from(message), theta)), exact.neg(exact.mul(miss, miss))];
    },
  });

/** Games with two types, two or three messages and two responses, small integer payoffs. */
const LETTERS = {
  messages: [
    ["a", "b"],
    ["a", "b", "c"],
  ],
  responses: [
    ["l", "r"],
    ["l", "m", "r"],
  ],
};

const games: fc.Arbitrary<SignallingGame<Rational>> = fc
  .record({
    messages: fc.constantFrom(...LETTERS.messages),
    responses: fc.constantFrom(...LETTERS.responses),
    share: fc.constantFrom("1/2", "1/3", "1/4"),
    numbers: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 36, maxLength: 36 }),
  })
  .map(({ messages, responses, share, numbers }) =>
    signallingGame({
      types: { t: share, u: exact.sub(exact.one, exact.from(share)) },
      messages,
      responses,
      payoffs: ({ type, message, response }) => {
        const at = ((type === "t" ? 0 : 1) * 3 + messages.indexOf(message)) * 3 + responses.indexOf(response);
        return [numbers[at]!, numbers[18 + at]!];
      },
    }),
  );

describe("signallingEquilibria", () => {
  // Cho and Kreps (1987), section II: both types order beer, or both quiche.
  test("beer and quiche: two pooling equilibria, and no other in pure strategies", () => {
    const { status, solutions, certificate } = signallingEquilibria(beerQuiche());
    expect([status, certificate.complete]).toEqual(["solved", true]);
    expect(solutions.map(({ kind, sender, receiver }) => [kind, ...shown(sender), ...shown(receiver)])).toEqual([
      ["pooling", "1 0", "1 0", "0 1", "1 0"],
      ["pooling", "0 1", "0 1", "1 0", "0 1"],
    ]);
    for (const { beliefs } of solutions) expect(shown(beliefs)).toContain("9/10 1/10");
  });

  test("Spence: separating at two levels of education, and pooling without any", () => {
    const { solutions, certificate } = signallingEquilibria(spence());
    expect(certificate.complete).toBe(true);
    const plays = new Set(solutions.map(({ kind, sender }) => [kind, ...shown(sender)].join(", ")));
    expect([...plays]).toEqual([
      "pooling, 1 0 0 0, 1 0 0 0",
      "separating, 1 0 0 0, 0 0 1 0",
      "separating, 1 0 0 0, 0 0 0 1",
    ]);
  });

  test("are the Nash equilibria of the induced normal form whose responses are undominated", () => {
    fc.assert(
      fc.property(games, (game) => {
        const { status, solutions } = signallingEquilibria(game);
        const tree = signallingTree(game);
        const form = reducedStrategicForm(tree);
        // A response is best to no belief if and only if a mixture of others is better whatever the type.
        const hopeless = game.messages.map((_, m) => {
          const own = game.responses[m]!.flatMap((_, r) => game.types.map((_, t) => game.receiverPayoffs[t]![m]![r]!));
          const bimatrix = normalFormGame(
            [game.responses[m]!.length, game.types.length],
            [own, own.map(() => exact.zero)],
          );
          return new Set(
            dominatedStrategies(bimatrix).solutions.flatMap(({ player, strategy }) => (player === 0 ? [strategy] : [])),
          );
        });
        const expected = pureEquilibria(form)
          .solutions.map(([s, r]) => `${form.strategies[0]![s!]} | ${form.strategies[1]![r!]}`)
          .filter((text) => {
            const [sent, answers] = text.split(" | ").map((half) => half.split(", "));
            return answers!.every((answer, place) => {
              const label = tree.infosets.filter(({ player }) => player === 1)[place]!.label;
              const m = game.messages.indexOf(label);
              return sent!.includes(label) || !hopeless[m]!.has(game.responses[m]!.indexOf(answer));
            });
          });
        expect(solutions).toHaveLength(expected.length);
        expect(status).toBe(expected.length === 0 ? "none" : "solved");
      }),
      { ...seeded, numRuns: 40 },
    );
  });

  test("lists no more than asked, and stops when told to", () => {
    expect(signallingEquilibria(beerQuiche(), { maxEquilibria: 1 })).toMatchObject({
      status: "limit",
      certificate: { complete: false },
    });
    expect(signallingEquilibria(beerQuiche(), { control: { checkpoint: () => "stop" } })).toMatchObject({
      status: "limit",
      solutions: [],
    });
  });

  test("a claim with other beliefs fails its check", () => {
    const game = beerQuiche();
    const [beer] = signallingEquilibria(game).solutions;
    const naive = { ...beer!, beliefs: [beer!.beliefs[0]!, [exact.one, exact.zero]] };
    expect(assessmentCheck(signallingTree(game), signallingAssessment(game, naive)).isWeakPerfectBayesian).toBe(false);
    const wrong = { ...beer!, beliefs: [[exact.one, exact.zero], beer!.beliefs[1]!] };
    expect(assessmentCheck(signallingTree(game), signallingAssessment(game, wrong)).wrongBeliefs).toHaveLength(1);
  });

  test.each([
    [{ types: { a: 1, b: 0 } }, /probabilities of the types are 1, 0/],
    [{ types: {} }, /missing/],
    [{ types: { a: "1/2", b: "1/3" } }, /1\/2, 1\/3/],
    [{ messages: [] }, /no messages/],
    [{ messages: ["x", "x"] }, /stands twice/],
    [{ responses: () => [] }, /no responses/],
  ])("refuses what is no signalling game: %#", (change, message) => {
    const input = { types: { a: 1 }, messages: ["x"], responses: ["y"], payoffs: () => [0, 0] as const };
    expect(() => signallingGame({ ...input, ...change })).toThrow(message);
  });
});

describe("intuitiveCriterion and divinityD1", () => {
  // Cho and Kreps (1987), section II: pooling on quiche fails, pooling on beer survives.
  test("beer and quiche", () => {
    const game = beerQuiche();
    const [beer, quiche] = signallingEquilibria(game).solutions;
    expect(shown([senderWorth(game, beer!), senderWorth(game, quiche!)])).toEqual(["3 2", "2 3"]);
    expect(intuitiveCriterion(game, beer!)).toMatchObject({ holds: true, messages: [{ message: 1, struckOut: [0] }] });
    expect(intuitiveCriterion(game, quiche!)).toMatchObject({
      holds: false,
      messages: [{ message: 0, struckOut: [1], objector: 0 }],
    });
    expect([divinityD1(game, beer!).holds, divinityD1(game, quiche!).holds]).toEqual([true, false]);
    const { support } = intuitiveCriterion(game, beer!).messages[0]!;
    expect(shown([support!.response, support!.belief])).toEqual(["1 0", "0 1"]);
  });

  // Riley (1979): of the separating outcomes the one of least cost survives, and pooling does not.
  test("Spence: only the least education that separates survives", () => {
    const game = spence();
    const left = signallingEquilibria(game).solutions.filter((each) => intuitiveCriterion(game, each).holds);
    expect(new Set(left.map(({ sender }) => shown(sender).join(", ")))).toEqual(new Set(["1 0 0 0, 0 0 1 0"]));
    const divine = signallingEquilibria(game).solutions.filter((each) => divinityD1(game, each).holds);
    expect(new Set(divine.map(({ sender }) => shown(sender).join(", ")))).toEqual(new Set(["1 0 0 0, 0 0 1 0"]));
  });

  test("what fails the intuitive criterion fails D1, and supports are best responses that keep everybody", () => {
    const count = { intuitive: 0, divine: 0, both: 0 };
    fc.assert(
      fc.property(games, (game) => {
        for (const equilibrium of signallingEquilibria(game).solutions.slice(0, 4)) {
          const [intuitive, divine] = [intuitiveCriterion(game, equilibrium), divinityD1(game, equilibrium)];
          if (!intuitive.holds) {
            expect(divine.holds).toBe(false);
            count.intuitive += 1;
          } else if (!divine.holds) count.divine += 1;
          else count.both += 1;
          for (const { message, support } of divine.messages) {
            if (support === null) continue;
            const receiver = equilibrium.receiver.map((own, m) => (m === message ? support.response : own));
            const beliefs = equilibrium.beliefs.map((own, m) => (m === message ? support.belief : own));
            const changed = signallingAssessment(game, { ...equilibrium, receiver, beliefs });
            expect(assessmentCheck(signallingTree(game), changed).isWeakPerfectBayesian).toBe(true);
          }
        }
      }),
      { ...seeded, numRuns: 40 },
    );
    expect(Math.min(...Object.values(count))).toBeGreaterThan(0);
  });
});

describe("mixedSignallingEquilibria", () => {
  // With many wimps: the receiver must be indifferent after beer, P(surly | beer) = 1/2, and so must be the wimp: 2 leave = 1.
  test("beer and quiche with nine wimps in ten: one hybrid equilibrium", () => {
    const { solutions } = mixedSignallingEquilibria(beerQuiche("1/10", "9/10"));
    expect(solutions.map(({ kind, sender, receiver }) => [kind, ...shown(sender), ...shown(receiver)])).toEqual([
      ["hybrid", "1 0", "1/9 8/9", "1/2 1/2", "1 0"],
    ]);
    expect(signallingEquilibria(beerQuiche("1/10", "9/10")).status).toBe("none");
  });

  test("find something where quasi-perfect equilibria exist, which is everywhere", () => {
    fc.assert(
      fc.property(games, (game) => {
        expect(mixedSignallingEquilibria(game).solutions.length).toBeGreaterThan(0);
        const tree = signallingTree(game);
        expect(assessmentCheck(tree, quasiPerfect(tree).solutions[0]!).isWeakPerfectBayesian).toBe(true);
      }),
      { ...seeded, numRuns: 8 },
    );
  });
});

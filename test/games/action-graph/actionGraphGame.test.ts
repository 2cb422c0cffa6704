import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational, ratio } from "../../../src/arithmetic/exact.ts";
import { DomainError } from "../../../src/errors.ts";
import { type FunctionNode, functionOrder, nodeValues } from "../../../src/games/action-graph/actionGraph.ts";
import {
  type ActionGraphGame,
  actionGraphPayoffs,
  gameFromActionGraph,
} from "../../../src/games/action-graph/actionGraphGame.ts";
import { agentForm } from "../../../src/games/action-graph/bayesianActionGraph.ts";
import { bestResponses } from "../../../src/games/structure/bestResponses.ts";
import { seeded } from "../../arbitraries/parameters.ts";

const NODES = 5;
const functions: readonly FunctionNode[] = [
  { kind: "sum" },
  { kind: "existence" },
  { kind: "highest" },
  { kind: "lowest" },
  { kind: "sum", otherwise: 2, weights: [2, 3, 4, 0, 1] },
  { kind: "existence", otherwise: 0, weights: [0, 0, 1, 0, 0] },
  { kind: "highest", otherwise: -1, weights: [7, 8, 9, 5, 6] },
  { kind: "lowest", otherwise: -1, weights: [7, 8, 9, 5, 6] },
];

/** Players 0 and 1 choose among nodes 0 to 3, player 2 among 2 to 4; payoffs are any function of the configuration. */
function sample(seed: number): ActionGraphGame<Rational> {
  const actions = [
    [0, 1, 2, 3],
    [0, 1, 2, 3],
    [2, 3, 4],
  ];
  // Node k reads itself, its successor, the function k and the function k + 3.
  const own = Array.from({ length: NODES }, (_, k) => [k, (k + 1) % NODES, NODES + k, NODES + ((k + 3) % 8)]);
  const read = functions.map((_, k) => (k % 2 === 0 ? [0, 2, 4] : [1, 2, 3]));
  const neighbors = [...own, ...read];
  const graph = { actionCount: NODES, functions, neighbors, payoffs: [] as Map<string, Rational>[] };
  for (let node = 0; node < NODES; node += 1) {
    graph.payoffs.push(
      new Proxy(new Map<string, Rational>(), {
        get: (_, property) =>
          property === "get"
            ? (key: string) =>
                exact.from([...`${key}${node}`].reduce((h, c) => (h * 31 + c.charCodeAt(0) + seed) % 101, 7))
            : undefined,
      }),
    );
  }
  return { kind: "action-graph", field: exact, title: "", players: ["1", "2", "3"], actions, graph };
}

describe("action graphs", () => {
  test.each([
    [
      [0, 0, 0, 0, 0],
      [0, 0, 13, 13, 2, 0, -1, -1],
    ],
    [
      [1, 0, 0, 0, 0],
      [1, 0, 0, 13, 4, 0, 7, -1],
    ],
    [
      [0, 2, 1, 0, 0],
      [1, 1, 2, 1, 6, 1, 9, 8],
    ],
    [
      [1, 1, 0, 1, 1],
      [2, 1, 4, 1, 5, 0, 6, 8],
    ],
  ])("the functions at the counts %j", (counts, expected) => {
    // All functions read the nodes 0, 2, 4 or 1, 2, 3, by turns.
    const { graph } = sample(0);
    expect(nodeValues(graph, counts, functionOrder(graph)).slice(NODES)).toEqual(expected);
  });

  test("functions may read functions, but not in a circle", () => {
    const graph = {
      actionCount: 1,
      functions: [{ kind: "sum" }, { kind: "sum" }] as const,
      neighbors: [[1], [2, 0], [0]],
      payoffs: [new Map()],
    };
    expect(functionOrder(graph)).toEqual([2, 1]);
    expect(nodeValues(graph, [3], [2, 1])).toEqual([3, 6, 3]);
    expect(() => functionOrder({ ...graph, neighbors: [[1], [2], [1]] })).toThrow(DomainError);
  });

  test("expected payoffs by distributions of counts are those of the normal form", () => {
    const weights = (count: number) =>
      fc
        .array(fc.integer({ min: 0, max: 4 }), { minLength: count, maxLength: count })
        .filter((own) => own.some((w) => w > 0));
    fc.assert(
      fc.property(fc.nat(1000), weights(4), weights(4), weights(3), (seed, a, b, c) => {
        const game = sample(seed);
        const normal = gameFromActionGraph(game);
        const profile = [a, b, c].map((own) => {
          const sum = own.reduce((x, y) => x + y, 0);
          return own.map((w) => ratio(BigInt(w), BigInt(sum)));
        });
        game.actions.forEach((own, player) => {
          const byCounts = actionGraphPayoffs(game, profile, player);
          // Payoff by payoff, from the definition.
          const byProfiles = own.map((_, s) => {
            let sum = exact.zero;
            normal.payoffs[player as 0] !== undefined &&
              Array.from(normal.payoffs[player]!).forEach((payoff, place) => {
                const chosen = [Math.floor(place / 12), Math.floor(place / 3) % 4, place % 3];
                if (chosen[player] !== s) return;
                const weight = chosen.reduce(
                  (w, k, i) => (i === player ? w : exact.mul(w, profile[i]![k]!)),
                  exact.one,
                );
                sum = exact.add(sum, exact.mul(weight, payoff));
              });
            return sum;
          });
          expect(byCounts.map(exact.format)).toEqual(byProfiles.map(exact.format));
          const most = byCounts.reduce((x, y) => (exact.compare(x, y) < 0 ? y : x));
          const best = byCounts.flatMap((x, s) => (exact.compare(x, most) === 0 ? [s] : []));
          expect(bestResponses(normal, profile, player)).toEqual(best);
        });
      }),
      { ...seeded, numRuns: 40 },
    );
  });

  test("many players cost little where all share few actions: congestion among forty on two roads", () => {
    // Road k pays minus the number of its users; at even chances, 1 + 39/2 of them.
    const payoffs = [0, 1].map(() => new Map(Array.from({ length: 41 }, (_, n) => [String(n), exact.from(-n)])));
    const game: ActionGraphGame<Rational> = {
      ...{ kind: "action-graph", field: exact, title: "", players: Array.from({ length: 40 }, (_, k) => String(k)) },
      actions: Array.from({ length: 40 }, () => [0, 1]),
      graph: { actionCount: 2, functions: [], neighbors: [[0], [1]], payoffs },
    };
    const half = exact.from("1/2");
    const even = game.actions.map(() => [half, half]);
    expect(actionGraphPayoffs(game, even, 7).map(exact.format)).toEqual(["-41/2", "-41/2"]);
    expect(() => gameFromActionGraph(game)).toThrow(/profiles/);
  });

  test("a configuration without payoff is named", () => {
    const game = sample(0);
    const graph = { ...game.graph, payoffs: game.graph.payoffs.map(() => new Map<string, Rational>()) };
    expect(() => gameFromActionGraph({ ...game, graph })).toThrow(/no payoff for action node 0 at the configuration/);
  });
});

describe("agentForm", () => {
  test("types with the same actions halve what each is worth: payoffs are expected over the others' types", () => {
    // Matching on node 0 or 1; player 1 has types 1/3 and 2/3.
    const pays = (same: string, other: string) =>
      new Map([
        ["2,0", exact.from(same)],
        ["1,1", exact.from(other)],
      ]);
    const third = exact.from("1/3");
    const form = agentForm({
      ...{ kind: "bayesian-action-graph", field: exact, title: "types", players: ["A", "B"] },
      types: [[third, exact.from("2/3")], [exact.one]],
      actions: [
        [
          [0, 1],
          [0, 1],
        ],
        [[0, 1]],
      ],
      graph: {
        actionCount: 2,
        functions: [],
        neighbors: [
          [0, 1],
          [1, 0],
        ],
        payoffs: [pays("3", "0"), pays("1", "0")],
      },
    });
    expect(form.players).toEqual(["A:1", "A:2", "B"]);
    // B chooses the first action: meets type 1 with chance 1/3 where only that type chooses it too.
    const at = (profile: readonly [number, number, number]) => profile[0] * 4 + profile[1] * 2 + profile[2];
    const shown = (profile: readonly [number, number, number]) =>
      form.payoffs.map((own) => exact.format(own[at(profile)]!)).join(" ");
    expect(shown([0, 1, 0])).toBe("3 0 1");
    expect(shown([1, 0, 0])).toBe("0 3 2");
    expect(shown([1, 1, 1])).toBe("1 1 1");
  });
});

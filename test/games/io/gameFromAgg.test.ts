import { describe, expect, test } from "vitest";
import { exact } from "../../../src/arithmetic/exact.ts";
import { ParseError } from "../../../src/errors.ts";
import { gameFromActionGraph } from "../../../src/games/action-graph/actionGraphGame.ts";
import { agentForm } from "../../../src/games/action-graph/bayesianActionGraph.ts";
import { gameFromAgg, gameFromBagg } from "../../../src/games/io/gameFromAgg.ts";

const shown = (game: { readonly payoffs: readonly ArrayLike<Parameters<typeof exact.format>[0]>[] }) =>
  game.payoffs.map((own) => Array.from(own, exact.format).join(" "));

// The smallest of Gambit's samples.
const graph = "2 0 1\n2 1 0\n\n#the payoffs:\n0\t35 -4\n0\t-10 95\n";
const plain = `#AGG\n#number of players:\n2\n2\n0\n2 2\n0 1\n0 1\n# the graph\n${graph}`;

describe("gameFromAgg", () => {
  test("Gambit's 2 × 2 sample: payoffs at sorted configurations, fractions and decimals exact", () => {
    expect(shown(gameFromActionGraph(gameFromAgg(plain)))).toEqual(["-4 35 -10 95", "-4 -10 35 95"]);
    const fractions = plain.replace("35", "1/3").replace("95", "0.123456789012345");
    expect(shown(gameFromActionGraph(gameFromAgg(fractions)))[0]).toBe("-4 1/3 -10 24691357802469/200000000000000");
    expect(shown(gameFromActionGraph(gameFromAgg(`\uFEFF${plain.replaceAll("\n", "\r\n")}`)))[0]).toBe("-4 35 -10 95");
  });

  test("payoffs with their configurations, function nodes of all kinds, actions of different players", () => {
    // Node 2 is the number of choices, weighted; the first player has one action.
    const text = `#AGG
2
2
4
1 2
0
0 1
1 2
2 3 5
2 0 1
2 0 1
2 0 1
2 0 1
10 5 [1 10]
1
2
13 -7 [20 30]
1 2
[ 7 ] 3
[16] 1/2
0 8`;
    // Both on node 0: the sum is 5 + 2; else 5 + 1 + 10.
    expect(shown(gameFromActionGraph(gameFromAgg(text)))).toEqual(["3 1/2", "3 8"]);
  });

  test.each([
    ["no first line", "2 2 0", /begins with the line #AGG/],
    ["the other first line", plain.replace("#AGG", "#BAGG"), /begins with the line #AGG/],
    ["comments alone", "#AGG\n# nothing", /nothing but comments/],
    ["no players", plain.replace("\n2\n2\n0", "\n0\n2\n0"), /number of players/],
    ["too many players", plain.replace("\n2\n2\n0", "\n65\n2\n0"), /1 to 64/],
    ["an action that is no node", plain.replace("0 1\n0 1", "0 1\n0 2"), /an action node, an integer from 0 to 1/],
    ["an action twice", plain.replace("0 1\n0 1", "0 1\n1 1"), /stands twice/],
    ["a neighbor that is no node", plain.replace("2 0 1\n2 1 0", "2 0 5\n2 1 0"), /a node, an integer from 0 to 1/],
    ["a payoff too many", `${plain} 7`, /expected the end of the text/],
    ["a payoff too few", plain.replace(" 95", ""), /action node 1/],
    ["a payoff that is none", plain.replace("95", "x"), /not a number/],
    ["a type of payoffs that is none", plain.replace("0\t35", "2\t35"), /from 0 to 1/],
    ["1e99999", plain.replace("95", "1e99999"), /too large/],
  ])("%s: refused with its place", (_, text, message) => {
    expect(() => gameFromAgg(text)).toThrow(ParseError);
    expect(() => gameFromAgg(text)).toThrow(message);
  });

  test.each([
    ["a function that is none", "7", /no type of function node/],
    ["too few weights", "10 0 [1]", /a weight/],
    ["weights without brackets", "12 0 1 1", /"\[" before the weights/],
  ])("%s is refused", (_, signature, message) => {
    const text = `#AGG\n2 2 1\n2 2\n0 1\n0 1\n1 2\n1 2\n2 0 1\n${signature}\n0 1 2 3\n0 1 2 3`;
    expect(() => gameFromAgg(text)).toThrow(message);
  });

  test("weights on function nodes, and functions in a circle, are refused", () => {
    const text = (neighbors: string, signatures: string) => `#AGG\n1 1 2\n1\n0\n0\n${neighbors}\n${signatures}\n0 1`;
    expect(() => gameFromAgg(text("1 0\n1 1", "0\n10 0 [1]"))).toThrow(/action nodes as neighbors only/);
    expect(() => gameFromAgg(text("1 2\n1 1", "0\n0"))).toThrow(/in a circle/);
  });
});

describe("gameFromBagg", () => {
  // Of Gambit's tests: the sample above with two types of the first player.
  const text = (probabilities: string) =>
    `#BAGG\n# comment\n2\n2\n0\n2 1\n${probabilities}\n1\n2 2\n2\n0 1\n0 1\n0 1\n${graph}`;

  test("types with fractional probabilities; the agent form", () => {
    const game = gameFromBagg(text("1/3 2/3"));
    expect(game.types.map((own) => own.map(exact.format))).toEqual([["1/3", "2/3"], ["1"]]);
    const form = agentForm(game);
    expect(form.strategies.map((own) => own.length)).toEqual([2, 2, 2]);
    // The second player on node 0 against types on 0 and 1: −4/3 + 2/3 · 35.
    expect(exact.format(form.payoffs[2]![2]!)).toBe("22");
  });

  test.each(["1/3 1/3", "4/3 -1/3", "0.5 x"])("probabilities %s are refused", (probabilities) => {
    expect(() => gameFromBagg(text(probabilities))).toThrow(ParseError);
  });
});

import { lemkeHowson } from "../../src/certified/nash/lemkeHowson.ts";
import { describeNashSolver } from "./nashSolver.ts";

describeNashSolver("lemkeHowson", lemkeHowson, { complete: false, players: "two" });
describeNashSolver("lemkeHowson, all labels", (game, options) => lemkeHowson(game, { ...options, labels: "all" }), {
  complete: false,
  players: "two",
});
describeNashSolver("lemkeHowson, racing labels", (game, options) => lemkeHowson(game, { ...options, race: true }), {
  complete: false,
  players: "two",
});

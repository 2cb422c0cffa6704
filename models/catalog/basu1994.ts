/**
 * # Traveler's dilemma
 *
 * Two travelers claim from 2 to 100 for the same lost antique; the lower claim is paid to both, 2 more to the lower
 * claimant and 2 less to the higher: [Basu1994].
 *
 * @module
 */
import { symmetricGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

const claims = Array.from({ length: 99 }, (_, k) => k + 2);
const paid = (own: number, other: number): number => Math.min(own, other) + 2 * Math.sign(other - own);

const least = claims.map((claim) => (claim === 2 ? "1" : "0")).join(" ");

/** The traveler's dilemma: claiming the least is the one equilibrium. */
export const basu1994: CatalogGame = {
  id: "basu-1994-travelers-dilemma",
  title: { en: "Traveler's dilemma", zh: "旅行者困境" },
  source: ["Basu1994"],
  build: () =>
    symmetricGame(
      claims.map((own) => claims.map((other) => paid(own, other))),
      { title: "Traveler's dilemma", strategies: [claims.map(String), claims.map(String)] },
    ),
  facts: { equilibria: [`${least} | ${least}`], pureEquilibria: 1 },
};

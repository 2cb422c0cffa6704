/**
 * # A three-party game with corners that do not decide
 *
 * Three populations with two strategies each,
 *
 * `ẋ = x(1−x)[−(A₂+F₂)z − (A₁+F₁)y + E₄ − C₃ + F₁ + F₂]`,
 * `ẏ = y(1−y)[(A₁+F₁)x − (A₃+F₃+R₄)z + R₁ + E₃ + F₃ − R₃ − C₁]`,
 * `ż = z(1−z)[(A₂+F₂)x + (A₃+F₃)y − C₂ − R₂]`.
 *
 * `(1,1,1)` is the only evolutionarily stable corner; at `(1,0,0)` and `(1,0,1)` an eigenvalue is zero.
 *
 * ## References
 *
 * - The program in the public repository linktoxc/three-party-evolutionary-game.
 *
 * @module
 */
import { affineGame, type PopulationGame } from "../populationGame.ts";

const [R1, R2, R3, R4] = [3, 1, 4, 1] as const;
const [C1, C2, C3] = [3, 1, 1] as const;
const [E3, E4] = [9, 12] as const;
const [A1, A2, A3] = [1, 1, 0.25] as const;
const [F1, F2, F3] = [2, 1, 0.25] as const;

/** The game. */
export const threeParties: PopulationGame = affineGame(
  [
    { name: { en: "first party", zh: "甲方" }, strategies: ["act", "refrain"] },
    { name: { en: "second party", zh: "乙方" }, strategies: ["act", "refrain"] },
    { name: { en: "third party", zh: "丙方" }, strategies: ["act", "refrain"] },
  ],
  {
    constants: [E4 - C3 + F1 + F2, R1 + E3 + F3 - R3 - C1, -C2 - R2],
    slopes: [
      [0, -(A1 + F1), -(A2 + F2)],
      [A1 + F1, 0, -(A3 + F3 + R4)],
      [A2 + F2, A3 + F3, 0],
    ],
  },
);

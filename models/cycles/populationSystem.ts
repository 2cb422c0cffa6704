/**
 * # Published systems by name
 *
 * @module
 */
import { float } from "../../src/index.ts";
import {
  bimatrixPopulations,
  dimensionOf,
  evenShares,
  type PerStrategy,
  type PopulationGame,
  sharesOf,
} from "./populationGame.ts";
import { coalSupervision } from "./systems/coalSupervision.ts";
import { threeParties } from "./systems/threeParties.ts";
import { wangGame, wangStages } from "./systems/wangStages.ts";

/** Parameters of the model `evolutionary`. */
export interface EvolutionaryParameters {
  /** A published system by name, or `payoffs` for the matrices below. */
  readonly system: string;
  /** $H$, of the system `coal`; `null` for none. */
  readonly reputation: number | null;
  /** $A$: payoffs of the first population; with `payoffs`. */
  readonly rowPayoffs: PerStrategy<number> | null;
  /** $B$: payoffs of the second population, first population's strategy first; with `payoffs`. */
  readonly columnPayoffs: PerStrategy<number> | null;
  /** Shares of all strategies but the last of each population; `null` for the authors' start, or equal shares. */
  readonly initial: readonly number[] | null;
  /** How long the trajectory is followed. */
  readonly horizon: number;
}

/** Where the authors of a system start; elsewhere it is from equal shares. */
const authorsStart: Readonly<Record<string, number>> = Object.fromEntries(
  ["a", "d", "f", "h", "e"].map((stage) => [`wang-2023-${stage}`, 0.2]),
);

const systems: Readonly<Record<string, (parameters: EvolutionaryParameters) => PopulationGame>> = {
  "wang-2023-a": () => wangGame(wangStages.A),
  "wang-2023-d": () => wangGame(wangStages.D),
  "wang-2023-f": () => wangGame(wangStages.F),
  "wang-2023-h": () => wangGame(wangStages.H),
  "wang-2023-e": () => wangGame(wangStages.E),
  coal: ({ reputation }) => coalSupervision(reputation ?? 0),
  linktoxc: () => threeParties,
  payoffs: ({ rowPayoffs, columnPayoffs }) => bimatrixPopulations(rowPayoffs!, columnPayoffs!),
};

/** The names of all systems. */
export const systemNames: readonly string[] = Object.keys(systems);

/** The game that the parameters name or state. */
export function populationSystem(parameters: EvolutionaryParameters): PopulationGame {
  return systems[parameters.system]!(parameters);
}

/** The shares that a trajectory starts from. */
export function initialShares(game: PopulationGame, { system, initial }: EvolutionaryParameters): PerStrategy<number> {
  if (initial !== null) return sharesOf(game, initial, float).map((own) => own.map((share) => Math.max(0, share)));
  const start = authorsStart[system];
  return start === undefined ? evenShares(game) : sharesOf(game, Array(dimensionOf(game)).fill(start), float);
}

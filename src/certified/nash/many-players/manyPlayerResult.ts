/**
 * # Equilibria of many players, with their proofs
 *
 * @module
 */
import type { MixedProfile } from "../../../games/normal-form/mixedProfile.ts";
import type { NormalFormGame } from "../../../games/normal-form/normalFormGame.ts";
import type { CertifiedResult, SolverResult } from "../../../games/solverResult.ts";
import { payoffTolerances } from "../../payoffTolerances.ts";
import { DEFAULT_TOLERANCE, type NashCertificate, type NashTolerance } from "../certifiedNash.ts";
import { type ProvedEquilibrium, provedEquilibrium } from "./provedEquilibrium.ts";

/** What was proved of a list of equilibria of a game for any number of players. */
export type ManyPlayerNashCertificate<T> = Required<NashCertificate<T>>;

/** Equilibria of a game for any number of players. */
export type ManyPlayerNashResult<T> = CertifiedResult<MixedProfile<T>, ManyPlayerNashCertificate<T>>;

/** Collects profiles in doubles, each proved and each once. */
export class EquilibriumList<T> {
  /** The confirmed ones, in the order in which they were found. */
  readonly confirmed: ProvedEquilibrium<T>[] = [];
  readonly #game: NormalFormGame<T>;
  readonly #tolerances: readonly number[];
  #nearest: ProvedEquilibrium<T> | undefined;

  constructor(game: NormalFormGame<T>, { tolerance = DEFAULT_TOLERANCE }: NashTolerance = {}) {
    this.#game = game;
    this.#tolerances = payoffTolerances(game, Math.max(tolerance, Number.EPSILON));
  }

  /** Proves a profile and takes it on if it is confirmed and new. @returns Whether it is. */
  add(doubles: readonly (readonly number[])[]): boolean {
    const { field } = this.#game;
    const proved = provedEquilibrium(this.#game, doubles);
    if (!this.#isConfirmed(proved)) {
      const regret = proved.check.maxRegret;
      if (this.#nearest === undefined || field.compare(regret, this.#nearest.check.maxRegret) < 0) {
        this.#nearest = proved;
      }
      return false;
    }
    if (this.confirmed.some((other) => this.#isSame(other.profile, proved.profile))) return false;
    this.confirmed.push(proved);
    return true;
  }

  /**
   * The result. Where nothing is confirmed, the profile of least regret that was found, with status `unknown`.
   *
   * @param complete - Whether the list is proved to hold all equilibria.
   */
  result(
    { status, method, iterations }: Omit<SolverResult<never>, "solutions">,
    complete: boolean,
    undecidedSupports: number | null = null,
  ): ManyPlayerNashResult<T> {
    const none = this.confirmed.length === 0;
    const listed = none && this.#nearest !== undefined ? [this.#nearest] : this.confirmed;
    return {
      status: none && status === "solved" ? "unknown" : status,
      method,
      iterations,
      solutions: listed.map(({ profile }) => profile),
      certificate: {
        equilibria: listed.map(({ check }) => check),
        tolerances: this.#tolerances,
        complete,
        proofs: listed.map(({ proof }) => proof),
        enclosures: listed.map(({ enclosure }) => enclosure),
        undecidedSupports,
      },
    };
  }

  /** Proved, or in doubles with a regret that counts as none. */
  #isConfirmed({ proof, check }: ProvedEquilibrium<T>): boolean {
    if (proof !== "none") return true;
    const { field } = this.#game;
    return (
      field.name === "float" &&
      check.regrets.every((regret, i) => field.toNumber(regret) <= (this.#tolerances[i] as number))
    );
  }

  #isSame(a: MixedProfile<T>, b: MixedProfile<T>): boolean {
    const { field } = this.#game;
    return a.every((own, i) =>
      own.every((p, s) => Math.abs(field.toNumber(p) - field.toNumber(b[i]?.[s] as T)) < SAME),
    );
  }
}

/** Profiles this close are one: enclosures are far narrower. */
const SAME = 1e-9;

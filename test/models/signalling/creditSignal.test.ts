import * as fc from "fast-check";
import { certificate, solve } from "jiama";
import { creditSignal } from "jiama/models";
import { describe, expect, test } from "vitest";
import { between, positive, seeded } from "../../arbitraries/parameters.ts";

interface Game {
  readonly lowAbility: number;
  readonly highAbility: number;
  readonly prize: number;
  readonly observability: number;
  readonly priorHigh: number;
}

const games: fc.Arbitrary<Game> = fc
  .record({
    lowAbility: positive(),
    ratio: between(1.05, 5),
    prize: positive(),
    observability: between(0, 0.95),
    priorHigh: between(0.02, 0.98),
  })
  .map(({ ratio, ...at }) => ({ ...at, highAbility: at.lowAbility * ratio }));

const outcome = (input: Partial<Game>) => solve(creditSignal, input).outcome;

type Type = "low" | "high";

/** A type's expected payoff by a signal after which superiors believe in high ability with this probability. */
function payoff(at: Game, type: Type, signal: number, belief: number): number {
  const ability = type === "low" ? at.lowAbility : at.highAbility;
  const truth = type === "low" ? 0 : at.prize;
  return at.observability * truth + (1 - at.observability) * belief * at.prize - signal ** 2 / (2 * ability);
}

/** An equilibrium in which the able show `high`, the others `low`, or some of them `high`, or some of the able `low`. */
interface Candidate {
  readonly low: number;
  readonly high: number;
  /** Payoffs in it. */
  readonly payoffs: Readonly<Record<Type, number>>;
}

/** All perfect Bayesian equilibria on a grid of signals, off the path of which superiors believe the worst. */
function candidates(at: Game, signals: readonly number[]): readonly Candidate[] {
  const found: Candidate[] = [];
  const holds = (payoffs: Candidate["payoffs"], low: number, high: number) =>
    payoffs.low >= payoff(at, "low", 0, 0) - 1e-12 && payoffs.high >= payoff(at, "high", 0, 0) - 1e-12 && low <= high;
  const add = (low: number, high: number, payoffs: Candidate["payoffs"]) => {
    if (holds(payoffs, low, high)) found.push({ low, high, payoffs });
  };
  const types = (signal: number, belief: number) => ({
    low: payoff(at, "low", signal, belief),
    high: payoff(at, "high", signal, belief),
  });
  for (const signal of signals) {
    // Pooling.
    add(signal, signal, types(signal, at.priorHigh));
    if (signal === 0) continue;
    // Separating: the less able, found out, show nothing.
    const apart = { low: payoff(at, "low", 0, 0), high: payoff(at, "high", signal, 1) };
    if (payoff(at, "low", signal, 1) <= apart.low) add(0, signal, apart);
    // Some of the less able imitate, so that they are indifferent.
    const belief = (payoff(at, "low", 0, 0) - payoff(at, "low", signal, 0)) / ((1 - at.observability) * at.prize);
    if (belief > at.priorHigh && belief < 1) add(0, signal, types(signal, belief));
    // Some of the able go further than the rest.
    for (const further of signals.filter((each) => each > signal)) {
      const wanted = payoff(at, "high", further, 1);
      const mixed = (wanted - payoff(at, "high", signal, 0)) / ((1 - at.observability) * at.prize);
      if (mixed <= 0 || mixed >= at.priorHigh) continue;
      const shared = types(signal, mixed);
      if (payoff(at, "low", further, 1) <= shared.low) add(signal, further, shared);
    }
  }
  return found;
}

/** Whether no signal exists that only the able can gain by, whatever superiors think of it. */
function isIntuitive(at: Game, { payoffs }: Candidate, signals: readonly number[]): boolean {
  return !signals.some(
    (signal) => payoff(at, "low", signal, 1) < payoffs.low && payoff(at, "high", signal, 1) > payoffs.high + 1e-12,
  );
}

describe("credit-signal", () => {
  test("golden: θ_L 1, θ_H 2, V 4, μ .25 give the signal √6 and waste 1.5", () => {
    const { status, outcome, certificate: evidence } = solve(creditSignal, {});
    expect(status).toBe("solved");
    expect(outcome.signal).toBeCloseTo(2.449489742783178, 14);
    expect(outcome.waste).toBeCloseTo(1.5, 14);
    expect(outcome.poolingBetter).toBe(true);
    expect(evidence.decisions.map(({ method }) => method)).toEqual(["strong-concavity", "strong-concavity"]);
    expect(evidence.maxGain).toBe(0);
  });

  test("where superiors learn the truth anyway, or nothing is to be won, nobody signals", () => {
    for (const input of [{ observability: 1 }, { prize: 0 }]) {
      expect(outcome(input)).toEqual({ signal: 0, waste: 0, poolingBetter: false });
      expect(solve(creditSignal, input).status).toBe("solved");
    }
  });

  test("property: on a grid of signals one equilibrium passes the intuitive criterion, that of the least signal not imitated", () => {
    const size = 160;
    // The signals by which only the able gain are few where types differ little or most are able: the grid must not miss them.
    const distinct = games.filter((at) => at.highAbility > 1.4 * at.lowAbility && at.priorHigh < 0.8);
    fc.assert(
      fc.property(distinct, (at) => {
        const { signal } = outcome(at);
        const least = signal * (1 + 1e-9);
        const grid = Array.from({ length: size }, (_, i) => (i * 1.7 * signal) / size);
        const signals = [...grid, least].sort((a, b) => a - b);
        const all = candidates(at, signals);
        expect(all.length).toBeGreaterThan(1);
        const passed = all.filter((each) => isIntuitive(at, each, signals));
        expect(passed.map(({ low, high }) => [low, high])).toEqual([[0, least]]);
      }),
      { ...seeded, numRuns: 30 },
    );
  });

  test("property: neither type gains by any other signal, tried against the payoffs themselves", () => {
    fc.assert(
      fc.property(games, between(0, 3), (at, factor) => {
        const { status, outcome } = solve(creditSignal, at);
        expect(status).toBe("solved");
        const other = factor * outcome.signal;
        const belief = other >= outcome.signal ? 1 : 0;
        expect(payoff(at, "low", other, belief)).toBeLessThanOrEqual(0);
        const gain = payoff(at, "high", other, belief) - payoff(at, "high", outcome.signal, 1);
        expect(gain).toBeLessThan(1e-12 * at.prize);
      }),
      seeded,
    );
  });

  test("S6: signal and waste rise with information asymmetry (∂a/∂A > 0), and with the prize (∂a/∂V > 0)", () => {
    fc.assert(
      fc.property(games, between(0.05, 0.95), (at, share) => {
        const opaque = outcome({ ...at, observability: at.observability * share });
        const clear = outcome({ ...at, observability: at.observability + 0.01 });
        expect(opaque.signal).toBeGreaterThan(clear.signal);
        expect(opaque.waste).toBeGreaterThan(clear.waste);
        const richer = outcome({ ...at, prize: at.prize * 1.1 });
        expect(richer.signal).toBeGreaterThan(outcome(at).signal);
      }),
      seeded,
    );
  });

  test("G13: the signal does not depend on the ability of the able (∂a/∂θ_H = 0), the waste falls with it", () => {
    fc.assert(
      fc.property(games, between(1.01, 3), (at, factor) => {
        const abler = outcome({ ...at, highAbility: at.highAbility * factor });
        expect(abler.signal).toBe(outcome(at).signal);
        expect(abler.waste).toBeLessThan(outcome(at).waste);
      }),
      seeded,
    );
  });

  test("property: pooling is better exactly where both types gain by it, that is h > 1 − θ_L/θ_H", () => {
    fc.assert(
      fc.property(games, (at) => {
        const { signal, poolingBetter } = outcome(at);
        const gains = (["low", "high"] as const).map((type) => {
          const apart = type === "low" ? payoff(at, type, 0, 0) : payoff(at, type, signal, 1);
          return payoff(at, type, 0, at.priorHigh) - apart;
        });
        fc.pre(Math.abs(at.priorHigh - 1 + at.lowAbility / at.highAbility) > 1e-9);
        expect(poolingBetter).toBe(gains.every((gain) => gain > 0));
        expect(poolingBetter).toBe(at.priorHigh > 1 - at.lowAbility / at.highAbility);
      }),
      seeded,
    );
  });

  test("abilities that do not differ, or in the wrong order, are refused; so are results beyond the doubles", () => {
    expect(() => solve(creditSignal, { lowAbility: 2 })).toThrow(/highAbility is 2, but lowAbility is 2/);
    expect(() => solve(creditSignal, { lowAbility: 3 })).toThrow(/choose highAbility above lowAbility/);
    expect(() => solve(creditSignal, { lowAbility: 1e200, highAbility: 1e201, prize: 1e200 })).toThrow(
      /exceed the range of doubles/,
    );
  });

  test("signals of any size are certified", () => {
    for (const scale of [1e-150, 1e-9, 1e9, 1e100]) {
      expect(solve(creditSignal, { prize: scale, lowAbility: scale, highAbility: 2 * scale }).status).toBe("solved");
      expect(solve(creditSignal, { prize: scale }).status).toBe("solved");
    }
  });

  test.each([
    ["too weak a signal", 2.44],
    ["a stronger signal than is needed", 2.5],
    ["no signal", 0],
  ])("the certificate does not verify %s", (_, signal) => {
    const parameters = { lowAbility: 1, highAbility: 2, prize: 4, observability: 0.25, priorHigh: 0.6 };
    const evidence = certificate(creditSignal.build(parameters), { signal, waste: 1, poolingBetter: true });
    expect(evidence.verified).toBe(false);
  });
});

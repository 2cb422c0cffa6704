import { exact, type Rational } from "jiama";
import { type NormalFormGame, shapeOf } from "../../../src/games/normal-form/normalFormGame.ts";

/** One player's deviation from a pure profile. */
export interface Deviation {
  readonly player: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** What the deviator gains. */
  readonly gain: Rational;
}

/** All pure profiles, the last player's strategy fastest. */
export function allProfiles(shape: readonly number[]): number[][] {
  return shape.reduce<number[][]>(
    (profiles, count) => profiles.flatMap((before) => Array.from({ length: count }, (_, own) => [...before, own])),
    [[]],
  );
}

/** All deviations of a small game, one by one. */
export function deviations(game: NormalFormGame<Rational>): readonly Deviation[] {
  const shape = shapeOf(game);
  const profiles = allProfiles(shape);
  const place = new Map(profiles.map((profile, k) => [String(profile), k]));
  return profiles.flatMap((from) =>
    shape.flatMap((count, player) =>
      Array.from({ length: count }, (_, own) => own).flatMap((own) => {
        if (own === from[player]) return [];
        const to = from.map((kept, other) => (other === player ? own : kept));
        const [before, after] = [from, to].map((profile) => game.payoffs[player]![place.get(String(profile))!]!);
        return [{ player, from, to, gain: exact.sub(after!, before!) }];
      }),
    ),
  );
}

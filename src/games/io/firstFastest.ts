/**
 * # Payoffs in the order of game files
 *
 * Files list profiles with the first player's strategy moving fastest, games are stored with the last player's moving
 * fastest.
 *
 * @module
 */
import { strides } from "../normal-form/normalFormGame.ts";
import { forEachPlace } from "../normal-form/placedPayoffs.ts";

/**
 * Visits the profiles with the first player's strategy moving fastest.
 *
 * @param visit - Receives the profile's index in a stored game, and its place in the file, counted from 0.
 */
export function forEachFirstFastest(shape: readonly number[], visit: (index: number, place: number) => void): void {
  forEachPlace({ shape: [...shape].reverse(), steps: [...strides(shape)].reverse(), start: 0 }, visit);
}

/**
 * # The published results, listed
 *
 * @module
 */
import { contestResults } from "./contests.ts";
import { contractResults } from "./contracts.ts";
import { cycleResults } from "./cycles.ts";
import { inspectionResults } from "./inspections.ts";
import type { PublishedResult } from "./publishedResult.ts";
import { responseResults } from "./responses.ts";
import { talkAndHerdResults } from "./talkAndHerds.ts";
import { targetResults } from "./targets.ts";
import { tournamentResults } from "./tournaments.ts";

/**
 * Every published result that is compared with ours.
 *
 * @category Validation
 */
export const publishedResults: readonly PublishedResult[] = [
  ...contractResults,
  ...tournamentResults,
  ...contestResults,
  ...inspectionResults,
  ...talkAndHerdResults,
  ...cycleResults,
  ...targetResults,
  ...responseResults,
];

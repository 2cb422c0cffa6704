/**
 * # The mechanisms of the paper, listed
 *
 * @module
 */
import { behaviorMechanisms } from "./behavior.ts";
import { causeMechanisms } from "./causes.ts";
import { frameworkMechanisms } from "./framework.ts";
import { literatureMechanisms } from "./literature.ts";
import type { Mechanism } from "./mechanism.ts";
import { remedyMechanisms } from "./remedies.ts";

/**
 * The 50 mechanisms that the paper names, in its order.
 *
 * @category Mechanisms
 */
export const mechanisms: readonly Mechanism[] = [
  ...literatureMechanisms,
  ...frameworkMechanisms,
  ...behaviorMechanisms,
  ...causeMechanisms,
  ...remedyMechanisms,
];

/**
 * # Supervision and initiative, read off the solver
 *
 * @module
 */
import { formalAuthority } from "../../models/control/formalAuthority.ts";
import { modelReading } from "../modelReading.ts";

/** Supervision `E < E2` at two costs of it, and the initiative `e`, `e2` that answers to it. */
export const supervisionReading = modelReading(formalAuthority, ({ at, outcome, between }) => {
  const { subordinateBenefit: b, effortCost: c } = at;
  const [few, more] = [outcome(), outcome({ supervisionCost: at.supervisionCost * between(0.5, 0.95) })];
  if (few === undefined || more === undefined || few.initiative >= 1 || more.initiative >= 1) return undefined;
  return { b, c, E: few.supervision, E2: more.supervision, e: few.initiative, e2: more.initiative };
});

/**
 * # Observed targets
 *
 * Real targets of real hierarchies, each with its source and how sure the source is.
 *
 * @module
 */
import type { ObservedHierarchy } from "../../src/index.ts";
import { gdpChain2013, gdpChain2013First } from "./gdpChain2013.ts";
import { gdpPlan2006 } from "./gdpPlan2006.ts";
import { gdpPlan2011, gdpPlan2016 } from "./gdpPlans2011And2016.ts";
import { gdpProvinces2011 } from "./gdpProvinces2011.ts";
import { gdpProvinces2016Lower, gdpProvinces2016Upper } from "./gdpProvinces2016.ts";
import { gdpProvinces2021 } from "./gdpProvinces2021.ts";
import { gdpProvinces2024 } from "./gdpProvinces2024.ts";
import { seedSewage } from "./seedSewage.ts";

export {
  gdpChain2013,
  gdpChain2013First,
  gdpPlan2006,
  gdpPlan2011,
  gdpPlan2016,
  gdpProvinces2011,
  gdpProvinces2016Lower,
  gdpProvinces2016Upper,
  gdpProvinces2021,
  gdpProvinces2024,
  seedSewage,
};

/**
 * Everything observed, by id.
 *
 * @category Observations
 */
export const observedHierarchies: readonly ObservedHierarchy[] = [
  seedSewage,
  gdpPlan2006,
  gdpPlan2011,
  gdpPlan2016,
  gdpProvinces2011,
  gdpProvinces2016Lower,
  gdpProvinces2016Upper,
  gdpProvinces2021,
  gdpProvinces2024,
  gdpChain2013,
  gdpChain2013First,
];

/**
 * # The model of a plan
 *
 * @module
 */
import { relative, resolve } from "node:path";
import { models } from "../../../models/registry.ts";
import type { AnyModel, ModelVersion } from "../../index.ts";
import { readTextFile } from "../../node/readTextFile.ts";
import { modelVersion } from "../../node/sweep/modelVersion.ts";
import type { Sweep } from "../../node/sweep/sweepFolder.ts";
import { givenModel } from "../givenModel.ts";

/** A model and what its answers depend on. */
export interface VersionedModel {
  readonly model: AnyModel;
  readonly version: ModelVersion;
}

/** The model that a word of the command line names, with its version. */
export async function versionedModel(word: string): Promise<VersionedModel> {
  const model = await givenModel(word);
  const isOwn = models.some(({ id }) => id === word);
  return { model, version: modelVersion(model, isOwn ? null : readTextFile(word)) };
}

/** How a plan in a folder names a model: an id as it is, a file by its path from the folder. */
export function nameInPlan(word: string, folder: string): string {
  if (models.some(({ id }) => id === word)) return word;
  const path = relative(resolve(folder), resolve(word)).replaceAll("\\", "/");
  return path.includes("/") ? path : `./${path}`;
}

/** The model of a plan as it is now, with its version. */
export function plannedModel({ folder, plan }: Sweep): Promise<VersionedModel> {
  const isOwn = models.some(({ id }) => id === plan.model);
  return versionedModel(isOwn ? plan.model : resolve(folder, plan.model));
}

import type { AnyModel } from "jiama";
import * as exportedModels from "jiama/models";
import * as exportedProofs from "jiama/proofs";

/** Every value that the package exports beside functions: models, tables, observations, propositions; lists flattened. */
const exported = [...Object.values<unknown>(exportedModels), ...Object.values<unknown>(exportedProofs)];
const values = [
  ...new Set(exported.flatMap((value): readonly unknown[] => (Array.isArray(value) ? value : [value]))),
].filter((value): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null);

/** Every model that the package exports. */
export const models = values.filter(
  (value): value is AnyModel & Readonly<Record<string, unknown>> =>
    "parameters" in value && "outcome" in value && "solve" in value,
);

/** The keys of the bibliography that models, tables, observations and propositions name as their sources. */
export const namedSources: readonly (readonly [key: string, where: string])[] = values.flatMap((value) =>
  [value.sources, value.sourceKeys, value.source]
    .filter((keys): keys is readonly string[] => Array.isArray(keys))
    .flatMap((keys) => keys.map((key) => [key, `sources of ${String(value.id)}`] as const)),
);

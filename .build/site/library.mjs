// What the built package says about itself: the data from which the reference is made.
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Where each part of it stands in `dist/`. */
const parts = {
  solve: "src/index.js",
  regimeParts: "src/index.js",
  models: "models/index.js",
  findModel: "models/index.js",
  figures: "models/index.js",
  mechanisms: "models/index.js",
  propositions: "proofs/index.js",
  tables: "models/tables/registry.js",
  familyWords: "src/report/familyWords.js",
  provenances: "src/cli/modelWords.js",
  description: "src/cli/modelDescription.js",
  commandSpecs: "src/cli/commandSpecs.js",
  globalOptions: "src/cli/specs/globalOptions.js",
  solverSources: "src/cli/solverSources.js",
  storedVerdict: "src/node/storedVerdict.js",
  storedCertificate: "src/node/proofCertificates.js",
};

/**
 * All of it.
 *
 * @throws Error that names what is not where it was.
 */
export async function builtLibrary(root) {
  const found = Object.entries(parts).map(async ([name, path]) => {
    const module = await import(pathToFileURL(join(root, "dist", path)).href);
    if (module[name] === undefined) throw new Error(`.build/site/library.mjs: dist/${path} exports no ${name}`);
    return [name, module[name]];
  });
  return Object.fromEntries(await Promise.all(found));
}

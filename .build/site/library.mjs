// What the built package says about itself: the data from which the reference is made.
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** The modules of `dist/` that hold models, propositions, regimes, figures, tables and commands. */
export async function builtLibrary(root) {
  const module = (path) => import(pathToFileURL(join(root, "dist", path)).href);
  const [
    core,
    models,
    proofs,
    tables,
    description,
    words,
    commands,
    globals,
    sources,
    verdicts,
    certificates,
    references,
  ] = await Promise.all([
    module("src/index.js"),
    module("models/index.js"),
    module("proofs/index.js"),
    module("models/tables/registry.js"),
    module("src/cli/modelDescription.js"),
    module("src/cli/modelWords.js"),
    module("src/cli/commandSpecs.js"),
    module("src/cli/specs/globalOptions.js"),
    module("src/cli/solverSources.js"),
    module("src/node/storedVerdict.js"),
    module("src/node/proofCertificates.js"),
    module("src/node/references.js"),
  ]);
  return {
    solve: core.solve,
    regimeParts: core.regimeParts,
    models: models.models,
    findModel: models.findModel,
    figures: models.figures,
    mechanisms: models.mechanisms,
    propositions: proofs.propositions,
    tables: tables.tables,
    description: description.description,
    families: words.families,
    provenances: words.provenances,
    commandSpecs: commands.commandSpecs,
    globalOptions: globals.globalOptions,
    solverSources: sources.solverSources,
    storedVerdict: verdicts.storedVerdict,
    storedCertificate: certificates.storedCertificate,
    ownReference: references.ownReference,
  };
}

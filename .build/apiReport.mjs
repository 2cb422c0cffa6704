// Compares the public interface of each entry point of dist/ with its report under docs/api-report/, and fails where they
// differ; with --update it writes the reports anew.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Extractor, ExtractorConfig } from "@microsoft/api-extractor";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const configFile = join(root, "docs/api-report/api-extractor.json");
const entryPoints = [
  { report: "jiama", types: "dist/src/index.d.ts" },
  { report: "jiama-models", types: "dist/models/index.d.ts" },
  { report: "jiama-proofs", types: "dist/proofs/index.d.ts" },
  { report: "jiama-report", types: "dist/src/report/index.d.ts" },
];

let passed = true;
for (const { report, types } of entryPoints) {
  const configObject = ExtractorConfig.loadFile(configFile);
  configObject.mainEntryPointFilePath = join(root, types);
  configObject.apiReport.reportFileName = report;
  const config = ExtractorConfig.prepare({
    configObject,
    configObjectFullPath: configFile,
    packageJsonFullPath: join(root, "package.json"),
  });
  const { succeeded } = Extractor.invoke(config, {
    localBuild: process.argv.includes("--update"),
    showVerboseMessages: false,
    // Which compiler it brings is no news.
    messageCallback: (message) => {
      if (message.messageId === "console-preamble") message.handled = true;
    },
  });
  passed &&= succeeded;
}
process.exitCode = passed ? 0 : 1;

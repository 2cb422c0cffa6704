/**
 * # `jiama models`
 *
 * @module
 */
import { models } from "../../../models/registry.ts";
import { familyWords } from "../../report/familyWords.ts";
import { alignedRows } from "../alignedRows.ts";
import { exitCodes } from "../exitCode.ts";
import { maturities, maturity, provenances } from "../modelWords.ts";
import type { CommandRoutine } from "../run.ts";

/** Lists the models. */
export const listModels: CommandRoutine = (_, { settings, say, heading, result }) => {
  if (settings.json) {
    const list = models.map((model) => ({
      id: model.id,
      title: say(model.title),
      family: model.family,
      provenance: model.provenance,
      maturity: maturity(model),
      exact: model.exact !== undefined,
    }));
    result(JSON.stringify({ schema: "jiama/1", command: "models", status: "solved", models: list }));
    return exitCodes.done;
  }
  const rows = models.map((model) => [
    model.id,
    say(model.title),
    say(familyWords[model.family]),
    say(provenances[model.provenance]),
    say(maturities[maturity(model)]),
    say(model.exact === undefined ? { en: "float", zh: "浮点" } : { en: "float, exact", zh: "浮点、精确" }),
  ]);
  const names = [
    { en: "model", zh: "模型" },
    { en: "title", zh: "名称" },
    { en: "family", zh: "类别" },
    { en: "provenance", zh: "来源" },
    { en: "maturity", zh: "成熟度" },
    { en: "arithmetic", zh: "算术" },
  ];
  const [head, ...body] = alignedRows([names.map(say), ...rows]).split("\n");
  result([heading(head!), ...body].join("\n"));
  return exitCodes.done;
};

/**
 * # Versions of models
 *
 * Results of two versions of a model must not stand in one table. What tells versions apart: the package's version, the model's
 * description (of a file, its text), and the answer at the defaults.
 *
 * @module
 */
import { canonicalJson } from "../../games/canonicalJson.ts";
import { type AnyModel, DomainError, type ModelVersion, solve } from "../../index.ts";
import { packageVersion } from "../packageVersion.ts";
import { sha256 } from "../sha256.ts";
import type { Sweep } from "./sweepFolder.ts";

/** Digits of each digest. */
const DIGITS = 16;

/** The version of a model. @param fileText - Of the file that defines it; `null` for a model of the package. */
export function modelVersion(model: AnyModel, fileText: string | null): ModelVersion {
  const description = { id: model.id, parameters: model.parameters, outcome: Object.keys(model.outcome as object) };
  return {
    package: packageVersion(),
    model: sha256(canonicalJson({ ...description, file: fileText })).slice(0, DIGITS),
    answer: sha256(answerText(model)).slice(0, DIGITS),
  };
}

function answerText(model: AnyModel): string {
  try {
    const { status, outcome } = solve(model);
    return JSON.stringify({ status, outcome }, (_, value: unknown) =>
      typeof value === "bigint" ? String(value) : value,
    );
  } catch (error) {
    return String(error);
  }
}

/**
 * Refuses to go on with a plan that was made for another version.
 *
 * @throws {@link DomainError} that names what has changed.
 */
export function requireVersion({ folder, plan }: Sweep, now: ModelVersion): void {
  const { version: then } = plan;
  const changes = [
    {
      changed: then.package !== now.package,
      en: `jiama is ${now.package}, not ${then.package}`,
      zh: `jiama 为 ${now.package}，而非 ${then.package}`,
    },
    { changed: then.model !== now.model, en: "its description is another one", zh: "模型描述已变" },
    {
      changed: then.answer !== now.answer,
      en: "its answer at the defaults is another one",
      zh: "默认参数下的答案已变",
    },
  ].filter(({ changed }) => changed);
  if (changes.length === 0) return;
  const where = JSON.stringify(folder);
  throw new DomainError({
    en: `the plan in ${where} was made for another version of ${plan.model}: ${changes.map(({ en }) => en).join("; ")}. Results of two versions are not mixed: go back to that version, or plan anew in another folder.`,
    zh: `${where} 中的计划针对 ${plan.model} 的另一版本：${changes.map(({ zh }) => zh).join("；")}。不同版本的结果不会混在一起：请换回该版本，或在另一文件夹重新制定计划。`,
  });
}

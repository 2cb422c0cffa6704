/**
 * # `jiama solve`
 *
 * @module
 */
import { exitCodes } from "../exitCode.ts";
import { givenModel } from "../givenModel.ts";
import { givenParameters } from "../givenParameters.ts";
import { plainJson } from "../plainJson.ts";
import type { CommandRoutine } from "../run.ts";
import { type AnySolution, limitedSolution, solution } from "../solution.ts";
import { solutionText } from "../solutionText.ts";
import type { Terminal } from "../terminal.ts";

/** Solves one model, in floats or in fractions, and prints its outcome and certificate. */
export const solveOneModel: CommandRoutine = async (invocation, to) => {
  const { exact, json, timeLimit } = to.settings;
  const word = invocation.arguments[0]!;
  const model = await givenModel(word);
  const given = await givenParameters(model, invocation.options);
  const task = { model: word, parameters: given.parameters, exact };
  let found: AnySolution | undefined;
  try {
    found = timeLimit === undefined ? solution(model, task) : await limitedSolution(task, timeLimit);
  } catch (error) {
    throw given.placed(error);
  }
  if (found === undefined) return limitPassed(model.id, to);
  to.result(json ? JSON.stringify(solutionObject(found, to)) : solutionText(model, found, to));
  return found.status === "unknown" ? undecided(found, to) : exitCodes.done;
};

/** Says why an answer is given without being confirmed. */
function undecided({ model, certificate }: AnySolution, { say }: Terminal): number {
  const failing = certificate.conditions.find(({ role, holds }) => role === "defining" && !holds);
  const message = say(
    failing === undefined
      ? {
          en: `${model}: the certificate could not confirm this answer, most likely because parameters differ too much in size for doubles; bring them nearer to each other, or use --exact where the model has it.`,
          zh: `${model}：证书未能确认此答案，多半因为参数的数量级相差过大，超出双精度的能力；请缩小差距，或在模型支持时用 --exact。`,
        }
      : {
          en: `${model}: the certificate could not confirm this answer; not shown is that ${failing.statement.en}.`,
          zh: `${model}：证书未能确认此答案；尚未证明：${failing.statement.zh}。`,
        },
  );
  process.stderr.write(`jiama: ${message}\n`);
  return exitCodes.undecided;
}

function solutionObject(found: AnySolution, { settings: { lang } }: Terminal): object {
  const asResult = (value: unknown) => plainJson(value, { lang, numbersAsText: found.exact });
  return {
    schema: "jiama/1",
    command: "solve",
    status: found.status,
    model: found.model,
    exact: found.exact,
    method: found.method,
    iterations: found.iterations,
    parameters: asResult(found.parameters),
    outcome: asResult(found.outcome),
    certificate: plainJson(found.certificate, { lang }),
  };
}

function limitPassed(model: string, { settings: { json, timeLimit }, result, say }: Terminal): number {
  if (json) result(JSON.stringify({ schema: "jiama/1", command: "solve", status: "limit", model }));
  const message = say({
    en: `the time limit of ${timeLimit} s was reached before ${model} was solved; give more with --time-limit.`,
    zh: `已到时限 ${timeLimit} 秒，尚未解出 ${model}；可用 --time-limit 放宽。`,
  });
  process.stderr.write(`jiama: ${message}\n`);
  return exitCodes.undecided;
}

/**
 * # A fit as text
 *
 * @module
 */
import type { Estimate, Fit } from "../index.ts";
import { alignedRows } from "./alignedRows.ts";
import type { Terminal } from "./terminal.ts";

/** The estimates, what is identified, and how near the model comes. */
export function fitText(found: Fit, { say }: Terminal): string {
  const { model, method, status, objective, rank, estimates } = found;
  const methodName = say(
    method === "maximum-likelihood"
      ? { en: "maximum likelihood", zh: "极大似然" }
      : { en: "minimum distance", zh: "最小距离" },
  );
  const head = `${model}: ${methodName}, ${status}`;
  if (status === "none") {
    const nothing = say({
      en: "the model has no answer at any start; widen the ranges or change the fixed parameters.",
      zh: "模型在所有起点均无解；请放宽范围或更改固定参数。",
    });
    return `${head}\n${nothing}`;
  }
  const sections = [
    head,
    alignedRows(
      [
        [
          say({ en: "parameter", zh: "参数" }),
          say({ en: "estimate", zh: "估计值" }),
          say({ en: "std. error", zh: "标准误" }),
          say({ en: "95 % interval", zh: "95% 区间" }),
          say({ en: "remark", zh: "说明" }),
        ],
        ...estimates.map((estimate) => [
          estimate.name,
          number(estimate.value),
          estimate.standardError === null ? "–" : number(estimate.standardError),
          interval(estimate),
          say(remark(estimate)),
        ]),
      ],
      "  ",
    ),
    say({
      en: `identified: ${rank} of ${estimates.length} directions; objective ${number(objective)}`,
      zh: `可识别方向：${rank} / ${estimates.length}；目标函数值 ${number(objective)}`,
    }),
    ...found.flatDirections.map((direction) => {
      const moves = direction
        .map((share, k) => [estimates[k]!.name, share] as const)
        .filter(([, share]) => Math.abs(share) >= 1e-3)
        .map(([name, share]) => `${name} ${share > 0 ? "↑" : "↓"}`);
      if (moves.length === 1) {
        const name = moves[0]!.split(" ")[0]!;
        return say({ en: `${name} changes no observed field`, zh: `${name} 不影响任何观测字段` });
      }
      return say({
        en: `not identified apart: ${moves.join(", ")} together leave the fit as it is`,
        zh: `无法分别识别：${moves.join("、")} 同时变动不改变拟合`,
      });
    }),
    alignedRows(
      [
        [
          say({ en: "field", zh: "字段" }),
          say({ en: "observed", zh: "观测值" }),
          say({ en: "fitted", zh: "拟合值" }),
          say({ en: "residual", zh: "残差" }),
        ],
        ...found.observations.map(({ field, observed, fitted, residual }) => [
          field,
          number(observed),
          fitted === null ? "–" : number(fitted),
          number(residual),
        ]),
      ],
      "  ",
    ),
  ];
  return sections.join("\n\n");
}

function remark({ identified, atEnd }: Estimate) {
  if (!identified) return { en: "not identified", zh: "不可识别" };
  return atEnd ? { en: "at the end of its range", zh: "位于范围端点" } : { en: "", zh: "" };
}

function interval({ interval: ends }: Estimate): string {
  if (ends === null) return "–";
  const [low, high] = ends;
  return `${low === null ? "(…" : `[${number(low)}`}, ${high === null ? "…)" : `${number(high)}]`}`;
}

function number(value: number): string {
  return String(Number(value.toPrecision(5)));
}

/**
 * # Families of models in words
 *
 * @module
 */
import type { Localized } from "../errors.ts";
import type { ModelFamily } from "../games/model.ts";

/** The families. */
export const familyWords: Readonly<Record<ModelFamily, Localized>> = {
  "principal-agent": { en: "principal–agent", zh: "委托代理" },
  tournament: { en: "tournament", zh: "晋升锦标赛" },
  escalation: { en: "escalation", zh: "层层加码" },
  accountability: { en: "accountability", zh: "问责" },
  collusion: { en: "collusion", zh: "共谋" },
  cycles: { en: "cycles", zh: "周期" },
  signalling: { en: "signalling", zh: "信号" },
  control: { en: "control rights", zh: "控制权" },
  file: { en: "from a file", zh: "自备文件" },
};

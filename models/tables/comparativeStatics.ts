/**
 * # Table `comparative-statics`: the sign of every outcome in every parameter
 *
 * For each model and outcome: the parameters in which it rises, falls, does not move, and those in which the sign turns, with
 * the boundary. A sign is *proved* where a proposition of `proofs/` shows it for the whole domain; every other sign is that
 * of a seeded sample over the whole domain, which shows but does not prove.
 *
 * @module
 */
import { type SignProposition, signStatus } from "../../proofs/signProposition.ts";
import { signPropositions } from "../../proofs/signPropositions.ts";
import {
  type AnyModel,
  type Cell,
  type Control,
  comparativeStatics,
  type Localized,
  type NoiseFamily,
  noiseFamilies,
  type OutcomeField,
  type ParameterSpec,
  plainSymbol,
  type RowGroup,
  regimeParts,
  type SampledSign,
  type Table,
  type TableDefinition,
} from "../../src/index.ts";
import { accountability } from "../accountability/accountability.ts";
import { dueCare } from "../accountability/dueCare.ts";
import { bufferCascade } from "../escalation/bufferCascade.ts";
import { contestCascade } from "../escalation/contestCascade.ts";
import { functionalCascade } from "../escalation/functionalCascade.ts";
import { strategicCascade } from "../escalation/strategicCascade.ts";
import { targetCascade } from "../escalation/targetCascade.ts";
import { linearContract } from "../principal-agent/linearContract.ts";
import { promotionTournament } from "../tournament/promotionTournament.ts";

/** What is sampled of a model. */
interface Study {
  readonly model: AnyModel;
  readonly outcomes: readonly string[];
  /** Parameters held fixed, and the words that say so. */
  readonly fixed?: Readonly<Record<string, unknown>>;
  readonly variant?: Localized;
  /** Parameters shown, where not all: a regime's own, beside a study without it. */
  readonly parameters?: readonly string[];
  readonly samples: number;
}

const SEED = 20;

const chineseNoise: Readonly<Record<NoiseFamily, string>> = {
  normal: "正态",
  uniform: "均匀",
  gumbel: "Gumbel ",
  exponential: "指数",
  "reflected-exponential": "反射指数",
};

const modifiers = "capped+joint+veto+balanced+oversight+appeals";
const modifierParameters = [
  "liabilityCap",
  "jointLiability",
  "careerStake",
  "reward",
  "lossAversion",
  "oversight",
  "reversalGuilty",
  "appealFee",
];
const allModifiers: Localized = { en: "all modifiers of the regime", zh: "叠加全部修饰部分的制度" };
const dueCareOutcomes = [
  "effort",
  "falsification",
  "output",
  "failureProbability",
  "expectedSanction",
  "wrongfulSanction",
  "payoff",
  "jumpTarget",
];
const accountabilityOutcomes = ["effort", "expectedSanction", "wrongfulSanction", "payoff", "marginalIncentive"];
const withCareErrors = [...modifierParameters, "oversightError", "reversalInnocent"];

/** A study of the parameters that one regime brings. */
function underRegime(study: Omit<Study, "variant">, regime: string, parameters: readonly string[]): Study {
  const part = regimeParts.find(({ id }) => id === regime);
  return {
    ...study,
    fixed: { ...study.fixed, regime },
    parameters,
    variant: part === undefined ? allModifiers : part.title,
  };
}

const cascade = { model: targetCascade, outcomes: ["markups", "targets"], fixed: { levels: 1 }, samples: 30 };
const official = { model: accountability, outcomes: accountabilityOutcomes, samples: 100 };
const bottom = { model: dueCare, outcomes: dueCareOutcomes, samples: 10 };

const studies: readonly Study[] = [
  { model: linearContract, outcomes: ["slope", "effort", "padding", "firstBestEffort", "agencyLoss"], samples: 200 },
  ...noiseFamilies.map((noiseFamily) => ({
    model: promotionTournament,
    outcomes: ["marginalWinProbability", "effort", "payoff"],
    fixed: { noiseFamily, slots: 1, handicap: 0 },
    variant: { en: `${noiseFamily} noise, one slot`, zh: `${chineseNoise[noiseFamily]}噪声，一个名额` },
    samples: 100,
  })),
  { ...cascade, outcomes: ["markups", "targets", "creditShare", "socialMarkup"], samples: 40 },
  underRegime(cascade, `tolerance+${modifiers}`, modifierParameters),
  { model: bufferCascade, outcomes: ["markups", "targets"], fixed: { levels: 1 }, samples: 200 },
  { model: functionalCascade, outcomes: ["executionRate", "markups", "targets"], fixed: { levels: 2 }, samples: 200 },
  { model: contestCascade, outcomes: ["logRatios", "targets"], fixed: { levels: 1 }, samples: 200 },
  {
    model: strategicCascade,
    outcomes: ["markups", "targets", "output", "effort", "falsification", "responses"],
    fixed: { tiers: 3 },
    samples: 200,
  },
  { ...bottom, samples: 20 },
  underRegime(bottom, `tolerance+noisy-negligence+${modifiers}`, withCareErrors),
  underRegime(bottom, "tolerance-list", ["falseBlame", "missedBlame"]),
  underRegime(bottom, "process-and-result", ["observability"]),
  { ...official, fixed: { regime: "tolerance-list" }, variant: { en: "tolerance list", zh: "容错清单" }, samples: 200 },
  underRegime(official, `tolerance+${modifiers}`, ["tolerance", ...withCareErrors]),
  underRegime(official, "noisy-negligence", ["careStandard", "careNoise"]),
  underRegime(official, "process-and-result", ["careStandard", "observability"]),
];

/** How one outcome moves with the parameters of a model. */
interface SignRow {
  readonly rises: readonly string[];
  readonly falls: readonly string[];
  readonly stays: readonly string[];
  readonly turns: readonly Localized[];
}

function signRow(
  signs: readonly SampledSign[],
  proved: readonly SignProposition[],
  symbolOf: (parameter: string) => string,
): SignRow {
  const row = { rises: [] as string[], falls: [] as string[], stays: [] as string[], turns: [] as Localized[] };
  for (const sign of signs) {
    const symbol = symbolOf(sign.parameter);
    const about = proved.filter(({ parameter }) => parameter === sign.parameter);
    const everywhere = about.find(({ hypothesis }) => hypothesis === undefined);
    const bothWays = new Set(about.map(({ direction }) => direction)).size > 1;
    if (everywhere !== undefined) row[columnOf[everywhere.direction]].push(`${symbol}*`);
    else if (bothWays || (sign.rises > 0 && sign.falls > 0)) row.turns.push(turnText(sign, about, symbolOf));
    else if (sign.rises > 0) row.rises.push(symbol);
    else if (sign.falls > 0) row.falls.push(symbol);
    else if (sign.stays > 0) row.stays.push(symbol);
  }
  return row;
}

const columnOf = { "+": "rises", "-": "falls", "0": "stays" } as const;
const arrowOf = { "+": "↑", "-": "↓", "0": "→" } as const;

/** `σ (δ = 0.46; ↓ D(1 − φ) = 0*)`: the boundary that was found, and what is proved on either side. */
function turnText(
  { parameter, turn }: SampledSign,
  about: readonly SignProposition[],
  symbolOf: (parameter: string) => string,
): Localized {
  const values = turn?.at.map((value) => String(Number(value.toPrecision(3)))).join(", ");
  const found = turn === undefined ? [] : [`${symbolOf(turn.across)} = ${values}`];
  const inLanguage = (lang: keyof Localized): string => {
    const sides = about.map(({ direction, hypothesis }) => `${arrowOf[direction]} ${hypothesis![lang]}*`);
    const said = [...found, ...sides].join("; ");
    return said === "" ? symbolOf(parameter) : `${symbolOf(parameter)} (${said})`;
  };
  return { en: inLanguage("en"), zh: inLanguage("zh") };
}

function study(each: Study, control: Control | undefined): RowGroup | undefined {
  const { model, outcomes, fixed, variant, parameters, samples } = each;
  const signs = comparativeStatics(model, {
    outcomes,
    seed: SEED,
    samples,
    ...(fixed === undefined ? {} : { fixed }),
    ...(parameters === undefined ? {} : { parameters }),
    ...(control === undefined ? {} : { control }),
  });
  if (signs === undefined) return undefined;
  const specs = model.parameters as Readonly<Record<string, ParameterSpec>>;
  const fields = model.outcome as Readonly<Record<string, OutcomeField>>;
  const symbolOf = (parameter: string): string => plainSymbol(specs[parameter]!.symbol);
  const rows = outcomes.map((outcome): readonly Cell[] => {
    const proved = signPropositions.filter((each) => each.outcome === outcome && isProved(each, model, fixed));
    const { rises, falls, stays, turns } = signRow(
      signs.filter((sign) => sign.outcome === outcome),
      proved,
      symbolOf,
    );
    return [
      fields[outcome]!.title,
      ...[rises, falls, stays].map((names) => (names.length === 0 ? null : names.join(", "))),
      turns.length === 0
        ? null
        : { en: turns.map(({ en }) => en).join(", "), zh: turns.map(({ zh }) => zh).join("，") },
    ];
  });
  const title = {
    en: variant === undefined ? model.id : `${model.id}: ${variant.en}`,
    zh: variant === undefined ? `${model.title.zh} (${model.id})` : `${model.title.zh} (${model.id})：${variant.zh}`,
  };
  return { title, rows };
}

/** Whether the proposition is about the model at these fixed values, and is proved. */
function isProved(proposition: SignProposition, model: AnyModel, fixed: Study["fixed"]): boolean {
  const { where = {} } = proposition;
  if (proposition.model !== model.id) return false;
  const applies = Object.entries(where).every(([name, value]) => String(fixed?.[name]) === String(value));
  return applies && signStatus(proposition) === "proved";
}

const title: Localized = {
  en: "The direction in which each outcome moves with each parameter",
  zh: "各结果随各参数变动的方向",
};

/**
 * Comparative statics of the models: proved, or sampled over the whole domain, with the boundary where a sign turns.
 *
 * @category Tables
 */
export const comparativeStaticsTable: TableDefinition = {
  id: "comparative-statics",
  title,
  sources: [],
  takesData: false,
  build({ control }): Table | undefined {
    const groups: RowGroup[] = [];
    for (const [i, each] of studies.entries()) {
      control?.progress?.(i, studies.length);
      const group = study(each, control);
      if (group === undefined) return undefined;
      groups.push(group);
    }
    return {
      id: "comparative-statics",
      title,
      columns: [
        { id: "outcome", title: { en: "outcome", zh: "结果" }, kind: "text" },
        { id: "rises", title: { en: "rises in", zh: "随之上升" }, kind: "text" },
        { id: "falls", title: { en: "falls in", zh: "随之下降" }, kind: "text" },
        { id: "stays", title: { en: "does not move with", zh: "不随之变动" }, kind: "text" },
        { id: "turns", title: { en: "sign turns in (boundary)", zh: "方向转变（分界）" }, kind: "text" },
      ],
      groups,
      notes: [
        {
          en: "* proved for the whole domain, by the signs of all coefficients of the derivative; implicit outcomes along a branch of strict local maxima. All other signs: a seeded sample over the whole domain (positive parameters over three decades around their defaults), at points where an equilibrium exists and nothing jumps.",
          zh: "* 已在整个取值范围内证明：导数各项系数同号；隐式结果沿严格局部极大的分支成立。其余方向来自覆盖整个取值范围的固定种子抽样（正参数取默认值上下共三个数量级），仅取均衡存在且无跳跃之点。",
        },
        {
          en: "The boundary is refined by bisection: on the line through the defaults where the sign turns there, else on the way from one sampled point to another, other parameters being those of that way. Arrows tell what is proved on either side.",
          zh: "分界由二分法精化：若方向在默认值所在直线上转变，取该直线；否则取两个抽样点之间的路径（其余参数随路径而定）。箭头表示分界两侧已证明的方向。",
        },
      ],
      parameters: { seed: SEED, studies: studies.map(({ model, ...rest }) => ({ model: model.id, ...rest })) },
    };
  },
};

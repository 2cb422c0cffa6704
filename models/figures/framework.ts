/**
 * # Figure `framework`: external causes, internal motives, responses
 *
 * The paper's frame 外在因素 → 内部动机 → 行为反应 with the parameters of the games on it: what each cause sets, which term of an
 * official's first-order condition each motive is, which models state each response; and the remedies that feed back.
 *
 * ## References
 *
 * - [ZhengOuyang2023] section 2
 *
 * @module
 */
import type { Figure, FigureDefinition, FigureJson, Localized } from "../../src/index.ts";

/** A box: its middle, its width and its lines, the first a heading. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly name: Localized;
  readonly lines: Localized;
}

const WIDTH = 176;
const HEIGHT = 62;
const columns = [100, 330, 560] as const;
const canvas = { width: 660, height: 372 } as const;

const headings: readonly (readonly [number, Localized])[] = [
  [columns[0], { en: "external causes", zh: "外在因素" }],
  [columns[1], { en: "internal motives", zh: "内部动机" }],
  [columns[2], { en: "responses", zh: "行为反应" }],
];

const boxes: readonly Box[] = [
  {
    x: columns[0],
    y: 75,
    name: { en: "promotion tournament", zh: "政绩锦标赛" },
    lines: { en: "prize V, siblings n,\nnoise σ", zh: "晋升价值差 V、竞争者 n、\n不可控风险 σ" },
  },
  {
    x: columns[0],
    y: 165,
    name: { en: "pressure and accountability", zh: "压力型体制与问责" },
    lines: { en: "penalty D, tolerance φ,\nregime R", zh: "惩罚力度 D、容错 φ、\n问责制度 R" },
  },
  {
    x: columns[0],
    y: 255,
    name: { en: "information asymmetry", zh: "信息不对称" },
    lines: { en: "asymmetry A,\nobservability μ", zh: "信息不对称 A、\n可观测度 μ" },
  },
  {
    x: columns[1],
    y: 105,
    name: { en: "claiming credit", zh: "向上邀功" },
    lines: { en: "V ψ(n) / σ:\nthe pull of the prize", zh: "V ψ(n) / σ：\n奖金的拉力" },
  },
  {
    x: columns[1],
    y: 225,
    name: { en: "avoiding blame", zh: "避责卸责" },
    lines: {
      en: "D (1 − φ) f((a − δ)/σ) / σ:\nthe push of the sanction",
      zh: "D (1 − φ) f((a − δ)/σ) / σ：\n问责的推力",
    },
  },
  {
    x: columns[2],
    y: 75,
    name: { en: "active escalation", zh: "主动加码" },
    lines: { en: "target-cascade,\ncredit-signal", zh: "target-cascade、\ncredit-signal" },
  },
  {
    x: columns[2],
    y: 165,
    name: { en: "passive escalation", zh: "被动加码" },
    lines: { en: "buffer-cascade,\npassive-acceptance", zh: "buffer-cascade、\npassive-acceptance" },
  },
  {
    x: columns[2],
    y: 255,
    name: { en: "collusive escalation", zh: "共谋加码" },
    lines: { en: "collusion,\nthree-tier-hierarchy", zh: "collusion、\nthree-tier-hierarchy" },
  },
];

/** From box to box, by their places in the list. */
const arrows: readonly (readonly [number, number])[] = [
  [0, 3],
  [1, 4],
  [2, 3],
  [2, 4],
  [3, 5],
  [3, 7],
  [4, 6],
  [4, 7],
];

const outcome: Localized = {
  en: "each level passes down a higher target: T′ = T + a",
  zh: "目标逐级上升：T′ = T + a",
};
const remedies: Localized = {
  en: "remedies: tolerance φ, standard of care, appeals, inspection",
  zh: "破解路径：容错 φ、尽职标准、申诉、督查",
};
const FEEDBACK = 335;

const title: Localized = {
  en: "The framework: external causes, internal motives and responses, with the parameters of the games",
  zh: "分析框架：外在因素、内部动机与行为反应，及各博弈的参数",
};

/**
 * The paper's framework with the parameters of the games on it.
 *
 * @category Figures
 */
export const frameworkFigure: FigureDefinition = {
  id: "framework",
  title,
  sources: ["ZhengOuyang2023"],
  build(): Figure {
    const heads = arrows.map(([from, to]) => arrowBetween(boxes[from]!, boxes[to]!));
    const feedback = [
      { x: columns[2], y: 255 + HEIGHT / 2, x2: columns[2], y2: FEEDBACK },
      { x: columns[2], y: FEEDBACK, x2: columns[0], y2: FEEDBACK },
      { x: columns[0], y: FEEDBACK, x2: columns[0], y2: 255 + HEIGHT / 2 + 7 },
    ];
    return {
      id: "framework",
      title,
      specification: {
        ...canvas,
        encoding: {
          x: place("x", canvas.width, false),
          y: place("y", canvas.height, true),
        },
        layer: [
          rules(heads, {}),
          rules(feedback, { strokeDash: [5, 3] }),
          {
            data: { values: heads as never },
            mark: { type: "point", shape: "triangle", size: 55 },
            encoding: {
              x: { field: "x2" },
              y: { field: "y2" },
              angle: { field: "angle", type: "quantitative", scale: null },
            },
          },
          {
            data: { values: [{ x: columns[0], y: 255 + HEIGHT / 2 + 6 }] },
            mark: { type: "point", shape: "triangle", size: 55 },
          },
          {
            data: {
              values: boxes.map(({ x, y }) => ({
                x: x - WIDTH / 2,
                x2: x + WIDTH / 2,
                y: y - HEIGHT / 2,
                y2: y + HEIGHT / 2,
              })),
            },
            mark: { type: "rect", fill: "white", stroke: "#1b1b1b", strokeWidth: 1, cornerRadius: 3 },
            encoding: { x2: { field: "x2" }, y2: { field: "y2" } },
          },
          texts(
            headings.map(([x, text]) => ({ x, y: 22, text })),
            { fontSize: 14 },
          ),
          texts(
            boxes.map(({ x, y, name }) => ({ x, y: y - 17, text: name })),
            { fontSize: 12 },
          ),
          texts(
            boxes.map(({ x, y, lines }) => ({ x, y: y - 1, text: lines })),
            { fontSize: 10, lineBreak: "\n", lineHeight: 13, color: "#444444", baseline: "top", dy: -6 },
          ),
          texts([{ x: columns[1], y: FEEDBACK - 18, text: outcome }], { fontSize: 11 }),
          texts([{ x: columns[1], y: FEEDBACK + 18, text: remedies }], { fontSize: 11 }),
        ],
      },
      parameters: { boxes, arrows, headings, outcome, remedies },
    };
  },
};

function place(field: string, most: number, downward: boolean): FigureJson {
  return {
    field,
    type: "quantitative",
    axis: null,
    scale: { domain: [0, most], nice: false, zero: false, reverse: downward },
  };
}

/** From the right side of one box to the left side of the other. */
function arrowBetween(from: Box, to: Box) {
  const [x, y] = [from.x + WIDTH / 2, from.y];
  const [x2, y2] = [to.x - WIDTH / 2 - 4, to.y + (from.y - to.y) * 0.12];
  return { x, y, x2, y2, angle: 90 + (Math.atan2(y2 - y, x2 - x) * 180) / Math.PI };
}

function rules(values: readonly object[], mark: Readonly<Record<string, FigureJson>>): FigureJson {
  return {
    data: { values: values as never },
    mark: { type: "rule", ...mark },
    encoding: { x2: { field: "x2" }, y2: { field: "y2" } },
  };
}

function texts(values: readonly object[], mark: Readonly<Record<string, FigureJson>>): FigureJson {
  return {
    data: { values: values as never },
    mark: { type: "text", ...mark },
    encoding: { text: { field: "text", type: "nominal" } },
  };
}

import type { Localized } from "jiama";
import type { Cell, Column, Table } from "jiama/report";

const both = (en: string, zh: string): Localized => ({ en, zh });

/** An artificial table with every kind of cell, heading and note. */
export const everyCell: Table = {
  id: "every-cell",
  title: both("Every kind of cell: 50% & <more>", "各类单元格：50% & <更多>"),
  columns: [
    { id: "label", title: both("Label", "标签"), kind: "text" },
    {
      id: "markup",
      title: both("Markup at the lowest level", "最底层加码"),
      symbol: "a_\\ell",
      unit: both("target units", "目标单位"),
      kind: "number",
    },
    { id: "count", title: both("Siblings", "同级人数"), symbol: "n", kind: "number", digits: 0 },
    {
      id: "share",
      title: both("Share", "占比"),
      symbol: "V\\psi/(\\sigma_r k)",
      unit: both("percent", "百分比"),
      kind: "number",
      digits: 1,
    },
    { id: "concave", title: both("Concave", "凹"), symbol: "U''<0", kind: "text" },
    { id: "remark", title: both("Remark", "说明"), kind: "text" },
  ],
  groups: [
    {
      title: both("Plain numbers", "普通数字"),
      rows: [
        ["positive", 0.81204576, 5, 12.5, true, both("default parameters", "缺省参数")],
        [
          "negative",
          -1.5,
          12345,
          -100,
          false,
          both("σ_r ≥ 0 and T₀ → ∞, so ∂a/∂V > 0", "σ_r ≥ 0 且 T₀ → ∞，故 ∂a/∂V > 0"),
        ],
        ["zero and minus zero", 0, -0, 0, null, null],
      ],
    },
    {
      title: both("Numbers that need an exponent, and none", "需用指数的数，以及缺失的数"),
      rows: [
        ["large", 12345678.9, 12345678, 999999.96, true, -2.5],
        ["small", -0.0000123, 0.2, 0.049, true, 3e-9],
        ["not finite", Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, false, Number.NaN],
        ["missing", null, null, null, null, ""],
        ["text and truth among numbers", "none", both("many", "很多"), true, both("unknown", "未知"), 0.25],
      ],
    },
    {
      title: both("Texts that are special to some format", "对某种格式有特殊含义的文本"),
      rows: [
        ["50% & <b>", 1, 2, 3, true, 'He said "no", twice.'],
        ["=1+1", 1, 2, 3, true, "+SUM(A1:A2)"],
        ["-1/3", 1, 2, 3, true, "@home"],
        ["+", 1, 2, 3, true, "−"],
        ["a_b^c~d\\e", 1, 2, 3, true, "*[x](y)* | `code` | a--b''c"],
        ["{f}$g$#h", 1, 2, 3, true, "<!-- --> &amp; \\input{x}"],
        [" two\nlines\t", 1, 2, 3, true, "km² at 25°, 60→61→62→70; w̄, Φ⁻¹(1−β), ½"],
        [both("Chang and “Wang”", "常与“王”——论述……"), 1, 2, 3, true, both("it’s — well …", "约翰·史密斯")],
      ],
    },
  ],
  notes: [
    both(
      "A note that ends below the table: φ is the tolerance, δ the slippage, 5% of “nothing”.",
      "表下之注：φ 为容错率，δ 为执行走样，“无”之 5%。",
    ),
    both("1. A note that begins like a list.", "1. 形似列表的注。"),
  ],
  parameters: { tolerance: "0.3", levels: 3, regime: ["strict", "tolerance"] },
};

const outcomes: readonly (readonly [string, string, string])[] = [
  ["Markup, level 1", "第 1 层加码", "a_1"],
  ["Markup, level 2", "第 2 层加码", "a_2"],
  ["Markup, level 3", "第 3 层加码", "a_3"],
  ["Final target", "最终目标", "T_3"],
  ["Effort", "努力", "e^*"],
  ["Falsified output", "造假量", "m^*"],
  ["Failure probability", "未达标概率", "p"],
  ["Expected sanction", "预期问责", "E(s)"],
  ["Wrongful sanctions", "错误问责", "\\alpha"],
  ["Officials’ payoff", "官员收益", "U"],
  ["Share of the promotion motive", "邀功占比", "\\eta"],
  ["Planner’s markup", "社会最优加码", "a^S"],
];
const regimes: readonly Localized[] = [
  both("strict liability", "严格责任"),
  both("negligence with noisy evidence", "含噪声证据的过失责任"),
  both("tolerance list (α, β)", "容错清单（α，β）"),
  both("process and result", "过程与结果并重"),
];

/** A table of sixteen columns. */
export const wide: Table = {
  id: "wide",
  title: both("Sixteen columns", "十六列"),
  columns: [
    { id: "regime", title: both("Regime", "问责制度"), kind: "text" },
    { id: "tolerance", title: both("Tolerance", "容错率"), symbol: "\\varphi", kind: "number", digits: 1 },
    ...outcomes.map(
      ([en, zh, symbol], i): Column => ({ id: `outcome${i}`, title: both(en, zh), symbol, kind: "number" }),
    ),
    { id: "binding", title: both("Cap binds", "上限起作用"), kind: "text" },
    { id: "mechanism", title: both("Mechanism", "机制"), kind: "text" },
  ],
  groups: regimes.map((title, g) => ({
    title,
    rows: [0, 0.3, 0.6, 0.9].map((tolerance, r): readonly Cell[] => [
      title,
      tolerance,
      ...outcomes.map((_, i) => ((g + 1) * (r + 2) * (i + 3) - 40) / 7),
      g % 2 === 0,
      both("credit seeking, then safety", "先邀功，后避责"),
    ]),
  })),
  notes: [both("All payoffs in the same units.", "各项收益单位相同。")],
  parameters: {},
};

/** A table of three columns and more rows than a page holds. */
export const long: Table = {
  id: "long",
  title: both("Many rows", "多行"),
  columns: [
    { id: "parameter", title: both("Parameter", "参数"), kind: "text" },
    { id: "sign", title: both("Sign", "符号"), kind: "text" },
    { id: "boundary", title: both("Boundary", "边界"), kind: "number" },
    { id: "condition", title: both("Region where it holds", "成立区域"), kind: "text" },
  ],
  groups: Array.from({ length: 6 }, (_, g) => ({
    title: both(`Model ${g + 1}`, `模型 ${g + 1}`),
    rows: Array.from({ length: 15 }, (_, r): readonly Cell[] => [
      both(`parameter ${r + 1}`, `参数 ${r + 1}`),
      r % 3 === 0 ? "−" : "+",
      r % 4 === 0 ? null : (r - 7) / 3,
      r % 5 === 0
        ? both(
            "where the prize exceeds the penalty and noise is at least half the slippage, σ ≥ δ/2",
            "晋升收益高于惩罚，且噪声不小于执行走样之半，即 σ ≥ δ/2 之处",
          )
        : both("everywhere", "处处成立"),
    ]),
  })),
  notes: [both("Signs were proved.", "符号均已证明。")],
  parameters: {},
};

/** A table of two narrow columns. */
export const narrow: Table = {
  id: "narrow",
  title: both("Two columns", "两列"),
  columns: [
    { id: "level", title: both("Level", "层级"), kind: "text" },
    { id: "target", title: both("Target", "目标"), symbol: "T_\\ell", kind: "number", digits: 0 },
  ],
  groups: [
    {
      rows: [
        [both("province", "省"), 60],
        [both("city", "市"), 61],
        [both("county", "县"), 62],
        [both("town", "乡镇"), 70],
      ],
    },
  ],
  notes: [both("The seed example.", "原文示例。")],
  parameters: {},
};

/** The artificial tables, which together have every kind of layout. */
export const sampleTables: readonly Table[] = [everyCell, wide, long, narrow];

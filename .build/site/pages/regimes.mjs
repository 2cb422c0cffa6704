// The page of accountability regimes: what each part does to the rule of sanctions, and which models accept it.
import { addMarkdown, table } from "../page.mjs";
import { referencePage } from "./reference.mjs";

/** What a part does to the rule, as a formula and in words. */
const effects = {
  strict: {
    tex: "a = b = 1,\\quad h = 1",
    en: "Whoever fails is sanctioned, whatever the care taken. It is the base to which the other parts are applied.",
    zh: "凡失败者皆受惩，不问是否尽职；其余各部分都以此为基础。",
  },
  tolerance: {
    tex: "(a, b) \\mapsto (1-\\varphi)\\,(a, b)",
    en: "A share of failures is exempted at random. It lowers fear and incentive alike, because it does not ask who was careful.",
    zh: "随机豁免一部分失败。它不区分尽职与否，因而同时降低顾虑与激励。",
  },
  "tolerance-list": {
    tex: "a = \\alpha,\\quad b = 1-\\beta",
    en: "A list says which failures are excused. It errs: the diligent are sanctioned with probability $\\alpha$, the negligent escape with $\\beta$.",
    zh: "以清单列明何种失败可免责。清单会出错：尽职者以概率 $\\alpha$ 受惩，失职者以概率 $\\beta$ 逃脱。",
  },
  negligence: {
    tex: "h(e) = \\mathbf 1[e < \\bar e]",
    en: "Whoever met the standard of care is cleared. Care is seen without error.",
    zh: "达到注意标准者免责；努力可无误差地观测。",
  },
  "noisy-negligence": {
    tex: "h(e) = \\Phi\\!\\left(\\frac{\\bar e - e}{\\sigma_c}\\right)",
    en: "The same, but evidence on care is noisy: more care makes being cleared more likely.",
    zh: "同上，但关于努力的证据带噪声：越尽职，越可能免责。",
  },
  "process-and-result": {
    tex: "h(e) = 1 - \\mu\\,\\mathbf 1[e \\ge \\bar e]",
    en: "Process and result count together: care is seen with probability $\\mu$ only.",
    zh: "过程与结果并重：努力只以概率 $\\mu$ 被看到。",
  },
  capped: {
    tex: "D \\mapsto \\min(D, \\bar w)",
    en: "No more can be taken from an official than the post is worth.",
    zh: "惩罚以岗位价值为限。",
  },
  joint: {
    tex: "D \\mapsto (1+\\omega) D",
    en: "A second official answers for the same failure, and the first feels it too.",
    zh: "另一官员对同一失败负连带责任。",
  },
  veto: {
    tex: "D \\mapsto D + V\\Pr(\\mathrm{win})",
    en: "One failure forfeits the promotion: the career is added to the penalty.",
    zh: "一次失败即失去晋升机会：前程计入惩罚。",
  },
  balanced: {
    tex: "R \\mapsto R + R_0,\\quad D \\mapsto \\Lambda D",
    en: "Success is rewarded and failure punished; losses weigh more than gains.",
    zh: "有奖有罚；损失的权重大于所得。",
  },
  oversight: {
    tex: "a \\mapsto a + (1-a)\\, s\\varepsilon_s,\\quad b \\mapsto 1-(1-b)(1-s)",
    en: "The public detects failures too. It finds those who escaped, and sometimes blames the diligent.",
    zh: "社会监督也会发现失败：既抓住逃脱者，也可能误责尽职者。",
  },
  appeals: {
    tex: "a \\mapsto a\\left(1-\\rho_0 + \\tfrac{\\kappa_a}{D}\\right),\\quad b \\mapsto b\\left(1-\\rho_1+\\tfrac{\\kappa_a}{D}\\right)",
    en: "Whoever is sanctioned may appeal, at a cost. An official does so where the chance of reversal is worth the fee, $\\rho D > \\kappa_a$; otherwise nothing changes.",
    zh: "受惩者可申诉，但有成本；当 $\\rho D > \\kappa_a$ 时才值得申诉，否则不变。",
  },
};

/** The page in a language. */
export function regimesPage(site, lang) {
  const page = referencePage("regimes", lang, {
    rank: 2.5,
    keywords: { en: ["问责", "问责制度", "容错清单"], zh: ["问责", "accountability regimes"] }[lang],
  });
  const { regimeParts } = site.library;
  for (const { id } of regimeParts) {
    if (effects[id] === undefined)
      site.mistakes.report(`says nothing about the part ${id} of regimes`, ".build/site/pages/regimes.mjs");
  }
  const parts = regimeParts.map((part) => regimePart(site, part, lang));
  addMarkdown(page, site.md, [...head(lang), ...parts, ...tail(lang)].join("\n\n"), {
    file: "src/games/regime/regimeParts.ts",
  });
  return page;
}

function head(lang) {
  return {
    en: [
      "# Accountability regimes",
      "A regime says who is sanctioned after a failure. It is a value made of parts, written `tolerance-list+appeals+oversight`, and every model that sanctions anybody takes one as its parameter `regime`, as far as its parts apply.",
      "An official who takes care $e$ fails with probability $\\pi(e) = 1-\\theta e$. After a failure the diligent are sanctioned with probability $a$ and the negligent with $b$, where evidence on care does not clear them, $h(e)$. The expected sanction is",
      "$$S(e) = D\\,\\pi(e)\\,\\bigl[\\,b-(b-a)\\,e\\,\\bigr]\\,h(e).$$",
      "Each part changes $a$, $b$, $h$, the penalty $D$ or the reward $R$. Parts apply in the order of this page, however the regime is written; of the exemptions (`strict`, `tolerance`, `tolerance-list`) and of the standards of evidence (`negligence`, `noisy-negligence`, `process-and-result`) a regime has at most one each [Shavell1980, CraswellCalfee1986, KaplowShavell1994].",
    ],
    zh: [
      "# 问责制度",
      "问责制度规定失败之后谁受惩罚。制度是由若干部分组成的值，写作 `tolerance-list+appeals+oversight`；凡含惩罚的模型都以参数 `regime` 接受制度，只要其各部分适用。",
      "努力为 $e$ 的官员以概率 $\\pi(e) = 1-\\theta e$ 失败。失败之后，尽职者以概率 $a$ 受惩，失职者以概率 $b$ 受惩，除非关于努力的证据为其免责（$h(e)$）。期望惩罚为",
      "$$S(e) = D\\,\\pi(e)\\,\\bigl[\\,b-(b-a)\\,e\\,\\bigr]\\,h(e).$$",
      "每个部分改变 $a$、$b$、$h$、惩罚 $D$ 或奖励 $R$。无论书写次序如何，各部分都按本页次序生效；豁免（`strict`、`tolerance`、`tolerance-list`）与证据标准（`negligence`、`noisy-negligence`、`process-and-result`）各至多取一 [Shavell1980, CraswellCalfee1986, KaplowShavell1994]。",
    ],
  }[lang];
}

function regimePart({ library }, { id, title, uses, judgesCare }, lang) {
  const models = library.models.filter(({ parameters }) => parameters.regime?.domain.of.includes(id));
  const links = models.map((model) => `[${model.title[lang]}](site:guide/models/${model.id}.html)`);
  const names = new Map(library.models.flatMap(({ parameters }) => Object.entries(parameters)));
  const rows = uses
    .filter((name) => names.has(name))
    .map((name) => {
      const { symbol, title: meaning } = names.get(name);
      return [`$${symbol}$`, meaning[lang], `\`${name}\``];
    });
  const say = {
    en: {
      headings: ["symbol", "meaning", "name"],
      care: "It judges care, so that it needs a model with an effort.",
      models: "Models: ",
    },
    zh: { headings: ["符号", "含义", "代码名"], care: "此部分要判断是否尽职，故模型须含努力。", models: "适用模型：" },
  }[lang];
  const other = title[lang === "en" ? "zh" : "en"];
  const effect = effects[id] ?? { tex: "", en: "", zh: "" };
  return [
    `## ${title[lang]}`,
    `<a id="${id}"></a>\`${id}\`, ${lang === "en" ? `<span lang="zh-Hans">${other}</span>` : `<span lang="en">${other}</span>`}`,
    `${effect[lang]}${judgesCare ? ` ${say.care}` : ""}`,
    `$$${effect.tex}$$`,
    ...(rows.length === 0 ? [] : [table(say.headings, rows)]),
    `${say.models}${links.join({ en: ", ", zh: "、" }[lang])}${{ en: ".", zh: "。" }[lang]}`,
  ].join("\n\n");
}

function tail(lang) {
  return {
    en: [
      "## Compared",
      "The [table of regimes](site:reference/tables/regimes.html) gives escalation, effort, falsification and welfare under each of them. In the explorer two regimes stand side by side.",
      "```sh\nnpx jiama solve target-cascade --set regime=tolerance+veto --set tolerance=0.8 --set careerStake=4\nnpx jiama table regimes\n```",
    ],
    zh: [
      "## 比较",
      "[问责制度表](site:reference/tables/regimes.html)列出各制度下的加码、努力、造假与福利；互动页可并排比较两种制度。",
      "```sh\nnpx jiama solve target-cascade --set regime=tolerance+veto --set tolerance=0.8 --set careerStake=4\nnpx jiama table regimes --lang zh\n```",
    ],
  }[lang];
}

// What the frame and the generated pages say, in both languages.

export const words = {
  site: { en: "jiama", zh: "加码 jiama" },
  tagline: {
    en: "Formal game-theoretic modelling of escalation in hierarchies",
    zh: "科层“层层加码”的形式化博弈建模",
  },
  skip: { en: "Skip to the text", zh: "跳到正文" },
  menu: { en: "Contents", zh: "目录" },
  pages: { en: "Pages", zh: "页面" },
  onThisPage: { en: "On this page", zh: "本页内容" },
  previous: { en: "Previous", zh: "上一页" },
  next: { en: "Next", zh: "下一页" },
  neighbors: { en: "Neighboring pages", zh: "相邻页面" },
  theme: { en: "Theme", zh: "主题" },
  themes: {
    os: { en: "System", zh: "跟随系统" },
    light: { en: "Light", zh: "浅色" },
    dark: { en: "Dark", zh: "深色" },
  },
  search: { en: "Search", zh: "搜索" },
  searchHint: { en: "Search (press /)", zh: "搜索（按 /）" },
  results: { en: "Search results", zh: "搜索结果" },
  nothing: { en: "Nothing found", zh: "没有结果" },
  found: { en: "results", zh: "条结果" },
  copy: { en: "Copy", zh: "复制" },
  copied: { en: "Copied", zh: "已复制" },
  guides: { en: "Guides", zh: "指南" },
  reference: { en: "Reference", zh: "参考" },
  models: { en: "Models", zh: "模型" },
  regimes: { en: "Accountability regimes", zh: "问责制度" },
  tables: { en: "Tables", zh: "表格" },
  figures: { en: "Figures", zh: "图" },
  bibliography: { en: "Bibliography", zh: "参考文献" },
  commands: { en: "Command line", zh: "命令行" },
  library: { en: "Library (API)", zh: "程序库（API）" },
  explorer: { en: "Explorer", zh: "互动页" },
  decisions: { en: "Decisions", zh: "设计决策" },
  project: { en: "Project", zh: "项目" },
  onlyEnglish: { en: "", zh: "英文" },
  printed: { en: "From the documentation of jiama", zh: "摘自 jiama 文档" },
};

/** With a capital letter, as headings have one. */
export function capitalized(text) {
  return text[0].toUpperCase() + text.slice(1);
}

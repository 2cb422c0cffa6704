// Colors of code: comments, texts, numbers and keywords, told apart by one expression for each language.
import { escaped } from "./html.mjs";

const keywords = {
  typescript:
    "as|async|await|break|case|catch|class|const|continue|default|do|else|export|extends|false|finally|for|from|function|if|implements|import|in|instanceof|interface|let|new|null|of|readonly|return|satisfies|static|switch|this|throw|true|try|type|typeof|undefined|while|yield",
  python: "and|as|def|elif|else|False|for|from|if|import|in|lambda|None|not|or|print|return|True|while|with",
  r: "else|FALSE|for|function|if|in|library|NULL|TRUE|while",
  shell: "npm|npx|jiama|node|git|cd|pip|sbatch|parallel",
  yaml: "true|false|null",
};

const languages = {
  ts: grammar(String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/`, keywords.typescript),
  python: grammar("#[^\\n]*", keywords.python),
  r: grammar("#[^\\n]*", keywords.r),
  sh: grammar("(?<=^|\\s)#[^\\n]*", keywords.shell),
  yaml: grammar("(?<=^|\\s)#[^\\n]*", keywords.yaml),
  json: grammar("(?!)", keywords.yaml),
};

const names = {
  typescript: "ts",
  js: "ts",
  javascript: "ts",
  mjs: "ts",
  bash: "sh",
  shell: "sh",
  py: "python",
  yml: "yaml",
};

function grammar(comment, words) {
  const text = String.raw`"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|${"`"}(?:[^${"`"}\\]|\\.)*${"`"}`;
  const number = String.raw`(?<![\w.])\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?n?(?![\w.])`;
  return new RegExp(
    `(?<comment>${comment})|(?<text>${text})|(?<number>${number})|(?<word>(?<![\\w.-])(?:${words})(?![\\w-]))`,
    "gm",
  );
}

/** Code as HTML, colored where its language is known. */
export function coloredCode(code, language) {
  const expression = languages[names[language] ?? language];
  if (expression === undefined) return escaped(code);
  let html = "";
  let end = 0;
  for (const match of code.matchAll(expression)) {
    const [kind] = Object.entries(match.groups).find(([, found]) => found !== undefined);
    const shown = kind === "comment" && /^\/\/ =>/.test(match[0]) ? "output" : kind;
    html += `${escaped(code.slice(end, match.index))}<span class="code-${shown}">${escaped(match[0])}</span>`;
    end = match.index + match[0].length;
  }
  return html + escaped(code.slice(end));
}

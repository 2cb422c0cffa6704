/**
 * # Games to begin with
 *
 * @module
 */
import type { Language } from "./inks.ts";

/** A game as text, in both languages: `⟨English|中文⟩`; the first words are its name. */
export type GameExample = string;

/** In this language. */
export const exampleText = (example: GameExample, lang: Language): string =>
  example.replace(/⟨(.*?)\|(.*?)⟩/g, lang === "en" ? "$1" : "$2");

/** What the example is called. */
export const exampleName = (example: GameExample, lang: Language): string =>
  exampleText(/⟨.*?⟩/.exec(example)?.[0] ?? "", lang);

/** The examples. The inspection game has the payoffs of the model `inspection` with its defaults. */
export const gameExamples: readonly GameExample[] = [
  `# ⟨Prisoners' dilemma|囚徒困境⟩
⟨I/II|甲/乙⟩ ⟨quiet|沉默⟩ ⟨confess|坦白⟩
⟨quiet|沉默⟩ -1,-1 -9,0
⟨confess|坦白⟩ 0,-9 -6,-6`,
  `# ⟨Battle of the sexes|性别战⟩
⟨she/he|她/他⟩ ⟨opera|歌剧⟩ ⟨football|足球⟩
⟨opera|歌剧⟩ 3,2 0,0
⟨football|足球⟩ 0,0 2,3`,
  `# ⟨Matching pennies|猜硬币⟩
⟨even/odd|同/异⟩ ⟨heads|正⟩ ⟨tails|反⟩
⟨heads|正⟩ 1 -1
⟨tails|反⟩ -1 1`,
  `# ⟨Rock, paper, scissors|石头剪刀布⟩
⟨symmetric|对称⟩
⟨rock|石头⟩ 0 -1 1
⟨paper|布⟩ 1 0 -1
⟨scissors|剪刀⟩ -1 1 0`,
  `# ⟨Stag hunt|猎鹿博弈⟩
⟨I/II|甲/乙⟩ ⟨stag|鹿⟩ ⟨hare|兔⟩
⟨stag|鹿⟩ 4,4 0,3
⟨hare|兔⟩ 3,0 3,3`,
  `# ⟨Inspection|督查博弈⟩
⟨inspector/official|督查者/官员⟩ ⟨violate|违规⟩ ⟨comply|守规⟩
⟨inspect|督查⟩ -0.7,-3 -0.35,-0.3
⟨abstain|不查⟩ -2,1 0,0`,
  `EFG 2 R "⟨Entry deterrence|市场进入⟩" { "⟨entrant|进入者⟩" "⟨incumbent|在位者⟩" }
p "" 1 1 "" { "⟨out|不进入⟩" "⟨enter|进入⟩" } 0
t "" 1 "" { 0, 2 }
p "" 2 1 "" { "⟨fight|斗争⟩" "⟨share|默许⟩" } 0
t "" 2 "" { -1, -1 }
t "" 3 "" { 1, 1 }`,
  `EFG 2 R "⟨Beer or quiche|啤酒与蛋饼⟩" { "⟨sender|发送者⟩" "⟨receiver|接收者⟩" }
c "" 1 "" { "⟨strong|强⟩" 9/10 "⟨weak|弱⟩" 1/10 } 0
p "" 1 1 "⟨strong|强⟩" { "⟨beer|啤酒⟩" "⟨quiche|蛋饼⟩" } 0
p "" 2 1 "⟨beer|啤酒⟩" { "⟨duel|决斗⟩" "⟨retreat|退让⟩" } 0
t "" 1 "" { 1, 0 }
t "" 2 "" { 3, 1 }
p "" 2 2 "⟨quiche|蛋饼⟩" { "⟨duel|决斗⟩" "⟨retreat|退让⟩" } 0
t "" 3 "" { 0, 0 }
t "" 4 "" { 2, 1 }
p "" 1 2 "⟨weak|弱⟩" { "⟨beer|啤酒⟩" "⟨quiche|蛋饼⟩" } 0
p "" 2 1 0
t "" 5 "" { 0, 1 }
t "" 6 "" { 2, 0 }
p "" 2 2 0
t "" 7 "" { 1, 1 }
t "" 8 "" { 3, 0 }`,
];

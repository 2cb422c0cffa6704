/**
 * # State and address
 *
 * `#model=target-cascade&regime=veto&penalty=8&lang=zh` and the state that it means. Parameters stand by their code names as the
 * command line takes them; those of the compared state begin with `b.`.
 *
 * @module
 */
import { type ExplorerState, firstState, type Settings, type SweepAxis } from "./explorerState.ts";

/** Names in an address that are no parameters; no model may have a parameter of such a name. */
export const reservedNames: readonly string[] = ["model", "lang", "compare", "x", "y", "show", "embed", "game"];

const OF_B = "b.";

/** The state that an address names; what it does not say is as at the beginning, in the language of the reader. */
export function stateOfHash(hash: string, lang: ExplorerState["lang"] = firstState.lang): ExplorerState {
  const a: Record<string, string> = {};
  const b: Record<string, string> = {};
  const said = new Map<string, string>();
  for (const part of hash.replace(/^#/, "").split("&")) {
    const equals = part.indexOf("=");
    if (equals < 1) continue;
    const [name, value] = [decoded(part.slice(0, equals)), decoded(part.slice(equals + 1))];
    if (reservedNames.includes(name)) said.set(name, value);
    else if (name.startsWith(OF_B)) b[name.slice(OF_B.length)] = value;
    else a[name] = value;
  }
  const axes = [said.get("x"), said.get("y")].map(axisOf);
  return {
    lang: said.get("lang") === "zh" ? "zh" : said.get("lang") === "en" ? "en" : lang,
    model: said.get("model") ?? firstState.model,
    a,
    b: said.get("compare") === "1" ? b : null,
    sweep: axes[0] === undefined ? [] : axes.filter((axis) => axis !== undefined),
    watched: said.get("show") ?? null,
    embed: said.get("embed") === "1",
    game: said.get("game") ?? null,
  };
}

/** The address of a state, with its `#`. */
export function hashOfState(state: ExplorerState): string {
  const { lang, model, a, b, sweep, watched, embed, game } = state;
  const parts: (readonly [string, string])[] = [["model", model]];
  const settings = (of: Settings, prefix: string) => {
    for (const [name, value] of Object.entries(of)) parts.push([`${prefix}${name}`, value]);
  };
  settings(a, "");
  if (b !== null) {
    parts.push(["compare", "1"]);
    settings(b, OF_B);
  }
  for (const [i, { name, from, to }] of sweep.entries()) parts.push([i === 0 ? "x" : "y", `${name}:${from}:${to}`]);
  if (watched !== null) parts.push(["show", watched]);
  if (game !== null) parts.push(["game", game]);
  parts.push(["lang", lang]);
  if (embed) parts.push(["embed", "1"]);
  return `#${parts.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join("&")}`;
}

/** `penalty:0:12` as an axis; `undefined` for what is none. */
function axisOf(text: string | undefined): SweepAxis | undefined {
  const [name, from, to, ...rest] = (text ?? "").split(":");
  const [low, high] = [Number(from || Number.NaN), Number(to || Number.NaN)];
  if (name === undefined || name === "" || rest.length > 0 || !(low < high) || !Number.isFinite(high - low))
    return undefined;
  return { name, from: low, to: high };
}

/** Percent-encoded where an address needs it; brackets, commas and signs stay readable. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/%(?:5B|5D|2C|2F|3A|2B)/g, decodeURIComponent);
}

/** Decoded as far as it is well formed. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createContext, runInContext } from "node:vm";
import { beforeAll, describe, expect, test } from "vitest";
import { models } from "../../models/registry.ts";
import { solve } from "../../src/index.ts";
import type { Reply, SweepMap, Task } from "../../src/web/worker/task.ts";
import { projectRoot, projectText } from "../house/projectFiles.ts";

const html = projectText("dist/explorer.html");
const script = /<script>([\s\S]*)<\/script>/.exec(html)![1]!;

/** The page's script as its workers run it: where there is no document. */
const worker: {
  onmessage?: (event: { data: { id: number; task: Task } }) => void;
  postMessage?: (reply: Reply) => void;
} = {};

function asked(task: Task): Reply {
  const replies: Reply[] = [];
  worker.postMessage = (reply) => replies.push(JSON.parse(JSON.stringify(reply)));
  worker.onmessage!({ data: { id: 1, task } });
  return replies.at(-1)!;
}

describe("dist/explorer.html", () => {
  beforeAll(() => {
    createContext(worker);
    runInContext(script, worker);
  });

  // The part for models alone is below 150,000; the part for games adds some 24,000. What creeps in shows.
  test("is below 174,000 bytes compressed", async () => {
    const { pageSizes } = await import(pathToFileURL(join(projectRoot, ".build/explorer/pageSizes.mjs")).href);
    const { brotli, gzip } = pageSizes(html);
    expect(brotli, `${gzip} bytes by gzip`).toBeLessThan(174_000);
  });

  test("asks for nothing: no address but those of names", () => {
    expect(html.match(/<(?:link|script|img|iframe)\b[^>]*\b(?:src|href)="(?!data:,")[^"]*"/g)).toBeNull();
    expect(
      [...new Set(html.match(/https?:\/\/[^"'`\s)]+/g))].filter((address) => !address.startsWith("http://www.w3.org/")),
    ).toEqual([]);
    expect(html).not.toMatch(/\bfetch\(|XMLHttpRequest|\bimport\(/);
  });

  test("the script cannot end before its end", () => {
    expect(html.match(/<\/script/g)).toHaveLength(1);
    expect(script).not.toContain("<!--");
  });

  // The page leaves out and replaces parts of the library: what it answers must be the same to the last bit.
  test.each(models.map((model) => [model.id, model] as const))(
    "%s: the page's script answers as the library does",
    (id, model) => {
      const reply = asked({ kind: "solve", model: id, settings: {} });
      expect(reply).toMatchObject({ kind: "answer" });
      const { answer } = reply as Extract<Reply, { kind: "answer" }>;
      expect(answer).toEqual(JSON.parse(JSON.stringify(solve(model))));
    },
  );

  test("refuses in the library's words", () => {
    expect(asked({ kind: "solve", model: "ratchet", settings: { discount: "2" } })).toEqual({
      kind: "failure",
      id: 1,
      message: {
        en: 'ratchet: parameter discount is "2"; choose a value in [0, 1).',
        zh: 'ratchet：参数 discount 为 "2"；请取 [0, 1) 内的值。',
      },
    });
  });

  test("follows a fold and fills a map", () => {
    const axis = { name: "target", from: 1, to: 2 };
    const curve = asked({ kind: "curve", model: "due-care", settings: { tolerance: "0" }, axis, points: 21 });
    // The critical target of the model's own closed form, and the two ends of branches around it.
    expect(curve).toMatchObject({
      kind: "answer",
      answer: { trace: { jumps: [{}], folds: [{ kind: "birth" }, { kind: "end" }] } },
    });
    const x = { name: "penalty", from: -1, to: 3 };
    const y = { name: "tolerance", from: 0, to: 1 };
    const map = asked({
      kind: "map",
      model: "target-cascade",
      settings: {},
      axes: [x, y],
      watched: "markups[0]",
      cells: 3,
    });
    const { rows } = (map as Extract<Reply, { kind: "answer" }>).answer as SweepMap;
    // A negative penalty is refused, cell by cell; more tolerance never means a higher markup here.
    expect(rows.map((row) => row[0])).toEqual([null, null, null]);
    expect(rows[0]![2]!).toBeGreaterThan(rows[2]![2]!);
  });
});

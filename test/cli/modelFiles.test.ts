import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { fileText } from "../games/model-file/sampleFile.ts";
import { projectRoot } from "../house/projectFiles.ts";
import { runInProcess } from "./runInProcess.ts";
import { freshFolder, jiama, jiamaJson } from "./runJiama.ts";

const folder = freshFolder();
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const inspection = "docs/models/inspection.yaml";

describe("a model file at the command line", () => {
  test("is solved in a process of its own, with the keys of every solution", async () => {
    const solved = await jiamaJson(["solve", inspection, "--set", "penalty=10"]);
    expect(Object.keys(solved)).toEqual([
      ...["schema", "command", "status", "model", "exact", "method", "iterations"],
      ...["parameters", "outcome", "certificate"],
    ]);
    expect(solved).toMatchObject({
      model: "my-inspection",
      parameters: { penalty: 10, detection: 0.8 },
      outcome: { violations: expect.closeTo(7 / 33, 12), complete: true },
      certificate: { verified: true },
    });
  });

  test("gives the same in a thread with a time limit, and the same bytes again", async () => {
    const words = ["solve", inspection, "--json", "--exact"];
    const [first, limited] = await Promise.all([jiama(words), jiama([...words, "--time-limit", "50"])]);
    expect(limited).toEqual(first);
    expect(first.code).toBe(0);
    const refused = await jiama(["solve", file("bad.yaml", "id: a\n"), "--time-limit", "50"]);
    expect(refused).toMatchObject({ code: 3, stderr: expect.stringContaining("the key schema is missing") });
  });

  test.each([["--float"], ["--exact"]])(
    "echoes parameters that, saved, give the same object again: %s",
    async (arithmetic) => {
      for (const path of [inspection, "docs/models/cournot-escalation.yaml"]) {
        const first = await runInProcess(["solve", path, "--json", arithmetic]);
        const saved = file(
          "parameters.json",
          JSON.stringify((JSON.parse(first.stdout) as Record<string, unknown>).parameters),
        );
        const second = await runInProcess(["solve", path, "--json", arithmetic, "--params", saved]);
        expect(second).toEqual(first);
        if (arithmetic === "--exact") expect(JSON.stringify(JSON.parse(first.stdout).outcome)).not.toMatch(/[[:,]-?\d/);
      }
    },
  );

  test.each([inspection, "docs/models/cournot-escalation.yaml", "docs/models/three-officials.json"])(
    "describes itself in both languages: %s",
    async (path) => {
      for (const lang of ["en", "zh"] as const) {
        const shown = await runInProcess(["describe", path, "--lang", lang]);
        expect(shown.code).toBe(0);
        expect(shown.stdout).not.toMatch(/\\|undefined|NaN|\[object/);
        expect(/\p{Script=Han}/u.test(shown.stdout)).toBe(true);
        const { parameters, outcome } = JSON.parse((await runInProcess(["describe", path, "--json"])).stdout);
        for (const { name } of [...parameters, ...outcome]) expect(shown.stdout).toContain(`  ${name} `);
      }
    },
  );

  test("is reported by place where a parameter of a file does not fit it", async () => {
    const params = file("params.json", '{"gain": 1,\n "penalty": -2}');
    const run = await runInProcess(["solve", inspection, "--params", params]);
    expect(run.stderr).toContain("params.json, line 2: my-inspection: parameter penalty is");
    expect(run.code).toBe(3);
  });

  test("with a byte-order mark, carriage returns and another ending is read as well", async () => {
    const text = `\uFEFF${fileText().replaceAll("\n", "\r\n")}`;
    for (const name of ["m.yml", "m.YAML"]) {
      const run = await runInProcess(["solve", file(name, text)]);
      expect(run).toMatchObject({ code: 0, stderr: "" });
    }
  });

  test("does not win over a model of its name", async () => {
    expect((await runInProcess(["solve", "inspection", "--json"])).stdout).toContain('"model":"inspection"');
  });

  test("says what is not shown where an answer is not confirmed, with exit code 4", async () => {
    const circle = file(
      "circle.yaml",
      fileText({
        players: "{a: [yes, no], b: [yes, no], c: [yes, no]}",
        payoffs: "{a: (a.yes - b.yes)^2, b: (b.yes - c.yes)^2, c: (c.yes - a.yes)^2}",
      }),
    );
    const run = await runInProcess(["solve", circle]);
    expect(run.stderr).toMatch(
      /^jiama: sample: the certificate could not confirm this answer; not shown is that an equilibrium in pure/,
    );
    expect(run.code).toBe(4);
    const chinese = await runInProcess(["solve", circle, "--lang", "zh"]);
    expect(chinese.stderr).toContain("尚未证明：存在纯策略均衡");
  });
});

describe("what is loaded", () => {
  /** The packages that the static imports of a built file reach, and those that it loads lazily. */
  async function packagesOf(entry: string): Promise<{ readonly eager: string; readonly all: string }> {
    const { metafile } = await build({
      entryPoints: [join(projectRoot, "dist/src", entry)],
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      outdir: join(folder, "bundle"),
      write: false,
      metafile: true,
      logLevel: "silent",
    });
    const eager = new Set<string>();
    const visit = (path: string): void => {
      if (eager.has(path)) return;
      eager.add(path);
      const { imports } = metafile.outputs[path]!;
      for (const each of imports) {
        if (each.kind === "import-statement" && each.path in metafile.outputs) visit(each.path);
      }
    };
    const [main] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(entry))!;
    visit(main);
    const inputs = (paths: Iterable<string>) =>
      [...paths].flatMap((path) => Object.keys(metafile.outputs[path]!.inputs));
    return { eager: inputs(eager).join("\n"), all: inputs(Object.keys(metafile.outputs)).join("\n") };
  }

  test.each(["cli/commands/solveOneModel.js", "cli/commands/describeModel.js", "cli/solveThread.js"])(
    "%s reads formulas and YAML only for a model file",
    async (entry) => {
      const { eager, all } = await packagesOf(entry);
      expect(eager).toContain("registry.js");
      expect(eager).not.toMatch(/formulaTree|formulaFromText|node_modules\/yaml|model-file/);
      expect(all).toMatch(/formulaTree/);
      expect(all).toMatch(/node_modules\/yaml/);
    },
  );

  test("the core knows neither, not even lazily", async () => {
    expect((await packagesOf("index.js")).all).not.toMatch(/formulaTree|node_modules\/yaml|model-file/);
  });
});

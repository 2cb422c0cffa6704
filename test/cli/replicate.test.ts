import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { freshFolder, jiama } from "./runJiama.ts";

/** A folder with a small plan. */
function planned(text: string): string {
  const folder = freshFolder();
  writeFileSync(join(folder, "jiama.yaml"), text);
  return folder;
}

const head = "schema: jiama-replication/1\ntitle: A paper\nauthors: [Somebody]\nlicense: MIT\n";
const small = `${head}own-tables:
  - id: markups
    title: { en: Markups, zh: 加码 }
    model: target-cascade
    set: { penalty: 6 }
    vary: { tolerance: [0, 0.6] }
    columns: [{ field: "markups[0]", title: { en: markup, zh: 加码 }, digits: 3 }]
numbers:
  - { name: strict, model: target-cascade, set: { tolerance: 0 }, field: "markups[0]", digits: 2 }
  - { name: slope, model: linear-contract, field: slope, digits: 1 }
`;

const ownModel = `schema: jiama-model/1
id: own
title: Inspection
parameters: { gain: 1, penalty: 5, cost: 0.3, credit: 2 }
players: { official: [comply, violate], inspector: [rest, inspect] }
payoffs:
  official: violate * (gain - penalty * inspect)
  inspector: inspect * (credit * violate - cost)
outcome: { violations: violate }
`;

describe.concurrent("jiama replicate", () => {
  test("init, run, check, pack: one plan, the same bytes each time; a changed parameter is named", async () => {
    const folder = planned(small);
    expect(await jiama(["replicate", "run", folder])).toMatchObject({ code: 0, stderr: "" });
    const numbers = readFileSync(join(folder, "out/numbers.tex"), "utf8");
    // U' = 0 at tolerance 0: the markup of the default case under strict accountability.
    expect(numbers).toContain("\\newcommand*{\\strict}{1.04}");
    expect(numbers).toContain("\\newcommand*{\\slope}{0.5}");
    expect(readFileSync(join(folder, "out/tables/markups.en.csv"), "utf8")).toMatch(
      /^tolerance,markups\[0\]\n0,1\.03\d+\n0\.6,0\.58\d+\n$/,
    );
    const manifest = readFileSync(join(folder, "out/manifest.json"), "utf8");
    expect(manifest).not.toMatch(/\d{2}:\d{2}/);

    expect(await jiama(["replicate", "check", folder])).toMatchObject({
      code: 0,
      stderr: "0 of 5 files differ from what is computed now.\n",
    });
    const packed = await jiama(["replicate", "pack", folder, "--quiet"]);
    expect(packed).toMatchObject({ code: 0 });
    const archive = join(folder, "replication-package.tar.gz");
    const bytes = readFileSync(archive);
    await jiama(["replicate", "pack", folder, "--quiet"]);
    expect(readFileSync(archive).equals(bytes)).toBe(true);
    const listed = spawnSync("tar", ["tzf", archive], { encoding: "utf8" });
    if (listed.status === 0) expect(listed.stdout).toContain("replication-package/out/numbers.tex\n");

    writeFileSync(join(folder, "jiama.yaml"), small.replace("penalty: 6", "penalty: 7"));
    const differs = await jiama(["replicate", "check", folder, "--quiet"]);
    expect(differs.code).toBe(1);
    expect(differs.stdout).toContain(`differs: ${join(folder, "out/tables/markups.en.tex")}\n`);
    expect(differs.stdout).not.toContain("numbers.tex");
    rmSync(archive);
    const refused = await jiama(["replicate", "pack", folder, "--quiet"]);
    expect(refused).toMatchObject({ code: 1, stdout: expect.stringContaining("not packed") as string });
    expect(existsSync(archive)).toBe(false);
  });

  test("check runs a copy in a temporary folder, leaves nothing there, and says where it has no place", async () => {
    const [folder, temporary] = [
      planned(small.replace("model: linear-contract, field: slope", "model: ./own.yaml, field: violations")),
      freshFolder(),
    ];
    writeFileSync(join(folder, "own.yaml"), ownModel);
    await jiama(["replicate", "run", folder, "--quiet"]);
    expect(await jiama(["replicate", "check", folder], "", { TMPDIR: temporary })).toMatchObject({
      code: 0,
      stdout: "",
    });
    expect(readdirSync(temporary)).toEqual([]);
    // The copy is run, not what stands beside it: without the file of the model it cannot be.
    rmSync(join(folder, "own.yaml"));
    const gone = await jiama(["replicate", "check", folder, "--quiet"], "", { TMPDIR: temporary });
    expect(gone).toMatchObject({ code: 3, stderr: expect.stringContaining("own.yaml") as string });
    expect(readdirSync(temporary)).toEqual([]);
    const nowhere = await jiama(["replicate", "check", folder], "", { TMPDIR: join(temporary, "missing") });
    expect(nowhere).toMatchObject({ code: 3, stderr: expect.stringContaining("TMPDIR") as string });
  });

  test("own tables and numbers keep to the time limit; nothing is written then", async () => {
    const folder = planned(small);
    const run = await jiama(["replicate", "run", folder, "--time-limit", "0.001", "--json"]);
    expect(run.code).toBe(4);
    const { status, stopped } = JSON.parse(run.stdout) as {
      readonly status: string;
      readonly stopped: readonly string[];
    };
    expect(status).toBe("limit");
    // A quick machine may end one of them in time.
    expect(stopped.length).toBeGreaterThan(0);
    expect(["markups", "strict", "slope"]).toEqual(expect.arrayContaining([...stopped]));
    expect(run.stderr).toContain(`before ${stopped.join(", ")};`);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  test("readme has what was measured, and the list of results", async () => {
    const folder = planned(small);
    const early = await jiama(["replicate", "readme", folder]);
    expect(early).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("first run `jiama replicate run`") as string,
    });
    await jiama(["replicate", "run", folder, "--quiet"]);
    await jiama(["replicate", "readme", folder, "--quiet"]);
    const text = readFileSync(join(folder, "README.md"), "utf8");
    for (const part of [
      "## Data availability",
      "## License",
      "### Software",
      `Node.js ${process.versions.node}`,
      "\\strict` = 1.04",
      "out/tables/markups.*",
    ]) {
      expect(text).toContain(part);
    }
  });

  test("init puts the worked example, and never over a plan", async () => {
    const folder = freshFolder();
    expect((await jiama(["replicate", "init", folder])).code).toBe(0);
    expect(readFileSync(join(folder, "jiama.yaml"), "utf8")).toContain("jiama-replication/1");
    expect(readFileSync(join(folder, "paper.zh.tex"), "utf8")).toContain("目标为何层层加码");
    expect(await jiama(["replicate", "init", folder])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("is there already") as string,
    });
  });

  test.each([
    [`${head}tables: [regime]\n`, "did you mean regimes?"],
    [`${head}figures: [frame]\n`, "did you mean framework?"],
    [`${head}numbers: [{ name: a1, model: due-care, field: effort }]\n`, "is no LaTeX macro"],
    [`${head}numbers: [{ name: a, model: due-care, field: effrt }]\n`, "gives no number for effrt"],
    [`${head}numbers: [{ name: a, model: due-car, field: effort }]\n`, "did you mean due-care?"],
    [`${head}papers: [paper.tex]\n`, "the plan names the file paper.tex"],
    [`${head}languages: [fr]\n`, "did you mean en or zh?"],
    [`${head}numbers: [{ name: a, model: due-care, field: effort, digits: 40 }]\n`, "digits is"],
    [head.replace("/1", "/9"), "the schema is not jiama-replication/1"],
    ["schema: jiama-replication/1\n", "the plan has no title"],
    ["", "is empty; write a map of keys"],
  ])("%j is refused: %s", async (text, message) => {
    const folder = planned(text);
    const run = await jiama(["replicate", "run", folder, "--quiet"]);
    expect([2, 3]).toContain(run.code);
    expect(run.stderr).toContain(message);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  test("a step that does not exist, and a folder without a plan", async () => {
    expect(await jiama(["replicate", "rum"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("did you mean run?") as string,
    });
    expect(await jiama(["replicate", "run", freshFolder()])).toMatchObject({ code: 3, stdout: "" });
  });
});

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runInProcess } from "./runInProcess.ts";
import { freshFolder } from "./runJiama.ts";

const folder = freshFolder();
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const sexes = file("sexes.nfg", 'NFG 1 R "Sexes" { "Ann" "Bob" } { { "T" "B" } { "L" "R" } } 3 2 0 0 0 0 2 3');
const pennies = file("pennies.gam", "2\n2 2\n1 -1 -1 1\n-1 1 1 -1\n");
const flat = file("flat.nfg", 'NFG 1 R "" { "Ann" "Bob" } { { "T" "B" } { "L" } } 1 -1 1 -1');
const huge = file("huge.nfg", 'NFG 1 R "" { "Ann" "Bob" } { { "T" "B" } { "L" "R" } } 1e40 -1 -1 1 -1 1 1 -1');
/** Three players and two pure equilibria: everybody receives 1 if all choose alike. */
const alike = file("alike.gam", "3\n2 2 2\n1 0 0 0 0 0 0 1\n1 0 0 0 0 0 0 1\n1 0 0 0 0 0 0 1\n");

const stdout = async (...words: string[]) => (await runInProcess(words)).stdout;
const stderr = async (...words: string[]) => (await runInProcess(words)).stderr;

test("control characters of titles and labels do not reach the terminal", async () => {
  const tricky = file(
    "tricky.json",
    '{"schema":"jiama-game/1","title":"a\\u001b[2Jb","players":["A\\nB","C"],"payoffs":[[[1]],[[1]]]}',
  );
  const text = await stdout("nash", tricky);
  expect(text).toContain("a�[2Jb");
  expect(text).toContain("A�B");
  expect(text).not.toContain("\u001b");
});

describe("texts of nash say what else there may be", () => {
  test("one equilibrium of a method that finds one is not called the only one", async () => {
    const english = await stdout("nash", sexes);
    expect(english).toMatch(/\n\nEquilibrium\n {2}Ann {2}T {2}payoff 3\n/);
    expect(english).toContain("There may be more equilibria; --all without --method finds all extreme ones.");
    const chinese = await stdout("nash", sexes, "--lang", "zh");
    expect(chinese).toMatch(/\n\n均衡\n {2}Ann {2}T {2}收益 3\n/);
    expect(chinese).toContain("可能另有均衡；只写 --all 而不写 --method，可求全部极端均衡。");
  });

  test("what --all found by a method that may miss some is not called all", async () => {
    const text = await stdout("nash", sexes, "--all", "--method", "lemke-howson");
    expect(text).toContain("Equilibrium 2\n");
    expect(text).toContain("There may be more equilibria; --all without --method finds all extreme ones.");
  });

  test("pure equilibria of more players are all that are pure", async () => {
    expect(await stdout("nash", alike, "--method", "pure-equilibria")).toContain(
      "These are all equilibria in pure strategies.",
    );
    expect(await stdout("nash", alike, "--method", "pure-equilibria", "--lang", "zh")).toContain(
      "以上为全部纯策略均衡。",
    );
    expect(await stdout("nash", pennies, "--method", "pure-equilibria")).toContain(
      "No equilibrium is in pure strategies.",
    );
  });

  test("labels that are numbers are quoted beside probabilities", async () => {
    expect(await stdout("nash", pennies)).toContain('  1  1/2 "1" + 1/2 "2"  payoff 0\n');
    expect(await stdout("nash", pennies, "--lang", "zh")).toContain("  1  1/2 “1” + 1/2 “2”  收益 0\n");
  });

  test("fractions that nobody reads are rounded, and it says so", async () => {
    const text = await stdout("nash", huge);
    expect(text).toContain("≈ 2e-40 L + ≈ 1 R");
    expect(text).toContain("≈ rounded; --json has the fractions");
    expect(text).not.toMatch(/\d{30}/);
    expect(await stdout("nash", sexes, "--all")).not.toContain("≈");
  });
});

describe("texts of the other commands", () => {
  test("value names the player, and --all lists every extreme optimal strategy", async () => {
    expect(await stdout("value", pennies)).toContain("value for player 1: 0\n");
    expect(await stdout("value", pennies, "--lang", "zh")).toContain("博弈的值（参与人 1）：0\n");
    expect(await stdout("value", flat, "--all")).toMatch(
      /\n\nextreme optimal strategies\n {2}Ann {2}T\n {2}Ann {2}B\n {2}Bob {2}L\n/,
    );
    expect(await stdout("value", flat, "--all", "--lang", "zh")).toContain("极端最优策略\n");
  });

  test("payoffs of a correlated equilibrium are a table of players", async () => {
    expect(await stdout("correlated", sexes)).toMatch(/\n\n {2}player {2}payoff\n {2}Ann {5}3\n {2}Bob {5}2\n/);
    expect(await stdout("correlated", sexes, "--lang", "zh")).toMatch(/\n\n {2}参与人 {2}收益\n {2}Ann {5}3\n/);
  });

  test("a value that no commitment attains is said to be a bound", async () => {
    const text = await stdout("stackelberg", "bagwell-1995", "--weak");
    expect(text).toContain("No commitment attains these payoffs; mixing in a little of S comes as near as one likes.");
    const chinese = await stdout("stackelberg", "bagwell-1995", "--weak", "--lang", "zh");
    expect(chinese).toContain("任何承诺都达不到上述收益；略微掺入 S 即可任意接近。");
    expect(await stdout("stackelberg", "bagwell-1995")).not.toContain("attains");
  });
});

describe("words that are not quite right", () => {
  test("objectives and players by index", async () => {
    expect(await stderr("correlated", sexes, "--objective", "welfar")).toContain("did you mean welfare?");
    expect(await stderr("correlated", sexes, "--objective", "player=#7")).toContain(
      'no player "#7"; the players are "Ann", "Bob", or #0 to #1.',
    );
    expect(await stderr("stackelberg", pennies, "--leader", "#2")).toContain("or #0 to #1.");
  });

  test("part of a catalog id is enough for a suggestion, and a word like no id hears of the catalog", async () => {
    expect(await stderr("nash", "prisoners-dilemma")).toContain("did you mean tucker-1983-prisoners-dilemma?");
    expect(await stderr("nash", "shapely")).toContain("did you mean shapley-1964");
    expect(await stderr("nash", "zzzzzzzz")).toContain("no game of the catalog");
    expect(await stderr("nash", "")).toContain('cannot read "":');
  });

  test("a file's ending without likeness suggests none", async () => {
    const { code, stderr: message } = await runInProcess(["convert", sexes, join(folder, "x")]);
    expect(code).toBe(2);
    expect(message).not.toContain("did you mean");
    expect(message).toContain(".nfg, .json, .gam");
  });

  test("an empty profile hears how a profile is written", async () => {
    const empty = file("empty.json", "");
    expect(await stderr("verify", sexes, empty)).toContain('[["1/3","2/3"],[1,0]]');
  });
});

describe("commands that go together", () => {
  test("verify takes what nash --json prints, where that is one equilibrium", async () => {
    const one = file("one.json", await stdout("nash", sexes, "--json"));
    expect((await runInProcess(["verify", sexes, one, "--expect-nash"])).code).toBe(0);
    const three = file("three.json", await stdout("nash", sexes, "--all", "--json"));
    const { code, stderr: message } = await runInProcess(["verify", sexes, three]);
    expect(code).toBe(3);
    expect(message).toContain("holds 3 equilibria; give the profile of one");
  });

  test.each([
    ["lemke-howson", "nash", sexes],
    ["vertex-enumeration", "nash", sexes, "--all"],
    ["simplex", "value", pennies],
    ["correlated-equilibrium", "correlated", sexes],
    ["coarse-correlated-equilibrium", "correlated", sexes, "--coarse"],
    ["iterated-strict-dominance", "dominance", sexes],
    ["iterated-weak-dominance", "dominance", sexes, "--weak"],
    ["strong-stackelberg", "stackelberg", sexes],
    ["weak-stackelberg", "stackelberg", sexes, "--weak"],
  ])("the method %s that an object names can be cited", async (method, ...words) => {
    expect(JSON.parse(await stdout(...words, "--json")).method).toBe(method);
    const { code, stdout: cited } = await runInProcess(["cite", method, "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(cited).keys.length).toBeGreaterThan(1);
  });

  test("negative payoffs of tables in print have a minus, not a hyphen", async () => {
    expect(await stdout("convert", pennies, "-", "--format", "md")).toContain("| −1, 1");
    expect(await stdout("convert", pennies, "-", "--format", "tex")).toContain("$-1$, 1");
    expect(await stdout("convert", pennies, "-", "--format", "csv")).toContain("-1, 1");
  });

  test("an example that a shell would cut at # is not given", async () => {
    for (const lang of ["en", "zh"])
      expect(await stdout("stackelberg", "--help", "--lang", lang)).not.toMatch(/^ {2}jiama .* #/m);
  });
});

import { expect, test } from "vitest";
import { projectFiles, projectText } from "./projectFiles.ts";

const files = projectFiles();

test("the top level holds the parts of the project, dotfiles, and nothing else", () => {
  const top = [...new Set(files.map((path) => path.split("/")[0]!))].filter((name) => !name.startsWith("."));
  expect(top.sort()).toEqual(
    [
      ...["CHANGELOG.md", "CITATION.cff", "CONTRIBUTING.md", "LICENSE", "README.md", "README.zh.md"],
      ...["docs", "models", "package-lock.json", "package.json", "proofs", "src", "test", "tsconfig.json"],
    ].sort(),
  );
});

test("folders are kebab-case and source files camelCase", () => {
  const sources = files.filter((path) => /^(src|models|proofs|test)\//.test(path));
  const named = /^[a-z]+(-[a-z0-9]+)*$/;
  const folders = new Set(sources.flatMap((path) => path.split("/").slice(0, -1)));
  expect([...folders].filter((folder) => !named.test(folder))).toEqual([]);
  const scripts = sources.filter((path) => path.endsWith(".ts")).map((path) => path.split("/").at(-1)!);
  expect(scripts.filter((name) => !/^[a-z][A-Za-z0-9]*(\.[a-z]+)?(\.test|\.config)?\.ts$/.test(name))).toEqual([]);
});

test("every folder with a decision record numbers its pages without gaps", () => {
  const records = files.filter((path) => path.startsWith("docs/adr/"));
  expect(records.length).toBeGreaterThan(0);
  expect(records.map((path) => path.slice("docs/adr/".length, "docs/adr/".length + 4))).toEqual(
    records.map((_, i) => String(i + 1).padStart(4, "0")),
  );
});

test("a decision record gives context, decision and consequences", () => {
  for (const path of files.filter((each) => each.startsWith("docs/adr/"))) {
    const headings = [...projectText(path).matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(["Context", "Decision", "Consequences"]);
  }
});

test("the citation file and the package give the same name, version and license", () => {
  const { name, version, license }: Readonly<Record<string, string>> = JSON.parse(projectText("package.json"));
  const citation = projectText("CITATION.cff");
  expect(citation).toMatch(/^cff-version: 1\.2\.0\n/);
  expect(citation).toContain(`\ntitle: "${name}: `);
  expect(citation).toContain(`\nversion: ${version}\n`);
  expect(citation).toContain(`\nlicense: ${license}\n`);
});

test("both read-me files give the same two commands", () => {
  for (const path of ["README.md", "README.zh.md"]) {
    const commands = projectText(path)
      .split("\n")
      .filter((line) => line.startsWith("npm ci"));
    expect(commands).toEqual(["npm ci && npm run reproduce", "npm ci && npm test"]);
  }
});

test("every dependency has one exact version", () => {
  const manifest: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(projectText("package.json"));
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.length).toBeGreaterThan(10);
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-r\.\d+)?$/.test(version))).toEqual([]);
});

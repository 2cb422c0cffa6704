// What the explorer's page leaves out of the code that it shares with everything else, as plugins of esbuild.
//
// Nothing here computes anything: a routine that no part of the page can reach is dropped, and a package of which a part is used is
// cut down to that part. `test/web/explorerFile.test.ts` compares the page's answers with the library's.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const here = dirname(fileURLToPath(import.meta.url));
const packages = join(here, "../../node_modules");

/** Members of models that only the command line uses. */
const unreachedInModels = new Set(["exact", "sources"]);

/** Members of a model's routines that only the general solvers use. */
const unreachedInRoutines = new Set(["toGame", "toTree"]);

/** Drops from the models what the page cannot reach: the routines in fractions, the games as matrices and trees, the citations. */
export const leanModels = {
  name: "lean-models",
  setup(build) {
    build.onLoad({ filter: /[\\/]models[\\/][a-z-]+[\\/]\w+\.ts$/ }, ({ path }) => {
      return { contents: withoutMembers(path, readFileSync(path, "utf8")), loader: "ts" };
    });
  },
};

function withoutMembers(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const cuts = [];
  const visit = (node) => {
    if (ts.isObjectLiteralExpression(node)) cuts.push(...node.properties.filter(isUnreached));
    node.forEachChild(visit);
  };
  visit(source);
  const outer = cuts.filter(
    (cut) => !cuts.some((other) => other !== cut && other.pos <= cut.pos && cut.end <= other.end),
  );
  return outer.reduceRight((kept, { pos, end }) => kept.slice(0, pos) + kept.slice(end).replace(/^\s*,/, ""), text);
}

function isUnreached({ name, parent }) {
  const word = name?.getText();
  if (unreachedInRoutines.has(word)) return true;
  const isModel = ts.isVariableDeclaration(parent.parent) && /^Model</.test(parent.parent.type?.getText() ?? "");
  return isModel && unreachedInModels.has(word);
}

/** Modules that stand in for parts of packages: which import, from where, and what it gets instead. */
const replacements = [
  // Of ml-matrix the eigenvalues alone, on a matrix that does what they ask of it.
  { filter: /^ml-matrix$/, path: join(here, "eigenvalues.js") },
  { filter: /^\.\.\/(matrix|wrap\/WrapperMatrix2D)$/, from: /[\\/]ml-matrix[\\/]/, path: join(here, "plainMatrix.js") },
  // The kernels in WebAssembly change speed and no bit of an answer.
  { filter: /\/kernelBytes\.ts$/, contents: 'export const KERNEL_BYTES = "";' },
  // stdlib squares the scale of a density by its general power, and asks old engines what they can do.
  { filter: /^@stdlib\/math-base-special-pow$/, contents: "export default (x, y) => x ** y;" },
  { filter: /^@stdlib\/assert-is-little-endian$/, contents: "export default true;" },
  ...["Float64Array", "Uint32Array", "Uint16Array", "Uint8Array"].map((name) => ({
    filter: new RegExp(`^@stdlib/array-${name.toLowerCase().replace("array", "")}$`),
    contents: `export default ${name};`,
  })),
];

/** Puts the replacements in their places. */
export const leanPackages = {
  name: "lean-packages",
  setup(build) {
    for (const [i, { filter, from, path, contents }] of replacements.entries()) {
      const namespace = `lean-${i}`;
      build.onResolve({ filter }, (asked) => {
        if (from !== undefined && !from.test(asked.importer)) return undefined;
        return path === undefined ? { path: asked.path, namespace } : { path };
      });
      if (contents !== undefined) build.onLoad({ filter: /.*/, namespace }, () => ({ contents, loader: "js" }));
    }
    // The file itself, past what the package offers by name.
    build.onResolve({ filter: /^ml-matrix\/src\// }, ({ path }) => ({
      path: join(packages, path),
      sideEffects: false,
    }));
  },
};

/** Turns the modules of stdlib, which are CommonJS, into such that a bundler can join and thin out. */
export const modernStdlib = {
  name: "modern-stdlib",
  setup(build) {
    build.onLoad({ filter: /[\\/]@stdlib[\\/].*\.js$/ }, ({ path }) => {
      const contents = asModule(readFileSync(path, "utf8"));
      return contents === undefined ? undefined : { contents, loader: "js" };
    });
  },
};

function asModule(text) {
  const members = [];
  const module = text
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|'use strict';/gm, "")
    .replace(/^var (\w+) = require\( ('[^']+') \);/gm, "import $1 from $2;")
    .replace(/^var (\w+) = require\( ('[^']+') \)\.(\w+);/gm, "import $1From from $2; const $1 = $1From.$3;")
    .replace(/^import setReadOnly.*$/m, "")
    .replace(/^setReadOnly\( main, '(\w+)', \w+ \);/gm, (_, member) => {
      members.push(member);
      return "";
    })
    .replace(/^module\.exports = (\w+);/m, (_, name) => {
      const whole = members.length === 0 ? name : `/* @__PURE__ */ Object.assign(${name}, { ${members.join(", ")} })`;
      return `export default ${whole};`;
    });
  return /\brequire\(|\bmodule\.exports|setReadOnly/.test(module) ? undefined : module;
}

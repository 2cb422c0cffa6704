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
  // stdlib marks its exports as constant, words its errors and asks old engines what they can do.
  {
    filter: /^@stdlib\/utils-define-nonenumerable-read-only-property$/,
    contents: "module.exports = (object, name, value) => { object[name] = value; };",
  },
  { filter: /^@stdlib\/string-format$/, contents: "module.exports = String;" },
  { filter: /^@stdlib\/utils-constant-function$/, contents: "module.exports = (value) => () => value;" },
  { filter: /^@stdlib\/assert-is-little-endian$/, contents: "module.exports = true;" },
  ...["Float64Array", "Uint32Array", "Uint16Array", "Uint8Array"].map((name) => ({
    filter: new RegExp(`^@stdlib/array-${name.toLowerCase().replace("array", "")}$`),
    contents: `module.exports = ${name};`,
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

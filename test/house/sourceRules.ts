/**
 * # The rules of the architecture, as functions of a source text
 *
 * Each returns the violations that it finds, as sentences; an empty list is a pass. They read the syntax tree, so that
 * comments and strings never count.
 *
 * @module
 */
import { posix } from "node:path";
import ts from "typescript";

/** One source file: its path from the root of the project, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** What a source imports or re-exports. */
export interface ImportedModule {
  /** Path from the root for relative imports, the bare specifier otherwise. */
  readonly target: string;
  readonly relative: boolean;
}

/** Everything that a source imports, re-exports or loads lazily, types included. */
export function importedModules({ path, text }: Source): readonly ImportedModule[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
    const relative = fileName.startsWith(".");
    return { target: relative ? posix.join(posix.dirname(path), fileName) : fileName, relative };
  });
}

/** The longest entry of a table of layers that holds the path; `undefined` where none does. */
export function layerOf(path: string, table: Readonly<Record<string, readonly string[]>>): string | undefined {
  return Object.keys(table)
    .filter((layer) => path === layer || path.startsWith(`${layer}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** Imports between layers that the table does not allow; a layer may always import itself. */
export function forbiddenImports(
  source: Source,
  table: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const layer = layerOf(source.path, table);
  if (layer === undefined) return [`${source.path} lies in no layer of the table`];
  const allowed = [layer, ...table[layer]!];
  return importedModules(source)
    .filter(({ relative }) => relative)
    .filter(({ target }) => !allowed.includes(layerOf(target, table) ?? "no layer"))
    .map(({ target }) => `${source.path} imports ${target}: ${layer} may not`);
}

/**
 * Imports of packages outside the one file that adapts each of them (or the folder, named with its last slash); built-in modules
 * of Node where they may not be.
 */
export function forbiddenPackages(
  source: Source,
  adapters: Readonly<Record<string, string>>,
  nodeFolders: readonly string[],
): readonly string[] {
  const builtInAllowed = nodeFolders.some((folder) => source.path.startsWith(`${folder}/`));
  return importedModules(source)
    .filter(({ relative }) => !relative)
    .flatMap(({ target }) => {
      if (target.startsWith("node:")) {
        return builtInAllowed ? [] : [`${source.path} imports ${target}: the core runs without Node`];
      }
      const adapter = adapters[packageName(target)];
      if (adapter === source.path || (adapter?.endsWith("/") && source.path.startsWith(adapter))) return [];
      return [
        `${source.path} imports ${target}: ${adapter === undefined ? "no adapter is named" : `only ${adapter} may`}`,
      ];
    });
}

/** The package that a specifier belongs to; all of one scope count as one where the scope is listed. */
function packageName(specifier: string): string {
  const [first, second] = specifier.split("/");
  if (first === "@stdlib") return "@stdlib/*";
  return first!.startsWith("@") ? `${first}/${second}` : first!;
}

const impureNames = new Set([
  ...["console", "process", "Buffer", "global", "require", "__dirname", "__filename"],
  ...["setTimeout", "setInterval", "setImmediate", "queueMicrotask", "performance", "Date"],
  ...["document", "window", "navigator", "localStorage", "fetch", "XMLHttpRequest", "WebSocket", "Worker"],
]);
const impureMembers = new Set(["Math.random", "globalThis.process", "crypto.getRandomValues", "crypto.randomUUID"]);

/** Uses of a clock, chance, the console, Node's or the browser's globals. */
export function impurities({ path, text }: Source): readonly string[] {
  const found: string[] = [];
  walk(parsed(path, text), (node, parent) => {
    if (ts.isPropertyAccessExpression(node) && impureMembers.has(node.getText())) found.push(node.getText());
    if (ts.isIdentifier(node) && impureNames.has(node.text) && !isMemberName(node, parent)) found.push(node.text);
  });
  return found.map((name) => `${path} uses ${name}`);
}

/** `export *` and default exports. */
export function vagueExports({ path, text }: Source): readonly string[] {
  const found: string[] = [];
  walk(parsed(path, text), (node) => {
    const star =
      ts.isExportDeclaration(node) && (node.exportClause === undefined || ts.isNamespaceExport(node.exportClause));
    if (star) found.push(`${path} has \`export *\`: name each export`);
    const named =
      ts.isExportDeclaration(node) && node.exportClause !== undefined && ts.isNamedExports(node.exportClause);
    const asDefault = named && node.exportClause.elements.some(({ name }) => name.text === "default");
    const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
    const keyword = modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
    if (ts.isExportAssignment(node) || keyword || asDefault) found.push(`${path} has a default export: give it a name`);
  });
  return found;
}

function parsed(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

function walk(node: ts.Node, visit: (node: ts.Node, parent: ts.Node | undefined) => void): void {
  visit(node, node.parent);
  node.forEachChild((child) => {
    walk(child, visit);
  });
}

/** Whether an identifier only names a member, as in `row.process` or `{ process: 1 }`. */
function isMemberName(node: ts.Identifier, parent: ts.Node | undefined): boolean {
  if (parent === undefined) return false;
  if (ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent)) return node !== firstChild(parent);
  const isMember =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isMethodDeclaration(parent);
  return isMember && parent.name === node;
}

function firstChild(node: ts.Node): ts.Node | undefined {
  return node.forEachChild((child) => child);
}

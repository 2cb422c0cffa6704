// Compiles src/linalg/wasm/kernels.as to WebAssembly and writes the bytes into src/linalg/wasm/kernelBytes.ts, which is
// committed: installing and building need no AssemblyScript. With --check it writes nothing and fails where they differ.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../src/linalg/wasm");
const written = join(folder, "kernelBytes.ts");

/** The text of kernelBytes.ts, from a fresh compilation. */
async function kernelBytesModule() {
  const source = readFileSync(join(folder, "kernels.as"), "utf8");
  const options = ["-O3", "--noAssert", "--runtime", "stub", "--importMemory", "--enable", "simd"];
  let binary;
  const { error, stderr } = await asc.main(["kernels.ts", "--outFile", "kernels.wasm", ...options], {
    // The compiler knows its own files by this ending; ours has another, so that no tool takes it for TypeScript.
    readFile: (name) => (name === "kernels.ts" ? source : null),
    writeFile: (_, contents) => {
      binary = contents;
    },
    listFiles: () => [],
  });
  if (error || binary === undefined) throw new Error(`kernels.as does not compile:\n${stderr.toString()}`);
  const lines = Buffer.from(binary)
    .toString("base64")
    .match(/.{1,116}/g);
  return `${[
    "// Written by .build/wasm.mjs from kernels.as; do not edit.",
    "",
    "/** The compiled kernels, in base64. */",
    "export const KERNEL_BYTES =",
    `${lines.map((line) => `  "${line}"`).join(" +\n")};`,
  ].join("\n")}\n`;
}

const text = await kernelBytesModule();
if (!process.argv.includes("--check")) writeFileSync(written, text);
else if (readFileSync(written, "utf8") !== text) {
  process.stderr.write("src/linalg/wasm/kernelBytes.ts is not what kernels.as compiles to; run node .build/wasm.mjs\n");
  process.exitCode = 1;
}

/**
 * # Memory for float solvers
 *
 * A block of doubles with the {@link Kernels} that run over it: SIMD WebAssembly where the machine has it and the block is
 * large enough to gain from it, TypeScript otherwise. The answers are the same bits either way.
 *
 * ## Implementation notes
 *
 * Each block is a WebAssembly memory of its own, of fixed size, so that no view of it is ever detached. Released memories are
 * kept for the next caller, up to a bound, because engines are slow to give them back. Module and instance are made
 * synchronously, which browsers allow for a module of this size.
 *
 * @module
 */
import { KERNEL_BYTES } from "./kernelBytes.ts";
import { type Kernels, scalarKernels } from "./kernels.ts";

/** A block of doubles with kernels that run over it. */
export interface FloatWorkspace {
  /** The doubles, all zero at first; the length is at least what was asked for. */
  readonly doubles: Float64Array;
  /** The same memory as 32-bit integers: integers `2k` and `2k + 1` share their bytes with double `k`. */
  readonly integers: Int32Array;
  /** The loops over this memory. */
  readonly kernels: Kernels;
  /** Whether the kernels are SIMD WebAssembly. */
  readonly simd: boolean;
  /** Gives the memory back; the workspace must not be used afterwards. Without a call, it is collected as garbage. */
  release(): void;
}

/** What of WebAssembly is used here; the type library of the language does not know it. */
interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
  readonly Memory: new (size: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
}

interface Block {
  readonly doubles: Float64Array;
  readonly integers: Int32Array;
  readonly kernels: Kernels;
}

const PAGE_DOUBLES = 8192;
/** Blocks below this number of doubles are not worth an instance. */
const SMALLEST_SIMD = 1024;
/** Doubles in the blocks that are kept after release: 64 MB. */
const MOST_KEPT = 2 ** 23;

const kept: Block[] = [];
let compiled: object | null | undefined;

/**
 * A workspace of at least `length` doubles, all zero.
 *
 * @param length - Number of doubles, at most 2²⁷ (1 GB).
 * @param simd - Whether WebAssembly may be used; tests compare both. @defaultValue where it gains
 */
export function floatWorkspace(length: number, simd: boolean = length >= SMALLEST_SIMD): FloatWorkspace {
  const block = simd ? simdBlock(length) : null;
  if (block === null) {
    const doubles = new Float64Array(length);
    const integers = new Int32Array(doubles.buffer);
    return { doubles, integers, kernels: scalarKernels(doubles, integers), simd: false, release: () => {} };
  }
  let released = false;
  const release = (): void => {
    const size = kept.reduce((sum, { doubles }) => sum + doubles.length, block.doubles.length);
    if (!released && size <= MOST_KEPT) kept.push(block);
    released = true;
  };
  return { ...block, simd: true, release };
}

function simdBlock(length: number): Block | null {
  const fitting = kept.findIndex(
    ({ doubles }) => doubles.length >= length && doubles.length <= 8 * length + PAGE_DOUBLES,
  );
  if (fitting >= 0) {
    const [block] = kept.splice(fitting, 1) as [Block];
    block.doubles.fill(0, 0, length);
    return block;
  }
  const api = (globalThis as { WebAssembly?: WebAssemblyApi }).WebAssembly;
  if (api === undefined) return null;
  if (compiled === undefined) compiled = compiledKernels(api);
  if (compiled === null) return null;
  const pages = Math.ceil(length / PAGE_DOUBLES);
  const memory = new api.Memory({ initial: pages, maximum: pages });
  const { exports } = new api.Instance(compiled, { env: { memory } });
  const { buffer } = memory;
  return { doubles: new Float64Array(buffer), integers: new Int32Array(buffer), kernels: exports as Kernels };
}

/** The compiled module, or null where the machine has no SIMD or a page's security policy forbids compiling. */
function compiledKernels(api: WebAssemblyApi): object | null {
  try {
    return new api.Module(Uint8Array.from(atob(KERNEL_BYTES), (character) => character.charCodeAt(0)));
  } catch {
    return null;
  }
}

/**
 * # z3
 *
 * The adapter of z3-solver, an optional package: z3 compiled to WebAssembly.
 *
 * ## Implementation notes
 *
 * The text is read into a solver and checked, never evaluated as a script, whose answer the next call overwrites. A text that z3
 * cannot read leaves a solver without assertions, which is satisfiable: hence the count of assertions is compared. The limit counts
 * z3's own steps, so that an answer does not depend on the machine.
 *
 * ## References
 *
 * - [MouraBjorner2008]
 *
 * @module
 */
import type { EngineAnswer, ProofEngine } from "./proofEngine.ts";

/** z3's steps for one question: some ten seconds. */
const STEP_LIMIT = 25_000_000;

/** z3; `undefined` where the package is not installed. */
export async function z3Engine(): Promise<ProofEngine | undefined> {
  const library = await import("z3-solver").catch(() => undefined);
  if (library === undefined) return undefined;
  const { Z3, em } = await library.init();
  return {
    name: "z3",
    version: Z3.get_full_version().replace(/^Z3 /, ""),
    async answer({ claim: { box, symbols }, smt: lines }): Promise<EngineAnswer | undefined> {
      if (box !== undefined) return undefined;
      const asserted = lines.filter((line) => line.startsWith("(assert"));
      const context = Z3.mk_context(Z3.mk_config());
      const word = (text: string) => Z3.mk_string_symbol(context, text);
      const solver = Z3.mk_solver_for_logic(context, word("QF_NRA"));
      Z3.solver_inc_ref(context, solver);
      const parameters = Z3.mk_params(context);
      Z3.params_inc_ref(context, parameters);
      Z3.params_set_uint(context, parameters, word("rlimit"), STEP_LIMIT);
      Z3.solver_set_params(context, solver, parameters);
      try {
        const text = lines.filter((line) => !/^\((set-logic|check-sat)/.test(line)).join("\n");
        Z3.solver_from_string(context, solver, text);
        const count = Z3.ast_vector_size(context, Z3.solver_get_assertions(context, solver));
        if (Z3.get_error_code(context) !== 0 || count !== asserted.length) return { answer: "unknown" };
        const result = await Z3.solver_check(context, solver);
        if (result === -1) return { answer: "unsat" };
        if (result !== 1) return { answer: "unknown" };
        const model = Z3.solver_get_model(context, solver);
        const values = symbols.map((name) => {
          const constant = Z3.mk_const(context, word(name), Z3.mk_real_sort(context));
          const value = Z3.model_eval(context, model, constant, true);
          if (value === null || !Z3.is_numeral_ast(context, value)) return undefined;
          return Z3.is_algebraic_number(context, value) ? undefined : Z3.get_numeral_string(context, value);
        });
        if (values.some((value) => value === undefined)) return { answer: "sat" };
        return { answer: "sat", point: Object.fromEntries(symbols.map((name, i) => [name, values[i]!])) };
      } catch {
        return { answer: "unknown" };
      } finally {
        Z3.del_context(context);
      }
    },
    end: () => em.PThread.terminateAllThreads(),
  };
}

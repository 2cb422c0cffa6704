import { infixText } from "jiama";
import { expect, test } from "vitest";

test.each([
  ["(< 0 (* a (- b c)))", "0 < a · (b − c)"],
  ["(<= 0 x 1)", "0 ≤ x ≤ 1"],
  ["(or (< 0 V) (< 0 (* D (- 1 phi))))", "(0 < V) ∨ (0 < D · (1 − phi))"],
  ["(=> (not (= a b)) (> (- c) (/ 1 2)))", "¬(a = b) ⇒ (−c > 1/2)"],
  ["(= (+ a (* 2 b)) (- a b c))", "a + 2 · b = a − b − c"],
  ["(* (- a) (/ b (+ c d)))", "(−a) · (b/(c + d))"],
])("%s is %s", (formula, text) => {
  expect(infixText(formula)).toBe(text);
});

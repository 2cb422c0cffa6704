import { createHash } from "node:crypto";
import { DomainError } from "jiama";
import { canonicalJson, parameterHash } from "jiama/report";
import { describe, expect, test } from "vitest";

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

describe("canonicalJson", () => {
  test("sorts keys at every depth and leaves out white space and undefined members", () => {
    expect(canonicalJson({ b: [1, { d: null, c: "x y" }], a: true, e: undefined })).toBe(
      '{"a":true,"b":[1,{"c":"x y","d":null}]}',
    );
  });

  test("does not tell zero from minus zero", () => {
    expect(canonicalJson([0, -0])).toBe("[0,0]");
  });

  test.each([
    ["not a number", { a: [1, Number.NaN] }, "$.a[1]"],
    ["infinite", { a: Number.POSITIVE_INFINITY }, "$.a"],
    ["a big integer", 1n, "$"],
    ["a date", { when: new Date(0) }, "$.when"],
    ["a map", new Map(), "$"],
    ["undefined in a list", [undefined], "$[0]"],
  ])("refuses what JSON cannot say and names the place: %s", (_, value, place) => {
    expect(() => canonicalJson(value)).toThrow(DomainError);
    expect(() => canonicalJson(value)).toThrow(place);
  });
});

describe("parameterHash", () => {
  test("is the start of the SHA-256 of id and parameters", () => {
    const text = '{"id":"regimes","parameters":{"levels":3,"tolerance":"0.3"}}';
    const table = { id: "regimes", parameters: { tolerance: "0.3", levels: 3 } };
    expect(parameterHash(table, sha256)).toBe(sha256(text).slice(0, 16));
    expect(parameterHash(table, sha256)).toBe("ae77bc847d7274a2");
  });

  test("changes with the id and with any parameter, not with the order of keys", () => {
    const hash = (id: string, parameters: unknown) => parameterHash({ id, parameters }, sha256);
    expect(hash("a", { x: 1, y: 2 })).toBe(hash("a", { y: 2, x: 1 }));
    expect(hash("a", { x: 1 })).not.toBe(hash("b", { x: 1 }));
    expect(hash("a", { x: 1 })).not.toBe(hash("a", { x: "1" }));
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DomainError, ParseError } from "jiama";
import { afterAll, describe, expect, test } from "vitest";
import { readTextFile } from "../../src/node/readTextFile.ts";
import { prepareFolder, writeFileWhole } from "../../src/node/writeFileWhole.ts";

const folder = mkdtempSync(join(tmpdir(), "jiama-test-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe("reading text from outside", () => {
  test("a byte-order mark is dropped, line ends stay", () => {
    expect(readTextFile(file("bom.txt", "\uFEFF层层\r\n加码\n"))).toBe("层层\r\n加码\n");
  });

  test.each([
    ["UTF-16, little end first", Buffer.from("\uFEFFunit,level", "utf16le"), "the text is UTF-16, not UTF-8"],
    ["UTF-16 without a mark", Buffer.from("unit,level", "utf16le"), "the text is UTF-16, not UTF-8"],
    ["bytes", Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 9, 9, 9]), "the text is binary"],
    // 单位 in GB18030, on the second line
    ["GB18030", Uint8Array.from([0x61, 0x0a, 0xb5, 0xa5, 0xce, 0xbb]), "line 2: the text is GB18030, not UTF-8"],
    ["no encoding", Uint8Array.from([0x61, 0xff, 0x0a]), "line 1: the text is in an unknown encoding, not UTF-8"],
  ])("refuses %s by name", (name, bytes, message) => {
    const path = file(`${name}.csv`, bytes);
    expect(() => readTextFile(path)).toThrow(ParseError);
    expect(() => readTextFile(path)).toThrow(message);
  });

  test("refuses folders, missing files and endless ones", () => {
    expect(() => readTextFile(folder)).toThrow("it is a folder");
    expect(() => readTextFile(join(folder, "none"))).toThrow("there is no such file");
    expect(() => readTextFile("/dev/zero")).toThrow("larger than 16 MB");
  });
});

describe("writing files whole", () => {
  test("replaces what was there, and leaves nothing else behind", () => {
    const out = join(folder, "a", "b");
    prepareFolder(out);
    writeFileWhole(join(out, "x.txt"), "one");
    writeFileWhole(join(out, "x.txt"), "two");
    expect(readdirSync(out)).toEqual(["x.txt"]);
    expect(readFileSync(join(out, "x.txt"), "utf8")).toBe("two");
  });

  test("keeps what was there where it cannot write", () => {
    const out = join(folder, "c");
    prepareFolder(join(out, "x.txt"));
    expect(() => writeFileWhole(join(out, "x.txt"), "text")).toThrow(DomainError);
    expect(readdirSync(out)).toEqual(["x.txt"]);
    expect(() => writeFileWhole(join(out, "none", "x.txt"), "text")).toThrow("cannot write the file");
  });

  test("says why a folder cannot be made, and returns where the system denies one", () => {
    expect(() => prepareFolder(join(file("taken", ""), "x"))).toThrow("a part of its path is a file");
    expect(() => prepareFolder(file("taken", ""))).toThrow(DomainError);
    expect(() => prepareFolder("/proc/jiama/x")).toThrow(DomainError);
    symlinkSync(join(folder, "nowhere"), join(folder, "dangling"));
    expect(() => prepareFolder(join(folder, "dangling"))).toThrow(DomainError);
  });
});

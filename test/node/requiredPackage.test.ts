import { DomainError } from "jiama";
import { expect, test } from "vitest";
import { requiredPackage } from "../../src/node/requiredPackage.ts";

test("a package that is not installed: a message with the command that installs it", async () => {
  const absent = "no-such-package-as-this";
  const loaded = requiredPackage(absent, () => import(/* @vite-ignore */ absent));
  await expect(loaded).rejects.toThrow(DomainError);
  await expect(loaded).rejects.toThrow(`run \`npm install ${absent}\``);
});

test("a package that fails for another reason: its own error", async () => {
  await expect(requiredPackage("x", () => Promise.reject(new TypeError("broken")))).rejects.toThrow(TypeError);
});

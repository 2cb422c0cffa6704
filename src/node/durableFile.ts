/**
 * # Files that survive a crash
 *
 * A file is written under a temporary name, forced to the disk, and then renamed, and the folder is forced to the disk too: after a
 * power cut there is the whole file or none.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { notWritten } from "./writeFileWhole.ts";

/** A file that is being written. */
export interface DurableFile {
  /** Adds bytes. @throws {@link DomainError} where they cannot be written; nothing is left then. */
  write(bytes: Uint8Array | string): void;
  /**
   * Gives the file its name.
   *
   * @param name - From the SHA-256 of the bytes, in hexadecimal digits.
   * @returns The name.
   * @throws {@link DomainError} where that cannot be done; nothing is left then.
   */
  commit(name: (digest: string) => string): string;
  /** Takes it away. */
  discard(): void;
}

/** Names of temporary files: stem, computer and process. */
const TEMPORARY = /^\.(.+)\.([^.]+)\.(\d+)\.tmp$/;

/** Begins a file in a folder. @param stem - Begins its temporary name. */
export function durableFile(folder: string, stem: string): DurableFile {
  const temporary = join(folder, `.${stem}.${computer()}.${process.pid}.tmp`);
  const hash = createHash("sha256");
  const discard = () => {
    try {
      closeSync(file);
    } catch {
      // It was closed before.
    }
    rmSync(temporary, { force: true });
  };
  const orDiscard = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      discard();
      throw notWritten("file", join(folder, stem), error);
    }
  };
  let file: number;
  try {
    file = openSync(temporary, "w");
  } catch (error) {
    throw notWritten("file", join(folder, stem), error);
  }
  return {
    write(data) {
      const bytes = typeof data === "string" ? Buffer.from(data, "utf8") : data;
      hash.update(bytes);
      orDiscard(() => {
        for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
      });
    },
    commit(name) {
      const final = name(hash.digest("hex"));
      orDiscard(() => {
        fsyncSync(file);
        closeSync(file);
        renameSync(temporary, join(folder, final));
      });
      syncFolder(folder);
      return final;
    },
    discard,
  };
}

/** Forces the names in a folder to the disk, where the system can. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, "r");
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Some file systems cannot; the names are then forced to the disk in their own time.
  }
}

/** The name of this computer, without the dots that separate the parts of temporary names. */
function computer(): string {
  return hostname().replaceAll(".", "-") || "unnamed";
}

/** Removes the temporary files of this process, none of whose files is being written, and of those that have ended on this computer. */
export function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, , host, pid] = TEMPORARY.exec(name) ?? [];
    if (pid === undefined || host !== computer() || (Number(pid) !== process.pid && isAlive(Number(pid)))) continue;
    rmSync(join(folder, name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

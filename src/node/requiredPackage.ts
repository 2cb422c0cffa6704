/**
 * # Packages that a few commands need
 *
 * @module
 */
import { DomainError } from "../index.ts";

/**
 * The package, loaded when it is needed first.
 *
 * @throws `DomainError` where it is not installed, with the command that installs it.
 */
export async function requiredPackage<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (!ABSENT.includes((error as NodeJS.ErrnoException).code)) throw error;
    throw new DomainError({
      en: `the package ${name} is not installed; run \`npm install ${name}\`.`,
      zh: `未安装软件包 ${name}；请运行 \`npm install ${name}\`。`,
    });
  }
}

/** What Node says where a package is not there: of a module, and of one that is required, such as the native part of another. */
const ABSENT: readonly (string | undefined)[] = ["ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND"];

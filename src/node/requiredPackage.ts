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
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new DomainError({
      en: `the package ${name} is not installed; run \`npm install ${name}\`.`,
      zh: `未安装软件包 ${name}；请运行 \`npm install ${name}\`。`,
    });
  }
}

/**
 * # DuckDB
 *
 * The adapter of @duckdb/node-api, an optional package: SQL over Parquet files, without loading them.
 *
 * @module
 */
import { DomainError } from "../index.ts";
import { requiredPackage } from "./requiredPackage.ts";

/** A table that answers a query. */
export interface QueryAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/**
 * What DuckDB answers.
 *
 * @param files - A path with `*`; their rows are the table `sweep`.
 * @throws {@link DomainError} where the package is not installed, and where it does not understand the query.
 */
export async function duckdbAnswer(files: string, sql: string): Promise<QueryAnswer> {
  const library = await requiredPackage("@duckdb/node-api", () => import("@duckdb/node-api"));
  const instance = await library.DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    await connection.run(`create view sweep as select * from read_parquet('${files.replaceAll("'", "''")}')`);
    const answer = await connection.runAndReadAll(sql);
    return { columns: answer.columnNames(), rows: answer.getRowsJson() };
  } catch (error) {
    const said = (error instanceof Error ? error.message : String(error)).split("\n")[0];
    throw new DomainError({
      en: `--query ${JSON.stringify(sql)}: DuckDB says: ${said}; the table is called sweep.`,
      zh: `--query ${JSON.stringify(sql)}：DuckDB 提示：${said}；数据表名为 sweep。`,
    });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

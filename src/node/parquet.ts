/**
 * # Parquet
 *
 * The adapter of hyparquet-writer and hyparquet: writes columns group by group to wherever bytes go, joins finished files without
 * decoding them, and reads them back.
 *
 * ## Implementation notes
 *
 * Nothing is compressed and no page index is written: random doubles do not compress, and grids are kept as dictionaries. The bytes
 * depend on the data alone.
 *
 * @module
 */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { type FileMetaData, parquetMetadata, parquetReadObjects, type RowGroup, type SchemaElement } from "hyparquet";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";

/** How the values of a column are kept; `count` are integers that are never missing, all others may be. */
export type ParquetType = "count" | "number" | "boolean" | "text" | "numbers" | "json";

/** A column of a file. */
export interface ParquetColumn {
  readonly name: string;
  readonly type: ParquetType;
}

/** The values of one column in a group of rows. */
export type ColumnData = readonly unknown[] | BigInt64Array | Float64Array;

/** A file that is being written. */
export interface ParquetFile {
  /** Adds a group of rows. */
  group(columns: readonly ColumnData[]): void;
  /** Adds the groups of a finished file with the same columns, as they are. */
  append(path: string): void;
  /** Writes the end of the file. @param marks - Texts by name, kept in the file. */
  end(marks: Readonly<Record<string, string>>): void;
}

/** Begins a file. @param write - Takes the bytes in their order. */
export function parquetFile(columns: readonly ParquetColumn[], write: (bytes: Uint8Array) => void): ParquetFile {
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: [{ name: "root", num_children: columns.length }, ...columns.flatMap(schemaOf)],
    codec: "UNCOMPRESSED",
    createdBy: "jiama",
  });
  const flush = () => {
    write(writer.getBytes().slice());
    writer.index = 0;
  };
  return {
    group(data) {
      const columnData = columns.map(({ name }, i) => ({ name, data: data[i] as unknown[], offsetIndex: false }));
      file.write({ columnData, rowGroupSize: Math.max(1, data[0]!.length) });
      flush();
    },
    append(path) {
      const { metadata, body } = readParts(path);
      const shift = BigInt(writer.offset - HEAD);
      for (const group of metadata.row_groups) file.row_groups.push(shifted(group, shift));
      file.num_rows += metadata.num_rows;
      flush();
      body((bytes) => {
        write(bytes);
        writer.offset += bytes.length;
      });
    },
    end(marks) {
      file.kvMetadata = Object.entries(marks).map(([key, value]) => ({ key, value }));
      file.finish();
      flush();
    },
  };
}

function schemaOf({ name, type }: ParquetColumn): SchemaElement[] {
  switch (type) {
    case "count":
      return [{ name, type: "INT64", repetition_type: "REQUIRED" }];
    case "number":
      return [{ name, type: "DOUBLE", repetition_type: "OPTIONAL" }];
    case "boolean":
      return [{ name, type: "BOOLEAN", repetition_type: "OPTIONAL" }];
    case "text":
      return [{ name, type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" }];
    case "json":
      return [{ name, type: "BYTE_ARRAY", converted_type: "JSON", repetition_type: "OPTIONAL" }];
    case "numbers":
      return [
        { name, converted_type: "LIST", repetition_type: "OPTIONAL", num_children: 1 },
        { name: "list", repetition_type: "REPEATED", num_children: 1 },
        { name: "element", type: "DOUBLE", repetition_type: "OPTIONAL" },
      ];
  }
}

/** A group of rows whose bytes have been moved. */
function shifted(group: RowGroup, shift: bigint): RowGroup {
  return {
    ...group,
    columns: group.columns.map(({ meta_data, ...column }) => {
      if (meta_data === undefined) return column;
      const { data_page_offset, dictionary_page_offset } = meta_data;
      const dictionary =
        dictionary_page_offset === undefined ? {} : { dictionary_page_offset: dictionary_page_offset + shift };
      return { ...column, meta_data: { ...meta_data, data_page_offset: data_page_offset + shift, ...dictionary } };
    }),
  };
}

/** Length of the mark at the beginning of a file. */
const HEAD = 4;
/** Length of a file's last words: the length of its description, and the mark. */
const TAIL = 8;
const BLOCK = 1 << 20;

interface Parts {
  readonly metadata: FileMetaData;
  /** Gives the bytes between the mark and the description, block by block. */
  body(take: (bytes: Uint8Array) => void): void;
}

function readParts(path: string): Parts {
  const { metadata, start } = readDescription(path) ?? tornFile(path);
  return {
    metadata,
    body(take) {
      const file = openSync(path, "r");
      try {
        for (let at = HEAD; at < start; at += BLOCK) take(bytesAt(file, at, Math.min(BLOCK, start - at)));
      } finally {
        closeSync(file);
      }
    },
  };
}

function tornFile(path: string): never {
  throw new Error(`${path} is not a whole Parquet file`);
}

interface Description {
  readonly metadata: FileMetaData;
  /** Where it begins. */
  readonly start: number;
}

/** What a file says of itself at its end; `undefined` where it is not whole. */
function readDescription(path: string): Description | undefined {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    if (size < HEAD + TAIL) return undefined;
    const tail = bytesAt(file, size - TAIL, TAIL);
    const length = new DataView(tail.buffer).getUint32(0, true);
    const start = size - TAIL - length;
    if (start < HEAD || String.fromCharCode(...tail.subarray(4)) !== "PAR1") return undefined;
    return { metadata: parquetMetadata(bytesAt(file, start, length + TAIL).buffer as ArrayBuffer), start };
  } catch {
    return undefined;
  } finally {
    closeSync(file);
  }
}

function bytesAt(file: number, position: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let done = 0;
  while (done < length) {
    const count = readSync(file, bytes, done, length - done, position + done);
    if (count === 0) throw new Error("the file ended while it was read");
    done += count;
  }
  return bytes;
}

/** The texts that a file keeps, by name; `undefined` where it is not whole. */
export function parquetMarks(path: string): ReadonlyMap<string, string> | undefined {
  const description = readDescription(path);
  if (description === undefined) return undefined;
  return new Map((description.metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value ?? ""]));
}

/** A row by column name; integers are `bigint`. */
export type ParquetRow = Readonly<Record<string, unknown>>;

/** Gives the rows of a file, group by group. */
export async function parquetRows(path: string, take: (rows: readonly ParquetRow[]) => void): Promise<void> {
  const { metadata } = readDescription(path) ?? tornFile(path);
  const handle = openSync(path, "r");
  try {
    const file = {
      byteLength: fstatSync(handle).size,
      slice: (start: number, end: number = fstatSync(handle).size) =>
        bytesAt(handle, start, end - start).buffer as ArrayBuffer,
    };
    let rowStart = 0;
    for (const { num_rows } of metadata.row_groups) {
      const rowEnd = rowStart + Number(num_rows);
      take(await parquetReadObjects({ file, metadata, rowStart, rowEnd }));
      rowStart = rowEnd;
    }
  } finally {
    closeSync(handle);
  }
}

import { join } from "node:path";
import { attackLibrary } from "./attack-library.ts";
import { type Column, columns } from "./column.ts";
import type { JudgedColumn } from "./matrix.ts";
import { requestsOn } from "./requests-on.ts";
import { runTestFolders } from "./run-test-folders.ts";
import { tryColumn } from "./try-column.ts";

/** A judged column, and how `kyverno test` read the same requests. */
export interface AttackedColumn extends JudgedColumn {
  /** Rows that `kyverno test` looked at. */
  readonly rows: number;
  /** What it says differently from `kyverno apply`. */
  readonly complaints: readonly string[];
}

/** Processes at a time: the CLI keeps one core busy. */
const AT_ONCE = 2;

/** Attacks every column and leaves the folders of `kyverno test` below `folder`, one per column. */
export async function attackAll(
  binary: string,
  folder: string,
): Promise<readonly AttackedColumn[]> {
  const all = columns();
  const library = attackLibrary();
  const attacked = new Map<string, AttackedColumn>();
  const waiting = [...all];
  const work = async () => {
    for (let column = waiting.shift(); column; column = waiting.shift()) {
      attacked.set(column.name, await attack(column));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return all.flatMap(({ name }) => attacked.get(name) ?? []);

  async function attack(column: Column): Promise<AttackedColumn> {
    const { name } = column;
    const place = join(folder, name);
    const judged = await tryColumn(binary, column, requestsOn(column, all, library), place);
    return { name, judged, ...(await runTestFolders(binary, place)) };
  }
}

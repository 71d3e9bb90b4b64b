import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./clone.ts";

/** A kind of position where no place is looked for, or a URL and an address alone. */
export interface NoPlace {
  readonly is: "word" | "name";
  /** Of `kind path`, as in `Pod spec/nodeName`. */
  readonly pattern: RegExp;
  readonly example: string;
}

/** The written grammar of `test/facts/no-places.tsv`, row by row. */
export function noPlaces(): readonly NoPlace[] {
  const rows = readFileSync(join(ROOT, "test/facts/no-places.tsv"), "utf8").split("\n");
  return rows
    .filter((row) => row !== "" && !row.startsWith("#"))
    .map((row) => {
      const [is, , pattern = "", example = ""] = row.split("\t");
      if (is !== "word" && is !== "name") throw new Error(`no such standing: ${row}`);
      return { is, pattern: new RegExp(pattern), example };
    });
}

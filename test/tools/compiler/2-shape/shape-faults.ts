import { load } from "../../../../tools/compiler/src/1-load/load.ts";
import { locate } from "../../../../tools/compiler/src/1-load/source-map.ts";
import { checkShape } from "../../../../tools/compiler/src/2-shape/check-shape.ts";

/** A finding of `checkShape` as a line of a table: code and place, message, hint. */
export interface ShapeLine {
  readonly place: string;
  readonly message: string;
  readonly hint: string | undefined;
}

/** Loads one file, checks its shape, and says what was found; the text has to load. */
export function shapeFaults(path: string, text: string): readonly ShapeLine[] {
  const loaded = load([{ path, text }]);
  if (loaded.findings.length > 0) throw new Error(`does not load: ${loaded.findings[0]?.message}`);
  return checkShape(loaded.value).findings.map(({ definition, origin, onKey, message, hint }) => {
    const { line, column, length } = locate(text, origin.pointer, onKey);
    return { place: `${definition.code} ${line}:${column}+${length}`, message, hint };
  });
}

import type { JsonValue } from "@bailiwick/model/json-value";

/** One YAML document of the input tree, parsed; positions are found again only when asked. */
export interface SourceDocument {
  readonly path: string;
  readonly root: JsonValue;
  /**
   * Numbers, truth values and nulls whose value no longer shows how they were written (`1.30`,
   * `True`, `~`), by pointer: a hint that quotes them must quote what stands in the file.
   */
  readonly spellings?: ReadonlyMap<string, string>;
}

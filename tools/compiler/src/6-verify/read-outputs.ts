import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject } from "@bailiwick/model/json-value";
import type { Outcome } from "@bailiwick/model/outcome";
import { loadAll } from "js-yaml";
import type { OutputDocument } from "../handoff/output-document.ts";
import type { OutputFile } from "../handoff/output-file.ts";

const outputUnreadable = defineFinding({
  code: "output-unreadable",
  severity: "error",
  summary: "What is emitted is read back by a YAML reader that did not write it.",
  why: "text that two readers take differently is synced as one thing and judged as another",
  basis: "house",
  waivable: false,
});

/** Every document of every file, by an independent reader; nothing is taken from the emitter. */
export function readOutputs(files: readonly OutputFile[]): Outcome<readonly OutputDocument[]> {
  const findings: Finding[] = [];
  const documents = files.flatMap(({ path, source, text }): readonly OutputDocument[] => {
    // Prose is no object, and names places like everything else.
    if (path.endsWith(".md")) return [{ path, index: 0, source, object: { text } }];
    const roots = parse(text);
    if (roots?.every(isJsonObject)) {
      return roots.map((object, index): OutputDocument => ({ path, index, source, object }));
    }
    findings.push({
      definition: outputUnreadable,
      origin: { file: path, pointer: "" },
      message: `"${path}" is not a list of YAML mappings`,
      hint: "report this: it is a fault of the compiler, not of an input",
    });
    return [];
  });
  return { value: documents, findings };
}

function parse(text: string): readonly unknown[] | undefined {
  try {
    return loadAll(text);
  } catch {
    return undefined;
  }
}

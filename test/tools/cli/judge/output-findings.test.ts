import { expect, test } from "vitest";
import { outputFindings } from "../../../../tools/cli/src/judge/output-findings.ts";

const file = (path: string, text: string) => ({ path, source: "jurisdictions/eu/a.yaml", text });

test("every way in which apps/ can differ has a code, a file and the first differing line", () => {
  const writes = {
    create: [file("apps/eu/new.yaml", "a\n")],
    update: [file("apps/eu/changed.yaml", "a\nb\nc\n"), file("apps/eu/longer.yaml", "a\n")],
    remove: ["apps/eu/old.yaml"],
    unchanged: [],
    foreign: ["apps/eu/mine.yaml"],
  };
  const existing = [
    { path: "apps/eu/changed.yaml", text: "a\nB\nc\n" },
    { path: "apps/eu/longer.yaml", text: "a\nmore\n" },
  ];
  const found = outputFindings(writes, existing).map(({ definition, origin, position }) => [
    definition.code,
    origin.file,
    position?.line,
  ]);
  expect(found).toEqual([
    ["foreign-file", "apps/eu/mine.yaml", 1],
    ["output-missing", "apps/eu/new.yaml", 1],
    ["output-differs", "apps/eu/changed.yaml", 2],
    ["output-differs", "apps/eu/longer.yaml", 2],
    ["output-left-over", "apps/eu/old.yaml", 1],
  ]);
});

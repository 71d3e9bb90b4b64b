import { type Cure, decision } from "@bailiwick/model/cure";
import { moveFile } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { Jurisdiction } from "@bailiwick/model/kinds/jurisdiction";
import type { Manifest } from "../handoff/manifest.ts";
import type { Report } from "../handoff/report.ts";
import { listNames } from "../wording/list-names.ts";
import { nearestName } from "../wording/nearest-name.ts";

const fileWithoutJurisdiction = defineFinding({
  code: "file-without-jurisdiction",
  severity: "error",
  summary: "Tenants and control plane clusters lie in the folder of a declared jurisdiction.",
  why: "a tenant that no jurisdiction takes would vanish from the output without a word",
  basis: "house",
  waivable: false,
});

/** Reports files below `jurisdictions/<code>/` whose jurisdiction.yaml is missing or broken. */
export function reportHomeless(
  inputs: readonly Manifest[],
  jurisdictions: readonly Manifest<Jurisdiction>[],
  report: Report,
): void {
  const names = jurisdictions.map(({ document }) => document.metadata.name);
  for (const { path } of inputs) {
    const [room, code] = path.split("/");
    if (room !== "jurisdictions" || code === undefined || names.includes(code)) continue;
    const nearest = nearestName(code, names);
    report({
      definition: fileWithoutJurisdiction,
      origin: { file: path, pointer: "" },
      consequence: true,
      causedBy: [{ file: `jurisdictions/${code}/jurisdiction.yaml`, pointer: "" }],
      message: `no jurisdiction "${code}" is declared`,
      hint: nearest
        ? `did you mean jurisdictions/${nearest}/?`
        : `add jurisdictions/${code}/jurisdiction.yaml${orMoveTo(names)}`,
      ...cureFor(path, code, nearest ?? names[0]),
    });
  }
}

/** In which jurisdiction something stands is nobody's guess. */
function cureFor(path: string, code: string, name: string | undefined): { cure?: Cure } {
  if (name === undefined) return {};
  const moved = path.replace(`jurisdictions/${code}/`, `jurisdictions/${name}/`);
  return { cure: decision(moveFile(path, moved)) };
}

function orMoveTo(names: readonly string[]): string {
  if (names.length === 0) return "";
  return `, or move this file to ${listNames(names.map((name) => `jurisdictions/${name}/`))}`;
}

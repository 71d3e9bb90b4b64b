import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { Waiver } from "@bailiwick/model/kinds/waiver";
import type { Origin } from "@bailiwick/model/origin";
import type { Manifest } from "./handoff/manifest.ts";

const waiverUnused = defineFinding({
  code: "waiver-unused",
  severity: "error",
  summary: "A waiver names a finding that is there.",
  why: "an exception that excuses nothing is waiting for something to excuse",
  basis: "house",
  waivable: false,
});

const waiverNotPossible = defineFinding({
  code: "waiver-not-possible",
  severity: "error",
  summary: "Only findings that say so can be waived.",
  why: "containment and proof are what the product stands for; they have no exceptions",
  basis: "house",
  waivable: false,
});

/** Takes out what is waived and lists it; compile ignores dates, `check` does not. */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Manifest<Waiver>[],
): { findings: readonly Finding[]; waived: readonly Finding[] } {
  const answers = (finding: Finding) => waivers.some((waiver) => names(waiver, finding));
  const waived = findings.filter((finding) => finding.definition.waivable && answers(finding));
  const about = waivers.flatMap((waiver): readonly Finding[] => {
    const named = findings.filter((finding) => names(waiver, finding));
    if (named.some(({ definition }) => definition.waivable)) return [];
    const { code, object } = waiver.document.spec;
    if (named.length === 0 && findings.some((finding) => hides(finding, object.path))) return [];
    const origin = { file: waiver.path, pointer: named.length > 0 ? "/spec/code" : "/spec/object" };
    return [
      named.length > 0
        ? {
            definition: waiverNotPossible,
            origin,
            message: `"${code}" cannot be waived`,
            hint: "mend what it reports, and remove this waiver",
          }
        : {
            definition: waiverUnused,
            origin,
            message: `nothing reports "${code}" at ${object.path} ${object.pointer}`,
            hint: "remove this waiver, or correct its path and pointer",
            causedBy: readingUpTo(object.path),
          },
    ];
  });
  return { findings: [...findings.filter((each) => !waived.includes(each)), ...about], waived };
}

/** What has to be right before anything that could be waived in this file is looked at. */
function readingUpTo(path: string): readonly Origin[] {
  const jurisdiction = path.replace(/^(jurisdictions\/[^/]+)\/.*$/, "$1/jurisdiction.yaml");
  return [path, jurisdiction].map((file) => ({ file, pointer: "" }));
}

/** Whether an error that nobody can waive stands in the way of what is: nobody knows yet. */
function hides({ definition, origin }: Finding, path: string): boolean {
  const { severity, waivable } = definition;
  if (severity !== "error" || waivable) return false;
  return readingUpTo(path).some(({ file }) => file === origin.file);
}

function names({ document }: Manifest<Waiver>, { definition, origin }: Finding): boolean {
  const { code, object } = document.spec;
  return (
    code === definition.code && object.path === origin.file && object.pointer === origin.pointer
  );
}

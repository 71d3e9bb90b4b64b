import { choice } from "@bailiwick/model/cure";
import { removeFile } from "@bailiwick/model/edit";
import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { Waiver } from "@bailiwick/model/kinds/waiver";
import type { Origin } from "@bailiwick/model/origin";
import type { Manifest } from "../handoff/manifest.ts";

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

const waiverObjectMissing = defineFinding({
  code: "waiver-object-missing",
  severity: "error",
  summary: "A waiver names a file of the input.",
  why: "an exception for nothing that exists waits for a file of that name",
  basis: "house",
  waivable: false,
});

/** Takes out what is waived and lists it; compile ignores dates, `check` does not. */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Manifest<Waiver>[],
  files: ReadonlySet<string>,
): { findings: readonly Finding[]; waived: readonly Finding[] } {
  const answers = (finding: Finding) => waivers.some((waiver) => names(waiver, finding));
  const waived = findings.filter((finding) => finding.definition.waivable && answers(finding));
  const about = waivers.flatMap((waiver): readonly Finding[] => {
    const named = findings.filter((finding) => names(waiver, finding));
    if (named.some(({ definition }) => definition.waivable)) return [];
    const path = waiver.document.spec.object?.path;
    // What it is for was asked where names are looked up.
    if (path === undefined) return [];
    if (named.length === 0 && findings.some((finding) => hides(finding, path))) return [];
    return named.length > 0 ? [notPossible(waiver)] : unused(waiver, findings, files);
  });
  return { findings: [...findings.filter((each) => !waived.includes(each)), ...about], waived };
}

function notPossible({ path, document }: Manifest<Waiver>): Finding {
  return {
    definition: waiverNotPossible,
    origin: { file: path, pointer: "/spec/code" },
    message: `"${document.spec.code}" cannot be waived`,
    hint: "mend what it reports, and remove this waiver",
    cure: choice(removeFile(path)),
  };
}

/** The hint names where the code is reported, if it is: the waiver may have been meant for it. */
function unused(
  { path, document }: Manifest<Waiver>,
  findings: readonly Finding[],
  files: ReadonlySet<string>,
): readonly Finding[] {
  const { code, object } = document.spec;
  if (!object) return [];
  const [other] = findings.filter(({ definition }) => definition.code === code);
  if (other && !other.definition.waivable) return [notPossible({ path, document })];
  const reported = other && `it is reported at ${other.origin.file} ${other.origin.pointer}`;
  const cured = { cure: choice(removeFile(path)) };
  if (!files.has(object.path)) {
    const finding = {
      definition: waiverObjectMissing,
      origin: { file: path, pointer: "/spec/object/path" },
      message: `"${object.path}" is no file of the input`,
      hint: `remove this waiver, or correct its path${reported ? `: ${reported}` : ""}`,
    };
    return [{ ...finding, ...cured }];
  }
  const finding = {
    definition: waiverUnused,
    origin: { file: path, pointer: "/spec/object" },
    message: `nothing reports "${code}" at ${object.path} ${object.pointer}`,
    hint: `remove this waiver, or correct its path and pointer${reported ? `: ${reported}` : ""}`,
    causedBy: readingUpTo(object.path),
  };
  return [{ ...finding, ...cured }];
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
    code === definition.code && object?.path === origin.file && object.pointer === origin.pointer
  );
}

import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { DeclaredWorld } from "../handoff/declared-world.ts";
import { decodePath } from "./places/decode-path.ts";
import type { JudgedPlace } from "./places/judge-place.ts";
import type { ReadDocument } from "./places/read-documents.ts";
import { smallestFix } from "./places/smallest-fix.ts";
import type { Unopened } from "./places/unopened-values.ts";

const placeOutside = defineFinding({
  code: "proved-place-outside",
  severity: "error",
  summary: "Every place that a proved tree names stands in a member country.",
  why: "it is declared, and what is declared is elsewhere",
  basis: "house",
  waivable: false,
});

const placeUnknown = defineFinding({
  code: "proved-place-unknown",
  severity: "error",
  summary: "Every place that a proved tree names is declared in the jurisdiction.",
  why: "closed world: a place that nobody declared has no country, and none is guessed",
  basis: "house",
  waivable: false,
});

const textUnreadable = defineFinding({
  code: "proved-text-unreadable",
  severity: "error",
  summary: "Every document of a proved tree can be read as YAML.",
  why: "what a reader cannot open may name any place; only its plain words were looked at",
  basis: "house",
  waivable: false,
});

const valueUnopened = defineFinding({
  code: "proved-value-unopened",
  severity: "error",
  summary: "Every value of a proved tree is a text that can be read.",
  why: "bytes may name any place, and nobody has looked into them",
  basis: "house",
  waivable: false,
});

/** One finding for each name that is outside or unknown, at the first line that has it. */
export function proofFindings(
  judged: readonly JudgedPlace[],
  world: DeclaredWorld,
): readonly Finding[] {
  const wrong = judged.filter(({ proved: { verdict } }) =>
    ["outside", "unknown"].includes(verdict.state),
  );
  const groups = Map.groupBy(wrong, ({ place, proved }) =>
    [proved.verdict.state, place.offer ?? "", place.host].join("\0"),
  );
  return [...groups.values()].flatMap((group) => {
    // A registry is named as a host and in images: what is to be done is said for the image.
    const first = group.find(({ place }) => place.kind === "image") ?? group[0];
    return first ? [groupFinding(first, group, world)] : [];
  });
}

function groupFinding(
  { place, proved }: JudgedPlace,
  group: readonly JudgedPlace[],
  world: DeclaredWorld,
): Finding {
  const { verdict, what, file, pointer, line, text } = proved;
  const files = new Set(group.map((each) => each.proved.file)).size;
  const times = group.length === 1 ? "" : ` (${group.length} times in ${countFiles(files)})`;
  const outside = verdict.state === "outside";
  const said = outside ? verdict.reason : `not declared in ${world.name}`;
  const declared = outside ? verdict.declared : undefined;
  return {
    definition: outside ? placeOutside : placeUnknown,
    origin: { file, pointer },
    position: { line, column: 1, length: 1 },
    message: `${what} "${text}" is ${said}${times}\n${proved.path}`,
    hint: smallestFix(place, what, world),
    ...(declared && {
      related: [{ origin: declared.origin, message: `${declared.name}, ${declared.country}` }],
    }),
  };
}

function countFiles(files: number): string {
  return files === 1 ? "1 file" : `${files} files`;
}

/** The finding of a document that no reader of YAML reads. */
export function unreadableFinding({ path, index, before }: ReadDocument): Finding {
  return {
    definition: textUnreadable,
    origin: { file: path, pointer: `#${index}` },
    position: { line: before + 1, column: 1, length: 1 },
    message: `document ${index} of "${path}" is not YAML`,
    hint: "prove what is applied: render a template first, and mend what does not parse",
  };
}

/** One finding for the compressed values and one for the others, each at the first of them. */
export function unopenedFindings(
  values: readonly (readonly [Unopened, number])[],
): readonly Finding[] {
  const groups = Map.groupBy(values, ([{ why }]) => why);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const [value, line] = first;
    const { document, pointer, why } = value;
    const files = new Set(group.map(([each]) => each.document.path)).size;
    const said = group.length === 1 ? "1 value was" : `${group.length} values were`;
    return [
      {
        definition: valueUnopened,
        origin: { file: document.path, pointer: `#${document.index}${pointer}` },
        position: { line, column: 1, length: 1 },
        message: `${said} not opened in ${countFiles(files)}: ${why}\n${decodePath(value).path}`,
        hint: UNOPENED_FIX[why],
      },
    ];
  });
}

const UNOPENED_FIX = {
  compressed: "prove what was compressed, as `helm get manifest` prints it, and leave this out",
  binary: "leave the object out, and look into its bytes with a program that reads them",
} as const;

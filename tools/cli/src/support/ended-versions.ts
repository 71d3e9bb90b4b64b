import { type Compilation, waiveLater } from "@bailiwick/compiler";
import { defineFinding, type Finding, type FindingDefinition } from "@bailiwick/model/finding";
import { hasErrors } from "@bailiwick/model/outcome";
import { staleDrills } from "../judge/stale-drills.ts";
import { replacementFor } from "./replacement-for.ts";
import { type SupportDates, supportDates } from "./support-dates.ts";
import { type VersionInUse, versionsInUse } from "./versions-in-use.ts";

const endOfLifePassed = defineFinding({
  code: "end-of-life-passed",
  severity: "error",
  summary: "What runs is a version that somebody still mends.",
  why: "a fault that is found after that day stays, and everybody can read how it is used",
  basis: "house",
  waivable: true,
});

const endOfLifeNear = defineFinding({
  code: "end-of-life-near",
  severity: "warning",
  summary: "A version is left 60 days before its life ends.",
  why: "after that day check refuses it, and a fleet does not move in an afternoon",
  basis: "house",
  waivable: false,
});

const supportEnded = defineFinding({
  code: "support-ended",
  severity: "warning",
  summary: "What runs is a version that gets regular fixes.",
  why: "between the end of support and the end of life only the gravest faults are mended",
  basis: "house",
  waivable: false,
});

const endOfLifeUnknown = defineFinding({
  code: "end-of-life-unknown",
  severity: "warning",
  summary: "For every version that runs, somebody has looked up when its life ends.",
  why: "a day that nobody knows passes unnoticed",
  basis: "house",
  waivable: false,
});

/** As long as a fleet needs to move in waves. */
const NOTICE_DAYS = 60;

const NAMES = { kubernetes: "Kubernetes", vcluster: "vCluster" } as const;

/**
 * Versions in use whose support or life has ended or ends soon, and drills that are overdue, held
 * against a day in UTC, with their waivers. Compile ignores dates: the same tree, the same bytes.
 * A tree that does not compile runs nothing, and is not looked at.
 */
export function endedVersions(
  compilation: Compilation,
  today = new Date().toISOString().slice(0, 10),
): ReturnType<typeof waiveLater> {
  if (hasErrors(compilation.findings)) return { findings: [], waived: [] };
  const dates = {
    kubernetes: supportDates(compilation, "kubernetes"),
    vcluster: supportDates(compilation, "vcluster"),
  };
  const found = versionsInUse(compilation).flatMap((used) => {
    const known = dates[used.product].get(used.minor);
    if (!known) return [unknown(used)];
    const fault = faultOf(used, known, today);
    if (!fault) return [];
    const replacement = replacementFor(used, dates[used.product], compilation, today);
    const message = `source: ${known.source}, verified on ${known.verifiedOn}`;
    const related = [{ origin: known.origin, message }];
    return [{ ...fault, origin: used.origin, ...replacement, related }];
  });
  return waiveLater("dated", [...found, ...staleDrills(compilation, today)], compilation);
}

function faultOf(
  { product, minor }: VersionInUse,
  { endOfSupport, endOfLife }: SupportDates,
  today: string,
): { definition: FindingDefinition; message: string } | undefined {
  const name = `${NAMES[product]} ${minor}`;
  const days = daysBetween(today, endOfLife);
  if (days < 0) {
    const message = `the life of ${name} ended on "${endOfLife}"`;
    return { definition: endOfLifePassed, message };
  }
  if (days <= NOTICE_DAYS) {
    const message = `the life of ${name} ends on "${endOfLife}", ${inDays(days)}`;
    return { definition: endOfLifeNear, message };
  }
  if (endOfSupport >= today) return undefined;
  return {
    definition: supportEnded,
    message: `support of ${name} ended on "${endOfSupport}", and its life ends on "${endOfLife}"`,
  };
}

function inDays(days: number): string {
  if (days === 0) return "today";
  return days === 1 ? "in 1 day" : `in ${days} days`;
}

/** Whole days from one calendar day to another; negative where the other is earlier. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function unknown({ product, minor, origin }: VersionInUse): Finding {
  const file = `templates/support/${product}.yaml`;
  return {
    definition: endOfLifeUnknown,
    origin,
    message: `nobody has said when the life of ${NAMES[product]} ${minor} ends`,
    hint: `add version "${minor}" to ${file} with the days that upstream names, and their source`,
  };
}

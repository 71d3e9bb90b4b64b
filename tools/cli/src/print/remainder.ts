import type { DiffReport } from "../diff/diff-report.ts";
import { count } from "./counts.ts";
import { shortened } from "./shortened.ts";
import { syncLines } from "./sync-lines.ts";
import { tenantClusterList } from "./tenant-cluster-list.ts";

/** What is said below the effects, in plain text: a printer makes it safe for its own medium. */
export interface RemainderPart {
  readonly label: string;
  readonly lines: readonly string[];
}

/** Entries that are written out before the rest is only counted. */
const LISTED = 5;

/** Everything that a reviewer asks for after the effects; a part without lines is left out. */
export function remainder(report: DiffReport): readonly RemainderPart[] {
  if (report.incomplete.length > 0) return [];
  const parts = [
    { label: "Unchanged", lines: shortened(unchangedLines(report), LISTED) },
    { label: "On sync", lines: syncLines(report) },
    { label: "Comments, spelling or order only", lines: shortened(report.rewrittenInputs, LISTED) },
    { label: "Yours to do", lines: dutyLines(report) },
    { label: "Checked", lines: checkedLines(report) },
    { label: "Declared, not checked", lines: declaredLines(report) },
    { label: "Not run here", lines: [NOT_RUN] },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

const NOT_RUN = "rules over the output, build policies, closed schemas: npx bailiwick check";

const UNSEEN = "whether any of this was done, or is owed, cannot be seen here";

function unchangedLines({ unchanged, sizes }: DiffReport): readonly string[] {
  return unchanged.map(
    ({ facts, tenantClusters }) =>
      `${tenantClusterList(tenantClusters, sizes)}: ${facts.join(" · ")}`,
  );
}

function dutyLines({ duties }: DiffReport): readonly string[] {
  const lines = duties.map(({ article, title, what, tenants }) => {
    const [first, ...more] = tenants;
    const whom = more.length > 0 ? `${first} and ${more.length} more` : first;
    return `${article}, ${title}: ${what.join(" ")} (${whom})`;
  });
  return lines.length > 0 ? [...lines, UNSEEN] : [];
}

function checkedLines({ places, sizes, recompiled, stale }: DiffReport): readonly string[] {
  const clusters = [...sizes.values()].reduce((total, each) => total + each, 0);
  const fresh = recompiled - Math.min(stale.length, recompiled);
  return [
    `both sides decided without an error, ${count(clusters, "tenant cluster")}`,
    `${count(places.inside + places.outside, "declared place")}: ` +
      `${places.inside} inside, ${places.outside} outside by what is declared`,
    recompiled === 0
      ? "no output compiled again: nothing changed that could be behind any"
      : `${fresh} of ${count(recompiled, "output file")} compiled again, equal to what is there`,
  ];
}

/** Effects that rest on what somebody declared about the world outside. */
const RESTS_ON_WORD: ReadonlySet<string> = new Set([
  "lost-country",
  "new-country",
  "new-operator",
  "new-sub-processor",
  "operator-facts-changed",
  "place-added",
  "place-changed",
  "reach-narrowed",
  "reach-widened",
]);

function declaredLines({ effects }: DiffReport): readonly string[] {
  const resting = effects.filter(({ name }) => RESTS_ON_WORD.has(name));
  const lines = resting.map(({ title, about, after, note }) =>
    [`${title}: ${about} ${after}`, ...(note ? [note] : [])].join(", "),
  );
  return shortened([...new Set(lines)], LISTED);
}

import type { DiffReport, ShownEffect } from "../diff/diff-report.ts";
import { count } from "./counts.ts";
import { decidedBy } from "./decided-by.ts";
import { headline } from "./headline.ts";
import { markdownCode, markdownText } from "./markdown-text.ts";
import { type RemainderPart, remainder } from "./remainder.ts";
import { shortened } from "./shortened.ts";
import { tenantClusterList } from "./tenant-cluster-list.ts";

/** A forge takes 65,536 characters a comment; what stands below the tables needs the rest. */
const TABLES_AT_MOST = 40_000;

/** What stands below the tables is cut here, which no honest change comes near. */
const LONGEST = 64_000;

/** Reasons and paths that a warning names before it only counts. */
const NAMED = 10;

/** The comment under a pull request: what changes in law first, and what everything else is. */
export function printEffectsMarkdown(report: DiffReport): string {
  const { base } = report;
  const sections = [
    ...warnings(report),
    `**${markdownText(headline(report))}**`,
    ...tables(report),
    ...remainder(report).map(partOf),
    ...messageOf(report),
    `Compared with ${markdownCode(base.name)} at ${base.commit.slice(0, 12)}.`,
  ];
  const text = `${sections.join("\n\n")}\n`;
  if (text.length <= LONGEST) return text;
  const kept = text.slice(0, text.lastIndexOf("\n", LONGEST));
  return `${kept}\n\nCut here: npx bailiwick diff shows all\n`;
}

const UNTOUCHED = "Output changed that no changed input is behind";

function warnings({ incomplete, stale, untouchedOutputs }: DiffReport): readonly string[] {
  return [
    ...warning("The comparison is incomplete.", incomplete),
    ...warning("apps/ is not what the inputs compile to: npx bailiwick compile", stale),
    ...warning(`${UNTOUCHED}: what it means is not classed`, untouchedOutputs),
  ];
}

function warning(what: string, reasons: readonly string[]): readonly string[] {
  if (reasons.length === 0) return [];
  const lines = shortened(reasons, NAMED).map((each) => `> - ${markdownText(each)}`);
  return [`> [!CAUTION]\n> **${what}**\n${lines.join("\n")}`];
}

const TABLES = [
  { weights: ["unclassed", "legal"], title: "Legal effect" },
  { weights: ["other"], title: "Without a legal meaning of its own" },
] as const;

function tables(report: DiffReport): readonly string[] {
  let room = TABLES_AT_MOST;
  return TABLES.flatMap(({ weights, title }) => {
    const effects = report.effects.filter(({ weight }) =>
      weights.some((wanted) => wanted === weight),
    );
    if (effects.length === 0) return [];
    const head = `| ${title} | Tenant clusters | Before → after | Decided by |\n|---|---|---|---|`;
    const rows: string[] = [];
    for (const effect of effects) {
      const row = rowOf(effect, report);
      if (room < row.length) break;
      room -= row.length;
      rows.push(row);
    }
    const left = effects.length - rows.length;
    const rest = `and ${count(left, "more effect")}: npx bailiwick diff shows all`;
    return [[head, ...rows].join("\n"), ...(left > 0 ? [rest] : [])];
  });
}

function rowOf(effect: ShownEffect, { sizes }: DiffReport): string {
  const { title, about, before, after, note } = effect;
  const cells = [
    markdownText(title),
    markdownText(tenantClusterList(effect.tenantClusters, sizes)),
    `${markdownText([about, before].filter(Boolean).join(" "))} → **${markdownText(after)}**`,
    [...decidedBy(effect).map(markdownCode), ...(note ? [markdownText(note)] : [])].join(" "),
  ];
  return `| ${cells.join(" | ")} |`;
}

/** One line where there is one, a list where there are several. */
function partOf({ label, lines }: RemainderPart): string {
  const [first = "", ...more] = lines.map(markdownText);
  if (more.length === 0) return `**${label}:** ${first}`;
  return `**${label}:**\n${[first, ...more].map((line) => `- ${line}`).join("\n")}`;
}

function messageOf({ message }: DiffReport): readonly string[] {
  if (!message) return [];
  const parts = [message.subject, ...message.trailers].map(markdownCode);
  const reason = message.reasonMissing ? [`${markdownCode("Reason:")} **missing, write one**`] : [];
  return [`**Merge message:** ${[...parts, ...reason].join(" · ")}`];
}

import type { DiffReport, ShownEffect } from "../diff-report.ts";
import { count } from "./counts.ts";
import { decidedBy } from "./decided-by.ts";
import { headline } from "./headline.ts";
import { markdownCode, markdownText } from "./markdown-text.ts";
import { tenantClusterList } from "./tenant-cluster-list.ts";

/** A forge takes 65,536 characters a comment; what stands below the tables needs the rest. */
const TABLES_AT_MOST = 45_000;

/** Files that are named before the rest is only counted. */
const NAMED = 10;

/** The comment under a pull request: what changes in law first, and what everything else is. */
export function printEffectsMarkdown(report: DiffReport): string {
  const { incomplete, rewrittenInputs, base } = report;
  const sections = [
    ...warning(incomplete),
    `**${markdownText(headline(report))}**`,
    ...tables(report),
    ...named("Comments, spelling or order only, no value", rewrittenInputs),
    `Compared with ${markdownCode(base.name)} at ${base.commit.slice(0, 12)}.`,
  ];
  return `${sections.join("\n\n")}\n`;
}

function warning(incomplete: readonly string[]): readonly string[] {
  if (incomplete.length === 0) return [];
  const reasons = incomplete.map((reason) => `> - ${markdownText(reason)}`);
  return [`> [!CAUTION]\n> **The comparison is incomplete.**\n${reasons.join("\n")}`];
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
    const rest =
      left > 0 ? [`and ${count(left, "more effect")}: npx bailiwick diff shows all`] : [];
    return [[head, ...rows].join("\n"), ...rest];
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

function named(what: string, paths: readonly string[]): readonly string[] {
  if (paths.length === 0) return [];
  const rest = paths.length - NAMED;
  const more = rest > 0 ? ` and ${rest} more` : "";
  return [`**${what}:** ${paths.slice(0, NAMED).map(markdownCode).join(", ")}${more}`];
}

import type { MainlineCommit } from "../git/read-mainline.ts";
import type { Rerun } from "../history/rerun-commit.ts";
import type { TenantState } from "../history/tenant-state.ts";
import type { TenantEvent } from "../history/tenant-timeline.ts";
import type { Format } from "../terminal.ts";
import { count } from "./counts.ts";
import { visible } from "./visible.ts";

/** What is known of a tenant from history. */
export interface Timeline {
  readonly tenant: string;
  readonly events: readonly TenantEvent[];
  readonly state: {
    readonly commit: MainlineCommit;
    readonly decisions: TenantState;
    /** Build policies and rules that lay in that commit. */
    readonly policies: number;
    readonly rules: number;
  };
  /** Commits dated before one that they follow. */
  readonly backwards: readonly MainlineCommit[];
  /** What compiling that commit again gave, where it was asked for. */
  readonly rerun?: Rerun;
}

const INDENT = " ".repeat(12);

/** The history of a tenant for people, or as JSON with the same facts. */
export function printTimeline(timeline: Timeline, format: Format): string {
  if (format !== "json") return visible(pretty(timeline));
  const { decisions, ...state } = timeline.state;
  const now = {
    ...state,
    decisions: Object.fromEntries(decisions.decisions),
    from: Object.fromEntries(decisions.from),
  };
  return `${JSON.stringify({ ...timeline, state: now }, null, 2)}\n`;
}

function pretty({ tenant, events, state, backwards }: Timeline): string {
  const because = [...state.decisions.decisions].map(([key, value]) => {
    const from = state.decisions.from.get(key);
    return `${INDENT}${key}: ${value}${from ? `  from ${from}` : ""}`;
  });
  const policies = count(state.policies, "build policy", "build policies");
  const lines = [
    ...events.flatMap(eventLines),
    "",
    `${tenant} in ${short(state.commit)}, merged by ${state.commit.mergedBy}, as committed:`,
    ...(because.length > 0 ? because : [`${INDENT}no evidence: not a tenant there`]),
    `${INDENT}${policies} and ${count(state.rules, "rule")} lay in that commit;`,
    `${INDENT}that they passed is not read from history`,
    ...backwards.map(
      (commit) =>
        `warning: ${short(commit)} is dated ${commit.day}, before a commit that it follows ` +
        `(${commit.mergedBy})`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

function eventLines({ commit, what, changes, role, onward }: TenantEvent): readonly string[] {
  return [
    `${commit.day}  ${what}  ${short(commit)}  ${commit.subject}`,
    ...changes.map((change) => `${INDENT}${change}`),
    ...(onward ? [`${INDENT}from here on ask: why ${onward}`] : []),
    `${INDENT}${signature(commit, role)}, committed by ${commit.committer}`,
    ...commit.approvals.map((role) => `${INDENT}Approved-by: ${role} (declared)`),
    ...(commit.reasons.length > 0 ? commit.reasons : ["none given"]).map(
      (reason) => `${INDENT}Reason: ${reason}`,
    ),
  ];
}

/** The letters of `%G?` in git-log(1). */
function signature(
  { signature: letter, key, signer }: MainlineCommit,
  role: string | undefined,
): string {
  const named = signer ? `${signer}, ` : "";
  const who = `${key} (${named}role: ${role ?? "not declared"})`;
  if (letter === "N") return "not signed";
  if (letter === "G") return `signed by key ${who}`;
  if (letter === "U") return `signed by key ${who}, whose owner is not vouched for here`;
  if (letter === "B") return "BAD SIGNATURE";
  if (letter === "E") return "signed, and this machine has no key to check it";
  return `signed by key ${who}, expired or revoked`;
}

function short({ hash }: MainlineCommit): string {
  return hash.slice(0, 12);
}

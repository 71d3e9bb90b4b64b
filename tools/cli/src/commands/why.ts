import { ExitCode } from "../exit-code.ts";
import { gitText } from "../git/git.ts";
import { type MainlineCommit, readMainline } from "../git/read-mainline.ts";
import { type Rerun, rerunCommit } from "../history/rerun-commit.ts";
import { readTenantState } from "../history/tenant-state.ts";
import { tenantTimeline } from "../history/tenant-timeline.ts";
import { count } from "../print/counts.ts";
import { printTimeline } from "../print/timeline.ts";
import type { Terminal } from "../terminal.ts";

/** What `why` may be told. */
export interface WhyOptions {
  /** Day or revision; HEAD when left out. */
  readonly at?: string;
  /** Compile the commit of that state again, with its own compiler. */
  readonly rerun?: boolean;
}

/**
 * Tells a tenant's history from the first-parent line, from what is committed and nothing else.
 * Returns the exit code: 1 when no commit by then knows the tenant.
 */
export function why(root: string, tenant: string, options: WhyOptions, terminal: Terminal): number {
  const [jurisdiction = "", name = ""] = tenant.split("/");
  const mainline = mergedBy(root, options.at ?? "HEAD");
  const tip = mainline.at(-1);
  const events = tip ? tenantTimeline(root, { jurisdiction, name }, mainline) : [];
  if (!tip || events.length === 0) {
    terminal.note(`error: no commit merged by ${options.at ?? "now"} knows the tenant ${tenant}\n`);
    return ExitCode.findings;
  }
  const count = (folder: string) =>
    gitText(root, ["ls-tree", "--name-only", tip.hash, "--", `${folder}/`])
      .split("\n")
      .filter((line) => line !== "").length;
  const backwards = mainline.filter(({ day, mergedBy }) => day < mergedBy);
  const state = {
    commit: tip,
    decisions: readTenantState(root, tip.hash, jurisdiction, name),
    policies: count("policies/build"),
    rules: count("tools/compiler/src/6-verify/rules"),
  };
  const timeline = { tenant, events, state, backwards };
  if (!options.rerun) {
    terminal.print(printTimeline(timeline, terminal.format));
    return ExitCode.fine;
  }
  // People read the history while it is compiled again; a program gets both in one object.
  if (terminal.format !== "json") terminal.print(printTimeline(timeline, terminal.format));
  const again = rerunCommit(root, tip.hash, terminal.note);
  if (terminal.format === "json")
    terminal.print(printTimeline({ ...timeline, rerun: again }, terminal.format));
  return noteRerun(again, tip.hash, terminal);
}

/** On standard error, so that JSON stays JSON. */
function noteRerun(
  { files, differing, refused }: Rerun,
  commit: string,
  terminal: Terminal,
): number {
  if (refused !== undefined) terminal.note(`reran ${commit}: its compiler refused\n${refused}\n`);
  else if (differing.length === 0) {
    terminal.note(`reran ${commit}: identical bytes (${count(files, "file")})\n`);
    return ExitCode.fine;
  } else terminal.note(`reran ${commit}: these differ\n  ${differing.join("\n  ")}\n`);
  return ExitCode.findings;
}

/** The line up to a revision, or up to the last commit that can have been merged on that day. */
function mergedBy(root: string, at: string): readonly MainlineCommit[] {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(at)) {
    return readMainline(root, gitText(root, ["rev-parse", "--verify", `${at}^{commit}`]));
  }
  return readMainline(root, "HEAD").filter(({ mergedBy }) => mergedBy <= at);
}

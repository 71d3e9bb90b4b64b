import { hasErrors } from "@bailiwick/model/outcome";
import { ExitCode } from "../exit-code.ts";
import { makeExportCommit, readExport } from "../git/export-commit.ts";
import { gitText } from "../git/git.ts";
import { compileRevision } from "../history/compile-revision.ts";
import { outputFindings } from "../judge/output-findings.ts";
import { report } from "../print/report.ts";
import type { Terminal } from "../terminal.ts";

/** What `publish` may be told. */
export interface PublishOptions {
  /** Revision of this repository whose `apps/<code>` is exported. */
  readonly commit: string;
  /** Remote or path to push to; only made, and not pushed, when left out. */
  readonly to?: string;
  readonly branch: string;
  readonly sign?: string;
}

/**
 * Exports one jurisdiction's output as a commit of its own history, for the remote that its Argo
 * CD reads. Refuses what a commit holds below `apps/` and its inputs do not say. Returns the exit
 * code.
 */
export function publish(
  root: string,
  jurisdiction: string,
  options: PublishOptions,
  terminal: Terminal,
): number {
  const source = gitText(root, ["rev-parse", "--verify", `${options.commit}^{commit}`]);
  const tree = gitText(root, ["rev-parse", "--verify", `${source}:./apps/${jurisdiction}`]);
  if (!isWhatInputsSay(root, source, terminal)) return ExitCode.findings;
  const parent = options.to === undefined ? undefined : fetchTip(root, options.to, options.branch);
  const last = parent === undefined ? undefined : readExport(root, parent);
  if (parent !== undefined && !last) {
    return refuse(`${options.branch} of ${options.to} was not written by publish`, terminal);
  }
  if (last?.tree === tree) {
    terminal.print(`${jurisdiction} has not changed since ${last.source.slice(0, 12)}\n`);
    return ExitCode.fine;
  }
  if (last && !isAncestor(root, last.source, source)) {
    return refuse(`${options.to} already has ${last.source}, which is not before it`, terminal);
  }
  const commit = makeExportCommit(root, {
    source,
    tree,
    jurisdiction,
    ...(parent !== undefined && { parent }),
    ...(options.sign !== undefined && { key: options.sign }),
  });
  const target = `refs/heads/${options.branch}`;
  if (options.to !== undefined) gitText(root, ["push", options.to, `${commit}:${target}`]);
  terminal.print(`${jurisdiction}  commit ${commit}  tree ${tree}\n`);
  if (options.to === undefined) {
    terminal.print(`not pushed: git push <remote of ${jurisdiction}> ${commit}:${target}\n`);
  }
  return ExitCode.fine;
}

/** Judges the commit and not the work tree. */
function isWhatInputsSay(root: string, source: string, terminal: Terminal): boolean {
  const { compilation, inputs, outputs, writes } = compileRevision(root, source);
  const { findings: found, waived } = compilation;
  const differing = hasErrors(found) ? [] : outputFindings(writes, outputs);
  const findings = [...found, ...differing];
  if (!hasErrors(findings)) return true;
  report({ findings, waived, texts: [...inputs, ...outputs], wrote: false }, terminal);
  return false;
}

/** Tip of the remote's branch, fetched without leaving a ref; undefined when there is none yet. */
function fetchTip(root: string, remote: string, branch: string): string | undefined {
  const line = gitText(root, ["ls-remote", remote, `refs/heads/${branch}`]);
  const tip = line.split("\t")[0];
  if (!tip) return undefined;
  gitText(root, ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", remote, tip]);
  return tip;
}

function isAncestor(root: string, earlier: string, later: string): boolean {
  return gitText(root, ["rev-list", "--count", `${later}..${earlier}`]) === "0";
}

function refuse(reason: string, terminal: Terminal): number {
  terminal.note(`error: ${reason}\nfix: look at that remote; nothing was pushed\n`);
  return ExitCode.findings;
}

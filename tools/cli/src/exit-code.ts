/** What a command ends with. */
export const ExitCode = Object.freeze({
  fine: 0,
  /** The tree has findings, or `apps/` is not what it compiles to. */
  findings: 1,
  /** The command was misused, or the fault is ours. */
  fault: 2,
});

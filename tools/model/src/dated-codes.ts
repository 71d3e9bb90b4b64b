/**
 * Codes of findings that come with a day and that a waiver may name. Only `check` raises them:
 * compile knows no day, and leaves their waivers to it.
 */
export const DATED_CODES: ReadonlySet<string> = new Set(["drill-overdue", "end-of-life-passed"]);

/** Our mistake, never the user's: carries the values that prove it. Exit code 2. */
export class InternalError extends Error {
  readonly evidence: unknown;

  constructor(message: string, evidence?: unknown) {
    super(message);
    this.name = "InternalError";
    this.evidence = evidence;
  }
}

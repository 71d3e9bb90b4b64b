/** Somebody ended the run: Ctrl-C, or a signal. */
export class Interrupted extends Error {
  constructor(signal: NodeJS.Signals) {
    super(`the run was interrupted (${signal})`);
    this.name = "Interrupted";
  }
}

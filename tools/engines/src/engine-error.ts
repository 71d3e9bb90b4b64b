/**
 * An engine could not be built, could not be started, or gave an answer that proves nothing.
 * Never a verdict on the user's files: the command line ends with exit code 2. The message may
 * have several lines; from the second on they are the engine's own words.
 */
export class EngineError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "EngineError";
  }
}

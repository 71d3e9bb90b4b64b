/** The one namespace in which Kyverno reads exceptions, and in which they may be written. */
export const EXCEPTIONS_NAMESPACE = "bailiwick-exceptions";

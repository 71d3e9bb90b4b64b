/** Where progress goes. */
export interface ProgressOptions {
  /** Takes one line without a line break. */
  readonly onProgress?: (line: string) => void;
  /** Repeat the line every second with the seconds that passed; for terminals that overwrite it. */
  readonly ticking?: boolean;
}

/** Says `text` at once and, when ticking, again every second; the returned function ends it. */
export function showProgress(text: string, options: ProgressOptions): () => void {
  const { onProgress = () => undefined, ticking = false } = options;
  onProgress(text);
  if (!ticking) return () => undefined;
  const start = performance.now();
  const tick = () => onProgress(`${text} ${Math.round((performance.now() - start) / 1_000)} s`);
  const timer = setInterval(tick, 1_000);
  return () => clearInterval(timer);
}

const WIDTH = 24;

/** What a long run says of itself: `[######------------------]  8 of 30  1a2b3c4d5e6f`. */
export function progressBar(done: number, total: number, what: string): string {
  const filled = total === 0 ? WIDTH : Math.floor((done / total) * WIDTH);
  const bar = "#".repeat(filled) + "-".repeat(WIDTH - filled);
  return `[${bar}] ${String(done).padStart(String(total).length)} of ${total}  ${what}`;
}

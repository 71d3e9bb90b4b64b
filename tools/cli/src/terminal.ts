import pc from "picocolors";

/** How diagnostics are printed: for people, and for three kinds of programs. */
export const FORMATS = ["pretty", "json", "github", "sarif"] as const;

export type Format = (typeof FORMATS)[number];

/** Where a command writes, and in what form. */
export interface Terminal {
  readonly format: Format;
  readonly colours: boolean;
  /** Results: standard output. */
  readonly print: (text: string) => void;
  /** Somebody looks at the notes, and a line of theirs can be written over. */
  readonly live?: boolean;
  /** Progress and notes, which are no result: standard error. */
  readonly note: (text: string) => void;
}

/** The terminal of this process; colours only where somebody sees them. */
export function createTerminal(format: Format): Terminal {
  return {
    format,
    colours: pc.isColorSupported && process.stdout.isTTY === true,
    live: process.stderr.isTTY === true,
    print: (text) => process.stdout.write(text),
    note: (text) => process.stderr.write(text),
  };
}

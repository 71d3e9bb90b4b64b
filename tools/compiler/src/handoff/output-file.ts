/** A file below `apps/`, as text. */
export interface OutputFile {
  readonly path: string;
  /** Input file that the first header line names. */
  readonly source: string;
  readonly text: string;
}

/** A file of the tree as text: what every phase starts from and ends with. */
export interface TextFile {
  /** Path from the root of the tree, with forward slashes. */
  readonly path: string;
  /** UTF-8 text without a byte order mark. */
  readonly text: string;
}

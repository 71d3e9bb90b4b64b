import type { compareTrees } from "@bailiwick/compiler/doors/compare-trees";

type Differences = NonNullable<ReturnType<typeof compareTrees>["differences"]>;

/** A line that an effect came from. */
export interface ShownLine {
  readonly side: "base" | "head";
  readonly file: string;
  readonly line: number;
  readonly pointer: string;
}

/** An effect, its lines found. */
export type ShownEffect = Omit<Differences["effects"][number], "decidedBy"> & {
  readonly decidedBy: readonly ShownLine[];
};

/** Everything that `diff` says, whatever the form. */
export interface DiffReport {
  readonly base: { readonly name: string; readonly commit: string };
  /** Without a commit it is the work tree. */
  readonly head: { readonly name: string; readonly commit?: string };
  /** Why nothing, or not all, could be compared; empty when everything was. */
  readonly incomplete: readonly string[];
  readonly effects: readonly ShownEffect[];
  /** Input files that differ in comments, spelling or order, and in no value. */
  readonly rewrittenInputs: readonly string[];
  /** Paths below `apps/` whose bytes differ. */
  readonly changedOutputs: readonly string[];
  /** Tenant clusters in each jurisdiction of the head. */
  readonly sizes: ReadonlyMap<string, number>;
}

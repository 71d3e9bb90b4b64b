import type { compareSync } from "@bailiwick/compiler/doors/compare-sync";
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

/** What to commit a merge with. */
export interface MergeMessage {
  readonly subject: string;
  /** `Jurisdiction: eu`, in the order in which they are written. */
  readonly trailers: readonly string[];
  readonly reasonMissing: boolean;
}

/** Everything that `diff` says, whatever the form. */
export interface DiffReport {
  readonly base: { readonly name: string; readonly commit: string };
  /** Without a commit it is the work tree. */
  readonly head: { readonly name: string; readonly commit?: string };
  /** Why nothing, or not all, could be compared; empty when everything was. */
  readonly incomplete: readonly string[];
  readonly effects: readonly ShownEffect[];
  readonly duties: Differences["duties"];
  readonly unchanged: Differences["unchanged"];
  readonly places: Differences["places"];
  readonly sync: ReturnType<typeof compareSync>;
  /** Input files in which a value differs, or that came or went. */
  readonly changedInputs: readonly string[];
  /** Input files that differ in comments, spelling or order, and in no value. */
  readonly rewrittenInputs: readonly string[];
  /** Paths below `apps/` whose bytes differ. */
  readonly changedOutputs: readonly string[];
  /** Those of them that no changed input could be behind: no effect tells what they mean. */
  readonly untouchedOutputs: readonly string[];
  /** Output files that were compiled anew and held against the head. */
  readonly recompiled: number;
  /** Paths below `apps/` that are not what the head's inputs compile to. */
  readonly stale: readonly string[];
  /** Absent where nothing changed, or nothing could be compared. */
  readonly message?: MergeMessage;
  /** Tenant clusters in each jurisdiction of the head. */
  readonly sizes: ReadonlyMap<string, number>;
}

import type { TextFile } from "@bailiwick/model/text-file";
import type { SeededRandom } from "../bench/seeded-random.ts";
import { CHANGEABLE } from "./changeable-tree.ts";
import { ACME } from "./healthy-tree.ts";
import { damage } from "./tree.ts";

/** A change whose meaning is known, and the effects of making it and of taking it back. */
export interface LegalChange {
  readonly made: string;
  readonly undone: string;
  readonly change: (random: SeededRandom) => readonly TextFile[];
}

/** One text replaced; making it and taking it back have names of their own. */
export const of = (
  made: string,
  undone: string,
  path: string,
  from: string | RegExp,
  to: (random: SeededRandom) => string,
): LegalChange => ({
  made,
  undone,
  change: (random) => damage(CHANGEABLE, path, from, to(random)),
});

/** One text replaced by one of several; both ways are the same effect. */
export const alike = (
  name: string,
  path: string,
  from: string | RegExp,
  ...to: [string, ...string[]]
) => of(name, name, path, from, (random) => random.pick(to));

/** Further fields of the tenant cluster payments of acme-bank. */
export const payments = (made: string, undone: string, ...fields: [string, ...string[]]) =>
  of(
    made,
    undone,
    ACME,
    "snapshots: { rto",
    (random) => `${random.pick(fields)}, snapshots: { rto`,
  );

/** A file that is no longer there. */
export const dropped = (made: string, undone: string, path: string): LegalChange => ({
  made,
  undone,
  change: () => CHANGEABLE.filter((file) => file.path !== path),
});

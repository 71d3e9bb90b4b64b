import { prove } from "../../tools/compiler/src/doors/prove.ts";
import type { Proof } from "../../tools/compiler/src/handoff/proof.ts";
import { HEALTHY } from "./healthy-tree.ts";

/** One text held against the EU of the healthy tree. */
export function proved(text: string, path = "foreign.yaml"): Proof {
  const { value } = prove({ files: [{ path, text }], inputs: HEALTHY, jurisdiction: "eu" });
  if (value === undefined) throw new Error("the healthy tree declares no eu");
  return value;
}

/** Places of a text in a few words: `3 host a.example unknown`. */
export function placesOf(text: string): readonly string[] {
  return proved(text).places.map(
    ({ line, what, name, verdict }) => `${line} ${what} ${name} ${verdict.state}`,
  );
}

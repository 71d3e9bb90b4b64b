import { readOutputs } from "../../tools/compiler/src/6-verify/read-outputs.ts";
import type { OutputDocument } from "../../tools/compiler/src/handoff/output-document.ts";
import { EMITTED } from "./emitted.ts";

/** Every document of the repository's own output, read back. */
export const DOCUMENTS: readonly OutputDocument[] = readOutputs(EMITTED).value;

/** An object with the fields that tests look at. */
export interface EmittedObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Record<string, string>;
  };
  // biome-ignore lint/suspicious/noExplicitAny: tests look into objects of every kind.
  readonly spec: any;
}

/** Documents below a path and of a kind. */
export function objects(below: string, kind?: string): readonly EmittedObject[] {
  return DOCUMENTS.filter(
    ({ path, object }) => path.startsWith(below) && (!kind || object.kind === kind),
  ).map(({ object }) => object as unknown as EmittedObject);
}

/** The group of an API version; the core group is the empty text. */
export function groupOf({ apiVersion }: EmittedObject): string {
  return apiVersion.includes("/") ? (apiVersion.split("/")[0] ?? "") : "";
}

import { emit } from "../../tools/compiler/src/5-emit/emit.ts";
import type { OutputFile } from "../../tools/compiler/src/handoff/output-file.ts";
import { catalogOf, planOf } from "./catalog-of.ts";
import { found } from "./emitted.ts";
import { paymentsSays } from "./healthy-tree.ts";

/** A guest as an entry writes it; `more` goes before its end. */
export function guest(name: string, more = ""): string {
  const owner = "owner: { team: trials, email: trials@acme-bank.example }";
  const data = "data: { classification: public, personal: false }";
  const quota = 'quota: { cpu: "2", memory: 4Gi, storage: 20Gi, pods: 10 }';
  return `{ name: ${name}, ${owner}, ${data}, ${quota}${more} }`;
}

/** The healthy tree with two guests on Acme's payments, one of them with a group. */
export const WITH_GUESTS = paymentsSays(
  `guests: [${guest("one", ", group: trial-one")}, ${guest("two")}]`,
);

const OUTPUTS = emit(planOf(WITH_GUESTS).value).value;

/** What rules say, code and message, once a text of the emitted files is changed. */
export function saidOf(path: string, from: string | RegExp, to: string): readonly string[] {
  const target = OUTPUTS.find((file) => file.path === path);
  const text = target?.text.replace(from, to);
  if (!target || text === target.text) throw new Error(`nothing in ${path} matches ${from}`);
  return said(OUTPUTS.map((file) => (file === target ? { ...file, text: text ?? "" } : file)));
}

/** What rules say of what the tree with guests is emitted as. */
export function said(files: readonly OutputFile[] = OUTPUTS): readonly string[] {
  const findings = found(files, catalogOf(WITH_GUESTS).value);
  return findings.map(({ definition, message }) => `${definition.code}: ${message}`);
}

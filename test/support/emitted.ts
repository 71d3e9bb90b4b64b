import type { Finding } from "@bailiwick/model/finding";
import { emit } from "../../tools/compiler/src/5-emit/emit.ts";
import { verify } from "../../tools/compiler/src/6-verify/verify.ts";
import type { OutputFile } from "../../tools/compiler/src/handoff/output-file.ts";
import { catalogOf, planOf } from "./catalog-of.ts";
import { HEALTHY } from "./healthy-tree.ts";

const CATALOG = catalogOf(HEALTHY).value;

/** What the healthy tree is emitted as. */
export const EMITTED: readonly OutputFile[] = emit(planOf(HEALTHY).value).value;

/** A change of emitted text. */
export interface Damage {
  readonly path: string;
  readonly from: string | RegExp;
  readonly to: string;
}

/** Emitted files with some texts changed; a change that hits nothing is a mistake of the test. */
export function damaged(...damages: readonly Damage[]): readonly OutputFile[] {
  return damages.reduce((files, { path, from, to }) => {
    const target = files.find((file) => file.path === path);
    const text = target?.text.replace(from, to);
    if (!target || text === target.text) throw new Error(`nothing in ${path} matches ${from}`);
    return files.map((file) => (file === target ? { ...file, text: text ?? "" } : file));
  }, EMITTED);
}

/** Emitted files and one more, in the folder of the EU's tenant cluster that keeps the most. */
export function withObject(text: string, name = "host/extra.yaml"): readonly OutputFile[] {
  const path = `apps/eu/tenants/acme-bank/payments/${name}`;
  return [...EMITTED, { path, source: "jurisdictions/eu/tenants/acme-bank.yaml", text }];
}

/** What every rule says of files: code and place. */
export function faults(files: readonly OutputFile[], catalog = CATALOG): readonly string[] {
  return found(files, catalog).map(
    ({ definition, origin }) => `${definition.code} ${origin.file}${origin.pointer}`,
  );
}

/** What every rule says of files. */
export function found(files: readonly OutputFile[], catalog = CATALOG): readonly Finding[] {
  const { findings } = verify(files, catalog);
  const uncured = findings.filter(({ cure }) => cure === undefined);
  if (uncured.length > 0) throw new Error(`no cure: ${uncured[0]?.definition.code}`);
  return findings;
}

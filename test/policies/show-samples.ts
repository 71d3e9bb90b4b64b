import type { JsonObject } from "@bailiwick/model/json-value";
import { JURISDICTION_LABEL, TENANT_LABEL } from "@bailiwick/model/labels";
import { tryAdmission } from "../../tools/engines/src/kyverno.ts";
import type { AdmissionTrial, AdmissionVerdict } from "../../tools/engines/src/kyverno-trial.ts";
import type { Sample } from "./admission-samples.ts";
import { foreignDefinitions } from "./foreign-definitions.ts";

const SYNCER = "system:serviceaccount:vc-acme-bank--payments:vc-vc-acme-bank--payments";

/** Samples, the policies that they are shown to, and what differs from the usual. */
export interface SampleTrial extends Partial<AdmissionTrial> {
  readonly policies: readonly JsonObject[];
  readonly samples: readonly Sample[];
  /** Name in the cluster of the policy that owes a sample its verdict. */
  readonly owing?: (policy: string) => readonly string[];
  /** Of the namespaces; those of a tenant of the EU when left out. */
  readonly labels?: JsonObject;
}

/** Shows samples to policies; the policy in whose folder a sample lies owes it a verdict. */
export function showSamples(
  binary: string,
  { samples, owing = (name) => [`bailiwick-${name}`], labels, ...trial }: SampleTrial,
): Promise<readonly AdmissionVerdict[]> {
  return tryAdmission(binary, {
    namespaces: namespacesOf(
      samples,
      labels ?? { [JURISDICTION_LABEL]: "eu", [TENANT_LABEL]: "acme-bank" },
    ),
    username: SYNCER,
    definitions: foreignDefinitions(),
    resources: samples.map(({ object }) => object),
    owed: samples.flatMap(({ policy }, resource) =>
      owing(policy).map((name) => ({ policy: name, resource })),
    ),
    ...trial,
  });
}

function namespacesOf(samples: readonly Sample[], labels: JsonObject): readonly JsonObject[] {
  const names = samples.map(({ object }) => (object.metadata as JsonObject).namespace);
  return [...new Set(names)].flatMap((name) =>
    name === undefined ? [] : [{ apiVersion: "v1", kind: "Namespace", metadata: { name, labels } }],
  );
}

import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject, type JsonObject } from "@bailiwick/model/json-value";
import { type Field, nameOf } from "../fields.ts";
import { look, valuesFiles } from "../look.ts";
import { type Offer, undeclared } from "../offers.ts";
import type { RuleContext } from "../rule.ts";

/**
 * Every claim of a volume names a storage class that its control plane cluster declares in a
 * member country.
 * Why: the class decides on whose disks the bytes lie and which key encrypts them; without one the
 * cluster's default class decides.
 * Source: Kubernetes, PersistentVolumeClaim, `storageClassName`. The tenant cluster's own state is
 * looked after by state-outside-jurisdiction.
 */
const storageClassUndeclaredFault = defineFinding({
  code: "storage-class-undeclared",
  severity: "error",
  summary: "Every volume claim names a storage class that is declared in a member country.",
  why: "closed world: a class that nobody declared has no country and no key; supports dora-30.2.b",
  basis: "house",
  waivable: false,
});

const OFFER: Offer = {
  definition: storageClassUndeclaredFault,
  what: "storage class",
  field: "storageClasses",
  names: ({ spec }, { members }) =>
    spec.storageClasses.filter(({ country }) => members.has(country)).map(({ name }) => name),
};

/** Where state-outside-jurisdiction looks, by the ends of their pointers in a values file. */
const OWN_STATE = [
  "/controlPlane/statefulSet/persistence/volumeClaim/storageClass",
  "/controlPlane/backingStore/etcd/deploy/statefulSet/persistence/volumeClaim/storageClass",
];

/** Finds classes that are named or made, and claims that leave the choice to the cluster. */
export function storageClassUndeclared(context: RuleContext): readonly Finding[] {
  const { fields, documents } = context;
  const values = new Set(valuesFiles(documents));
  const named = [...fields.named("storageClassName"), ...fields.named("storageClass")].filter(
    ({ document, pointer, value }) =>
      !isJsonObject(value) && !(values.has(document) && OWN_STATE.includes(pointer)),
  );
  const made = fields.objects("StorageClass").map(nameOf);
  const claims = [
    ...fields
      .objects("PersistentVolumeClaim")
      .map(({ document, pointer, object }) => ({ document, pointer, value: object })),
    ...fields.named("volumeClaimTemplate"),
    ...fields.named("volumeClaimTemplates").flatMap(eachOf),
  ];
  const silent = claims
    .filter(({ value }) => look(value as JsonObject, "spec", "storageClassName") === undefined)
    .map(({ document, pointer }) => ({ document, pointer, value: undefined }));
  return undeclared([...named, ...made, ...silent], OFFER, context);
}

function eachOf({ document, pointer, value }: Field) {
  return (Array.isArray(value) ? value : []).map((each, index) => ({
    document,
    pointer: `${pointer}/${index}`,
    value: each,
  }));
}

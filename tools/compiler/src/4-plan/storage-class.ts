import { choice } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { StorageClass } from "@bailiwick/model/kinds/control-plane-cluster";
import type { Sourced } from "@bailiwick/model/origin";
import type { ClusterEntry } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";
import { listNames } from "../wording/list-names.ts";
import { nearestName } from "../wording/nearest-name.ts";
import { ask } from "./ask.ts";
import type { Question } from "./tenant-cluster.ts";

const storageClassNotOffered = defineFinding({
  code: "storage-class-not-offered",
  severity: "error",
  summary: "A storage class is declared on the control plane cluster that uses it.",
  why: "a class that is not declared has no country and no key",
  basis: "house",
  waivable: false,
});

/** The class of the volumes that hold the tenant cluster's own state. */
export function decideStorageClass(
  { request }: Question,
  cluster: ClusterEntry,
  report: Report,
): Sourced<StorageClass> | undefined {
  const classes = cluster.spec.storageClasses;
  const names = classes.map(({ name }) => name);
  const wanted = request.storageClass;
  const index = classes.findIndex((each) => (wanted ? each.name === wanted.value : each.default));
  const found = classes[index];
  if (found) {
    const pointer = `/spec/storageClasses/${index}`;
    return { value: found, origin: wanted?.origin ?? { file: cluster.file, pointer } };
  }
  if (wanted) {
    const nearest = nearestName(wanted.value, names);
    report({
      definition: storageClassNotOffered,
      origin: wanted.origin,
      message: `"${wanted.value}" is not a storage class of ${cluster.name}`,
      hint: nearest ? `did you mean ${nearest}?` : `use ${listNames(names)}`,
      ...(names[0] !== undefined && { cure: choice(setTo(wanted.origin, nearest ?? names[0])) }),
    });
    return undefined;
  }
  const what = `on which volumes "${request.name}" keeps its state`;
  const orIn = `${cluster.file} with default: true`;
  return ask(
    { origin: request.origin, what, field: "storageClass: …", choice: names, orIn },
    report,
  );
}

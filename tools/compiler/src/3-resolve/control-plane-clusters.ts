import { choice } from "@bailiwick/model/cure";
import { setTo, takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import { below, type Origin } from "@bailiwick/model/origin";
import type { ClusterEntry } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";
import { checkClusterNetwork } from "./cluster-networks.ts";
import { checkCountry, checkSubdivision } from "./countries.ts";
import { lookUp, lookUpPlace } from "./references.ts";
import type { Scope } from "./scope.ts";

const storageClassTwice = defineFinding({
  code: "storage-class-twice",
  severity: "error",
  summary: "A control plane cluster declares each storage class once, and at most one default.",
  why: "a class that is declared twice can be encrypted by two keys, or stand in two countries",
  basis: "house",
  waivable: false,
});

const gpuClassTwice = defineFinding({
  code: "gpu-class-twice",
  severity: "error",
  summary: "A control plane cluster offers each GPU class from one pool.",
  why: "a class is one DeviceClass; of two pools one would be claimed without being meant",
  basis: "house",
  waivable: false,
});

/** Checks what a control plane cluster refers to: operator, countries, keys. */
export function checkControlPlaneCluster(
  cluster: ClusterEntry,
  scope: Scope,
  report: Report,
): void {
  const spec: Origin = { file: cluster.file, pointer: "/spec" };
  const { country, subdivision, operator, storageClasses, gpuPools } = cluster.spec;
  lookUp(operator, below(spec, "operator"), scope.operators, report);
  if (checkCountry(country, below(spec, "country"), report)) {
    checkSubdivision(subdivision, country, below(spec, "subdivision"), report);
  }
  checkClusterNetwork(cluster, scope.inventory.entries, report);
  const classes = below(spec, "storageClasses");
  storageClasses.forEach((storageClass, index) => {
    const origin = below(classes, index);
    checkCountry(storageClass.country, below(origin, "country"), report);
    const key = below(origin, "encryptedBy");
    lookUpPlace(storageClass.encryptedBy, ["key-management"], key, scope.inventory, report);
  });
  reportStorageClassesTwice(cluster, classes, report);
  gpuPools?.forEach((pool, index) => {
    const first = gpuPools.findIndex((other) => other.class === pool.class);
    if (first < index) {
      report({
        definition: gpuClassTwice,
        origin: below(spec, "gpuPools", index, "class"),
        message: `"${pool.class}" is the class of two GPU pools of ${cluster.name}`,
        hint: "give this pool a class of its own",
        cure: choice(setTo(below(spec, "gpuPools", index, "class"), `${pool.class}-2`)),
        related: [{ origin: below(spec, "gpuPools", first, "class"), message: "the first one" }],
      });
    }
    checkCountry(pool.country, below(spec, "gpuPools", index, "country"), report);
  });
}

function reportStorageClassesTwice(cluster: ClusterEntry, list: Origin, report: Report): void {
  const classes = cluster.spec.storageClasses;
  classes.forEach((each, index) => {
    const first = classes.findIndex((other) => other.name === each.name);
    const firstDefault = classes.findIndex((other) => other.default);
    const secondDefault = each.default === true && firstDefault < index;
    if (first === index && !secondDefault) return;
    const field = secondDefault ? "default" : "name";
    report({
      definition: storageClassTwice,
      origin: below(list, index, field),
      message: secondDefault
        ? `"${each.name}" is the second default storage class of ${cluster.name}`
        : `"${each.name}" is declared twice on ${cluster.name}`,
      hint: secondDefault ? "leave default out here" : "remove one of the two",
      cure: choice(takeOut(secondDefault ? below(list, index, field) : below(list, index))),
      related: [
        { origin: below(list, secondDefault ? firstDefault : first), message: "the first one" },
      ],
    });
  });
}

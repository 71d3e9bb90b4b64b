import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { StorageClass } from "@bailiwick/model/kinds/control-plane-cluster";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { declaresHost } from "../declared-world.ts";
import { besideValues, look, lookText, shown, valuesFiles } from "../look.ts";
import { DEPLOYED_ETCD, rendersEtcd } from "../renders-etcd.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * The tenant cluster's own state lies on a declared storage class of its control plane cluster, or
 * in a declared store, that stands in a member country.
 * Why: API objects and Secrets are tenant data. An empty class is the host's default class.
 * Source: vCluster chart 0.36.1, persistence.volumeClaim.storageClass and backingStore.
 */
const stateOutside = defineFinding({
  code: "state-outside-jurisdiction",
  severity: "error",
  summary: "A tenant cluster's own state lies on declared volumes inside the jurisdiction.",
  why: "control plane data, API objects and Secrets are tenant data; supports dora-30.2.b",
  basis: "house",
  waivable: false,
});

const CONTROL_PLANE_VOLUME = ["controlPlane", "statefulSet", "persistence", "volumeClaim"] as const;
const ETCD_VOLUME = [...DEPLOYED_ETCD, "statefulSet", "persistence", "volumeClaim"] as const;
const ETCD = ["controlPlane", "backingStore", "etcd"] as const;
const DATABASE = ["controlPlane", "backingStore", "database"] as const;

/** Finds volumes without a declared class, and external stores outside the inventory. */
export function stateOutsideJurisdiction(context: RuleContext): readonly Finding[] {
  return valuesFiles(context.documents).flatMap((file) => {
    const deployed = look(file.object, ...ETCD, "deploy", "enabled") === true;
    const external = look(file.object, ...ETCD, "external", "enabled") === true;
    const inside = look(file.object, ...ETCD, "embedded", "enabled") === true;
    const sqlite = look(file.object, ...DATABASE, "embedded", "enabled") === true;
    const sql = look(file.object, ...DATABASE, "external", "enabled") === true;
    const stores = [deployed, external, inside, sqlite, sql].filter(Boolean);
    const volumes: (readonly string[])[] = [
      CONTROL_PLANE_VOLUME,
      ...(rendersEtcd(file.object) ? [ETCD_VOLUME] : []),
    ];
    return [
      ...volumes.flatMap((keys) => checkVolume(file, keys, context)),
      ...(external ? checkEndpoint(file, context) : []),
      ...(sql ? checkSource(file, context) : []),
      ...(stores.length === 1 ? [] : [unclear(file)]),
    ];
  });
}

function checkVolume(
  file: OutputDocument,
  keys: readonly string[],
  context: RuleContext,
): readonly Finding[] {
  const classes = classesFor(file, context);
  const name = look(file.object, ...keys, "storageClass");
  const found = classes.find((each) => each.name === name);
  if (found && context.jurisdiction.members.has(found.country)) return [];
  const pointer = `/${[...keys, "storageClass"].join("/")}`;
  const message = found
    ? `state lies on "${found.name}" in "${found.country}", which is not a member`
    : `state lies on storage class "${shown(name ?? "")}", ` +
      "which its control plane cluster does not declare";
  const hint = `use ${classes.map((each) => each.name).join(", ")}`;
  return [faultIn(file, pointer, stateOutside, message, hint)];
}

function classesFor(file: OutputDocument, context: RuleContext): readonly StorageClass[] {
  const [object] = besideValues(file, context, "TenantCluster");
  const cluster = lookText(object?.object, "spec", "controlPlaneCluster");
  const entry = context.jurisdiction.controlPlaneClusters.get(cluster);
  return entry?.spec.storageClasses ?? [];
}

function checkEndpoint(file: OutputDocument, { jurisdiction }: RuleContext): readonly Finding[] {
  const endpoint = lookText(file.object, ...ETCD, "external", "endpoint");
  const host = endpoint.replace(/^https?:\/\//, "").split(":")[0] ?? "";
  if (declaresHost(jurisdiction, host)) return [];
  const pointer = `/${[...ETCD, "external", "endpoint"].join("/")}`;
  const message = `state lies in "${endpoint}", which is no declared store of ${jurisdiction.name}`;
  return [
    faultIn(file, pointer, stateOutside, message, "use an inventory entry of kind backing-store"),
  ];
}

/** A connector is a Secret of the Platform, and the Platform's place is judged as a place. */
function checkSource(file: OutputDocument, { jurisdiction }: RuleContext): readonly Finding[] {
  if (lookText(file.object, ...DATABASE, "external", "connector") !== "") return [];
  const source = lookText(file.object, ...DATABASE, "external", "dataSource");
  const host = /@(?:tcp\()?([^:/)]+)/.exec(source)?.[1] ?? "";
  if (declaresHost(jurisdiction, host)) return [];
  const pointer = `/${[...DATABASE, "external", "dataSource"].join("/")}`;
  const message = `state lies in "${host}", which is no declared store of ${jurisdiction.name}`;
  return [
    faultIn(file, pointer, stateOutside, message, "use an inventory entry of kind backing-store"),
  ];
}

function unclear(file: OutputDocument): Finding {
  const message = "not exactly one backing store is switched on";
  const hint = "switch one store on: with none the chart picks its own";
  return faultIn(file, "/controlPlane/backingStore", stateOutside, message, hint);
}

import { deviceDriver } from "@bailiwick/model/device-drivers";
import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject, type JsonObject } from "@bailiwick/model/json-value";
import type { ResolvedRequest } from "../../handoff/catalog.ts";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { look, shown, valuesFiles } from "../look.ts";
import { requestOf } from "../request-of.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * The quota of a host namespace holds devices to what its tenant declared: so many of each class,
 * none of any other class of the control plane cluster, none of the classes that a driver installs
 * by itself, and none by a vendor's name. Without a declared device it allows no claim at all.
 * Why: a quota is counted by the API server alone, and holds while every webhook is away.
 * Source: Kubernetes v1.36, resource quota of ResourceClaims and of extended resources.
 */
const deviceQuotaOpenFault = defineFinding({
  code: "device-quota-open",
  severity: "error",
  summary: "A quota holds every host namespace to the devices that its tenant declared.",
  why: "a claim cannot say where its device stands, so a foreign class must have nothing to give",
  basis: "house",
  waivable: false,
});

const QUOTA = ["policies", "resourceQuota", "quota"] as const;
const CLAIMS = "count/resourceclaims.resource.k8s.io";
const OF_CLASS = ".deviceclass.resource.k8s.io/devices";
const EXTENDED = "requests.deviceclass.resource.kubernetes.io/";

/** Finds quotas that are missing, raised or foreign, and classes of which pods need no claim. */
export function deviceQuotaOpen(context: RuleContext): readonly Finding[] {
  const quotas = valuesFiles(context.documents).flatMap((file) => checkQuota(file, context));
  return [...quotas, ...context.documents.flatMap(checkClass)];
}

function checkQuota(file: OutputDocument, { jurisdiction }: RuleContext): readonly Finding[] {
  const request = requestOf(file, jurisdiction);
  const cluster = request?.controlPlaneCluster ?? jurisdiction.defaults.controlPlaneCluster;
  if (!request || !cluster) return [];
  const owed = owedQuota(jurisdiction.name, cluster.value.spec.gpuPools ?? [], request);
  const found = look(file.object, ...QUOTA);
  const said = isJsonObject(found) ? found : {};
  return [
    ...[...owed].filter(([key, devices]) => !allows(said[key], devices)),
    ...raised(said, owed),
  ].map(([key, devices]) => {
    const value = said[key];
    const message =
      value === undefined
        ? `no quota of ${key}`
        : `quota ${key} is ${shown(value)} and not ${devices}`;
    const hint = `set ${key}: ${devices} in the quota, as ${file.source} declares it`;
    return faultIn(file, `/${QUOTA.join("/")}`, deviceQuotaOpenFault, message, hint);
  });
}

/** What the declared world allows: key of the quota, and devices or claims. */
function owedQuota(
  jurisdiction: string,
  pools: readonly { readonly class: string; readonly driver: string }[],
  { gpus }: ResolvedRequest,
): ReadonlyMap<string, number> {
  const drivers = pools.map(({ driver }) => deviceDriver(driver));
  const vendors = drivers.flatMap((each) =>
    each.extendedResources.map((name) => `requests.${name}`),
  );
  const none = vendors.map((key) => [key, 0] as const);
  if (pools.length === 0) return new Map();
  if (gpus.length === 0) return new Map([[CLAIMS, 0], ...none]);
  const devices = (name: string) =>
    gpus.reduce((sum, { value }) => (value.class === name ? sum + value.count : sum), 0);
  const classes = [
    ...drivers.flatMap((each) => each.classes.map((name) => [name, 0] as const)),
    ...pools.map((pool) => [`${jurisdiction}-${pool.class}`, devices(pool.class)] as const),
  ];
  const byClass = classes.flatMap(([name, count]) => [
    [`${name}${OF_CLASS}`, count] as const,
    [`${EXTENDED}${name}`, count] as const,
  ]);
  return new Map([...byClass, ...none]);
}

/** Classes that nobody declared and that still have something to give. */
function raised(
  said: JsonObject,
  owed: ReadonlyMap<string, number>,
): readonly (readonly [string, number])[] {
  const others = Object.entries(said).filter(
    ([key]) => (key.endsWith(OF_CLASS) || key.startsWith(EXTENDED)) && !owed.has(key),
  );
  return others.flatMap(([key, value]) => (allows(value, 0) ? [] : [[key, 0] as const]));
}

/** A quantity is a number or its text; a list of one is neither, and no quota. */
function allows(said: unknown, devices: number): boolean {
  return said === devices || said === String(devices);
}

function checkClass(document: OutputDocument): readonly Finding[] {
  const name = look(document.object, "spec", "extendedResourceName");
  if (document.object.kind !== "DeviceClass" || name === undefined) return [];
  const message = `pods get devices of this class by the name "${shown(name)}", without a claim`;
  const hint = "take extendedResourceName out of the class";
  return [faultIn(document, "/spec/extendedResourceName", deviceQuotaOpenFault, message, hint)];
}

import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject } from "@bailiwick/model/json-value";
import { type Field, nameOf } from "../fields.ts";
import { look, shown } from "../look.ts";
import { type Offer, undeclared } from "../offers.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Devices are asked for by claims, and claims and quotas name device classes that the GPU pools of
 * their control plane cluster declare in a member country.
 * Why: a vendor's class takes any device that the driver publishes, in whatever pool it stands, and
 * an extended resource asks for one past every claim.
 * Source: Kubernetes, resource.k8s.io/v1; quota key `<class>.deviceclass.resource.k8s.io/devices`.
 */
const deviceClassUndeclaredFault = defineFinding({
  code: "device-class-undeclared",
  severity: "error",
  summary: "Devices are asked for by claims of a class that the control plane cluster declares.",
  why: "closed world: a device of another class has no country and no owner here",
  basis: "house",
  waivable: false,
});

const OFFER: Offer = {
  definition: deviceClassUndeclaredFault,
  what: "device class",
  field: "gpuPools",
  names: ({ spec }, { name, members }) =>
    (spec.gpuPools ?? [])
      .filter(({ country }) => members.has(country))
      .map((pool) => `${name}-${pool.class}`),
};

/** Both keys by which a quota counts devices of a class: asked for by claim, and by either way. */
const QUOTA_KEYS = [
  /^(.+)\.deviceclass\.resource\.k8s\.io\/devices$/,
  /^requests\.deviceclass\.resource\.kubernetes\.io\/(.+)$/,
];

/** Finds classes of claims, of quotas and of definitions, and extended resources. */
export function deviceClassUndeclared(context: RuleContext): readonly Finding[] {
  const { fields } = context;
  const named = fields.named("deviceClassName");
  const made = fields.objects("DeviceClass").map(nameOf);
  const claims = ["ResourceClaim", "ResourceClaimTemplate"].flatMap((kind) => fields.objects(kind));
  const silent = claims.flatMap(({ document, pointer, object }) => {
    const root = object.kind === "ResourceClaim" ? ["spec"] : ["spec", "spec"];
    const requests = look(object, ...root, "devices", "requests");
    return (Array.isArray(requests) ? requests : [undefined]).flatMap((request, index) =>
      look(request, "exactly") !== undefined || look(request, "firstAvailable") !== undefined
        ? []
        : [{ document, pointer: `${pointer}/${root.join("/")}/devices/requests/${index}` }],
    );
  });
  const asked = silent.map((place) => ({ ...place, value: undefined }));
  // The quota in a tenant cluster's values is held to what was declared by device-quota-open.
  const quotaFields = fields.named("hard");
  const quotas = quotaFields.flatMap(quotaClasses);
  return [
    ...undeclared([...named, ...made, ...asked, ...quotas], OFFER, context),
    ...["limits", "requests"].flatMap((key) =>
      fields.named(key as "limits" | "requests").flatMap(extendedResources),
    ),
    ...quotaFields.flatMap(extendedQuotas),
    ...fields.named("extendedResourceName").map((field) => extended(field, shown(field.value))),
  ];
}

/** A quota of none closes a class, whoever declares it. */
function quotaClasses({ document, pointer, value }: Field) {
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, count]) => {
    const name = classOf(key);
    return name === undefined || isNone(count) ? [] : [{ document, pointer, value: name }];
  });
}

function classOf(key: string): string | undefined {
  return QUOTA_KEYS.map((pattern) => pattern.exec(key)?.[1]).find((name) => name !== undefined);
}

function isNone(count: unknown): boolean {
  return count === 0 || count === "0";
}

/** Names with a domain, as `nvidia.com/gpu`; Kubernetes' own resources have none. */
function extendedResources(field: Field): readonly Finding[] {
  if (!isJsonObject(field.value)) return [];
  return Object.keys(field.value)
    .filter((key) => key.includes("/"))
    .map((key) => extended(field, key));
}

/** `requests.nvidia.com/gpu: 4`. */
function extendedQuotas(field: Field): readonly Finding[] {
  if (!isJsonObject(field.value)) return [];
  return Object.entries(field.value)
    .filter(([key, count]) => /^(?:requests|limits)\..*\//.test(key) && !isNone(count))
    .filter(([key]) => classOf(key) === undefined)
    .map(([key]) => extended(field, key));
}

function extended({ document, pointer }: Field, name: string): Finding {
  const message = `"${name}" asks for a device as an extended resource`;
  const hint = "ask for it by a ResourceClaim of a declared class";
  return faultIn(document, pointer, deviceClassUndeclaredFault, message, hint);
}

import type { JsonObject } from "@bailiwick/model/json-value";
import type { EmittedObject } from "../../../../tools/engines/src/object-schemas/emitted-object.ts";

/** Input that the samples name as their source. */
export const SOURCE = "jurisdictions/eu/tenants/acme.yaml";

/** File that the samples lie in. */
export const FILE = "apps/eu/tenants/acme/a/host/manifests.yaml";

/** An object as the command line hands it over. */
export function emitted(object: JsonObject, index = 0, kubernetes = ["1.36"]): EmittedObject {
  return { origin: { file: FILE, pointer: `#${index}` }, source: SOURCE, object, kubernetes };
}

/** A healthy NetworkPolicy, with more said in its spec. */
export function networkPolicy(spec: JsonObject): JsonObject {
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name: "closed", namespace: "vc-acme--a" },
    spec: { podSelector: {}, policyTypes: ["Egress"], ...spec },
  };
}

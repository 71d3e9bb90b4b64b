import type { JsonObject } from "@bailiwick/model/json-value";
import { admissionSamples } from "../admission-samples.ts";
import { attackLibrary } from "../attack/attack-library.ts";
import type { Column } from "../attack/column.ts";
import { matchedBy } from "../attack/matched-by.ts";
import { requestsOn } from "../attack/requests-on.ts";
import type { Witness } from "./stages.ts";
import type { TriedPolicy } from "./tried-policy.ts";

const SYNCER = "system:serviceaccount:vc-acme-bank--payments:vc-vc-acme-bank--payments";
const DELIVERY = "system:serviceaccount:argocd:argocd-application-controller";

/** Facts of the invented EU that the samples are written for. */
const SAMPLED: Column = {
  name: "eu/eu-fra-1",
  jurisdiction: "eu",
  level: "host",
  policies: [],
  deliveryAccount: DELIVERY,
  facts: {
    jurisdiction: "eu",
    controlPlaneCluster: "eu-fra-1",
    registry: "registry.rheinwerk.example",
    storageClass: "fra-encrypted",
    deviceClass: "eu-h200",
    ingressClass: "public",
    gatewayHost: "gate.rheinwerk.example",
    gatewayName: "public",
    gatewayNamespace: "gateways",
    tenant: "acme-bank",
    namespace: "vc-acme-bank--payments",
    neighbour: "globex",
    neighbourNamespace: "vc-globex--trading",
  },
};

/** What can tell a policy from its mutants: the samples in its folder, and attacks of its kinds. */
export function witnessesOf({ name, level, object }: TriedPolicy): readonly [Witness[], Witness[]] {
  const samples = admissionSamples()
    .filter(({ policy }) => policy === name)
    .map((sample) => ({
      object: sample.object,
      username: sample.byDelivery ? DELIVERY : SYNCER,
    }));
  const attacks = requestsOn({ ...SAMPLED, level }, [SAMPLED], attackLibrary())
    .filter((request) => matchedBy(object, request.object as JsonObject, "CREATE"))
    .map((request) => ({ object: request.object, username: request.username }));
  return [samples, attacks];
}

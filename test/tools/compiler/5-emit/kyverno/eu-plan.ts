import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ControlPlaneClusterSpec } from "@bailiwick/model/kinds/control-plane-cluster";
import { parse } from "yaml";
import type { AdmissionPolicy } from "../../../../../tools/compiler/src/handoff/catalog.ts";
import type { JurisdictionPlan } from "../../../../../tools/compiler/src/handoff/plan.ts";

const ROOT = join(import.meta.dirname, "../../../../..");

/** An admission policy as the tree holds it. */
function storedPolicy(name: string): AdmissionPolicy {
  const folder = `policies/admission/${name}`;
  const read = (file: string) => parse(readFileSync(join(ROOT, folder, file), "utf8"));
  const file = `${folder}/${name}.yaml`;
  return { name, file, card: read("card.yaml"), object: read(`${name}.yaml`) };
}

/** Every admission policy of the tree, by name. */
export function storedPolicies(): readonly AdmissionPolicy[] {
  return readdirSync(join(ROOT, "policies/admission")).sort().map(storedPolicy);
}

/** Images of a template; what of them a pod may name is its registry in front of them. */
const TEMPLATE = {
  chart: { version: "0.36.1" },
  kubernetes: [{ kubernetesTag: "v1.36.0", etcdTag: "3.6.8-0", coreDnsTag: "1.14.2" }],
  images: {
    controlPlane: "loft-sh/vcluster-oss",
    kubernetes: "loft-sh/kubernetes",
    etcd: "etcd",
    coreDns: "coredns/coredns",
    initContainer: "library/alpine",
    initContainerTag: "3.23",
  },
};

/** As much of a plan as the policies are bound to: an invented EU with two clusters. */
export function euPlan(admissionPolicies = storedPolicies()): JurisdictionPlan {
  const frankfurt = {
    runtimeClasses: [{ name: "gvisor" }],
    priorityClasses: [{ name: "tenant-standard" }],
    ingressClasses: [{ name: "public" }],
    gateways: [{ name: "public", namespace: "gateways", class: "envoy" }],
    network: {
      apiServer: ["10.16.0.0/28"],
      pods: ["10.128.0.0/14", "fd00:16::/64"],
      services: ["10.132.0.0/16"],
    },
  };
  const cluster = (
    name: string,
    storageClass: string,
    gpuClasses: readonly string[],
    spec: Partial<ControlPlaneClusterSpec> = {},
  ) => ({
    name,
    spec,
    storageClasses: [{ name: storageClass }],
    gpuClasses: gpuClasses.map((each) => ({ class: each })),
  });
  const gate = {
    entry: { kind: "gateway", hosts: ["gate.rheinwerk.example", "*.gate.rheinwerk.example"] },
  };
  const registry = { entry: { kind: "registry", hosts: ["registry.rheinwerk.example"] } };
  const charts = {
    entry: {
      kind: "chart-repository",
      hosts: ["registry.rheinwerk.example"],
      pathPrefix: "/charts",
    },
  };
  const authority = { entry: { kind: "certificate-authority", hosts: ["ca.rheinwerk.example"] } };
  const swift = { entry: { kind: "service", cidrs: ["192.0.2.48/29"] } };
  const vault = { entry: { kind: "secret-store", hosts: ["vault.fra.rheinwerk.example"] } };
  const plan = {
    jurisdiction: {
      name: "eu",
      delivery: {
        cluster: { name: "eu-fra-1" },
        git: { entry: { kind: "git", hosts: ["git.eu.rheinwerk.example"] } },
      },
      inventory: new Map(Object.entries({ registry, gate, swift, vault, authority })),
    },
    registry,
    charts,
    controlPlaneClusters: [
      cluster("eu-fra-1", "fra-encrypted", ["h200", "h200-mig"], frankfurt),
      cluster("eu-par-1", "par-encrypted", []),
    ],
    templates: [{ name: "tenant-cluster", version: "1.0.0", spec: TEMPLATE }],
    admissionPolicies,
    kyvernoInside: false,
    tenants: [],
  };
  return plan as unknown as JurisdictionPlan;
}

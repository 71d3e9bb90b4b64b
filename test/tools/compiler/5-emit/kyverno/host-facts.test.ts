import { expect, test } from "vitest";
import { hostFacts } from "../../../../../tools/compiler/src/5-emit/kyverno/host-facts.ts";
import { platformImages } from "../../../../../tools/compiler/src/5-emit/kyverno/platform-images.ts";
import { euPlan } from "./eu-plan.ts";

const plan = euPlan([]);
const [frankfurt, paris] = plan.controlPlaneClusters;

test("a control plane cluster is held to what it offers itself", () => {
  expect(hostFacts(plan, frankfurt!)).toEqual({
    "jurisdiction.name": "eu",
    "jurisdiction.registries": ["registry.rheinwerk.example"],
    "jurisdiction.gatewayHosts": ["gate.rheinwerk.example", "*.gate.rheinwerk.example"],
    "jurisdiction.platformImages": platformImages(plan),
    "jurisdiction.tokenAudiences": [
      "vault.fra.rheinwerk.example",
      "https://vault.fra.rheinwerk.example",
    ],
    "jurisdiction.secretStores": ["https://vault.fra.rheinwerk.example"],
    "jurisdiction.certificateAuthorities": [
      "https://vault.fra.rheinwerk.example",
      "https://ca.rheinwerk.example",
    ],
    "cluster.name": "eu-fra-1",
    "cluster.ranges": [
      "10.128.0.0/14",
      "fd00:16::/64",
      "10.132.0.0/16",
      "10.16.0.0/28",
      "192.0.2.48/29",
    ],
    "cluster.storageClasses": ["fra-encrypted"],
    "cluster.deviceClasses": ["eu-h200", "eu-h200-mig"],
    "cluster.runtimeClasses": ["gvisor"],
    "cluster.priorityClasses": ["tenant-standard"],
    "cluster.ingressClasses": ["public"],
    "cluster.gateways": ["gateways/public"],
    "delivery.account": "system:serviceaccount:argocd:argocd-application-controller",
    "delivery.sources": [
      "https://git.eu.rheinwerk.example/bailiwick/eu.git",
      "registry.rheinwerk.example/charts",
    ],
  });
});

test("what it does not declare is an empty list, and nothing of its neighbour's", () => {
  expect(hostFacts(plan, paris!)).toMatchObject({
    "cluster.ranges": ["192.0.2.48/29"],
    "cluster.storageClasses": ["par-encrypted"],
    "cluster.deviceClasses": [],
    "cluster.runtimeClasses": [],
    "cluster.priorityClasses": [],
    "cluster.ingressClasses": [],
    "cluster.gateways": [],
  });
});

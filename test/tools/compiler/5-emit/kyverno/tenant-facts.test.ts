import { expect, test } from "vitest";
import { platformImages } from "../../../../../tools/compiler/src/5-emit/kyverno/platform-images.ts";
import { tenantFacts } from "../../../../../tools/compiler/src/5-emit/kyverno/tenant-facts.ts";
import { euPlan } from "./eu-plan.ts";

const plan = euPlan([]);

test("one baseline knows what any control plane cluster offers, each name once", () => {
  const twice = [...plan.controlPlaneClusters, ...plan.controlPlaneClusters];
  expect(tenantFacts({ ...plan, controlPlaneClusters: twice })).toEqual({
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
    "cluster.ranges": [
      "10.128.0.0/14",
      "fd00:16::/64",
      "10.132.0.0/16",
      "10.16.0.0/28",
      "192.0.2.48/29",
    ],
    "cluster.storageClasses": ["fra-encrypted", "par-encrypted"],
    "cluster.ingressClasses": ["public"],
    "cluster.gateways": ["gateways/public"],
  });
});

test("without a gateway in the inventory no host may be claimed", () => {
  const jurisdiction = { ...plan.jurisdiction, inventory: new Map() };
  expect(tenantFacts({ ...plan, jurisdiction })["jurisdiction.gatewayHosts"]).toEqual([]);
});

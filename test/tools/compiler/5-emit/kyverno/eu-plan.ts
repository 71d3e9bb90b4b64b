import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
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

/** As much of a plan as the policies are bound to: an invented EU with two clusters. */
export function euPlan(admissionPolicies = storedPolicies()): JurisdictionPlan {
  const cluster = (name: string, storageClass: string, gpuClasses: readonly string[]) => ({
    name,
    storageClasses: [{ name: storageClass }],
    gpuClasses: gpuClasses.map((each) => ({ class: each })),
  });
  const plan = {
    jurisdiction: { name: "eu", delivery: { cluster: { name: "eu-fra-1" } } },
    registry: { entry: { hosts: ["registry.rheinwerk.example"] } },
    controlPlaneClusters: [
      cluster("eu-fra-1", "fra-encrypted", ["h200", "h200-mig"]),
      cluster("eu-par-1", "par-encrypted", []),
    ],
    templates: [{ name: "tenant-cluster", version: "1.0.0" }],
    admissionPolicies,
  };
  return plan as unknown as JurisdictionPlan;
}

import { lookText, valuesFiles } from "./look.ts";
import type { RuleContext } from "./rule.ts";

/** A folder that admission policies stand in, and the kinds that each of them has there. */
export interface Level {
  /** `host`: a control plane cluster; `tenant`: inside the tenant clusters. */
  readonly level: "host" | "tenant";
  /** `apps/eu/control-plane-clusters/eu-fra-1/`. */
  readonly folder: string;
  readonly kinds: readonly string[];
}

const NATIVE = ["ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding"];

/** Every level of a jurisdiction: its control plane clusters, and the baselines in use. */
export function levelsOf(context: RuleContext): readonly Level[] {
  return [...hosts(context), ...baselines(context)];
}

function hosts({ jurisdiction }: RuleContext): readonly Level[] {
  return [...jurisdiction.controlPlaneClusters.keys()].map((name) => ({
    level: "host",
    folder: `apps/${jurisdiction.name}/control-plane-clusters/${name}/`,
    kinds: ["ValidatingPolicy", ...NATIVE],
  }));
}

/** The versions that tenant clusters say they have, from their own objects. */
function baselines({ jurisdiction, documents }: RuleContext): readonly Level[] {
  const objects = documents.filter(({ object }) => object.kind === "TenantCluster");
  const versions = objects.map(({ object }) => lookText(object, "spec", "template").split("@")[1]);
  const used = valuesFiles(documents).length > 0 ? [...new Set(versions)] : [];
  const { spec, regulations } = jurisdiction;
  const asking = [spec.defaults, ...regulations.map((regulation) => regulation.spec)];
  const kyverno = asking.some(({ kyvernoInside }) => kyvernoInside) ? ["ValidatingPolicy"] : [];
  return used.map((version) => ({
    level: "tenant",
    folder: `apps/${jurisdiction.name}/tenant-baseline/${version}/`,
    kinds: [...kyverno, ...NATIVE],
  }));
}

import type { JsonObject } from "@bailiwick/model/json-value";
import { API_VERSION } from "@bailiwick/model/labels";
import type { JurisdictionEntry } from "../../handoff/catalog.ts";
import type { JurisdictionPlan } from "../../handoff/plan.ts";
import type { LayerReach } from "../../handoff/reach.ts";
import { articlesOf } from "../articles-of.ts";
import type { Emission } from "../emission.ts";
import { type DecisionName, GUARDS } from "../guards.ts";
import { jurisdictionFolder } from "../paths.ts";
import { collectorServices } from "./collector-services.ts";
import { drillRecords } from "./drill-records.ts";

/** Said once for all of a jurisdiction's output, so that no table is read as more than it is. */
const ASSURANCE =
  "places are declared, not checked: a host name may resolve anywhere; " +
  "snapshots are decided and judged, and no object carries them out yet; network policies are " +
  "judged by our own reading of them, run time unproven; " +
  "reach is read from what operators declare: where no path is declared, there may still be one";

/** The jurisdiction's inventory and operators: what an auditor asks first. */
export function emitRegister(plan: JurisdictionPlan): readonly Emission[] {
  const path = `${jurisdictionFolder(plan)}/register.yaml`;
  return [{ path, source: plan.jurisdiction.file, object: register(plan) }];
}

/** Declared, not checked: host names may resolve anywhere, and the register says so. */
function register(plan: JurisdictionPlan): JsonObject {
  const { jurisdiction, controlPlaneClusters, reach } = plan;
  const { name, spec, delivery, inventory } = jurisdiction;
  const register = {
    apiVersion: API_VERSION,
    kind: "Register",
    metadata: { name },
    spec: {
      assurance: ASSURANCE,
      ...collectorServices(plan),
      controlPlaneClusters: controlPlaneClusters.map(({ name: cluster, server, spec: facts }) => ({
        name: cluster,
        country: facts.country,
        site: facts.site,
        operator: facts.operator,
        kubernetes: facts.kubernetes.version,
        server,
        storageClasses: facts.storageClasses,
        gpuPools: facts.gpuPools ?? [],
      })),
      delivery: {
        argoCdOn: delivery.cluster.name,
        remote: delivery.git.entry.name,
        source: delivery.source.entry.name,
        ...(spec.delivery.signers && { signers: spec.delivery.signers }),
      },
      ...drillRecords(plan),
      guards: guardsInForce(jurisdiction),
      endpoints: [...inventory.values()].map(({ entry }) => entry),
      ...(spec.kubernetes && { kubernetes: spec.kubernetes }),
      layers: spec.layers,
      operators: spec.operators,
      reach: reach.map(reachOfLayer),
    },
  };
  return register as unknown as JsonObject;
}

/** A layer, what can be done there, who can ask for it, and the first fact that binds. */
function reachOfLayer({ layer, capability, paths }: LayerReach): JsonObject {
  const [first] = paths;
  if (!first) return { layer, capability, because: "no declared path" };
  return {
    layer,
    capability,
    because: first.because,
    at: `${first.origin.file}#${first.origin.pointer}`,
    countries: [...new Set(paths.map(({ country }) => country))].sort(),
    paths: paths.length,
  };
}

/** What each decision is for, by the regulations in force here, and what keeps it. */
function guardsInForce({ regulations }: JurisdictionEntry): JsonObject {
  const names = Object.keys(GUARDS) as DecisionName[];
  return Object.fromEntries(
    names.map((name) => [name, { articles: articlesOf(name, regulations), ...GUARDS[name] }]),
  );
}

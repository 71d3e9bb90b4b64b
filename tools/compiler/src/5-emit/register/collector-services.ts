import type { JsonObject } from "@bailiwick/model/json-value";
import type { LegalEntity } from "@bailiwick/model/kinds/document";
import { collectedPlaces } from "../../handoff/collected-places.ts";
import type { Flow } from "../../handoff/pipelines.ts";
import type { JurisdictionPlan } from "../../handoff/plan.ts";
import { registryPrefix } from "../paths.ts";

/** What leaves the control planes of tenants, as somebody writes it who keeps a register. */
const CARRIES: Readonly<Record<Flow, string>> = {
  logs: "what control planes and their stores write",
  audit: "audit records among those logs",
  metrics: "state of the objects of control planes",
  alerts: "events of kind Warning in host namespaces",
};

/**
 * Each sink of the collectors with the legal person that runs it: to keep what tenants' control
 * planes say is a service of that person to them. Whether it is an ICT service in the sense of DORA
 * Art. 3(21), and under which contract, its entity knows. Empty where nothing is collected.
 */
export function collectorServices(plan: JurisdictionPlan): JsonObject {
  const { pipelines, operators } = plan.jurisdiction;
  if (!pipelines) return {};
  const services = collectedPlaces(pipelines).map(({ flow, place: { entry } }): JsonObject => {
    const provider = operators.get(entry.operator)?.legalEntity;
    return {
      carries: CARRIES[flow],
      country: entry.country,
      operator: entry.operator,
      ...(provider && { provider: inWords(provider) }),
      sink: entry.name,
    };
  });
  const from = plan.controlPlaneClusters.map(({ name }) => name);
  return {
    collectors: { from, image: `${registryPrefix(plan)}/${pipelines.collector}`, services },
  };
}

function inWords({ name, country, lei }: LegalEntity): string {
  return `${name} (${country})${lei === undefined ? "" : `, ${lei}`}`;
}

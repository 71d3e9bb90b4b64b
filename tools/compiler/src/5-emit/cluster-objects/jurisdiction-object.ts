import type { JsonObject } from "@bailiwick/model/json-value";
import { API_VERSION, JURISDICTION_LABEL } from "@bailiwick/model/labels";
import type { JurisdictionObject } from "@bailiwick/model/objects/jurisdiction-object";
import type { JurisdictionPlan } from "../../handoff/plan.ts";

/** The jurisdiction as an object of its own kind. */
export function jurisdictionObject({ jurisdiction }: JurisdictionPlan): JsonObject {
  const { name, file, spec, members } = jurisdiction;
  const object: JurisdictionObject = {
    spec: {
      displayName: spec.displayName,
      members: [...members],
      regulations: [...spec.regulations].sort(),
      operators: spec.operators.map(({ name: operator, legalEntity, control }) => ({
        name: operator,
        legalName: legalEntity.name,
        registeredOffice: control.registeredOffice,
        ultimateParent: control.ultimateParent.name,
        ultimateParentCountry: control.ultimateParent.country,
      })),
      source: file,
    },
  };
  const metadata = { name, labels: { [JURISDICTION_LABEL]: name } };
  return { apiVersion: API_VERSION, kind: "Jurisdiction", metadata, ...asJson(object) };
}

function asJson(object: JurisdictionObject): JsonObject {
  return object as unknown as JsonObject;
}

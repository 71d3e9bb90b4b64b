import type { JsonObject } from "@bailiwick/model/json-value";
import { LABEL_PREFIX } from "@bailiwick/model/labels";
import jurisdictionSchema from "@bailiwick/model/schema/jurisdiction-object.schema.json" with {
  type: "json",
};
import tenantClusterSchema from "@bailiwick/model/schema/tenant-cluster-object.schema.json" with {
  type: "json",
};
import { CustomResourceDefinition } from "kubernetes-models/apiextensions.k8s.io/v1/CustomResourceDefinition";
import { plain } from "../typed.ts";
import { structuralSchema } from "./structural-schema.ts";

/**
 * The two definitions that make sovereignty an object: `kubectl get jurisdictions,tenantclusters`.
 */
export function customResourceDefinitions(): readonly JsonObject[] {
  return [
    definition("Jurisdiction", "jurisdictions", "Cluster", jurisdictionSchema, [
      column("Name", ".spec.displayName"),
      column("Members", ".spec.members"),
      column("Source", ".spec.source"),
    ]),
    definition("TenantCluster", "tenantclusters", "Namespaced", tenantClusterSchema, [
      column("Jurisdiction", ".spec.jurisdiction"),
      column("Tenant", ".spec.tenant"),
      column("Cluster", ".spec.cluster"),
      column("Isolation", ".spec.isolation"),
      column("Template", ".spec.template"),
      column("Source", ".spec.source"),
    ]),
  ];
}

interface Column {
  name: string;
  type: string;
  jsonPath: string;
}

function column(name: string, jsonPath: string): Column {
  return { name, type: "string", jsonPath };
}

function definition(
  kind: string,
  plural: string,
  scope: "Cluster" | "Namespaced",
  schema: unknown,
  additionalPrinterColumns: Column[],
): JsonObject {
  return plain(
    new CustomResourceDefinition({
      metadata: { name: `${plural}.${LABEL_PREFIX}` },
      spec: {
        group: LABEL_PREFIX,
        names: { kind, listKind: `${kind}List`, plural, singular: kind.toLowerCase() },
        scope,
        versions: [
          {
            name: "v1",
            served: true,
            storage: true,
            additionalPrinterColumns,
            schema: { openAPIV3Schema: structuralSchema(schema as JsonObject) },
          },
        ],
      },
    }),
  );
}

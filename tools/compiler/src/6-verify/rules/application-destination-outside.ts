import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { applicationsOf, type FoundApplication, sourcesOf } from "../applications.ts";
import { hostServers, releaseBehind, releasesOf, serverOf } from "../delivery-world.ts";
import { look, lookText, shown } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";
import { tenantOf } from "../tenant-of.ts";

/**
 * Argo CD applies to control plane clusters of the jurisdiction by their URLs, and to its tenant
 * clusters; each folder goes to the cluster that it was compiled for, into one named namespace.
 * Why: a cluster's name is resolved by a Secret that is not in Git, so it can mean any cluster.
 * Source: Argo CD, Application v1alpha1, `destination`.
 */
const applicationDestinationOutsideFault = defineFinding({
  code: "application-destination-outside",
  severity: "error",
  summary: "Argo CD applies each folder to the declared cluster that it was compiled for.",
  why: "what is applied to another cluster has left its place, or its jurisdiction",
  basis: "house",
  waivable: false,
});

/** Finds servers, names and namespaces of applications. */
export function applicationDestinationOutside(context: RuleContext): readonly Finding[] {
  const servers = hostServers(context.jurisdiction);
  const releases = releasesOf(context);
  return applicationsOf(context).flatMap((application) => {
    const { document, pointer, spec } = application;
    const fault = (at: string, message: string, hint: string) =>
      faultIn(
        document,
        `${pointer}/destination/${at}`,
        applicationDestinationOutsideFault,
        message,
        hint,
      );
    const server = lookText(spec, "destination", "server");
    const name = look(spec, "destination", "name");
    const namespace = lookText(spec, "destination", "namespace");
    const use = `use ${[...servers.keys()].join(", ")}`;
    const meant = clusterOf(application, context);
    const inside = releases.has(releaseBehind(server) ?? "");
    const tenant = tenantOf(document);
    const foreign = releases.has(namespace) && tenant !== "" && releases.get(namespace) !== tenant;
    return [
      ...(name === undefined || name === ""
        ? []
        : [fault("name", `the destination is a name, "${shown(name)}", and no server`, use)]),
      ...(servers.has(server) || inside
        ? []
        : [fault("server", `"${server}" is no cluster of ${context.jurisdiction.name}`, use)]),
      ...(meant === undefined || meant === server || !servers.has(server)
        ? []
        : [
            fault(
              "server",
              `"${server}" is not the cluster that this was compiled for`,
              `use ${meant}`,
            ),
          ]),
      ...(/^[a-z0-9-]+$/.test(namespace)
        ? []
        : [fault("namespace", `namespace "${namespace}" is not one namespace`, "name one")]),
      ...(foreign
        ? [
            fault(
              "namespace",
              `namespace "${namespace}" is another tenant's`,
              "name the tenant's own",
            ),
          ]
        : []),
    ];
  });
}

/** Server of the control plane cluster that the application's folder is for, if it is for one. */
function clusterOf(
  application: FoundApplication,
  { jurisdiction, tenantClusters }: RuleContext,
): string | undefined {
  const paths = sourcesOf(application).map(({ source }) => lookText(source, "path").split("/"));
  const names = paths.map(([room, first = "", second = ""]) => {
    if (room === "control-plane-clusters") return first;
    if (room !== "tenants") return "";
    const folder = `apps/${jurisdiction.name}/tenants/${first}/${second}`;
    const objects = tenantClusters.get(folder) ?? [];
    const own = objects.find(({ object }) => object.kind === "TenantCluster");
    return lookText(own?.object, "spec", "controlPlaneCluster");
  });
  const cluster = jurisdiction.controlPlaneClusters.get(names.find((name) => name !== "") ?? "");
  return cluster && serverOf(cluster, jurisdiction);
}

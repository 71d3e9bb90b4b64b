import type { Attempt } from "../report/attempt.ts";
import { applications } from "./applications.ts";
import { ARGO_CD } from "./argo-cd-objects.ts";
import type { Delivered } from "./delivered.ts";
import { eventually } from "./eventually.ts";

const TENANT = "lindenau";
const RELEASE = "vc-lindenau--registers";

/**
 * A tenant's file leaves the source repository. What delivers it goes; what it holds stays, since
 * the emitted ApplicationSets neither delete Applications nor what those delivered: that a tenant's
 * data is erased is a decision of its own, and no side effect of a merge. The Application is left
 * behind without its project, and can sync nothing.
 */
export async function removedTenant({ source, eu }: Delivered): Promise<readonly Attempt[]> {
  const { admin } = eu.plane;
  const state = { apiVersion: "v1", kind: "Namespace", metadata: { name: RELEASE } };
  const workload = {
    apiVersion: "apps/v1",
    kind: "StatefulSet",
    metadata: { name: RELEASE, namespace: RELEASE },
  };
  source.remove(`jurisdictions/eu/tenants/${TENANT}.yaml`);
  await source.commit(`tenant(eu/${TENANT}): gone`);
  await source.publish("eu", eu.remote);
  const gone = await eventually(300, async () => {
    const metadata = { name: `tenant-${TENANT}`, namespace: ARGO_CD };
    const kinds = ["ApplicationSet", "AppProject"];
    const left = await Promise.all(
      kinds.map((kind) => admin.get({ apiVersion: "argoproj.io/v1alpha1", kind, metadata })),
    );
    const idle = (await applications(admin)).get(RELEASE)?.hasProject === false;
    return (left.every(({ status }) => status === 404) && idle) || undefined;
  });
  const kept = [await admin.get(state), await admin.get(workload)].every(
    ({ accepted: there, body }) => there && body.metadata.deletionTimestamp === undefined,
  );
  return [
    {
      attempt: "a tenant's file is removed: what delivers it",
      level: "eu Argo CD",
      verdict: gone ? "removed, its Application idle" : "still there",
      policy: "prune",
      passed: gone === true,
    },
    {
      attempt: "a tenant's file is removed: its namespace and its control plane",
      level: "eu host",
      verdict: kept ? "kept" : "deleted",
      policy: "preserveResourcesOnDeletion",
      passed: kept,
    },
  ];
}

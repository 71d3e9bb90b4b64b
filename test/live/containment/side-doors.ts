import { JURISDICTION_LABEL } from "@bailiwick/model/labels";
import { type ApiAnswer, type ApiObject, accepted } from "../control-plane/api-answer.ts";
import type { ApiClient } from "../control-plane/api-client.ts";
import { deniedBy } from "../control-plane/denied-by.ts";
import { until } from "../control-plane/until.ts";
import type { Attempt } from "../report/attempt.ts";
import type { Trial } from "./attempts-on.ts";

/** A workload that is admitted, and who asks for more. */
interface Foothold {
  readonly admin: ApiClient;
  readonly asker: ApiClient;
  readonly pod: ApiObject;
  readonly level: string;
}

const FOREIGN = `registry.evil.example/tools/shell@sha256:${"1f".repeat(32)}`;

/**
 * What a matrix of objects cannot show: subresources, updates of labels, and pods that a controller
 * makes from a template that was admitted.
 */
export async function sideDoors(
  admin: ApiClient,
  { column, requests }: Trial,
): Promise<readonly Attempt[]> {
  const workload = requests.find(({ row }) => row === "workload pod");
  if (!workload) throw new Error("the matrix has no workload pod");
  const { object, username } = workload;
  const pod = { ...object, metadata: { ...object.metadata, name: "side-door" } };
  const asker = admin.as(username, ["system:serviceaccounts", "system:masters"]);
  const foothold = { admin, asker, pod, level: `${column.jurisdiction} host` };
  await accepted(admin.create(pod));
  const rows = [
    await debugContainer(foothold),
    await labelTakenOff(foothold),
    await templated(foothold),
  ];
  await admin.remove(pod);
  return rows;
}

async function debugContainer({ asker, pod, level }: Foothold): Promise<Attempt> {
  const [{ securityContext }] = pod.spec.containers;
  const shell = { name: "shell", image: FOREIGN, securityContext };
  const patch = { spec: { ephemeralContainers: [shell] } };
  const answer = await asker.patch(pod, patch, { subresource: "ephemeralcontainers" });
  return row("kubectl debug with a foreign image", level, answer, "restrict-image-registries");
}

async function labelTakenOff({ asker, pod, level }: Foothold): Promise<Attempt> {
  const metadata = { name: pod.metadata.namespace ?? "" };
  const patch = { metadata: { labels: { [JURISDICTION_LABEL]: null } } };
  const answer = await asker.patch({ apiVersion: "v1", kind: "Namespace", metadata }, patch);
  return row(
    "the jurisdiction's label off a namespace",
    level,
    answer,
    "protect-jurisdiction-label",
  );
}

function row(attempt: string, level: string, answer: ApiAnswer, wanted: string): Attempt {
  const policy = deniedBy(answer);
  const verdict = answer.accepted ? "admitted" : "denied";
  return { attempt, level, verdict, policy, passed: policy === wanted };
}

/** The template is admitted; its pods are judged when a controller of the cluster makes them. */
async function templated({ admin, asker, pod, level }: Foothold): Promise<Attempt> {
  const { namespace = "" } = pod.metadata;
  const labels = { app: "templated" };
  const [container] = pod.spec.containers;
  const containers = [{ ...container, image: FOREIGN }];
  const deployment: ApiObject = {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name: "templated", namespace },
    spec: {
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { ...pod.spec, containers } },
    },
  };
  await accepted(asker.create(deployment));
  const words = await until("the controller to be refused", async () => {
    const { body } = await admin.get(deployment);
    const conditions: Condition[] = body.status?.conditions ?? [];
    return conditions.find(({ type }) => type === "ReplicaFailure")?.message;
  });
  await admin.remove(deployment);
  const answer = { accepted: false, status: 422, body: undefined, message: words, warnings: [] };
  return row("pods of a template with a foreign image", level, answer, "restrict-image-registries");
}

interface Condition {
  readonly type: string;
  readonly message: string;
}

import type { JsonObject } from "@bailiwick/model/json-value";
import { definitionsOf } from "../../policies/attack/definitions-of.ts";
import type { ApiObject } from "../control-plane/api-answer.ts";
import type { ControlPlane } from "../control-plane/control-plane.ts";
import { until } from "../control-plane/until.ts";
import { readApps } from "../worlds/read-apps.ts";
import type { Trial } from "./attempts-on.ts";
import { deliver } from "./deliver.ts";

/** A runtime that somebody installed, and that no jurisdiction declares. */
const UNLABELLED_RUNTIME: ApiObject = {
  apiVersion: "node.k8s.io/v1",
  kind: "RuntimeClass",
  metadata: { name: "fast" },
  handler: "fast",
};

/**
 * Gives a control plane cluster what is emitted for it, by the account that delivers, and makes it
 * able to be asked: kinds and namespaces that requests are about, where the cluster has none.
 */
export async function prepareHost(
  { admin, delivery }: ControlPlane,
  apps: string,
  { column, requests }: Pick<Trial, "column" | "requests">,
): Promise<void> {
  const [jurisdiction = "", cluster = ""] = column.name.split("/");
  const emitted = readApps(apps, `${jurisdiction}/control-plane-clusters/${cluster}`);
  const spaces = readApps(apps, `${jurisdiction}/tenants`).filter(
    ({ object }) => object.kind === "Namespace",
  );
  const asked = requests.map(({ object }) => object);
  await deliver(
    delivery,
    [...emitted, ...spaces].map(({ object }) => object),
  );
  const wanted = [...definitionsOf(asked).map(approved), ...rooms(asked)];
  await deliver(admin, [...(await missing(admin, wanted)), UNLABELLED_RUNTIME]);
  for (const { metadata } of rooms(asked)) {
    const account = { name: "default", namespace: metadata.name };
    const reference = { apiVersion: "v1", kind: "ServiceAccount", metadata: account };
    await until(`an account in ${metadata.name}`, async () => {
      return (await admin.get(reference)).accepted;
    });
  }
}

/** Groups below k8s.io are protected: a definition says who approved it (KEP-1111). */
function approved(definition: JsonObject): ApiObject {
  const annotations = { "api-approved.kubernetes.io": "unapproved, for a trial" };
  const { metadata, ...rest } = definition as unknown as ApiObject;
  return { ...rest, metadata: { ...metadata, annotations } } as ApiObject;
}

/** Namespaces that requests name, as anybody might have made them. */
function rooms(objects: readonly JsonObject[]): readonly ApiObject[] {
  const names = objects.map(({ metadata }) => (metadata as JsonObject).namespace);
  return [...new Set(names)].flatMap((name) =>
    name === undefined
      ? []
      : [{ apiVersion: "v1", kind: "Namespace", metadata: { name: String(name) } }],
  );
}

async function missing(admin: ControlPlane["admin"], objects: readonly ApiObject[]) {
  const found = await Promise.all(objects.map((object) => admin.get(object)));
  return objects.filter((_, index) => !found[index]?.accepted);
}

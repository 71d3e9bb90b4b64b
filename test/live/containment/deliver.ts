import type { ApiObject } from "../control-plane/api-answer.ts";
import type { ApiClient } from "../control-plane/api-client.ts";
import { plant } from "../control-plane/plant.ts";
import { installDefinitions } from "../worlds/definitions.ts";

/**
 * Applies emitted objects in the order that their kinds ask for: definitions, namespaces, the rest.
 * Kyverno's own kinds are left out: they are for its controller, which does not run here. Throws on
 * the first refusal, since what stands guard would not be what was emitted.
 */
export async function deliver(client: ApiClient, objects: readonly ApiObject[]): Promise<void> {
  const native = objects.filter(({ apiVersion }) => !/^policies\.kyverno\.io\//.test(apiVersion));
  const of = (wanted: string) => native.filter(({ kind }) => kind === wanted);
  const definitions = of("CustomResourceDefinition");
  if (definitions.length > 0) await installDefinitions(client, definitions);
  await plant(client, of("Namespace"));
  const first = ["CustomResourceDefinition", "Namespace"];
  await plant(
    client,
    native.filter(({ kind }) => !first.includes(kind)),
  );
}

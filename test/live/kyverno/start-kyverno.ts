import { get } from "node:https";
import { deliver } from "../containment/deliver.ts";
import { accountToken } from "../control-plane/account-token.ts";
import type { ControlPlane } from "../control-plane/control-plane.ts";
import { plant } from "../control-plane/plant.ts";
import type { Ground } from "../ground.ts";
import { freePort } from "../processes/free-port.ts";
import { installDefinitions, shippedDefinitions } from "../worlds/definitions.ts";
import { kyvernoRelease } from "./kyverno-release.ts";

const NAMESPACE = "kyverno";

/** Kinds of configuration by which the API server asks Kyverno. */
const ASKED_BY = ["ValidatingWebhookConfiguration", "MutatingWebhookConfiguration"];

/** An admission controller beside the API server that asks it. */
export interface RunningKyverno {
  /** Paths on it that the API server asks, of all its webhooks. */
  readonly asked: () => Promise<readonly string[]>;
  /** Ends it, and takes away what would still ask it. */
  readonly stop: () => Promise<void>;
}

/**
 * Runs Kyverno's admission controller outside the cluster: the chart's own objects, arguments and
 * service account, but for the addresses, which are of this machine. Its webhooks then name a URL
 * instead of a Service (`--serverIP`).
 */
export async function startKyverno(ground: Ground, host: ControlPlane): Promise<RunningKyverno> {
  const engines = await ground.engines(["kyverno-admission"]);
  const release = await kyvernoRelease(ground.apps, host, ground.say);
  const namespace = { apiVersion: "v1", kind: "Namespace", metadata: { name: NAMESPACE } };
  await plant(host.admin, [namespace]);
  // The chart that is released brings these from a chart of their own, which the module lacks.
  await installDefinitions(host.admin, await shippedDefinitions("policies.kyverno.io"));
  await deliver(host.admin, release.objects);
  const account = { namespace: NAMESPACE, name: release.serviceAccount };
  const token = await accountToken(host.admin, account, 1);
  const port = await freePort();
  const process = await ground.supervisor.start({
    name: `kyverno (${host.jurisdiction})`,
    command: engines["kyverno-admission"],
    arguments: [
      ...release.arguments,
      `--kubeconfig=${host.kubeconfig("kyverno", { token })}`,
      `--serverIP=127.0.0.1:${port}`,
      "--webhookServerHost=127.0.0.1",
      `--webhookServerPort=${port}`,
      `--metricsPort=${await freePort()}`,
      `--controllerRuntimeMetricsAddress=127.0.0.1:${await freePort()}`,
    ],
    environment: release.environment,
    isReady: async () => (await isServing(port)) && (await askedOf(host)).length > 0,
  });
  return {
    asked: () => askedOf(host),
    stop: async () => {
      await process.stop();
      for (const webhook of await webhooksOf(host)) await host.admin.remove(webhook);
    },
  };
}

/** Its certificate comes a moment after its port; by whom it is signed, the API server knows. */
function isServing(port: number): Promise<boolean> {
  const question = {
    host: "127.0.0.1",
    port,
    path: "/health/readiness",
    rejectUnauthorized: false,
  };
  return new Promise((resolve) => {
    const asked = get(question, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    asked.on("error", () => resolve(false));
  });
}

async function webhooksOf({ admin }: ControlPlane) {
  const lists = ASKED_BY.map((kind) =>
    admin.list(
      { apiVersion: "admissionregistration.k8s.io/v1", kind, metadata: {} },
      "webhook.kyverno.io/managed-by=kyverno",
    ),
  );
  return (await Promise.all(lists)).flat();
}

async function askedOf(host: ControlPlane): Promise<readonly string[]> {
  const all = await webhooksOf(host);
  return all.flatMap(({ webhooks = [] }) =>
    webhooks.map(({ clientConfig }: Webhook) => new URL(clientConfig.url ?? "").pathname),
  );
}

interface Webhook {
  readonly clientConfig: { readonly url?: string };
}

import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { AddressInfo, Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { accountToken } from "../control-plane/account-token.ts";
import { type ApiClient, apiClient } from "../control-plane/api-client.ts";
import type { ControlPlane } from "../control-plane/control-plane.ts";
import { writeKubeconfig } from "../control-plane/write-kubeconfig.ts";
import type { Supervisor } from "../processes/supervisor.ts";
import type { DeliveredTenant } from "./delivered-tenant.ts";
import { relay } from "./relay.ts";
import type { RoomPlan } from "./room-plan.ts";
import { roomProgram } from "./room-program.ts";
import { tenantConnection } from "./tenant-connection.ts";

/** A tenant cluster that serves. */
export interface RunningTenant {
  readonly name: string;
  /** Its API, as the tenant's own administrator. */
  readonly api: ApiClient;
  /** Socket that port 9443 inside leads to: who listens there stands for a pod of the tenant. */
  readonly podSocket: string;
  /** Ends it, and all that runs in its room. */
  readonly stop: () => Promise<void>;
}

/**
 * Runs the real vCluster for a delivered tenant cluster, whose objects the control plane cluster
 * already has: by its own service account, with the rights that the chart gives it. Ready once its
 * own DNS service is there, since no pod is synced before that.
 */
export async function startTenantCluster(
  supervisor: Supervisor,
  host: ControlPlane,
  tenant: DeliveredTenant,
  programs: RoomPlan["programs"],
): Promise<RunningTenant> {
  const { name } = tenant;
  // The path of a socket has 108 bytes: the folder of the run may be deeper than that.
  const folder = mkdtempSync(join(tmpdir(), "room-"));
  const root = join(folder, "root");
  mkdirSync(root);
  const doors = {
    hostPort: host.port,
    hostSocket: join(folder, "host.sock"),
    tenantSocket: join(folder, "tenant.sock"),
    podSocket: join(folder, "pod.sock"),
  };
  const outward = await relay({ path: doors.hostSocket }, { port: host.port });
  const inward = await relay({ port: 0 }, { path: doors.tenantSocket });
  const files = {
    "/var/lib/vcluster/config.yaml": tenant.configuration,
    "/var/lib/vcluster/host.yaml": await syncerKubeconfig(host, name, folder),
    ...mountedConfigMaps(tenant),
  };
  const { deploysEtcd } = tenant;
  const plan = { root, name, namespace: name, programs, files, doors, deploysEtcd };
  let api: ApiClient | undefined;
  const { stop } = await supervisor.start({
    ...roomProgram(folder, plan),
    patience: 300,
    isReady: async () => {
      const connection = await tenantConnection(host.admin, name, portOf(inward));
      api = connection && apiClient(connection);
      return api !== undefined && (await hasDns(api));
    },
  });
  if (api === undefined) throw new Error(`${name} is ready without an API`);
  return {
    name,
    api,
    podSocket: doors.podSocket,
    stop: async () => {
      await stop();
      for (const server of [outward, inward]) server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function hasDns(api: ApiClient): Promise<boolean> {
  const metadata = { name: "kube-dns", namespace: "kube-system" };
  return (await api.get({ apiVersion: "v1", kind: "Service", metadata })).accepted;
}

/** What the pod of a control plane is given: the token of its own account, for a day. */
async function syncerKubeconfig(host: ControlPlane, name: string, folder: string) {
  const account = { namespace: name, name: `vc-${name}` };
  const token = await accountToken(host.admin, account, 24);
  const { server, authority } = host.admin.connection;
  const file = writeKubeconfig(join(folder, "host.yaml"), "host", { server, authority, token });
  return readFileSync(file, "utf8");
}

/** Texts of the ConfigMaps that the pod of the control plane mounts, by path. */
function mountedConfigMaps({ host, rendered }: DeliveredTenant): Readonly<Record<string, string>> {
  const pod = rendered
    .flatMap(({ spec }) => spec?.template?.spec ?? [])
    .find(({ containers }) => containers.some(({ name }: Named) => name === "syncer"));
  const mounts: Mount[] = pod.containers.flatMap(({ volumeMounts = [] }) => volumeMounts);
  return Object.fromEntries(
    mounts.flatMap(({ name, mountPath }) => {
      const volume = pod.volumes.find((each: Named) => each.name === name)?.configMap?.name;
      const source = host.find(
        ({ kind, metadata }) => kind === "ConfigMap" && metadata.name === volume,
      );
      const texts: [string, string][] = Object.entries(source?.data ?? {});
      return texts.map(([file, text]) => [`${mountPath}/${file}`, text]);
    }),
  );
}

interface Named {
  readonly name: string;
}

interface Mount extends Named {
  readonly mountPath: string;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

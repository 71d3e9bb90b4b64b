import { join } from "node:path";
import type { Authority, Certificate } from "./authority.ts";

/** All that the command lines of a control plane name. */
export interface ComponentSettings {
  readonly folder: string;
  readonly authority: Authority;
  /** Certificate that all four serve with. */
  readonly serving: Certificate;
  /** Certificate that etcd lets in. */
  readonly client: Certificate;
  /** Key pair that tokens of service accounts are signed with. */
  readonly tokens: Certificate;
  readonly ports: Readonly<Record<Port, number>>;
  /** File with the rights of an administrator, for the controllers and the scheduler. */
  readonly kubeconfig: string;
}

/** What listens in a control plane. */
type Port = "api" | "etcd" | "etcdPeers" | "controllers" | "scheduler";

type Flags = Readonly<Record<string, string | number | boolean>>;

/** Flags of the four programs of a control plane, by program. */
export function componentFlags(settings: ComponentSettings) {
  const { kubeconfig, ports, authority, tokens } = settings;
  return {
    etcd: etcdFlags(settings),
    "kube-apiserver": apiServerFlags(settings),
    "kube-controller-manager": {
      ...servingFlags(settings, ports.controllers),
      kubeconfig,
      "leader-elect": false,
      // Each controller by its own account, as installers set it up: policies know them by that.
      "use-service-account-credentials": true,
      "root-ca-file": authority.certificate,
      "service-account-private-key-file": tokens.key,
      // The nodes are objects that no kubelet reports for: who looks for a sign of life would
      // empty them.
      controllers: "*,-node-lifecycle-controller,-taint-eviction-controller,-node-ipam-controller",
    },
    "kube-scheduler": {
      ...servingFlags(settings, ports.scheduler),
      kubeconfig,
      "leader-elect": false,
    },
  } as const;
}

function etcdFlags({ folder, authority, serving, ports }: ComponentSettings): Flags {
  const url = `https://127.0.0.1:${ports.etcd}`;
  const peers = `http://127.0.0.1:${ports.etcdPeers}`;
  return {
    name: "live",
    "data-dir": join(folder, "etcd"),
    "listen-client-urls": url,
    "advertise-client-urls": url,
    "listen-peer-urls": peers,
    "initial-advertise-peer-urls": peers,
    "initial-cluster": `live=${peers}`,
    "cert-file": serving.certificate,
    "key-file": serving.key,
    "trusted-ca-file": authority.certificate,
    "client-cert-auth": true,
    // What a run stores is thrown away: it need not survive a loss of power.
    "unsafe-no-fsync": true,
    "log-level": "warn",
  };
}

function apiServerFlags(settings: ComponentSettings): Flags {
  const { folder, authority, client, ports, tokens } = settings;
  return {
    ...servingFlags(settings, ports.api),
    "etcd-servers": `https://127.0.0.1:${ports.etcd}`,
    "etcd-cafile": authority.certificate,
    "etcd-certfile": client.certificate,
    "etcd-keyfile": client.key,
    "token-auth-file": join(folder, "tokens.csv"),
    "authorization-mode": "RBAC",
    "allow-privileged": true,
    "service-account-issuer": "https://kubernetes.default.svc",
    "service-account-key-file": tokens.certificate,
    "service-account-signing-key-file": tokens.key,
    "service-cluster-ip-range": "10.96.0.0/16",
    // Loopback is no address that an endpoint may have.
    "endpoint-reconciler-type": "none",
  };
}

function servingFlags({ serving, folder }: ComponentSettings, port: number): Flags {
  return {
    "bind-address": "127.0.0.1",
    "secure-port": port,
    "tls-cert-file": serving.certificate,
    "tls-private-key-file": serving.key,
    "cert-dir": join(folder, "certificates"),
  };
}

import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../processes/free-port.ts";
import type { Supervisor } from "../processes/supervisor.ts";
import { type Account, type Accounts, createAccounts } from "./accounts.ts";
import { type ApiClient, apiClient } from "./api-client.ts";
import { type Authority, type Certificate, createAuthority } from "./authority.ts";
import { componentFlags } from "./component-flags.ts";
import { httpsCalls } from "./https-call.ts";
import { writeKubeconfig } from "./write-kubeconfig.ts";

/** Engines that a control plane is made of. */
export const CONTROL_PLANE_ENGINES = [
  "etcd",
  "kube-apiserver",
  "kube-controller-manager",
  "kube-scheduler",
] as const;

type Component = (typeof CONTROL_PLANE_ENGINES)[number];

/** What a control plane is started with. */
interface ControlPlaneRequest {
  /** Whose it is: `eu`. Names its processes and its folder. */
  readonly jurisdiction: string;
  /** True when nothing but the API server and its store is needed. */
  readonly bare?: boolean;
  /** Binaries by name. */
  readonly engines: Readonly<Record<Component, string>>;
  /** User that the emitted policies take for delivery. */
  readonly deliveryAccount: string;
  /** Names under which the output calls the API server: `api.fra-1.rheinwerk.example`. */
  readonly hosts: readonly string[];
}

/** Kubernetes as one jurisdiction runs it, without nodes that run anything. */
export interface ControlPlane {
  readonly jurisdiction: string;
  /** Folder for all that belongs to it. */
  readonly folder: string;
  /** `https://127.0.0.1:…`. */
  readonly server: string;
  readonly port: number;
  /** Signs for its servers, and for whatever else of this jurisdiction needs a certificate. */
  readonly authority: Authority;
  /** Its etcd, which wants a client certificate of `authority`. */
  readonly etcd: { readonly endpoint: string; readonly client: Certificate };
  readonly accounts: Accounts;
  readonly admin: ApiClient;
  readonly delivery: ApiClient;
  readonly person: ApiClient;
  /** A client with a bearer token, such as one of a service account. */
  withToken(token: string): ApiClient;
  /** Writes a kubeconfig for an account or a service account's token; gives its path back. */
  kubeconfig(name: string, account: Pick<Account, "token">): string;
  /** Stops it before the run ends, and forgets what it stored. */
  stop(): Promise<void>;
}

/** Starts the four processes of a control plane and waits until all of them serve. */
export async function startControlPlane(
  request: ControlPlaneRequest,
  supervisor: Supervisor,
): Promise<ControlPlane> {
  const { jurisdiction, hosts } = request;
  const folder = join(supervisor.folder, jurisdiction);
  mkdirSync(folder, { recursive: true });
  const authority = await createAuthority(join(folder, "certificates"), `${jurisdiction} live`);
  const client = await authority.issue("etcd-client", []);
  const accounts = createAccounts(join(folder, "tokens.csv"), request.deliveryAccount);
  const ports = await componentPorts();
  const server = `https://127.0.0.1:${ports.api}`;
  const trusted = readFileSync(authority.certificate, "utf8");
  const connect = ({ token }: Pick<Account, "token">) => ({ server, authority: trusted, token });
  const kubeconfig = (name: string, account: Pick<Account, "token">) => {
    const path = join(folder, `${name}.kubeconfig`);
    return writeKubeconfig(path, `${jurisdiction}-${name}`, connect(account));
  };
  const flags = componentFlags({
    folder,
    authority,
    serving: await authority.issue("serving", [...SERVED, ...hosts]),
    client,
    tokens: await authority.issue("service-accounts", []),
    ports,
    kubeconfig: kubeconfig("admin", accounts.admin),
  });
  const start = (name: Component, port: number, path: string) =>
    supervisor.start({
      name: `${name} (${jurisdiction})`,
      command: request.engines[name],
      arguments: Object.entries(flags[name]).map(([flag, value]) => `--${flag}=${value}`),
      isReady: readiness(port, path, accounts.admin, authority, client),
    });
  const store = await start("etcd", ports.etcd, "/health");
  const apiServer = await start("kube-apiserver", ports.api, "/readyz");
  const others = request.bare
    ? []
    : [
        start("kube-controller-manager", ports.controllers, "/healthz"),
        start("kube-scheduler", ports.scheduler, "/healthz"),
      ];
  const processes = [...(await Promise.all(others)), apiServer, store];
  const as = (account: Pick<Account, "token">) => apiClient(connect(account));
  return {
    jurisdiction,
    folder,
    server,
    port: ports.api,
    authority,
    etcd: { endpoint: `https://127.0.0.1:${ports.etcd}`, client },
    accounts,
    admin: as(accounts.admin),
    delivery: as(accounts.delivery),
    person: as(accounts.person),
    withToken: (token) => as({ token }),
    kubeconfig,
    stop: async () => {
      for (const process of processes) await process.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function componentPorts() {
  return {
    api: await freePort(),
    etcd: await freePort(),
    etcdPeers: await freePort(),
    controllers: await freePort(),
    scheduler: await freePort(),
  };
}

/** etcd wants a certificate, the others a token; a server takes no offence at the other. */
function readiness(
  port: number,
  path: string,
  { token }: Account,
  authority: Authority,
  client: Certificate,
): () => Promise<boolean> {
  const call = httpsCalls({
    server: `https://127.0.0.1:${port}`,
    authority: readFileSync(authority.certificate, "utf8"),
    certificate: readFileSync(client.certificate, "utf8"),
    key: readFileSync(client.key, "utf8"),
    token,
  });
  return async () => (await call({ method: "GET", path })).status === 200;
}

/** Where every server of a control plane can be called from on this machine, and inside. */
const SERVED = [
  "127.0.0.1",
  "localhost",
  "kubernetes",
  "kubernetes.default",
  "kubernetes.default.svc",
  "kubernetes.default.svc.cluster.local",
];

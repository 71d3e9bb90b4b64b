import { get } from "node:http";
import { connect } from "node:net";
import { delimiter, dirname } from "node:path";
import type { LiveProgram } from "../processes/supervisor.ts";
import { ARGO_CD } from "./argo-cd-objects.ts";

/** Programs that make an Argo CD: one binary for its parts, its cache, and Helm. */
export const ARGO_CD_ENGINES = ["argo-cd", "redis", "helm"] as const;

/** Their paths. */
export type ArgoCdEngines = Readonly<Record<(typeof ARGO_CD_ENGINES)[number], string>>;

/** All that the command lines of one Argo CD name. */
export interface ArgoCdPlace {
  readonly jurisdiction: string;
  readonly engines: ArgoCdEngines;
  /** Rights of the delivery account. */
  readonly kubeconfig: string;
  /** Proxy that leads to what its jurisdiction serves, and nowhere else. */
  readonly door: string;
  /** Folders that Kubernetes would mount: `bin`, `tls`, `ssh`, `keys`, `key-ring`, `scratch`. */
  readonly folder: string;
  readonly ports: Readonly<Record<ArgoCdPort, number>>;
}

/** What listens. */
export type ArgoCdPort = "redis" | "repo" | "repoMetrics" | "sets" | "setsProbe" | "hooks" | "apps";

/** Seconds between two looks at a remote; Argo CD's own default is two minutes. */
const POLL = 10;

/** The four processes of an Argo CD, in the order of their start. */
export function argoCdPrograms(place: ArgoCdPlace): readonly LiveProgram[] {
  const { jurisdiction, engines, kubeconfig, ports } = place;
  const redis = `127.0.0.1:${ports.redis}`;
  const repo = `127.0.0.1:${ports.repo}`;
  const client = [`--kubeconfig=${kubeconfig}`, `--namespace=${ARGO_CD}`];
  const part = (
    name: string,
    flags: readonly string[],
    isReady: () => Promise<boolean>,
  ): LiveProgram => ({
    name: `${name} (${jurisdiction})`,
    command: engines["argo-cd"],
    arguments: [...flags, "--logformat=text", "--loglevel=info"],
    environment: { ...environmentOf(place), ARGOCD_BINARY_NAME: name },
    isReady,
  });
  return [
    {
      name: `redis (${jurisdiction})`,
      command: engines.redis,
      arguments: [`--address=${redis}`],
      isReady: () => listens(ports.redis),
    },
    part(
      "argocd-repo-server",
      [
        `--redis=${redis}`,
        "--address=127.0.0.1",
        `--port=${ports.repo}`,
        "--metrics-address=127.0.0.1",
        `--metrics-port=${ports.repoMetrics}`,
      ],
      () => answers(ports.repoMetrics, "/healthz?full=true"),
    ),
    part(
      "argocd-applicationset-controller",
      [
        ...client,
        `--argocd-repo-server=${repo}`,
        `--metrics-addr=127.0.0.1:${ports.sets}`,
        `--probe-addr=127.0.0.1:${ports.setsProbe}`,
        `--webhook-addr=127.0.0.1:${ports.hooks}`,
      ],
      // It has no probe of its own.
      () => answers(ports.sets, "/metrics"),
    ),
    part(
      "argocd-application-controller",
      [...client, `--repo-server=${repo}`, `--redis=${redis}`, `--metrics-port=${ports.apps}`],
      () => answers(ports.apps, "/healthz"),
    ),
  ];
}

/**
 * Variables that Argo CD's own manifests set by mounts, and three that belong to a run outside a
 * cluster: who it is there, what it may reach, and how often it looks.
 */
function environmentOf({ engines, folder, kubeconfig, door }: ArgoCdPlace): NodeJS.ProcessEnv {
  const path = [`${folder}/bin`, dirname(engines.helm), process.env.PATH ?? ""].join(delimiter);
  return {
    PATH: path,
    HOME: `${folder}/scratch`,
    TMPDIR: `${folder}/scratch`,
    ARGOCD_TLS_DATA_PATH: `${folder}/tls`,
    ARGOCD_SSH_DATA_PATH: `${folder}/ssh`,
    ARGOCD_GPG_DATA_PATH: `${folder}/keys`,
    ARGOCD_GNUPGHOME: `${folder}/key-ring`,
    ARGOCD_FAKE_IN_CLUSTER: "true",
    KUBECONFIG: kubeconfig,
    HTTPS_PROXY: door,
    NO_PROXY: "127.0.0.1,localhost",
    ARGOCD_RECONCILIATION_TIMEOUT: `${POLL}s`,
    ARGOCD_RECONCILIATION_JITTER: "0s",
    GIT_CONFIG_NOSYSTEM: "1",
  };
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}

function answers(port: number, path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = get({ host: "127.0.0.1", port, path }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    asked.on("error", () => resolve(false));
  });
}

import type { OutputFile } from "../../tools/compiler/src/handoff/output-file.ts";
import { withValue } from "./acme-object.ts";
import { damaged, EMITTED } from "./emitted.ts";

const TENANT = "apps/eu/tenants/acme-bank/payments";
const NETWORK = "apps/eu/tenant-network/eu-fra-1/siem-fra--snapshots-par";

/** The European half of what is emitted. */
export const OF_EU = EMITTED.filter(({ path }) => path.startsWith("apps/eu/"));

/** A registry is a host too. */
const IMAGE = "image-outside-inventory place-outside-inventory";

/** All rules that speak, in order, and the emitted files in which somebody opened the leak. */
type Opening = readonly [rules: string, files: readonly OutputFile[]];

export interface Leak {
  readonly name: string;
  /** What the chart, or what it starts, does of itself. */
  readonly leaves: string;
  readonly opened: readonly Opening[];
}

/**
 * The ways out of the vCluster chart 0.36.1, as docs/chart-leaks.md numbers them. No rule that is

 * named here shares code with what closed the leak: rules read the emitted text.
 */
export const LEAKS: readonly Leak[] = [
  {
    name: "L1",
    leaves: "images of the control plane come from ghcr.io",
    opened: [
      [IMAGE, withValue("controlPlane.statefulSet.image.registry", "ghcr.io")],
      [IMAGE, withValue("controlPlane.distro.k8s.image.registry", "ghcr.io")],
    ],
  },
  {
    name: "L2",
    leaves: "the image of etcd comes from registry.k8s.io",
    opened: [
      [
        IMAGE,
        withValue(
          "controlPlane.backingStore.etcd.deploy.statefulSet.image.registry",
          "registry.k8s.io",
        ),
      ],
    ],
  },
  {
    name: "L3",
    leaves: "pods of StatefulSets get an init container from mirror.gcr.io",
    opened: [
      [
        IMAGE,
        withValue("sync.toHost.pods.rewriteHosts.initContainer.image.registry", "mirror.gcr.io"),
      ],
    ],
  },
  {
    name: "L4",
    leaves: "the tenant's DNS comes from docker.io, when the syncer runs",
    opened: [
      [
        "image-outside-inventory",
        withValue("controlPlane.coredns.deployment.image", "coredns/coredns:1.14.2"),
      ],
    ],
  },
  {
    name: "L5",
    leaves: "telemetry is posted every five minutes",
    opened: [["chart-default-open", withValue("telemetry.enabled", true)]],
  },
  {
    name: "L6",
    leaves: "names are asked of 8.8.8.8",
    opened: [
      [
        "address-outside-inventory chart-default-open",
        withValue("policies.networkPolicy.fallbackDns", "8.8.8.8"),
      ],
      [
        "address-outside-inventory resolver-outside-inventory",
        withValue("controlPlane.coredns.overwriteConfig", ".:53 {\n  forward . 8.8.8.8\n}\n"),
      ],
    ],
  },
  {
    name: "L7",
    leaves: "network policies let 443, 6443 and 8443 out to any address",
    opened: [
      ["chart-default-open", withValue("policies.networkPolicy.enabled", true)],
      [
        "traffic-undeclared",
        damaged({
          path: `${NETWORK}/networkpolicy-control-plane.yaml`,
          from: /( +)- ports: \[\{ port: 443, protocol: TCP \}\]\n.*\n/,
          to: "$1- ports: [{ port: 443, protocol: TCP }]\n",
        }),
      ],
    ],
  },
  {
    name: "L8",
    leaves: "what snapshot pods may reach, a workload with their label may reach",
    opened: [
      [
        "traffic-undeclared",
        damaged({
          path: `${NETWORK}/networkpolicy-snapshot.yaml`,
          from: /\n {2}podSelector: .*/,
          to: "\n  podSelector: { matchLabels: { app: vcluster-snapshot } }",
        }),
      ],
      [
        "policy-lost",
        OF_EU.filter(({ path }) => !/control-plane-clusters.*protect-reserved-labels/.test(path)),
      ],
    ],
  },
  {
    name: "L9",
    leaves: "a pod names its node, past every selector",
    opened: [
      ["chart-default-open", withValue("sync.fromHost.nodes.enabled", true)],
      [
        "chart-option-open values-refused-at-start",
        withValue("controlPlane.distro.k8s.scheduler.enabled", true),
      ],
      [
        "policy-lost",
        OF_EU.filter(({ path }) => !/control-plane-clusters.*disallow-node-name/.test(path)),
      ],
    ],
  },
  {
    name: "L10",
    leaves: "workloads reach any address, the metadata service among them",
    opened: [
      [
        "address-outside-inventory chart-default-open",
        withValue("policies.networkPolicy.workload.publicEgress.cidr", "0.0.0.0/0"),
      ],
      [
        "address-outside-inventory traffic-undeclared",
        damaged({
          path: `${NETWORK}/networkpolicy-workload.yaml`,
          from: /egress:\n/,
          to: 'egress:\n    - to: [{ ipBlock: { cidr: "0.0.0.0/0" } }]\n',
        }),
      ],
    ],
  },
  {
    name: "L11",
    leaves: "tenants open load balancers, and pods reach their nodes",
    opened: [
      ["chart-default-open limits-differ", withValue("policies.podSecurityStandard", "privileged")],
      ["chart-default-open", withValue("policies.resourceQuota.enabled", false)],
      ["chart-default-open", withValue("policies.limitRange.enabled", false)],
    ],
  },
  {
    name: "L12",
    leaves: "ports of kubelets are answered",
    opened: [
      ["chart-default-open", withValue("networking.advanced.proxyKubelets.byIP", true)],
      ["chart-default-open", withValue("networking.advanced.proxyKubelets.byHostname", true)],
    ],
  },
  {
    name: "L13",
    leaves: "a licence is asked of the vendor's platform",
    opened: [
      [
        "chart-option-open paid-option-without-licence",
        withValue("platform.apiKey.secretName", "licence"),
      ],
    ],
  },
  {
    name: "L14",
    leaves: "an administrator's key is copied into another namespace",
    opened: [
      [
        "chart-option-open tenant-cluster-unregistered",
        withValue("exportKubeConfig.additionalSecrets", [{ name: "a", namespace: "b" }]),
      ],
    ],
  },
  {
    name: "L15",
    leaves: "private nodes join with images and programs from elsewhere",
    opened: [
      ["joined-node-open paid-option-without-licence", withValue("privateNodes.enabled", true)],
      ["chart-default-open", withValue("deploy.cni.flannel.enabled", true)],
    ],
  },
  {
    name: "L16",
    leaves: "Argo CD takes the chart from the vendor",
    opened: [
      [
        "application-source-outside place-outside-inventory",
        damaged({
          path: "apps/eu/argo-cd/tenants/acme-bank.yaml",
          from: "repoURL: registry.rheinwerk.example/charts",
          to: "repoURL: https://charts.loft.example",
        }),
      ],
    ],
  },
  {
    name: "L17",
    leaves: "snapshots, audit and nodes go wherever an address says",
    opened: [
      [
        "paid-option-without-licence place-outside-inventory snapshot-not-taken",
        withValue("snapshots.auto.storage.s3.url", "s3://backup.iad.example/a"),
      ],
      [
        "audit-sink-missing place-outside-inventory",
        damaged({
          path: `${TENANT}/host/manifests.yaml`,
          from: "server: https://siem.fra.rheinwerk.example/",
          to: "server: https://siem.iad.example/",
        }),
      ],
    ],
  },
  {
    name: "L18",
    leaves: "the state lies in whatever class the host has by default",
    opened: [
      [
        "state-outside-jurisdiction",
        withValue("controlPlane.statefulSet.persistence.volumeClaim.storageClass", ""),
      ],
    ],
  },
];

import type { TextFile } from "@bailiwick/model/text-file";
import {
  FRANKFURT,
  HEALTHY,
  LEDGERLEAF_UK,
  PARIS,
  paymentsSays,
  RELEASE,
  SYNAPSE,
} from "../../support/healthy-tree.ts";
import { laterRelease } from "../../support/later-release.ts";
import { acmeInLondon, MOVE } from "../../support/moved-tenant.ts";
import { OWN_NODES, withAutoNodes, withPrivateNodes } from "../../support/private-nodes.ts";
import { damage } from "../../support/tree.ts";

/** Two trees, and the codes of what is wrong on the way from one to the other. */
export interface Way {
  readonly codes: readonly string[];
  readonly base: readonly TextFile[];
  readonly head: readonly TextFile[];
}

const CLASSES = "    - { name: fra-encrypted, country: DE, encryptedBy: kms, default: true }\n";
const FAST = "    - { name: fra-fast, country: DE, encryptedBy: kms }\n";
const FAST_TOO = damage(HEALTHY, FRANKFURT, CLASSES, CLASSES + FAST);

/** A tenant cluster that nothing holds to one place. */
const FREE = damage(HEALTHY, SYNAPSE, /criticality: ordinary[\s\S]*$/, "criticality: ordinary\n");

const OLD =
  '    - { version: "1.35", kubernetesTag: v1.35.0, etcdTag: 3.6.7-0, coreDnsTag: 1.14.1 }\n';
const SHELF = damage(HEALTHY, RELEASE, OLD, OLD + OLD.replaceAll("1.35", "1.34"));
const BETWEEN = damage(SHELF, FRANKFURT, 'version: "1.36"', 'version: "1.35"');
const kubernetes = (version: string) =>
  paymentsSays(`kubernetes: { version: "${version}" }`, BETWEEN);

const RELEASES: readonly TextFile[] = [
  ...HEALTHY,
  laterRelease("1.1.0", "0.36.1"),
  laterRelease("1.2.0", "0.38.0"),
];
const pinned = (version: string, files: readonly TextFile[] = RELEASES) =>
  paymentsSays(`template: { name: tenant-cluster, version: ${version} }`, files);

/** The later release brings a larger volume. */
const GROWN = damage(
  [...HEALTHY, laterRelease("1.1.0", "0.36.1")],
  RELEASE.replace("1.0.0", "1.1.0"),
  "volumeSize: 10Gi",
  "volumeSize: 20Gi",
);

const WAIVER: TextFile = {
  path: "jurisdictions/uk/waivers/old.yaml",
  text: `apiVersion: bailiwick.dev/v1
kind: Waiver
metadata: { name: old }
spec:
  code: isolation-changed
  object: { path: ${LEDGERLEAF_UK}, pointer: /spec/clusters/0/isolation }
  reason: nothing runs there yet
  approver: uk-platform
  until: "2026-12-31"
`,
};

/** One way for each code that is judged between two trees and has edits. */
export const WAYS: readonly Way[] = [
  { codes: ["isolation-changed"], base: HEALTHY, head: paymentsSays("isolation: shared") },
  {
    codes: ["private-nodes-switched"],
    base: withPrivateNodes("", "dedicated"),
    head: withPrivateNodes(),
  },
  {
    codes: ["private-nodes-switched"],
    base: withAutoNodes(),
    head: withPrivateNodes("", "dedicated"),
  },
  {
    codes: ["private-network-changed"],
    base: withPrivateNodes(),
    head: withPrivateNodes(OWN_NODES.replace("10.193.0.0/20", "10.194.0.0/20")),
  },
  {
    codes: ["backing-store-changed"],
    base: HEALTHY,
    head: damage(HEALTHY, SYNAPSE, "criticality: ordinary", withStore("deployed-etcd")),
  },
  {
    codes: ["control-plane-cluster-changed"],
    base: FREE,
    head: damage(FREE, SYNAPSE, "criticality: ordinary", placed(PARIS)),
  },
  {
    codes: ["storage-class-changed"],
    base: FAST_TOO,
    head: paymentsSays("storageClass: fra-fast", FAST_TOO),
  },
  { codes: ["kubernetes-goes-back"], base: kubernetes("1.35"), head: kubernetes("1.34") },
  { codes: ["kubernetes-minor-skipped"], base: kubernetes("1.34"), head: kubernetes("1.36") },
  { codes: ["template-goes-back"], base: pinned("1.1.0"), head: RELEASES },
  { codes: ["vcluster-minor-skipped"], base: RELEASES, head: pinned("1.2.0") },
  { codes: ["volume-size-changed"], base: GROWN, head: pinned("1.1.0", GROWN) },
  { codes: ["moved-without-record"], base: HEALTHY, head: acmeInLondon([]) },
  {
    codes: ["moved-without-record"],
    base: HEALTHY,
    head: damage(acmeInLondon(), MOVE, "from: eu", 'from: "no"'),
  },
  { codes: ["waiver-spent"], base: [...HEALTHY, WAIVER], head: [...HEALTHY, WAIVER] },
];

function withStore(kind: string): string {
  return `criticality: ordinary\n      backingStore: { kind: ${kind}, replicas: 1 }`;
}

function placed(path: string): string {
  const name = path.split("/").at(-1)?.replace(".yaml", "");
  return `criticality: ordinary\n      controlPlaneCluster: ${name}`;
}

import type { TextFile } from "@bailiwick/model/text-file";
import { ACME, EU, HEALTHY, paymentsSays, RELEASE } from "../../support/healthy-tree.ts";
import { licensed } from "../../support/licensed.ts";
import { MADE, OWN_NODES, withAutoNodes, withPrivateNodes } from "../../support/private-nodes.ts";
import { damage } from "../../support/tree.ts";
import type { Raiser } from "./cured.ts";

const REGION = "region: { provider: cloud-nodes, name: ber-1 }, ";

const DEVICES = "gpus: [{ workload: a, class: h200, count: 1 }]";

const EMBEDDED = "backingStore: { kind: embedded-etcd }";

const MOVING = EMBEDDED.replace(" }", ", migrateFromDeployedEtcd: { replicas: 3 } }");

const SQLITE = "backingStore: { kind: sqlite }";
const DEPLOYED = "backingStore: { kind: deployed-etcd, replicas: 3 }";

const INPUTS: readonly (readonly [what: string, inputs: readonly TextFile[]])[] = [
  ["an option that is decided", paymentsSays("values: { telemetry: { enabled: true } }")],
  ["an option that is null", paymentsSays("values: { plugins: null }")],
  ["a paid option", paymentsSays("values: { sleep: {}, plugins: {} }")],
  [
    "an option of a chart that is not known",
    paymentsSays(
      "values: { plugins: {} }",
      damage(HEALTHY, RELEASE, "    version: 0.36.1", "    version: 0.99.0"),
    ),
  ],
  ["machines for another mode", withPrivateNodes(OWN_NODES, "dedicated")],
  ["a store beside a machine", withPrivateNodes(OWN_NODES, "standalone")],
  ["devices of the host", withPrivateNodes(`${OWN_NODES}, ${DEVICES}`)],
  ["pods with any address", withPrivateNodes(OWN_NODES.replace("10.192.0.0/16", "10.96.0.0/16"))],
  ["a region of another provider", withAutoNodes(MADE.replace("berlin", "kiel"))],
  ["machines beside a machine", withAutoNodes(MADE, "standalone, backingStore: { kind: sqlite }")],
  ["one provider twice", withAutoNodes(`${MADE}, ${MADE}`)],
  ["machines without end", withAutoNodes(MADE.replace(", quantity: 2", ""))],
  ["machines of two bounds", withAutoNodes(MADE.replace("burst,", "burst, quantity: 1,"))],
  ["a region of nobody", damage(withAutoNodes(), EU, REGION, "")],
  [
    "a region of no cloud",
    damage(withAutoNodes(), EU, "hosts: [compute", `${REGION}hosts: [compute`),
  ],
  ["builds for FIPS without a licence", paymentsSays("fips: true")],
  ["builds for FIPS beside another etcd", licensed("fips: true")],
  ["builds for FIPS on machines", withPrivateNodes(`fips: true, ${EMBEDDED}, ${OWN_NODES}`)],
  ["copies by a Platform, without a licence", byPlatform(paymentsSays(SQLITE))],
  ["copies by a Platform, of another etcd", byPlatform(licensed(DEPLOYED))],
  ["builds for FIPS while an etcd moves", licensed(`fips: true, ${MOVING}`)],
  ["an etcd that moves to a machine", withPrivateNodes(`${MOVING}, ${OWN_NODES}`, "standalone")],
  ["an etcd of two members that moves", licensed(MOVING.replace("3", "2"))],
  ["a licence from nowhere", paymentsSays("edition: licensed")],
];

/** Trees where an edition, an option of the chart or machines of one's own are said wrongly. */
export const EDITION_TREES: readonly Raiser[] = INPUTS.map(([what, inputs]) => ({ what, inputs }));

/** The same tree, where payments has its copies taken by the Platform. */
function byPlatform(files: readonly TextFile[]): readonly TextFile[] {
  return damage(files, ACME, "snapshots: { rto", "snapshots: { tool: platform, rto");
}

import { choice } from "@bailiwick/model/cure";
import { takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { IsolationMode } from "@bailiwick/model/kinds/jurisdiction";
import type { Sourced } from "@bailiwick/model/origin";
import type { ResolvedPrivateNodes } from "../handoff/catalog.ts";
import type { BackingStorePlan } from "../handoff/plan.ts";
import type { Report } from "../handoff/report.ts";
import { ask } from "./ask.ts";
import { reportAutoNodes } from "./auto-nodes.ts";
import { reportStoreNotStandalone } from "./standalone.ts";
import type { Question } from "./tenant-cluster.ts";

const privateNodesUnused = defineFinding({
  code: "private-nodes-unused",
  severity: "error",
  summary: "Machines of one's own are said where the isolation mode uses them.",
  why: "a field that nothing reads is a promise that nobody keeps",
  basis: "house",
  waivable: false,
});

const gpusOnPrivateNodes = defineFinding({
  code: "gpus-on-private-nodes",
  severity: "error",
  summary: "Devices of the host are claimed by pods that run on the host.",
  why: "a pod on a machine of the tenant's own never meets a claim of the control plane cluster",
  basis: "house",
  waivable: false,
});

/** Whether workloads run on machines of the tenant cluster's own. */
const HAS_OWN: Readonly<Record<IsolationMode, boolean>> = {
  shared: false,
  dedicated: false,
  "private-nodes": true,
  standalone: true,
};

/** What machines of one's own hang on; undefined where it could not be decided. */
interface Decided {
  readonly isolation: Sourced<IsolationMode> | undefined;
  readonly backingStore: Sourced<BackingStorePlan> | undefined;
}

/** The machines of a tenant cluster's own, where its isolation mode has them; else nothing. */
export function decidePrivateNodes(
  question: Question,
  { isolation, backingStore }: Decided,
  report: Report,
): { readonly privateNodes?: Sourced<ResolvedPrivateNodes> } | undefined {
  if (!isolation) return undefined;
  reportStoreNotStandalone(question, isolation, backingStore, report);
  const { request, tenant } = question;
  const { privateNodes, gpus, origin } = request;
  if (!HAS_OWN[isolation.value]) {
    if (!privateNodes) return {};
    report({
      definition: privateNodesUnused,
      origin: privateNodes.origin,
      message: `"${request.name}" has machines of its own, and isolation: ${isolation.value}`,
      hint: "write isolation: private-nodes, or leave privateNodes out",
      cure: choice(takeOut(privateNodes.origin)),
      related: [{ origin: isolation.origin, message: `isolation: ${isolation.value}` }],
    });
    return undefined;
  }
  const [gpu] = gpus;
  if (gpu) {
    report({
      definition: gpusOnPrivateNodes,
      origin: gpu.origin,
      message: `"${request.name}" claims devices of the host, and its pods run elsewhere`,
      hint: "leave gpus out: its own machines bring their own devices, or use isolation: dedicated",
      cure: choice(takeOut(gpu.origin)),
    });
  }
  if (privateNodes) {
    reportAutoNodes(privateNodes, isolation, report);
    return { privateNodes };
  }
  // A name in it that stands for nothing has been reported where it was looked up.
  const own = tenant.spec.clusters.find(({ name }) => name === request.name);
  if (own?.privateNodes) return undefined;
  const field = "privateNodes: { endpoint: …, network: …, pods: …, services: … }";
  return ask({ origin, what: `which machines "${request.name}" has`, field, choice: [] }, report);
}

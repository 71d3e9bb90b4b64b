import { choice } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import { below } from "@bailiwick/model/origin";
import type { ClusterEntry } from "../handoff/catalog.ts";
import type { GatesPlan } from "../handoff/gates.ts";
import type { Report } from "../handoff/report.ts";
import { reportSleep } from "./sleep.ts";
import type { Question } from "./tenant-cluster.ts";

const metricsShutOut = defineFinding({
  code: "metrics-shut-out",
  severity: "error",
  summary: "A control plane that is measured is measured from a namespace that is declared.",
  why: "host namespaces are closed, and what measures a control plane reads its key",
  basis: "house",
  waivable: false,
});

type Services = Omit<GatesPlan, "runtimeClass" | "classes" | "exposure" | "gateways">;

/** What the host does for a tenant cluster, as it was asked for. */
export function decideServices(
  question: Question,
  { name, file, spec: { network } }: ClusterEntry,
  report: Report,
): Services {
  const { request } = question;
  const { workloadIdentity, metrics, certificateIssuer, secretStore, sleep } = request;
  const { deletionProtection } = request;
  if (metrics?.value.controlPlane && network && network.metrics === undefined) {
    const at = { file, pointer: "/spec/network" };
    report({
      definition: metricsShutOut,
      origin: below(metrics.origin, "controlPlane"),
      message: `${name} names no namespace that control planes are measured from`,
      hint: `set metrics: <namespace> in spec.network of ${file}, or leave controlPlane out here`,
      cure: choice(setTo(below(at, "metrics"), "monitoring")),
      related: [{ origin: at, message: "its network" }],
    });
  }
  if (sleep) reportSleep(question, sleep, report);
  return {
    ...(workloadIdentity && { workloadIdentity }),
    ...(metrics && { metrics }),
    ...(certificateIssuer && { certificateIssuer }),
    ...(secretStore && { secretStore }),
    ...(sleep && { sleep }),
    ...(deletionProtection?.value && { deletionProtection }),
  };
}

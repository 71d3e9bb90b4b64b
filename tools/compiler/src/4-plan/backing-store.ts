import { choice } from "@bailiwick/model/cure";
import { type Edit, setTo, takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { Criticality } from "@bailiwick/model/kinds/tenant";
import { below, type Origin, type Sourced } from "@bailiwick/model/origin";
import type { ResolvedStore, TemplateRelease } from "../handoff/catalog.ts";
import type { BackingStorePlan } from "../handoff/plan.ts";
import type { Report } from "../handoff/report.ts";
import type { Question } from "./tenant-cluster.ts";

const backingStoreContradiction = defineFinding({
  code: "backing-store-contradiction",
  severity: "error",
  summary: "A backing store says what its kind needs, and nothing that its kind ignores.",
  why: "the chart renders a store that cannot start, or keeps state where nobody asked for it",
  basis: "house",
  waivable: false,
});

/** Where the tenant cluster's own state lives. */
export function decideBackingStore(
  { request }: Question,
  criticality: Sourced<Criticality>,
  template: TemplateRelease,
  report: Report,
): Sourced<BackingStorePlan> | undefined {
  const shape = template.spec.defaults.backingStore[criticality.value];
  if (!request.backingStore) {
    const pointer = `/spec/defaults/backingStore/${criticality.value}`;
    const value: BackingStorePlan =
      shape.kind === "sqlite" ? { kind: "sqlite" } : { kind: shape.kind, replicas: shape.replicas };
    return { value, origin: { file: template.file, pointer } };
  }
  const { value: asked, origin } = request.backingStore;
  const fault = contradiction(asked);
  if (fault) {
    report({
      definition: backingStoreContradiction,
      origin: below(origin, fault.field),
      message: fault.message,
      hint: fault.hint,
      cure: choice(fault.edit(origin)),
    });
    return undefined;
  }
  return { value: storePlan(asked, shape.replicas), origin };
}

interface Fault {
  readonly field: string;
  readonly message: string;
  readonly hint: string;
  readonly edit: (store: Origin) => Edit;
}

function contradiction({ kind, replicas, endpoint }: ResolvedStore): Fault | undefined {
  if (endpoint && kind !== "external-etcd") {
    return {
      field: "endpoint",
      message: `"${kind}" runs beside the control plane and has no endpoint`,
      hint: "leave endpoint out, or write kind: external-etcd",
      edit: (store) => takeOut(below(store, "endpoint")),
    };
  }
  if (!endpoint && kind === "external-etcd") {
    return {
      field: "kind",
      message: '"external-etcd" does not say which one',
      hint: "add endpoint: <inventory entry of kind backing-store>",
      edit: (store) => takeOut(store),
    };
  }
  if (replicas !== undefined && kind !== "deployed-etcd") {
    return {
      field: "replicas",
      message: `"${kind}" has no replicas of its own`,
      hint: "leave replicas out, or write kind: deployed-etcd",
      edit: (store) => takeOut(below(store, "replicas")),
    };
  }
  if (replicas !== undefined && replicas % 2 === 0) {
    return {
      field: "replicas",
      message: `${replicas} members have no better majority than ${replicas - 1}`,
      hint: `write replicas: ${replicas + 1}`,
      edit: (store) => setTo(below(store, "replicas"), replicas + 1),
    };
  }
  return undefined;
}

function storePlan({ kind, replicas, endpoint }: ResolvedStore, members: number): BackingStorePlan {
  if (kind === "external-etcd" && endpoint) return { kind, endpoint: endpoint.value };
  if (kind === "deployed-etcd") return { kind, replicas: replicas ?? members };
  return { kind: "sqlite" };
}

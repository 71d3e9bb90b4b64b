import { choice, decision } from "@bailiwick/model/cure";
import { setTo, takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { GuestQuota } from "@bailiwick/model/kinds/guest";
import type { QuotaShape } from "@bailiwick/model/kinds/template";
import { below, type Origin, type Sourced } from "@bailiwick/model/origin";
import type { TemplateRelease } from "../handoff/catalog.ts";
import type { GuestPlan, TenantClusterPlan } from "../handoff/plan.ts";
import type { Report } from "../handoff/report.ts";
import { quantity } from "./quantity.ts";
import type { Question } from "./tenant-cluster.ts";

const guestTwice = defineFinding({
  code: "guest-twice",
  severity: "error",
  summary: "Guests of one tenant cluster have different names.",
  why: "two guests of one name would share a namespace, and each would be under the other's quota",
  basis: "house",
  waivable: false,
});

const guestTooSignificant = defineFinding({
  code: "guest-too-significant",
  severity: "error",
  summary: "A guest has public or internal data, and none of special categories.",
  why: "guests share an API server and its administrators: that is no boundary of legal weight",
  basis: "house",
  waivable: false,
});

const guestsNotDelivered = defineFinding({
  code: "guests-not-delivered",
  severity: "error",
  summary: "Guests are on a tenant cluster that Argo CD reaches.",
  why: "their namespaces, quotas and rights are applied inside, and nobody would apply them",
  basis: "house",
  waivable: false,
});

const guestsOnOwnMachines = defineFinding({
  code: "guests-on-own-machines",
  severity: "error",
  summary: "Guests run on nodes of the control plane cluster.",
  why: "what keeps guests from each other is enforced at the host, and not on a tenant's machines",
  basis: "house",
  waivable: false,
});

const guestsOverQuota = defineFinding({
  code: "guests-over-quota",
  severity: "error",
  summary: "Quotas of guests fit together into the quota of their tenant cluster.",
  why: "what is promised twice is missing when both ask for it",
  basis: "house",
  waivable: false,
});

/**
 * Guests of one tenant cluster, as its own entry says; what is `like` it has none, since a drill
 * needs no customers.
 */
export function decideGuests(
  question: Question,
  template: TemplateRelease,
  { insideServer, isolation }: Pick<TenantClusterPlan, "insideServer" | "isolation">,
  report: Report,
): readonly Sourced<GuestPlan>[] {
  const { request, tenant } = question;
  const entry = tenant.spec.clusters.find(({ name }) => name === request.name);
  const guests = (entry?.guests ?? []).map((guest, index): Sourced<GuestPlan> => {
    const origin = below(request.origin, "guests", index);
    return { value: { ...guest, namespace: `guest-${guest.name}` }, origin };
  });
  if (guests.length === 0) return guests;
  const list = below(request.origin, "guests");
  if (isolation.value === "private-nodes" || isolation.value === "standalone") {
    const message = `pods of ${question.subject} run on machines of its own (${isolation.value})`;
    const hint = "put them on a tenant cluster with shared or dedicated nodes, or take guests out";
    const cure = decision(takeOut(list));
    report({ definition: guestsOnOwnMachines, origin: list, message, hint, cure });
  } else if (insideServer === undefined) {
    const message = `Argo CD does not reach the inside of ${question.subject}`;
    const hint = "put them on a tenant cluster beside Argo CD, or take guests out";
    const cure = decision(takeOut(list));
    report({ definition: guestsNotDelivered, origin: list, message, hint, cure });
  }
  for (const [index, { value, origin }] of guests.entries()) {
    if (guests.findIndex((each) => each.value.name === value.name) < index) {
      const message = `"${value.name}" is a guest of ${question.subject} twice`;
      const cure = choice(takeOut(origin));
      const hint = "give one of them another name, or take it out";
      report({ definition: guestTwice, origin: below(origin, "name"), message, hint, cure });
    }
    judgeData(value, origin, report);
  }
  judgeSum(guests, { ...template.spec.quota, ...request.quota?.value }, list, report);
  return guests;
}

function judgeData({ name, data }: GuestPlan, origin: Origin, report: Report): void {
  const tooMuch = data.classification !== "public" && data.classification !== "internal";
  if (!tooMuch && data.special !== true) return;
  const field = tooMuch ? "classification" : "special";
  const what = tooMuch ? `data that is ${data.classification}` : "data of special categories";
  report({
    definition: guestTooSignificant,
    origin: below(origin, "data", field),
    message: `guest "${name}" has ${what}`,
    hint: "make it a tenant with a control plane of its own",
    cure: decision(setTo(below(origin, "data", field), tooMuch ? "internal" : false)),
  });
}

/** Which quota of the tenant cluster bounds the sum of each field. */
const LIMITS: readonly (readonly [keyof GuestQuota, keyof QuotaShape])[] = [
  ["cpu", "requestsCpu"],
  ["memory", "requestsMemory"],
  ["storage", "requestsStorage"],
  ["pods", "pods"],
];

/** What all of them may use against what the tenant cluster has. */
function judgeSum(
  guests: readonly Sourced<GuestPlan>[],
  quota: QuotaShape,
  origin: Origin,
  report: Report,
): void {
  for (const [field, limit] of LIMITS) {
    const most = quantity(quota[limit]);
    const sum = guests.reduce((all, { value }) => all + quantity(value.quota[field]), 0);
    const [first] = guests;
    if (sum <= most || !first) continue;
    report({
      definition: guestsOverQuota,
      origin,
      message: `guests may use more ${field} together than ${quota[limit]}, the quota of all`,
      hint: `lower quota.${field} of a guest, or take a guest out`,
      cure: decision(takeOut(below(origin, guests.length - 1))),
    });
  }
}

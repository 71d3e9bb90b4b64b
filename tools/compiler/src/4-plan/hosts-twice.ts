import { decision } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import { below, type Origin } from "@bailiwick/model/origin";
import type { TenantPlan } from "../handoff/plan.ts";
import type { Report } from "../handoff/report.ts";

const hostTakenTwice = defineFinding({
  code: "host-taken-twice",
  severity: "error",
  summary: "A host is answered for by one tenant cluster, and by one door of it.",
  why: "of two that answer for one name, one gets what was meant for the other",
  basis: "house",
  waivable: false,
});

/** Reports hosts of doors that somebody else's door has already. */
export function reportHostsTwice(tenants: readonly TenantPlan[], report: Report): void {
  const taken = new Map<string, Claim>();
  for (const claim of tenants.flatMap(claimsOf)) {
    const first = taken.get(claim.host);
    if (!first) {
      taken.set(claim.host, claim);
      continue;
    }
    report({
      definition: hostTakenTwice,
      origin: claim.origin,
      message: `"${claim.host}" is answered for by ${first.who} already`,
      hint: `use another host, such as ${another(claim.host)}`,
      cure: decision(setTo(claim.origin, another(claim.host))),
      related: [{ origin: first.origin, message: "the first one" }],
    });
  }
}

interface Claim {
  readonly host: string;
  readonly origin: Origin;
  readonly who: string;
}

function claimsOf({ tenant, clusters }: TenantPlan): readonly Claim[] {
  return clusters.flatMap(({ name, exposure, gateways }) => {
    const who = `${tenant.name}/${name}`;
    const exposed = (exposure?.value.hosts ?? []).map((host): Claim => {
      return { host, who, origin: below(exposure?.origin ?? { file: "", pointer: "" }, "host") };
    });
    const imported = gateways.flatMap(({ value, origin }) =>
      value.hosts.map((host, index): Claim => {
        return { host, who, origin: below(origin, "hosts", index) };
      }),
    );
    return [...exposed, ...imported];
  });
}

/** The same domain, another first label: what `*.x` declares stays declared. */
function another(host: string): string {
  return host.replace(/^[^.]+/, (label) => `${label}-2`);
}

import { amountInWords } from "../6-verify/capacity/amount-in-words.ts";
import { type ClusterLoad, capacityTable } from "../6-verify/capacity/capacity-table.ts";
import { isOver } from "../6-verify/capacity/is-over.ts";
import { fieldIndex } from "../6-verify/fields.ts";
import { byTenantCluster } from "../6-verify/look.ts";
import { partsOf } from "../6-verify/places/parts.ts";
import type { Compilation } from "../compile.ts";

/** One control plane cluster and what is asked of it. */
export interface ClusterCapacityReport {
  /** `eu/eu-fra-1`. */
  readonly cluster: string;
  /** `eu/acme-bank/payments`. */
  readonly tenantClusters: readonly string[];
  readonly resources: readonly ResourceReport[];
}

/** Amounts as the fields of `capacity` write them. */
interface ResourceReport {
  readonly resource: string;
  readonly asked: string;
  /** Null where nobody declares it: then nothing is judged. */
  readonly declared: string | null;
  readonly over: boolean;
}

/** What tenant clusters may ask of each control plane cluster, and what it declares to have. */
export function capacityReport({ plan, documents }: Compilation): readonly ClusterCapacityReport[] {
  return plan.jurisdictions.flatMap(({ jurisdiction }) => {
    const own = documents.filter(({ path }) => path.startsWith(`apps/${jurisdiction.name}/`));
    const fields = fieldIndex();
    for (const document of own) partsOf(document).forEach(fields.add);
    const tenantClusters = byTenantCluster(own);
    const loads = capacityTable({ jurisdiction, documents: own, tenantClusters, fields });
    return loads.map((load) => reportOf(jurisdiction.name, load));
  });
}

function reportOf(jurisdiction: string, load: ClusterLoad): ClusterCapacityReport {
  return {
    cluster: `${jurisdiction}/${load.cluster.name}`,
    tenantClusters: load.demands.map(({ subject }) => subject),
    resources: load.resources.map((each) => ({
      resource: each.name,
      asked: amountInWords(each, each.asked),
      declared: each.declared === undefined ? null : amountInWords(each, each.declared),
      over: isOver(each),
    })),
  };
}

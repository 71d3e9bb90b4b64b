import type { Compilation } from "@bailiwick/compiler";

type Plan = Compilation["plan"];

/** More names than this say less than their number. */
const LISTED = 3;

/**
 * What no check here can run, as one line of a summary: tenant clusters of the licensed edition.
 * Their values are judged by the chart and by vCluster's own validation; the image that would carry
 * them out needs a licence. Empty where there is none.
 */
export function unprovenLine({ jurisdictions }: Plan): string {
  const names = jurisdictions.flatMap(({ jurisdiction, tenants }) =>
    tenants.flatMap(({ tenant, clusters }) =>
      clusters
        .filter(({ edition }) => edition?.value === "licensed")
        .map(({ name, isolation }) => {
          return `${jurisdiction.name}/${tenant.name}/${name} (${isolation.value})`;
        }),
    ),
  );
  if (names.length === 0) return "";
  const what = names.length > LISTED ? `${names.length} tenant clusters` : names.join(", ");
  return `run time unproven: ${what}: a licensed image runs, and none ran here`;
}

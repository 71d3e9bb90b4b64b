import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { JsonValue } from "@bailiwick/model/json-value";
import type { ResolvedRequest, TenantEntry } from "../../handoff/catalog.ts";
import { decidedIsolation } from "../../handoff/decided-isolation.ts";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { look, lookText, valuesFiles } from "../look.ts";
import { decodeBase64 } from "../places/decode-base64.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Where copies of a tenant cluster's state are declared, a CronJob beside its values takes them by
 * the declared schedule, to the declared store, and never two at one time; or its values say the
 * same of the Platform, where that was chosen and nowhere else.
 * Why: a schedule that stands in the evidence and runs nowhere is found out on the day of the
 * restore. Reference: Regulation (EU) 2022/2554, Art. 12(1) and 12(2).
 */
const snapshotNotTakenFault = defineFinding({
  code: "snapshot-not-taken",
  severity: "error",
  summary: "Declared copies of a tenant cluster's state are taken, to the declared store.",
  why: "what is declared and not taken cannot be restored; supports dora-12.1",
  basis: "house",
  waivable: false,
});

/** Finds tenant clusters whose declared copies nothing takes, or takes elsewhere. */
export function snapshotNotTaken(context: RuleContext): readonly Finding[] {
  return context.jurisdiction.tenants.flatMap((tenant) =>
    tenant.clusters.flatMap((request) => check(request, tenant, context)),
  );
}

function check(
  request: ResolvedRequest,
  tenant: TenantEntry,
  { jurisdiction, tenantClusters }: RuleContext,
): readonly Finding[] {
  // Nothing of ours reads a database of somebody else; the evidence says that.
  if (request.backingStore?.value.kind === "external-sql") return [];
  // Nor does a job of the host reach a machine of the tenant's own: the same.
  if (decidedIsolation(request, jurisdiction) === "standalone") return [];
  const { defaults } = jurisdiction;
  const store = (request.snapshotStore ?? defaults.snapshotStore)?.value.entry;
  const schedule = (request.snapshotSchedule ?? defaults.snapshotSchedule)?.value;
  const folder = `apps/${jurisdiction.name}/tenants/${tenant.name}/${request.name}`;
  const documents = tenantClusters.get(folder) ?? [];
  const [values] = valuesFiles(documents);
  if (!store || schedule === undefined || !values) return [];
  const host = store.hosts?.[0] ?? store.cidrs?.[0]?.split("/")[0] ?? "";
  const asked = look(values.object, "snapshots");
  if (request.snapshotTool?.value === "platform") {
    if (asksPlatform(asked, schedule, `https://${host}`)) return [];
    const message = `the Platform is not asked for copies of "${request.name}" by "${schedule}"`;
    const hint = `write snapshots.auto with this schedule, and ${store.name} as its storage`;
    return [faultIn(values, "/snapshots", snapshotNotTakenFault, message, hint)];
  }
  const auto = look(asked as JsonValue | undefined, "auto") as JsonValue | undefined;
  if (["schedule", "storage"].some((key) => look(auto, key) !== undefined)) {
    const message = `nobody chose that the Platform takes copies of "${request.name}"`;
    return [faultIn(values, "/snapshots", snapshotNotTakenFault, message, "leave snapshots out")];
  }
  const jobs = documents.filter(({ object }) => object.kind === "CronJob");
  if (jobs.some((job) => takes(job, schedule, `https://${host}`))) return [];
  const message = `no job takes copies of "${request.name}" to ${store.name} by "${schedule}"`;
  const hint = "emit a CronJob with this schedule, concurrencyPolicy Forbid, and this store";
  return [faultIn(jobs[0] ?? values, "", snapshotNotTakenFault, message, hint)];
}

/** The address stands in the query of the bucket's URL, in base64; no other store is named. */
function asksPlatform(asked: unknown, schedule: string, url: string): boolean {
  const auto = look(asked as JsonValue, "auto") as JsonValue | undefined;
  const storage = look(auto, "storage") as JsonValue | undefined;
  const others = ["oci", "azure", "container"].filter((key) => look(storage, key) !== undefined);
  const [, query = ""] = lookText(storage, "s3", "url").split("?");
  const parts = new URLSearchParams(query);
  return (
    look(auto, "schedule") === schedule &&
    look(auto, "timezone") === "Etc/UTC" &&
    look(storage, "type") === "s3" &&
    others.length === 0 &&
    parts.getAll("url").length === 1 &&
    names(`${decodeBase64(parts.get("url") ?? "")}/`, url) &&
    ["insecure-skip-tls-verify", "public-url"].every((key) => !parts.has(key))
  );
}

function takes({ object }: OutputDocument, schedule: string, url: string): boolean {
  const spec = look(object, "spec") as JsonValue | undefined;
  const pods = JSON.stringify(look(spec, "jobTemplate") ?? null);
  return (
    look(spec, "schedule") === schedule &&
    look(spec, "concurrencyPolicy") === "Forbid" &&
    look(spec, "suspend") !== true &&
    names(pods, url)
  );
}

/** Whether a text holds a URL of this host, and not of one that only begins like it. */
function names(text: string, url: string): boolean {
  return text
    .split(url)
    .slice(1)
    .some((rest) => /^["':/\\]/.test(rest));
}

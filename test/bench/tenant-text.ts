import type { SeededRandom } from "./seeded-random.ts";

/** What kind of tenant a file declares. */
export interface TenantShape {
  readonly jurisdiction: "eu" | "uk";
  readonly clusters: "critical" | "ordinary" | "with-drill" | "gpu";
}

/** The text of a tenant file, as a person would write it; `index` makes its LEI unlike others. */
export function tenantText(
  name: string,
  index: number,
  shape: TenantShape,
  random: SeededRandom,
): string {
  const country = shape.jurisdiction === "uk" ? "GB" : random.pick(["DE", "FR", "NL", "PL", "SE"]);
  const classification = random.pick(["internal", "confidential", "secret"]);
  const isCritical = shape.clusters === "critical";
  return [
    "# yaml-language-server: $schema=../../../tools/model/schema/tenant.schema.json",
    "apiVersion: bailiwick.dev/v1",
    "kind: Tenant",
    `metadata: { name: ${name} }`,
    "spec:",
    `  legalEntity: { name: ${name} Ltd, country: ${country}, lei: ${leiOf(index)} }`,
    `  owner: { team: platform, email: platform@${name}.example }`,
    `  regulations: [${regulations(shape)}]`,
    ...(shape.clusters === "with-drill" && shape.jurisdiction === "eu"
      ? ["  nis2: { class: important, sector: health }"]
      : []),
    `  data: { classification: ${classification}, personal: ${random.below(2) === 0} }`,
    ...(isCritical ? ["  require: { noThirdCountryReach: [plaintext] }"] : []),
    "  clusters:",
    ...clusters(shape, random).map((line) => `    - ${line}`),
    "",
  ].join("\n");
}

function regulations({ jurisdiction, clusters }: TenantShape): string {
  if (jurisdiction === "uk") return "uk-gdpr";
  switch (clusters) {
    case "critical":
      return "dora, gdpr";
    case "with-drill":
      return "nis2, gdpr";
    case "gpu":
      return "ai-act, gdpr";
    case "ordinary":
      return "gdpr";
  }
}

function clusters({ clusters }: TenantShape, random: SeededRandom): readonly string[] {
  const production = "environment: production, criticality:";
  const rto = `snapshots: { rto: PT${1 + random.below(8)}H, rpo: PT${1 + random.below(4)}H }`;
  switch (clusters) {
    case "critical":
      return [
        `{ name: payments, ${production} critical-or-important, egress: [{ to: swift-gateway }], ` +
          `backingStore: { kind: deployed-etcd, replicas: ${random.pick([3, 5])} }, ${rto} }`,
      ];
    case "with-drill":
      return [
        `{ name: records, ${production} critical-or-important, ${rto} }`,
        "{ name: drill, environment: resilience-test, like: records }",
      ];
    case "gpu":
      return [
        `{ name: training, ${production} ordinary, isolation: dedicated, ` +
          `gpus: [{ workload: training, class: h200, count: ${random.pick([1, 2, 4, 8])} }] }`,
      ];
    case "ordinary":
      return [`{ name: product, ${production} ordinary }`];
  }
}

/** An invented identifier of ISO 17442 whose check digits (ISO 7064 MOD 97-10) are right. */
function leiOf(index: number): string {
  const body = `EXAMPLE0T${String(index).padStart(9, "0")}`;
  const digits = [...`${body}00`].map((character) => Number.parseInt(character, 36)).join("");
  return body + String(98n - (BigInt(digits) % 97n)).padStart(2, "0");
}

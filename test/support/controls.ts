import type { TextFile } from "@bailiwick/model/text-file";
import { EU, euAlsoHas, HEALTHY, paymentsSays } from "./healthy-tree.ts";
import { damage } from "./tree.ts";

/** Digest of no image: sixty-four digits. */
const DIGEST = `sha256:${"0123456789abcdef".repeat(4)}`;

const KMS =
  "{ name: kms, kind: key-management, hosts: [kms.fra.rheinwerk.example], country: DE, operator: rheinwerk";

/** A tenant cluster whose keys are wrapped by a plugin beside its API server. */
export const WITH_PLUGIN = paymentsSays(
  `encryption: { kms: kms-hsm, plugin: { image: "security/kms-plugin@${DIGEST}", args: [--key=tenants] } }`,
  euAlsoHas(`    - ${KMS.replace("name: kms", "name: kms-hsm")}, cidrs: [192.0.2.64/29] }\n`),
);

/** One whose whole configuration comes as a Secret. */
export const WITH_SECRET = paymentsSays("encryption: { kms: kms }");

/** The healthy tree with an identity issuer. */
export const WITH_ISSUER = euAlsoHas(
  "    - { name: id-fra, kind: identity-issuer, hosts: [id.fra.rheinwerk.example], pathPrefix: /realms/eu, country: DE, operator: rheinwerk, cidrs: [192.0.2.72/29] }\n",
);

/** What says that its tokens count. */
export const IDENTITY =
  "{ issuer: id-fra, clientId: tenants, usernameClaim: sub, groupsClaim: groups }";

/** A tenant cluster that believes it. */
export const WITH_IDENTITY = paymentsSays(`identity: ${IDENTITY}`, WITH_ISSUER);

const SINK = "country: DE, operator: rheinwerk, cidrs:";

const SINKS = [
  `{ name: logs-fra, kind: log-sink, hosts: [logs.fra.rheinwerk.example], ${SINK} [192.0.2.80/29] }`,
  "{ name: metrics-fra, kind: metrics-sink, hosts: [metrics.fra.rheinwerk.example], port: 4318, " +
    `${SINK} [192.0.2.88/29] }`,
  "{ name: on-call, kind: alert-receiver, hosts: [on-call.fra.rheinwerk.example], " +
    `${SINK} [192.0.2.96/29] }`,
];

/** A tree whose jurisdiction of the EU collects everything that there is a sink for. */
export function withPipelines(files: readonly TextFile[]): readonly TextFile[] {
  return damage(
    euAlsoHas(SINKS.map((entry) => `    - ${entry}\n`).join(""), files),
    EU,
    "  delivery: {",
    `  pipelines: { collector: "otel/collector@${DIGEST}", logs: logs-fra, audit: siem-fra, metrics: metrics-fra, alerts: on-call }
  delivery: {`,
  );
}

/** The healthy one. */
export const WITH_PIPELINES = withPipelines(HEALTHY);

/** The same tree, where the audit log of payments goes to stdout, and is kept by the collectors. */
export function onStdout(fields = "output: stdout", kept = "P5Y"): readonly TextFile[] {
  const keeps = `auditRetention: ${kept}, logs: logs-fra,`;
  const pipelines = kept ? damage(WITH_PIPELINES, EU, "logs: logs-fra,", keeps) : WITH_PIPELINES;
  return paymentsSays(`audit: { ${fields} }`, pipelines);
}

import type { TextFile } from "@bailiwick/model/text-file";
import { load } from "js-yaml";
import { emit } from "../../tools/compiler/src/5-emit/emit.ts";
import { planOf } from "./catalog-of.ts";
import { euAlsoHas, FRANKFURT, paymentsSays } from "./healthy-tree.ts";
import { spoken } from "./spoken.ts";
import { damage } from "./tree.ts";

const CLASSES = `  runtimeClasses: [{ name: gvisor }, { name: kata }]
  ingressClasses: [{ name: public }]
  priorityClasses: [{ name: batch }]
  gateways: [{ name: edge, namespace: gateways, class: envoy }]
`;

const entry = (name: string, kind: string, host: string, more = "") =>
  `    - { name: ${name}, kind: ${kind}, hosts: ["${host}.rheinwerk.example"], ${more}` +
  "country: DE, operator: rheinwerk }\n";

const ENTRIES = [
  entry("doors", "gateway", "*.tenants"),
  entry("vouch", "identity-issuer", "vouch"),
  entry("authority", "certificate-authority", "ca"),
  entry("control", "platform", "control", "cidrs: [192.0.2.64/28], "),
  entry("licences", "licence-server", "licences", "cidrs: [192.0.2.80/28], "),
].join("");

/** The healthy tree where Frankfurt offers classes of each kind, and a gateway that is let in. */
export const OFFERING: readonly TextFile[] = damage(
  damage(euAlsoHas(ENTRIES), FRANKFURT, "  gpuPools:", `${CLASSES}  gpuPools:`),
  FRANKFURT,
  "services: [10.132.0.0/16] }",
  "services: [10.132.0.0/16], gateway: gateways, metrics: monitoring }",
);

const FOLDER = "apps/eu/tenants/acme-bank/payments";

/** What acme-bank/payments is emitted as where it says further fields, in flow form. */
export function emittedWith(fields: string, files = OFFERING) {
  const { value, findings } = planOf(paymentsSays(fields, files));
  if (findings.length > 0) throw new Error(JSON.stringify(spoken(findings)));
  const outputs = emit(value).value;
  const textOf = (name: string) =>
    outputs.find(({ path }) => path === `${FOLDER}/${name}`)?.text ?? "";
  // biome-ignore lint/suspicious/noExplicitAny: tests look into objects of every kind.
  const read = (name: string): any => load(textOf(name));
  return { outputs, values: read("values.yaml"), evidence: read("evidence.yaml").spec };
}

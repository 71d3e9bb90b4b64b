import { ACME, EU, euAlsoHas, HEALTHY, NORDKLINIK, PARIS } from "../../support/healthy-tree.ts";
import { ACME_UK, acmeInLondon, MOVE } from "../../support/moved-tenant.ts";
import { damage } from "../../support/tree.ts";
import type { Raiser } from "./cured.ts";

const RETIRING = 'lifecycle: { state: retiring, approver: eu-platform, until: "2026-11-30" }';
const DRILL = "    - { name: payments-drill, environment: resilience-test, like: payments, END }\n";
const KEY = "-----BEGIN PUBLIC KEY-----\\nMFkw\\n-----END PUBLIC KEY-----\\n";
const ISSUER =
  "    - { name: oidc, kind: identity-issuer, hosts: [oidc.rheinwerk.example], country: DE, operator: rheinwerk, cidrs: [192.0.2.96/28] }\n";
const KEYLESS = "keyless: { issuer: oidc, subject: release@rheinwerk.example }";

const union = HEALTHY.filter(({ path }) => !path.startsWith("jurisdictions/uk/"));
const inParis = damage(union, PARIS, 'version: "1.36"', 'version: "1.35"');
const pinned = damage(
  union,
  NORDKLINIK,
  "criticality: critical-or-important,",
  'criticality: critical-or-important, kubernetes: { version: "1.35" },',
);
const london = acmeInLondon();

/** Images signed by these, with an issuer in the inventory. */
function signed(...signers: readonly string[]) {
  const images = `  images: { signers: [${signers.join(", ")}] }\n  delivery: {`;
  return damage(euAlsoHas(ISSUER), EU, "  delivery: {", images);
}
const healthySigned = signed(`{ name: release, key: "${KEY}" }`);

/** Trees that are damaged by a day that has come, by a move, or in who signs images. */
export const LATER_TREES: readonly Raiser[] = [
  { what: "support of Kubernetes over", inputs: inParis, healthy: union, day: "2026-12-29" },
  { what: "the end of Kubernetes near", inputs: inParis, healthy: union, day: "2026-12-30" },
  { what: "the end of Kubernetes passed", inputs: pinned, healthy: union, day: "2027-03-01" },
  {
    what: "a tenant past its last day",
    inputs: damage(HEALTHY, NORDKLINIK, "  clusters:", `  ${RETIRING}\n  clusters:`),
    healthy: HEALTHY,
    day: "2026-12-01",
  },
  {
    what: "a tenant cluster past its last day",
    inputs: damage(HEALTHY, ACME, /$/, DRILL.replace("END", RETIRING)),
    healthy: HEALTHY,
    day: "2026-12-01",
  },
  {
    what: "a move to elsewhere",
    inputs: damage(london, MOVE, "to: uk", "to: ch"),
    healthy: london,
  },
  {
    what: "a move from here",
    inputs: damage(london, MOVE, "from: eu", "from: uk"),
    healthy: london,
  },
  {
    what: "a move of nobody",
    inputs: london.filter(({ path }) => path !== ACME_UK),
    healthy: HEALTHY,
  },
  {
    what: "a signer with key and identity",
    inputs: signed(`{ name: ci, key: "${KEY}", ${KEYLESS} }`),
    healthy: healthySigned,
  },
  {
    what: "an identity without a log",
    inputs: signed(`{ name: release, key: "${KEY}" }`, `{ name: ci, ${KEYLESS} }`),
    healthy: healthySigned,
  },
];

import { OFFERING } from "../../support/gated.ts";
import { acmeSays, EU, FRANKFURT, HEALTHY, paymentsSays } from "../../support/healthy-tree.ts";
import { damage } from "../../support/tree.ts";
import type { Raiser } from "./cured.ts";

const WITHOUT_GATEWAY = damage(OFFERING, FRANKFURT, / {2}gateways: .*\n/, "");
const SHUT_OUT = damage(OFFERING, FRANKFURT, ", gateway: gateways,", ",");

const ASLEEP =
  "    - { name: a, environment: test, criticality: ordinary, sleep: { afterInactivity: PT2H } }\n";

/** One tree for each mistake about gates, doors and integrations. */
export const GATE_TREES: readonly Raiser[] = [
  { what: "a class that is not offered", inputs: paymentsSays("runtimeClass: runc", OFFERING) },
  {
    what: "a class where there are none",
    inputs: paymentsSays("classes: { gateway: [envoy], storage: [fra-encrypted] }"),
  },
  { what: "a gateway that is not offered", inputs: door("edgy", "bank.tenants.rheinwerk.example") },
  {
    what: "a gateway where there is none",
    inputs: door("edge", "bank.tenants.rheinwerk.example", WITHOUT_GATEWAY),
  },
  { what: "a host that nobody declared", inputs: door("edge", "bank.example") },
  {
    what: "a host where no gateway is declared",
    inputs: door("edge", "bank.example", damage(OFFERING, EU, / {4}- \{ name: doors.*\n/, "")),
  },
  {
    what: "a gateway that is not let in",
    inputs: door("edge", "bank.tenants.rheinwerk.example", SHUT_OUT),
    healthy: HEALTHY,
  },
  {
    what: "one host twice",
    inputs: paymentsSays(
      "exposure: { gateway: edge, host: bank.tenants.rheinwerk.example }, " +
        "gateways: [{ gateway: edge, hosts: [bank.tenants.rheinwerk.example] }]",
      OFFERING,
    ),
  },
  {
    what: "a control plane that nobody may measure",
    inputs: paymentsSays(
      "metrics: { controlPlane: true }",
      damage(OFFERING, FRANKFURT, ", metrics: monitoring }", " }"),
    ),
  },
  {
    what: "production that sleeps",
    inputs: paymentsSays("sleep: { afterInactivity: P1M }", OFFERING),
  },
  {
    what: "sleep by months",
    inputs: acmeSays(
      ASLEEP.replace("ordinary,", "ordinary, edition: licensed,").replace("PT2H", "P1M"),
      OFFERING,
    ),
  },
  {
    what: "sleep before a copy",
    inputs: acmeSays(
      ASLEEP.replace("ordinary,", "ordinary, edition: licensed,").replace("PT2H", "PT45M"),
      OFFERING,
    ),
  },
  { what: "a service without its licence", inputs: acmeSays(ASLEEP, OFFERING) },
  {
    what: "a recovery point that sleeps",
    inputs: acmeSays(
      ASLEEP.replace("ordinary,", "ordinary, edition: licensed, snapshots: { rpo: PT4H },"),
      OFFERING,
    ),
  },
];

function door(gateway: string, host: string, files = OFFERING) {
  return paymentsSays(`exposure: { gateway: ${gateway}, host: ${host} }`, files);
}

import { expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { onStdout, WITH_PIPELINES } from "../../../support/controls.ts";
import { ACME, EU, euDefaults, HEALTHY, paymentsSays } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const AT = `${ACME}#/spec/clusters/0`;
const fault = "error audit-output-uncollected";

test("what goes to stdout is brought to the sink of the collectors", () => {
  const { value, findings } = planOf(onStdout());
  expect(findings).toEqual([]);
  const payments = value.jurisdictions[0]?.tenants[0]?.clusters[0];
  expect(payments?.auditSink.value.entry.name).toBe("siem-fra");
  expect(payments?.auditSink.origin).toEqual({ file: EU, pointer: "/spec/pipelines/audit" });
});

test("or to that of all logs, where no other one is named", () => {
  const { value, findings } = planOf(damage(onStdout(), EU, " audit: siem-fra,", ""));
  expect(findings).toEqual([]);
  const payments = value.jurisdictions[0]?.tenants[0]?.clusters[0];
  expect(payments?.auditSink.value.entry.name).toBe("logs-fra");
});

test("without a collector it is refused at the line that says it", () => {
  expect(spoken(planOf(paymentsSays("audit: { output: stdout }")).findings)).toEqual([
    {
      fault,
      at: `${AT}/audit/output`,
      message: "eu/acme-bank/payments writes its audit log to stdout, and no collector takes it up",
      hint: `leave output out, or write pipelines: { collector: …, audit: … } in ${EU}`,
    },
  ]);
});

test("where metrics are all that is collected, it is refused as well", () => {
  const files = damage(onStdout(), EU, "logs: logs-fra, audit: siem-fra, ", "");
  expect(spoken(planOf(files).findings)).toMatchObject([{ fault, at: `${AT}/audit/output` }]);
});

test.each([
  ["is not said", "", "siem-fra keeps it for as long as nobody has said"],
  ["is shorter", "P1Y", "siem-fra keeps it for P1Y"],
])("how long the sink keeps it %s: refused", (_, kept, why) => {
  expect(spoken(planOf(onStdout("output: stdout", kept)).findings)).toEqual([
    {
      fault,
      at: `${AT}/audit/output`,
      message:
        `eu/acme-bank/payments writes its audit log to stdout, and ${why}, ` +
        "and its retention is P2Y",
      hint: `leave output out, or write pipelines: { auditRetention: P2Y } in ${EU}`,
    },
  ]);
});

test("a control plane that is no pod writes where no collector reads", () => {
  const findings = spoken(planOf(paymentsSays("isolation: standalone", onStdout())).findings);
  expect(findings.filter((each) => each.fault === fault)).toMatchObject([
    {
      message:
        "eu/acme-bank/payments writes its audit log to stdout, " +
        "and no collector reads what its machine writes",
      hint: "leave output out",
    },
  ]);
});

test("the floor of a regulation holds for it as for all others", () => {
  const files = damage(
    WITH_PIPELINES,
    EU,
    "logs: logs-fra,",
    "auditRetention: P5M, logs: logs-fra,",
  );
  const all = euDefaults("audit: { output: stdout, sink", damage(files, EU, "P2Y", "P5M"));
  expect(spoken(planOf(all).findings)).toMatchObject([{ fault: "error retention-below-floor" }]);
});

test("another sink than the collectors' is refused at its line", () => {
  const files = onStdout("output: stdout, sink: other");
  const other = "{ name: other, kind: audit-sink, hosts: [o.fra.rheinwerk.example], country: DE,";
  const tree = damage(
    files,
    EU,
    "  pipelines:",
    `    - ${other} operator: rheinwerk }\n  pipelines:`,
  );
  expect(spoken(planOf(tree).findings)).toEqual([
    {
      fault: "error audit-sink-beside-collector",
      at: `${AT}/audit/sink`,
      message: "eu/acme-bank/payments names sink other, and collectors bring it to siem-fra",
      hint: "write sink: siem-fra, or leave it out",
      related: [
        `${AT}/audit/output output: stdout`,
        `${EU}#/spec/pipelines/audit where collectors bring it`,
      ],
    },
  ]);
});

test("what a jurisdiction says for all is refused at each tenant cluster, and shown", () => {
  const findings = spoken(planOf(euDefaults("audit: { output: stdout, sink", HEALTHY)).findings);
  expect(findings.map(({ at }) => at)).toContain(AT);
  expect(findings[0]).toMatchObject({
    fault,
    related: [`${EU}#/spec/defaults/audit/output output: stdout`],
  });
});

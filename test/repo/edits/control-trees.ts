import type { TextFile } from "@bailiwick/model/text-file";
import { onStdout } from "../../support/controls.ts";
import { OFFERING } from "../../support/gated.ts";
import { euDefaults, HEALTHY, paymentsSays, SYNAPSE } from "../../support/healthy-tree.ts";
import { damage } from "../../support/tree.ts";
import type { Raiser } from "./cured.ts";

const INPUTS: readonly (readonly [what: string, inputs: readonly TextFile[]])[] = [
  [
    "audit logs kept too short",
    damage(HEALTHY, SYNAPSE, "gpus:", "audit: { retention: P5M }\n      gpus:"),
  ],
  ["an audit log that nobody collects", paymentsSays("audit: { output: stdout }")],
  ["an audit log that is not kept long enough", onStdout("output: stdout", "P1Y")],
  ["an audit log of everybody that nobody collects", euDefaults("audit: { output: stdout, sink")],
  [
    "a sink that collectors do not serve",
    onStdout("output: stdout, sink: siem-fra", "P5Y").map(({ path, text }) => ({
      path,
      text: text.replace("logs: logs-fra, audit: siem-fra", "logs: logs-fra"),
    })),
  ],
  ["Pod Security lowered in silence", paymentsSays("podSecurity: { level: baseline }")],
  ["more than was granted", paymentsSays("quota: { pods: 4000 }")],
  ["requests above limits", paymentsSays("quota: { limitsMemory: 100Gi }")],
  ["tokens that no server gives", paymentsSays("apiServer: { tokenLifetime: PT1M }")],
  ["a sandbox that is not there", paymentsSays("sandbox: runc")],
  ["a sandbox of another name", paymentsSays("sandbox: runc", OFFERING)],
  ["drills too seldom", recorded('{ cluster: payments, cadence: P2Y, from: "2026-11-01" }')],
  ["a drill of nobody", recorded('{ cluster: ledger, cadence: P1Y, from: "2026-11-01" }')],
  ["drills of nobody", recorded('{ cluster: a, cadence: P1Y, from: "2026-11-01" }', "nobody")],
  ["a default above the most", paymentsSays("limits: { max: { memory: 256Mi } }")],
];

/** One tree for each mistake about controls of the API server and of the control plane pod. */
export const CONTROL_TREES: readonly Raiser[] = INPUTS.map(([what, inputs]) => {
  return { what: `a control: ${what}`, inputs, healthy: HEALTHY };
});

function recorded(drill: string, tenant = "acme-bank"): readonly TextFile[] {
  const text = `apiVersion: bailiwick.dev/v1
kind: Drills
metadata: { name: ${tenant} }
spec: { drills: [${drill}] }
`;
  return [...HEALTHY, { path: `jurisdictions/eu/tenants/${tenant}.drills.yaml`, text }];
}

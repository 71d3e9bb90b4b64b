import { describe, expect, test } from "vitest";
import { onStdout } from "../../../../support/controls.ts";
import { damaged, faults } from "../../../../support/emitted.ts";
import { emittedAs, judged } from "../../../../support/emitted-as.ts";

const TREE = emittedAs(onStdout());
const VALUES = "apps/eu/tenants/acme-bank/payments/values.yaml";
const COLLECTORS = "apps/eu/control-plane-clusters/eu-fra-1/collectors.yaml";
const ARGUMENTS = `${VALUES}#0/controlPlane/distro/k8s/apiServer/extraArgs`;
const FOUND = `audit-log-uncollected ${ARGUMENTS}`;
const textOf = (path: string) => TREE.files.find((file) => file.path === path)?.text ?? "";

test("the API server writes to stdout, and nothing of it goes by itself", () => {
  expect(judged(TREE)).toEqual([]);
  expect(textOf(VALUES)).toContain("--audit-log-path=-");
  expect(textOf(VALUES)).not.toContain("--audit-webhook");
  const manifests = textOf("apps/eu/tenants/acme-bank/payments/host/manifests.yaml");
  expect(manifests).toContain("policy.yaml: |");
  expect(manifests).not.toContain("webhook.yaml");
});

test("its control plane is let out to no audit sink", () => {
  const shared = "apps/eu/tenant-network/eu-fra-1/";
  const path = TREE.files
    .map((file) => file.path)
    .find((each) => each.startsWith(`${shared}siem-fra--stdout`) && /control-plane/.test(each));
  expect(textOf(path ?? "")).toContain("name: control-plane");
  expect(textOf(path ?? "")).not.toContain("192.0.2.16/28");
  const from = "10.16.0.0/28";
  expect(judged(TREE, path, from, "192.0.2.16/28")).toEqual([
    expect.stringMatching("^traffic-undeclared "),
  ]);
});

describe("an audit log that ends where it is written is found", () => {
  test.each([
    ["no argument", VALUES, /\n *- --audit-log-path=-/],
    ["no bound to a record", VALUES, /\n *- --audit-log-truncate-enabled=true/],
    ["another container's log", COLLECTORS, /\/syncer\//],
    ["one name left out", COLLECTORS, /vc-\*_\*\/syncer/],
    ["a record that goes nowhere", COLLECTORS, /\[logs\/audit\]|- logs\/audit/],
    ["no exporter of the pipeline", COLLECTORS, /exporters: \[otlphttp\/audit\]/],
    ["no collector on the nodes", COLLECTORS, /kind: DaemonSet/],
  ])("%s", (_, path, from) => {
    const [match] = from.exec(textOf(path)) ?? [];
    const to = match?.startsWith("\n") ? "" : (match ?? "").replace(/\w+/, "other");
    expect(judged(TREE, path, from, to)).toContain(FOUND);
  });
});

test("stdout that nobody chose is found", () => {
  const from = "- --audit-webhook-mode=batch";
  const files = damaged({ path: VALUES, from, to: `${from}\n          - --audit-log-path=-` });
  expect(faults(files)).toEqual([FOUND]);
});

test("a webhook instead of what was chosen is found", () => {
  const to = "--audit-webhook-config-file=/etc/bailiwick/audit/webhook.yaml";
  expect(judged(TREE, VALUES, "--audit-log-path=-", to)).toEqual([FOUND]);
});

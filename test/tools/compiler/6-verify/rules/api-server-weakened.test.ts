import { describe, expect, test } from "vitest";
import { damaged, faults } from "../../../../support/emitted.ts";
import { emittedAs, judged } from "../../../../support/emitted-as.ts";
import { OFFERING } from "../../../../support/gated.ts";
import { paymentsSays } from "../../../../support/healthy-tree.ts";

const VALUES = "apps/eu/tenants/acme-bank/payments/values.yaml";
const FAULT = `api-server-weakened ${VALUES}#0/controlPlane/distro/k8s/apiServer/extraArgs`;

describe("an argument that opens the API server is found", () => {
  test.each([
    "--anonymous-auth=true",
    "--authorization-mode=AlwaysAllow",
    "--disable-admission-plugins=PodSecurity",
    "--admission-control-config-file=/tmp/x.yaml",
    "--profiling=true",
    "--secure-port=8080",
    "--service-account-key-file=/tmp/other.pub",
    "--service-account-extend-token-expiration=true",
    "--tracing-config-file=/tmp/trace.yaml",
    "--audit-log-path=/tmp/audit.log",
  ])("%s", (argument) => {
    const from = "- --audit-webhook-mode=batch";
    const to = `${from}\n          - ${argument}`;
    expect(faults(damaged({ path: VALUES, from, to }))).toEqual([FAULT]);
  });
});

describe("what was chosen is what it gets", () => {
  const tree = emittedAs(
    paymentsSays(
      "sandbox: gvisor, apiServer: { anonymous: refused, requestTimeout: PT5M, tokenLifetime: P90D, admission: [DenyServiceExternalIPs, AlwaysPullImages] }",
      OFFERING,
    ),
  );

  test("in full", () => {
    expect(judged(tree)).toEqual([]);
    const text = tree.files.find(({ path }) => path === VALUES)?.text;
    for (const line of [
      "- --anonymous-auth=false",
      "- --request-timeout=300s",
      "- --service-account-max-token-expiration=7776000s",
      "--enable-admission-plugins=AlwaysPullImages,DenyServiceExternalIPs",
      "runtimeClassName: gvisor",
    ]) {
      expect(text).toContain(line);
    }
  });

  test.each([
    [" *- --anonymous-auth=false\n", ""],
    ["--request-timeout=300s", "--request-timeout=0s"],
    [" *- --service-account-max-token-expiration=7776000s\n", ""],
    [" *- --service-account-extend-token-expiration=false\n", ""],
    ["AlwaysPullImages,", ""],
    ["- --request-timeout=300s", "- --request-timeout=300s\n          - --request-timeout=0s"],
  ])("less is found: %s", (from, to) => {
    expect(judged(tree, VALUES, new RegExp(from), to)).toEqual([FAULT]);
  });
});

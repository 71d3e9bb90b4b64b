import { describe, expect, test } from "vitest";
import { damaged, faults } from "../../../../support/emitted.ts";

const code = "namespace-unbound";

const PATH = "apps/eu/tenants/acme-bank/payments/host/manifests.yaml";

describe("the host namespace", () => {
  test.each([
    ["bailiwick.dev/jurisdiction", "eu", "us"],
    ["bailiwick.dev/tenant", "acme-bank", "ledgerleaf"],
    ["bailiwick.dev/control-plane-cluster", "eu-fra-1", "eu-par-1"],
    ["pod-security.kubernetes.io/enforce", "restricted", "privileged"],
  ])("carries %s", (label, value, other) => {
    const from = `    ${label}: ${value}\n`;
    const at = `${PATH}#0/metadata/labels/${label.replace("/", "~1")}`;
    // A level of Pod Security was chosen as well: the rule of what was chosen holds it too.
    const chosen = label === "pod-security.kubernetes.io/enforce";
    const said = [...(chosen ? [`limits-differ ${at}`] : []), `${code} ${at}`];
    expect(faults(damaged({ path: PATH, from, to: "" }))).toEqual(said);
    const to = from.replace(`: ${value}`, `: ${other}`);
    expect(faults(damaged({ path: PATH, from, to }))).toEqual(said);
  });
});

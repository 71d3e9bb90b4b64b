import { describe, expect, test } from "vitest";
import { VALUES, withValue } from "../../../../support/acme-object.ts";
import { faults } from "../../../../support/emitted.ts";

const code = "chart-option-open";

describe("an option of the chart that its default keeps shut", () => {
  test.each([
    ["platform", { apiKey: { secretName: "a" } }],
    ["controlPlane.distro.k8s.scheduler.enabled", true],
    ["controlPlane.advanced.virtualScheduler.enabled", true],
    [
      "exportKubeConfig.additionalSecrets",
      [{ name: "bailiwick-registration" }, { name: "bailiwick-registration", namespace: "b" }],
    ],
    ["exportKubeConfig.insecure", true],
    ["experimental.deploy", { vcluster: { helm: [{ chart: { name: "a" } }] } }],
    ["experimental.proxy", { customResources: { a: { enabled: true } } }],
    ["plugins", { a: { config: {}, enabled: true } }],
    ["sync.toHost.namespaces.enabled", true],
    ["sync.toHost.pods.hybridScheduling.enabled", true],
  ])("%s", (field, value) => {
    // Where the option needs a licence as well, another rule says that beside this one.
    const own = faults(withValue(field, value)).filter((fault) => fault.startsWith(code));
    expect(own).toEqual([`${code} ${VALUES}#0/${field.replaceAll(".", "/")}`]);
    const opened = faults(withValue(field, value)).filter((each) => each.startsWith(code));
    expect(opened).toEqual([`${code} ${VALUES}#0/${field.replaceAll(".", "/")}`]);
  });

  test.each([
    ["plugins", {}],
    ["experimental.deploy", { host: { manifests: "" }, vcluster: { helm: [] } }],
  ])("%s as %j is shut", (field, value) => {
    expect(faults(withValue(field, value))).toEqual([]);
  });
});

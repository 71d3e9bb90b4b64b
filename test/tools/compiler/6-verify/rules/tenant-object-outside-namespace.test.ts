import { describe, expect, test } from "vitest";
import { acmeObject, EXTRA, withAcmeObject } from "../../../../support/acme-object.ts";
import { faults, withObject } from "../../../../support/emitted.ts";

const code = "tenant-object-outside-namespace";

const NAMESPACE = "namespace: vc-acme-bank--payments";

describe("an object of a tenant cluster elsewhere", () => {
  test.each(["kube-system", "argocd", "vc-ledgerleaf--product", "default"])("in %s", (other) => {
    const text = acmeObject("ConfigMap", "data: {}").replace(NAMESPACE, `namespace: ${other}`);
    expect(faults(withObject(text))).toEqual([`${code} ${EXTRA}#0/metadata/namespace`]);
  });

  test("in whatever namespace is taken by default", () => {
    const text = acmeObject("ConfigMap", "data: {}").replace(`, ${NAMESPACE}`, "");
    expect(faults(withObject(text))).toEqual([`${code} ${EXTRA}#0/metadata/namespace`]);
  });

  test.each(["ClusterRole", "PersistentVolume", "ValidatingWebhookConfiguration"])(
    "in the whole cluster: %s",
    (kind) => {
      expect(faults(withAcmeObject(kind, "spec: {}"))).toEqual([
        `${code} ${EXTRA}#0/metadata/namespace`,
      ]);
    },
  );

  test("a second namespace", () => {
    const text = acmeObject("Namespace", "").replace("name: extra", "name: vc-acme-bank--more");
    expect(faults(withObject(text))).toContain(`${code} ${EXTRA}#0/metadata/name`);
  });
});

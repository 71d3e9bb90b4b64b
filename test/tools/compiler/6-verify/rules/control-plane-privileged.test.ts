import { describe, expect, test } from "vitest";
import { VALUES, withValue } from "../../../../support/acme-object.ts";
import { faults } from "../../../../support/emitted.ts";

const code = "control-plane-privileged";

const ETCD = "controlPlane.backingStore.etcd.deploy.statefulSet.security";
const fault = (field: string) => `${code} ${VALUES}#0/${field.replaceAll(".", "/")}`;

describe.each([
  "controlPlane.statefulSet.security.containerSecurityContext",
  `${ETCD}.containerSecurityContext`,
  "controlPlane.distro.k8s.securityContext",
])("%s", (place) => {
  test.each([
    ["allowPrivilegeEscalation", true],
    ["capabilities.drop", ["NET_RAW"]],
    ["capabilities.add", ["SYS_ADMIN"]],
    ["privileged", true],
    ["runAsGroup", 0],
    ["runAsUser", 0],
  ])("%s is not %j", (field, value) => {
    expect(faults(withValue(`${place}.${field}`, value))).toEqual([fault(`${place}.${field}`)]);
  });
});

test.each([
  ["fsGroup", 0],
  ["runAsNonRoot", false],
  ["seccompProfile.type", "Unconfined"],
])("the pods' %s is not %j", (field, value) => {
  const place = "controlPlane.statefulSet.security.podSecurityContext";
  expect(faults(withValue(`${place}.${field}`, value))).toEqual([fault(`${place}.${field}`)]);
  const store = `${ETCD}.podSecurityContext.${field}`;
  expect(faults(withValue(store, undefined))).toEqual([fault(store)]);
});

test("the chart's own kube-vip would add NET_ADMIN and NET_RAW", () => {
  const field = "controlPlane.advanced.kubeVip.enabled";
  expect(faults(withValue(field, true))).toContain(fault(field));
  expect(faults(withValue(field, false))).toEqual([]);
});

test("an etcd that is not deployed has no context", () => {
  const path = "apps/eu/tenants/ledgerleaf/product/values.yaml";
  expect(faults(withValue(`${ETCD}`, undefined, path))).toEqual([]);
});

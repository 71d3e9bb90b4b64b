import { describe, expect, test } from "vitest";
import { said, saidOf } from "../../../../support/with-guests.ts";

const FILE = "apps/eu/tenants/acme-bank/payments/guests/manifests.yaml";
const NETWORK = "apps/eu/tenant-network/eu-fra-1/siem-fra--snapshots-par--vc-acme-bank--payments";

const code = "guest-unbounded";

test("two guests of a healthy tree", () => expect(said()).toEqual([]));

describe("a namespace without bounds", () => {
  test.each([
    ['    limits.cpu: "2"\n', "", "no quota of limits.cpu for guest-one"],
    ["    count/pods: 10\n", "", "no quota of count/pods for guest-one"],
    [
      "services.loadbalancers: 0",
      "services.loadbalancers: 1",
      "no quota of services.loadbalancers for guest-one",
    ],
    [
      /(kind: LimitRange\nmetadata: \{ name: guest, namespace: )guest-one/,
      "$1guest-two",
      "guest-one has no LimitRange",
    ],
    ["enforce: restricted", "enforce: privileged", "Pod Security says privileged"],
    ["bailiwick.dev/jurisdiction: eu, ", "", "no jurisdiction is said"],
  ])("%j", (from, to, words) => {
    expect(saidOf(FILE, from, to)).toContain(`${code}: ${words}`);
  });
});

test("rights beyond the namespace's own", () => {
  expect(saidOf(FILE, "name: edit", "name: cluster-admin")).toContain(
    `${code}: a guest is bound to cluster-admin`,
  );
});

test("an object that bounds nobody", () => {
  const object = "apiVersion: v1\nkind: Secret\nmetadata: { name: a, namespace: guest-one }\n---\n";
  expect(saidOf(FILE, /(\.\n)(?=apiVersion)/, `$1${object}`)).toContain(
    `${code}: Secret is applied for a guest`,
  );
});

describe("the network of a guest is closed at the host", () => {
  test.each([
    [
      "guests",
      "port: 8443, protocol: TCP }]\n      to:\n",
      'port: 8443, protocol: TCP }]\n      to:\n        - { ipBlock: { cidr: "192.0.2.48/29" } }\n',
    ],
    ["guest-one", /values: \[guest-one\]/g, "values: [guest-one, guest-two]"],
    ["workload", /\n\s+- \{ key: vcluster.loft.sh\/namespace, operator: NotIn[^\n]*/g, ""],
  ])("%s", (name, from, to) => {
    const codes = saidOf(`${NETWORK}/networkpolicy-${name}.yaml`, from, to);
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.every((words) => words.startsWith("traffic-undeclared: "))).toBe(true);
  });
});

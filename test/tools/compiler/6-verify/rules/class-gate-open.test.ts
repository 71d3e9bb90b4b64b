import { describe, expect, test } from "vitest";
import { frankfurtDeclares, VALUES, withValue } from "../../../../support/acme-object.ts";
import { faults, found } from "../../../../support/emitted.ts";

const GATES = "sync.fromHost";
const OURS = { matchLabels: { "bailiwick.dev/jurisdiction": "eu" } };
const DECLARED = frankfurtDeclares(
  "runtimeClasses: [{ name: gvisor }]\n  ingressClasses: [{ name: public }]\n" +
    "  priorityClasses: [{ name: batch }]\n" +
    "  gateways: [{ name: edge, namespace: gateways, class: envoy }]",
);

const named = (...values: readonly string[]) => ({
  ...OURS,
  matchExpressions: [{ key: "bailiwick.dev/class", operator: "In", values }],
});

const at = (field: string) => [`class-gate-open ${VALUES}#0/sync/fromHost/${field}`];

const KINDS = [
  ["gatewayClasses", "envoy"],
  ["ingressClasses", "public"],
  ["priorityClasses", "batch"],
] as const;

describe.each(KINDS)("%s", (field, name) => {
  const gate = (selector: unknown) =>
    faults(withValue(`${GATES}.${field}`, { enabled: true, selector }), DECLARED);

  test("by their label and by declared names are inside", () => {
    expect([...gate(OURS), ...gate(named(name))]).toEqual([]);
  });

  test.each([
    ["of every jurisdiction", {}],
    ["by a label of anybody", { matchLabels: { team: "a" } }],
    ["that nobody declared", named(name, "other")],
    [
      "that are excluded by name",
      { ...OURS, matchExpressions: [{ key: "a", operator: "Exists" }] },
    ],
  ])("%s are refused", (_, selector) => {
    expect(gate(selector)).toEqual(at(field));
  });

  test("by an empty list are refused, and Kubernetes does not read it either", () => {
    const unread = `values-refused-at-start ${VALUES}#0/sync/fromHost/${field}/selector`;
    expect(gate(named())).toEqual([...at(field), unread]);
  });

  test("where none is declared are refused", () => {
    const files = withValue(`${GATES}.${field}`, { enabled: true, selector: OURS });
    expect(faults(files)).toEqual(at(field));
    expect(faults(withValue(`${GATES}.${field}`, { enabled: false }))).toEqual([]);
  });
});

test.each(["ingressClasses", "priorityClasses"])("%s have to be shut in words", (field) => {
  expect(faults(withValue(`${GATES}.${field}`, {}))).toEqual([`${at(field)}/enabled`]);
});

test.each(["runtimeClasses", "storageClasses"])("%s that nobody declared are refused", (field) => {
  const files = withValue(`${GATES}.${field}.selector`, named("gvisor", "fra-encrypted"));
  const [finding, ...more] = found(files, DECLARED);
  expect(more).toEqual([]);
  expect(finding?.origin.pointer).toBe(`#0/sync/fromHost/${field}`);
  expect(finding?.hint).toBe(field === "runtimeClasses" ? "use gvisor" : "use fra-encrypted");
});

test("storage classes both ways never start", () => {
  const files = withValue("sync.toHost.storageClasses", { enabled: true });
  expect(found(files).map(({ message, hint }) => [message, hint])).toEqual([
    [
      "storageClasses pass both ways, and the control plane does not start",
      "leave sync.toHost.storageClasses out",
    ],
    [
      "storageClasses are synced from the host and to it",
      "set sync.toHost.storageClasses.enabled to false",
    ],
  ]);
});

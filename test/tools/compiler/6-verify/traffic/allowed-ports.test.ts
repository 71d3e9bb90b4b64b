import type { JsonObject } from "@bailiwick/model/json-value";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { rangeOf } from "../../../../../tools/compiler/src/6-verify/traffic/address-range.ts";
import { allowedPorts } from "../../../../../tools/compiler/src/6-verify/traffic/allowed-ports.ts";
import type { Address, Pod } from "../../../../../tools/compiler/src/6-verify/traffic/endpoint.ts";
import { inWords } from "../../../../../tools/compiler/src/6-verify/traffic/port-set.ts";

const pod = (namespace: string, app: string, namespaceLabels = {}): Pod => ({
  name: app,
  role: "other",
  namespace,
  namespaceLabels: { "kubernetes.io/metadata.name": namespace, ...namespaceLabels },
  labels: { app },
  portNames: { metrics: { protocol: "TCP", from: 9100, to: 9100 } },
});

const at = (address: string): Address => {
  const range = rangeOf(address);
  if (!range) throw new Error(address);
  return { name: address, address: range };
};

const DATABASE = pod("shop", "database");
const FRONT = pod("shop", "front");
const MONITOR = pod("watch", "monitor", { team: "operations" });
const STRANGER = pod("other", "front", { team: "sales" });

/** Specifications of policies in the namespace `shop`, as YAML. */
function between(from: Pod | Address, to: Pod | Address, ...specs: readonly string[]): string {
  const policies = specs.map((text, index) => ({
    namespace: "shop",
    document: {
      path: `policy-${index}.yaml`,
      index: 0,
      source: "",
      object: { kind: "NetworkPolicy", spec: load(text) as JsonObject },
    },
  }));
  return inWords(allowedPorts(policies, from, to));
}

describe("isolation", () => {
  test("a pod that no policy selects is open both ways", () => {
    expect(between(STRANGER, DATABASE)).toBe("any");
    expect(between(DATABASE, at("8.8.8.8"), "podSelector: { matchLabels: { app: front } }")).toBe(
      "any",
    );
  });

  test("an empty selector closes ingress for all pods, and leaves egress", () => {
    const closed = "{ podSelector: {}, policyTypes: [Ingress] }";
    expect(between(FRONT, DATABASE, closed)).toBe("-");
    expect(between(DATABASE, at("8.8.8.8"), closed)).toBe("any");
  });

  test("policyTypes alone closes egress", () => {
    const closed = "{ podSelector: {}, policyTypes: [Egress] }";
    expect(between(DATABASE, at("8.8.8.8"), closed)).toBe("-");
    expect(between(STRANGER, DATABASE, closed)).toBe("any");
  });

  test("without policyTypes, ingress always and egress where it has a section", () => {
    expect(between(FRONT, DATABASE, "podSelector: {}")).toBe("-");
    expect(between(DATABASE, at("8.8.8.8"), "podSelector: {}")).toBe("any");
    expect(between(DATABASE, at("8.8.8.8"), "{ podSelector: {}, egress: [] }")).toBe("-");
  });

  test("rules of a direction that policyTypes does not name say nothing", () => {
    const spec = "{ podSelector: {}, policyTypes: [Ingress], ingress: [], egress: [{}] }";
    const closed = "{ podSelector: {}, policyTypes: [Egress] }";
    expect(between(DATABASE, at("8.8.8.8"), spec, closed)).toBe("-");
  });

  test("a policy closes nothing in another namespace", () => {
    expect(between(at("8.8.8.8"), STRANGER, "podSelector: {}")).toBe("any");
  });
});

describe("rules", () => {
  test("an empty one allows everything", () => {
    expect(between(at("8.8.8.8"), DATABASE, "{ podSelector: {}, ingress: [{}] }")).toBe("any");
  });

  test("an empty list of peers is everybody, at the rule's ports", () => {
    const spec = "{ podSelector: {}, ingress: [{ from: [], ports: [{ port: 6379 }] }] }";
    expect(between(STRANGER, DATABASE, spec)).toBe("TCP 6379");
  });

  test("of several policies add up", () => {
    const one = "{ podSelector: {}, ingress: [{ ports: [{ port: 1 }] }] }";
    const two = "{ podSelector: {}, ingress: [{ ports: [{ port: 2 }] }] }";
    expect(between(FRONT, DATABASE, one, two)).toBe("TCP 1, TCP 2");
  });

  test("have to allow a connection on both sides", () => {
    const out =
      "{ podSelector: { matchLabels: { app: front } }, policyTypes: [Egress], egress: [{ ports: [{ port: 5432 }, { port: 22 }] }] }";
    const into =
      "{ podSelector: { matchLabels: { app: database } }, ingress: [{ ports: [{ port: 5432 }] }] }";
    expect(between(FRONT, DATABASE, out, into)).toBe("TCP 5432");
  });

  test("name ports as the receiving pod does", () => {
    const spec = "{ podSelector: {}, ingress: [{ ports: [{ port: metrics }] }] }";
    expect(between(MONITOR, DATABASE, spec)).toBe("TCP 9100");
  });
});

describe("peers", () => {
  const from = (peers: string) => `{ podSelector: {}, ingress: [{ from: ${peers} }] }`;

  test("by pod label are of the same namespace", () => {
    const spec = from("[{ podSelector: { matchLabels: { app: front } } }]");
    expect(between(FRONT, DATABASE, spec)).toBe("any");
    expect(between(STRANGER, DATABASE, spec)).toBe("-");
  });

  test("by namespace label are all pods of these namespaces", () => {
    const spec = from("[{ namespaceSelector: { matchLabels: { team: operations } } }]");
    expect(between(MONITOR, DATABASE, spec)).toBe("any");
    expect(between(STRANGER, DATABASE, spec)).toBe("-");
    expect(between(FRONT, DATABASE, spec)).toBe("-");
  });

  test("by an empty namespace selector are all pods, and no address", () => {
    const spec = from("[{ namespaceSelector: {} }]");
    expect(between(STRANGER, DATABASE, spec)).toBe("any");
    expect(between(at("10.0.0.1"), DATABASE, spec)).toBe("-");
  });

  test("in one entry have to meet both selectors, in two entries either", () => {
    const selectors = "namespaceSelector: { matchLabels: { team: sales } }";
    const label = "podSelector: { matchLabels: { app: monitor } }";
    const both = from(`[{ ${selectors}, ${label} }]`);
    const either = from(`[{ ${selectors} }, { ${label} }]`);
    expect(between(STRANGER, DATABASE, both)).toBe("-");
    expect(between(STRANGER, DATABASE, either)).toBe("any");
    expect(between(MONITOR, DATABASE, either)).toBe("-");
  });

  test("by range are addresses within it, less its exceptions", () => {
    const spec = from('[{ ipBlock: { cidr: "172.17.0.0/16", except: ["172.17.1.0/24"] } }]');
    expect(between(at("172.17.0.9"), DATABASE, spec)).toBe("any");
    expect(between(at("172.17.1.9"), DATABASE, spec)).toBe("-");
    expect(between(at("172.18.0.9"), DATABASE, spec)).toBe("-");
    expect(between(STRANGER, DATABASE, spec)).toBe("-");
  });

  test("by an exception of another policy are not taken back", () => {
    const spec = from('[{ ipBlock: { cidr: "172.17.0.0/16", except: ["172.17.1.0/24"] } }]');
    const whole = from('[{ ipBlock: { cidr: "172.17.0.0/16" } }]');
    expect(between(at("172.17.1.9"), DATABASE, spec, whole)).toBe("any");
  });

  test("that say nothing are read as everybody", () => {
    expect(between(at("8.8.8.8"), DATABASE, from("[{}]"))).toBe("any");
  });
});

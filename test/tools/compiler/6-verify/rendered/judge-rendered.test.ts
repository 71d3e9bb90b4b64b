import { describe, expect, test } from "vitest";
import { compile } from "../../../../../tools/compiler/src/compile.ts";
import { judgeRenders } from "../../../../../tools/compiler/src/doors/judge-renders.ts";
import type { RenderedValues } from "../../../../../tools/compiler/src/handoff/rendered-values.ts";
import { HEALTHY } from "../../../../support/healthy-tree.ts";
import { spoken } from "../../../../support/spoken.ts";

const COMPILATION = compile(HEALTHY);
const VALUES = "apps/eu/tenants/acme-bank/payments/values.yaml";
const DRILL = "apps/eu/tenants/nordklinik/records-drill/values.yaml";

const rendered = (text: string, more: Partial<RenderedValues> = {}): RenderedValues => ({
  path: VALUES,
  chart: "vcluster 0.36.1",
  manifests: [{ template: "vcluster/templates/t.yaml", text }],
  ...more,
});

const SYNCER = { accepted: true, message: "" };

const found = (...renders: readonly RenderedValues[]) =>
  spoken(judgeRenders(renders, COMPILATION).findings);

const messages = (text: string) => found(rendered(text)).map(({ message }) => message);

const secret = (content: string, key = "config.yaml") =>
  `apiVersion: v1\nkind: Secret\ndata: { ${key}: ${Buffer.from(content).toString("base64")} }\n`;

const pod = (image: string) => `kind: Pod\nspec: { containers: [{ image: "${image}" }] }\n`;

describe("a place that nobody declared", () => {
  test("in a manifest is found at the values file", () => {
    expect(found(rendered(pod("ghcr.io/loft-sh/vcluster-pro:0.36.1")))).toEqual([
      {
        fault: "error rendered-place-outside-inventory",
        at: `${VALUES}##0`,
        message:
          'image "ghcr.io/loft-sh/vcluster-pro:0.36.1" is from no declared registry: chart ' +
          "vcluster 0.36.1, templates/t.yaml → Pod → /spec/containers/0/image",
        hint: "use registry.rheinwerk.example",
      },
    ]);
  });

  test("in a decoded Secret is found at the field that closes it", () => {
    const text = secret("policies: { networkPolicy: { fallbackDns: 8.8.8.8 } }");
    const [fault] = found(rendered(text));
    expect(fault?.at).toBe(`${VALUES}##0/policies/networkPolicy/fallbackDns`);
    expect(fault?.message).toContain(
      "templates/t.yaml → Secret → data/config.yaml → base64 → /policies/networkPolicy/fallbackDns",
    );
    expect(fault?.hint).toMatch(/^say policies\.networkPolicy\.fallbackDns in the values; /);
  });

  test.each([
    ["a Secret's plain text", secret("https://analytics.example/v1", "url"), "analytics.example"],
    ["a List", `kind: List\nitems: [{ ${pod("quay.io/a").replaceAll("\n", ", ")} }]`, "quay.io/a"],
    ["a second document", `kind: A\n---\n${pod("quay.io/a")}`, "quay.io/a"],
    ["a range of everything", "kind: A\nspec: { cidr: 0.0.0.0/0 }", "0.0.0.0/0"],
    ["a resolver", 'kind: A\ndata: { Corefile: ".:53 {\\n forward . 8.8.4.4\\n}" }', "8.8.4.4"],
  ])("%s", (_, text, place) => {
    const all = messages(text);
    expect(all).not.toEqual([]);
    expect(all.every((message) => message.includes(place))).toBe(true);
  });

  test("is one finding, whatever the number of tenant clusters that share it", () => {
    const renders = [VALUES, DRILL].map((path) => rendered(pod("quay.io/a"), { path }));
    const faults = found(...renders);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.message).toContain("(and 1 more like it)");
    expect(faults[0]?.related).toEqual([`${DRILL}##0 the same here`]);
  });
});

describe("what is no way out", () => {
  const service = "apiVersion: v1\nkind: Service\nmetadata: { name: etcd, namespace: vc-acme--a }";
  const asks = (host: string) => `${service}\n---\nkind: A\nspec: { at: "https://${host}:2380" }`;

  test.each(["etcd.vc-acme--a", "etcd-0.etcd.vc-acme--a", "0.0.0.0", "127.0.0.1", "[::]"])(
    "%s",
    (host) => expect(messages(asks(host))).toEqual([]),
  );

  test.each(["etcd.vc-acme--b", "other.vc-acme--a", "a.etcd-0.etcd.vc-acme--a", "10.0.0.9"])(
    "but %s",
    (host) => expect(messages(asks(host))).toHaveLength(1),
  );

  test("names of objects and prose, where they stand", () => {
    const role = (key: string) => `kind: Role\nrules: [{ ${key}: [a.b.example] }]`;
    expect(messages(role("resourceNames"))).toEqual([]);
    expect(messages(role("nonResourceURLs"))).toHaveLength(1);
    const args = (arg: string) => `kind: A\nspec: { args: ["${arg}"] }`;
    expect(messages(args("--caSecretName=a.b.svc.tls-ca"))).toEqual([]);
    expect(messages(args("--caSecretName=https://a.example"))).toHaveLength(1);
    expect(messages(args("--server=a.b.svc.tls-ca"))).toHaveLength(1);
    const said = "spec: { versions: [{ deprecationWarning: use b.example/v2 }] }";
    expect(messages(`kind: CustomResourceDefinition\n${said}`)).toEqual([]);
    expect(messages(`kind: A\n${said.replace("deprecationW", "w")}`)).toHaveLength(1);
  });

  test("keys in a ConfigMap's JSON; its values are read", () => {
    const map = (json: string) => `kind: ConfigMap\ndata: { a: '${json}' }`;
    expect(messages(map('{"a.b.example/c": "true", "key": "kubernetes.io/x"}'))).toEqual([]);
    expect(messages(map('{"server": "a.b.example"}'))).toHaveLength(1);
  });

  const range = (enabled: boolean) =>
    secret(`{ networking: { podCIDR: 10.244.0.0/16 }, privateNodes: { enabled: ${enabled} } }`);

  test("a range that is read with private nodes alone, while there are none", () => {
    expect(messages(range(false))).toEqual([]);
    expect(messages(range(true))).toHaveLength(1);
  });

  test("the domain of the cluster's own DNS, in its field alone", () => {
    const domain = (key: string) => secret(`networking: { advanced: { ${key}: cluster.local } }`);
    expect(messages(domain("clusterDomain"))).toEqual([]);
    expect(messages(domain("forwardTo"))).toHaveLength(1);
  });
});

describe("what the syncer deploys when it runs, which no render shows", () => {
  const config = (image: string, chart = "vcluster 0.36.1") => {
    const text = secret(`controlPlane:
  advanced: { defaultImageRegistry: registry.rheinwerk.example }
  coredns: { deployment: { image: "${image}" } }
sync: { toHost: { pods: { rewriteHosts: { enabled: false } } } }`);
    return found(rendered(text, { chart, syncer: SYNCER }));
  };

  test("comes from the default registry", () => expect(config("")).toEqual([]));

  test("has its registry once", () => {
    expect(config("registry.rheinwerk.example/coredns/coredns:1.14.2")).toEqual([
      {
        fault: "error image-registry-doubled",
        at: `${VALUES}##0/controlPlane/coredns/deployment/image`,
        message:
          'the image for DNS would be pulled as "registry.rheinwerk.example/' +
          'registry.rheinwerk.example/coredns/coredns:1.14.2"',
        hint:
          "leave controlPlane.coredns.deployment.image out: " +
          "controlPlane.advanced.defaultImageRegistry goes before it anyway",
      },
    ]);
  });

  test("is judged where it comes from elsewhere", () => {
    const text = secret("controlPlane: { distro: { k8s: { image: { tag: v1.36.0 } } } }");
    const all = found(rendered(text, { syncer: SYNCER })).map(({ message }) => message);
    expect(all).toContain(
      'image "docker.io/coredns/coredns:1.14.2" is from no declared registry: chart vcluster ' +
        "0.36.1, at run time, for DNS (pkg/coredns/template.go) → /image",
    );
  });

  test("is not guessed for a chart that nobody has read", () => {
    expect(config("", "vcluster 0.99.0").map(({ fault }) => fault)).toEqual([
      "error syncer-images-unknown",
    ]);
  });
});

describe("what cannot be judged is a finding, too", () => {
  test("a chart that does not render", () => {
    const error = "execution error at (vcluster/templates/statefulset.yaml:1:2): one store only";
    expect(found(rendered("", { manifests: [], error }))).toMatchObject([
      {
        fault: "error chart-not-rendered",
        at: `${VALUES}##0`,
        message: `chart vcluster 0.36.1: ${error}`,
      },
    ]);
  });

  test.each(["a: [", "- no mapping"])("a template that gives %s", (text) => {
    expect(found(rendered(text))).toMatchObject([
      { message: "chart vcluster 0.36.1: a template gave text that is no YAML" },
    ]);
  });

  test("values that vCluster refuses, though the chart renders", () => {
    const syncer = { accepted: false, message: "invalid argument" };
    expect(found(rendered("kind: A", { syncer }))).toMatchObject([
      { fault: "error values-refused-by-vcluster", message: "vCluster says: invalid argument" },
    ]);
  });
});

test("documents are counted, those of Secrets as well", () => {
  const { documents } = judgeRenders([rendered(`kind: A\n---\n${secret("a: 1")}`)], COMPILATION);
  expect(documents).toBe(3);
});

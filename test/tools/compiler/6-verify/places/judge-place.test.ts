import { describe, expect, test } from "vitest";
import { prove } from "../../../../../tools/compiler/src/doors/prove.ts";
import { EU, HEALTHY } from "../../../../support/healthy-tree.ts";
import { placesOf } from "../../../../support/proved.ts";
import { damage } from "../../../../support/tree.ts";

describe("a place is held against what the jurisdiction declares", () => {
  test.each([
    ["image: registry.rheinwerk.example/a:1", "image registry.rheinwerk.example inside"],
    ["image: alpine", "image docker.io unknown"],
    [
      "image: registry.rheinwerk.example.foreign.example/a",
      "image registry.rheinwerk.example.foreign.example unknown",
    ],
    ["url: https://vault.fra.rheinwerk.example/v1", "URL vault.fra.rheinwerk.example inside"],
    ["url: https://RO.foreign.example", "URL ro.foreign.example unknown"],
    ["at: 10.128.0.0/14", "range 10.128.0.0/14 inside"],
    ["at: 10.128.0.7", "address 10.128.0.7 unknown"],
    ["at: 192.0.2.20", "address 192.0.2.20 inside"],
    ["at: 192.0.2.0/24", "range 192.0.2.0/24 unknown"],
    ["at: 0.0.0.0/0", "range 0.0.0.0/0 outside"],
    ["at: 127.0.0.1:8080", "address 127.0.0.1 inert"],
    ["at: 127.0.0.0/4", "range 127.0.0.0/4 unknown"],
    ["listen: 0.0.0.0:80", "address 0.0.0.0 inert"],
    ["at: http://localhost:80", "URL localhost inert"],
    ["at: kubernetes.default", "host kubernetes.default inert"],
    ["at: a.b.svc.cluster.local", "host a.b.svc.cluster.local inert"],
    ["at: a.cluster.local.example", "host a.cluster.local.example unknown"],
    ["at: 2.0.192.in-addr.arpa", "host 2.0.192.in-addr.arpa inert"],
    ["at: kubernetes.default.svc", "host kubernetes.default.svc inert"],
    ["at: registry.albion-grid.example", "host registry.albion-grid.example outside"],
    ["storageClassName: fra-encrypted", "storage class fra-encrypted inside"],
    ["storageClassName: gp3", "storage class gp3 unknown"],
    ["deviceClassName: eu-h200", "device class eu-h200 inside"],
    ["ingressClassName: nginx", "ingress class nginx unknown"],
    ["nameservers: [8.8.8.8]", "resolver 8.8.8.8 unknown"],
    ["server: s3://bucket/x", "bucket bucket unknown"],
    ["x: postgres://db.foreign.example/x", "database db.foreign.example unknown"],
    ["email: ops@foreign.example", "mail domain foreign.example unknown"],
    ["trustDomain: td.foreign.example", "trust domain td.foreign.example unknown"],
    ["spec: { repoURL: forge.foreign.example/x }", "Git source forge.foreign.example unknown"],
  ])("%s", (text, expected) => {
    expect(placesOf(text)).toEqual([`1 ${expected}`]);
  });

  test("an entry of another country is outside, with the line that says so", () => {
    const files = [{ path: "x.yaml", text: "a: vault.fra.rheinwerk.example" }];
    const inputs = damage(
      HEALTHY,
      EU,
      "hosts: [vault.fra.rheinwerk.example], country: DE",
      "hosts: [vault.fra.rheinwerk.example], country: US",
    );
    const { value } = prove({ files, inputs, jurisdiction: "eu" });
    expect(value?.findings).toMatchObject([
      {
        definition: { code: "proved-place-outside" },
        message: expect.stringContaining("declared in US, which is no member of eu"),
        related: [{ origin: { file: EU } }],
      },
    ]);
  });
});

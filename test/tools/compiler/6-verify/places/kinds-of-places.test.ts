import type { JsonValue } from "@bailiwick/model/json-value";
import { dump } from "js-yaml";
import { expect, test } from "vitest";
import { placesOf } from "../../../../support/proved.ts";

const base64 = (value: JsonValue) => btoa(JSON.stringify(value));
const secret = (data: JsonValue) => ({ apiVersion: "v1", kind: "Secret", data });
const config = (data: JsonValue) => ({ apiVersion: "v1", kind: "ConfigMap", data });
const env = (name: string, value: string) => ({ kind: "Pod", spec: { env: [{ name, value }] } });

/** One object for each way to name a place: the object, and `what name verdict` of each. */
const TABLE: Readonly<Record<string, readonly [JsonValue, ...string[]]>> = {
  "an image without a host": [{ image: "nginx:1" }, "image docker.io unknown"],
  "an image under a field named after it": [{ sidecarImage: "a/b:1" }, "image docker.io unknown"],
  "an image in a field for its name": [{ imageName: "postgres:1" }, "image docker.io unknown"],
  "an image as a volume": [
    { volumes: [{ image: { reference: "team/model:1" } }] },
    "image docker.io unknown",
  ],
  "an image in parts": [
    { image: { registry: "f.example", repository: "a/b", tag: "1" } },
    "host f.example unknown",
    "image f.example unknown",
  ],
  "a chart source": [{ repoURL: "oci://f.example/charts" }, "chart source f.example unknown"],
  "a Git source": [{ repoURL: "git@f.example:team/x.git" }, "Git source f.example unknown"],
  "credentials of registries": [
    secret({ ".dockerconfigjson": base64({ auths: { "f.example:5000": { auth: "eA==" } } }) }),
    "registry f.example unknown",
  ],
  "credentials of registries by URL": [
    secret({ ".dockerconfigjson": base64({ auths: { "https://f.example/v1/": {} } }) }),
    "registry f.example unknown",
  ],
  "helpers for credentials": [
    { credHelpers: { "f.example": "login" } },
    "registry f.example unknown",
  ],
  "mirrors of registries": [
    { mirrors: { "f.example": { endpoint: ["https://g.example"] } } },
    "registry mirror f.example unknown",
    "registry mirror g.example unknown",
  ],
  "settings of registries": [
    { mirrors: {}, configs: { "f.example": { auth: {} } } },
    "host f.example unknown",
  ],
  "hosts.toml of containerd": [
    config({ "hosts.toml": 'server = "https://f.example"\n[host."https://g.example"]\n' }),
    "URL f.example unknown",
    "URL g.example unknown",
  ],
  "config.toml of containerd": [
    config({
      "config.toml":
        '[plugins."io.containerd.grpc.v1.cri".registry.mirrors."f.example"]\n  x = 1\n',
    }),
    "host f.example unknown",
  ],
  "zones and forwarders of a Corefile": [
    config({ Corefile: "f.example:53 {\n  forward . tls://203.0.113.9 g.example\n}\n" }),
    "resolver f.example unknown",
    "resolver 203.0.113.9 unknown",
    "resolver g.example unknown",
  ],
  "stub domains": [
    { stubDomains: { "f.example": ["203.0.113.9"] } },
    "resolver f.example unknown",
    "resolver 203.0.113.9 unknown",
  ],
  "server blocks": [
    config({
      "nginx.conf": "server {\n  server_name f.example;\n  proxy_pass http://g.example:80;\n}",
    }),
    "host f.example unknown",
    "URL g.example unknown",
  ],
  "a trust domain": [{ trustDomain: "f.example" }, "trust domain f.example unknown"],
  "a trust domain in HCL": [
    config({ "server.conf": 'server {\n  trust_domain = "f.example"\n}\n' }),
    "host f.example unknown",
  ],
  "a SPIFFE name": [{ spiffeID: "spiffe://f.example/ns/x" }, "trust domain f.example unknown"],
  "the account of an ACME issuer": [
    { acme: { email: "ops@f.example", server: "https://g.example/directory" } },
    "mail domain f.example unknown",
    "server g.example unknown",
  ],
  "routes of alerts": [
    secret({
      "alertmanager.yaml": btoa(
        dump({
          receivers: [{ email_configs: [{ to: "A B <x@f.example>", smarthost: "g.example:25" }] }],
        }),
      ),
    }),
    "mail domain f.example unknown",
    "mail domain g.example unknown",
  ],
  "a database by URL": [{ dsn: "postgres://u:p@f.example:5432/d" }, "database f.example unknown"],
  "a password with the sign that ends passwords": [
    { dsn: "postgres://u:p@inside.example@f.example/d" },
    "database f.example unknown",
  ],
  "a database of Go": [{ dsn: "u:p@tcp(f.example:3306)/d" }, "database f.example unknown"],
  "a database in words": [{ dsn: "host=f.example port=5432 user=u" }, "database f.example unknown"],
  "a database of Java": [
    { jdbcUrl: "jdbc:postgresql://f.example:5432/d" },
    "database f.example unknown",
  ],
  "aliases of hosts": [
    { hostAliases: [{ ip: "203.0.113.9", hostnames: ["f.example"] }] },
    "host alias 203.0.113.9 unknown",
    "host alias f.example unknown",
  ],
  "external addresses": [{ externalIPs: ["203.0.113.9"] }, "external address 203.0.113.9 unknown"],
  "an external name": [{ externalName: "f.example" }, "external name f.example unknown"],
  "a proxy in the environment": [
    env("HTTPS_PROXY", "http://f.example:3128"),
    "proxy f.example unknown",
  ],
  "a proxy in a ConfigMap": [config({ http_proxy: "f.example:3128" }), "proxy f.example unknown"],
  "a region": [{ region: "eu-west-1" }, "cloud region eu-west-1 unknown"],
  "a region in the environment": [env("AWS_REGION", "eu-west-1"), "cloud region eu-west-1 unknown"],
  "a region in a ConfigMap": [
    config({ AWS_DEFAULT_REGION: "eu-west-1" }),
    "cloud region eu-west-1 unknown",
  ],
  "a region of a profile": [
    config({ config: "[default]\nregion = eu-west-1\n" }),
    "cloud region eu-west-1 unknown",
  ],
  "a region in a script": [
    config({ "run.sh": "#!/bin/sh\nexport AWS_REGION=eu-west-1\n" }),
    "cloud region eu-west-1 unknown",
  ],
  "a region that machines are demanded of": [
    { nodeTypeSelector: [{ property: "region", operator: "In", values: ["eu-west-1"] }] },
    "cloud region eu-west-1 unknown",
  ],
  "a topic": [{ topic: "arn:aws:sns:eu-west-1:1:x" }, "host arn:aws:sns:eu-west-1 unknown"],
  "a bucket by URL": [{ a: "s3://backups/x" }, "bucket backups unknown"],
  "a bucket of Azure": [
    { a: "https://acct.blob.core.windows.net/c" },
    "URL acct.blob.core.windows.net unknown",
  ],
  "a file system of Azure": [
    { a: "abfss://c@acct.dfs.core.windows.net/" },
    "bucket acct.dfs.core.windows.net unknown",
  ],
  "a range from one address to another": [
    { ipRange: "203.0.113.4-203.0.113.9" },
    "address 203.0.113.4 unknown",
    "address 203.0.113.9 unknown",
  ],
  "a webhook": [{ clientConfig: { url: "https://f.example/x" } }, "webhook f.example unknown"],
  "a webhook by Service": [
    { clientConfig: { service: { name: "a", namespace: "b" } } },
    "webhook a.b.svc inert",
  ],
  "an issuer": [{ issuer: "https://f.example" }, "OIDC issuer f.example unknown"],
  "a role trusted by what an issuer says": [
    { Condition: { StringEquals: { "f.example/id/1:sub": "x" } } },
    "host f.example unknown",
  ],
  "an address as a key": [{ routes: { "203.0.113.0/24": "a" } }, "range 203.0.113.0/24 unknown"],
  "a URL as a key": [{ backends: { "https://f.example": 1 } }, "URL f.example unknown"],
  "all addresses": [{ cidr: "0.0.0.0/0" }, "range 0.0.0.0/0 outside"],
};

test.each(Object.entries(TABLE))("%s", (_, [object, ...expected]) => {
  const found = placesOf(JSON.stringify(object)).map((place) => place.replace(/^\d+ /, ""));
  expect(found).toEqual(expected);
});

test.each([
  [
    "keys that look like hosts",
    { data: { "oidc.config": "x", "log.retention.ms": "1", "a.sh": "" } },
  ],
  ["labels with their source", { matchLabels: { "k8s:io.kubernetes.pod.namespace": "x" } }],
  [
    "who set which field",
    { kind: "A", metadata: { managedFields: [{ fieldsV1: { "f:f.example/x": {} } }] } },
  ],
  ["label keys", { matchLabels: { "app.kubernetes.io/name": "x" } }],
  ["file names that begin with digits", { data: { "01-init.sh": "x", "50-a.conf": "x" } }],
  [
    "a schema that has such a map",
    {
      kind: "CustomResourceDefinition",
      spec: {
        versions: [{ schema: { openAPIV3Schema: { properties: { "https://f.example": {} } } } }],
      },
    },
  ],
])("no places: %s", (_, object) => {
  expect(placesOf(JSON.stringify(object))).toEqual([]);
});

test("a key is reported at its own line, in a text that was opened too", () => {
  const map = "mirrors:\n  f.example:\n    x: y\n";
  const expected = "registry mirror f.example unknown";
  expect(placesOf(map)).toEqual([`2 ${expected}`]);
  const data = map.replace(/^/gm, "    ");
  expect(placesOf(`kind: ConfigMap\ndata:\n  x: |\n${data}`)).toEqual([`5 ${expected}`]);
});

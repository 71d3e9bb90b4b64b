import { spawnSync } from "node:child_process";
import type { TextFile } from "@bailiwick/model/text-file";
import { load, loadAll } from "js-yaml";
import { describe, expect, test } from "vitest";
import { emit } from "../../../../../tools/compiler/src/5-emit/emit.ts";
import { planOf } from "../../../../support/catalog-of.ts";
import { ACME, EU, euAlsoHas, HEALTHY, paymentsSays } from "../../../../support/healthy-tree.ts";
import { licensed } from "../../../../support/licensed.ts";
import { damage } from "../../../../support/tree.ts";

const ETCD =
  "    - { name: etcd-fra, kind: backing-store, hosts: [etcd.fra.rheinwerk.example], country: DE, operator: rheinwerk, cidrs: [192.0.2.64/29], port: 12379 }\n";
const SQLITE = paymentsSays("backingStore: { kind: sqlite }");

// biome-ignore lint/suspicious/noExplicitAny: tests look into objects of every kind.
type Loose = any;

function objectsOf(files: readonly TextFile[]): readonly Loose[] {
  const path = "apps/eu/tenants/acme-bank/payments/host/manifests.yaml";
  const { value, findings } = planOf(files);
  expect(findings).toEqual([]);
  return loadAll(emit(value).value.find((each) => each.path === path)?.text ?? "");
}

function podOf(files: readonly TextFile[]): Loose {
  const job = objectsOf(files).find(({ kind }) => kind === "CronJob");
  return job.spec.jobTemplate.spec.template;
}

describe("an etcd is saved by its own tool, and the file is uploaded", () => {
  const { metadata, spec } = podOf(HEALTHY);

  test("by images below the jurisdiction's registry", () => {
    expect(spec.initContainers[0].image).toBe("registry.rheinwerk.example/etcd:3.6.8-0");
    expect(spec.containers[0].image).toBe("registry.rheinwerk.example/rclone/rclone:1.71.0");
  });

  test("with the certificates of the API server, and no token of the host's", () => {
    const release = "vc-acme-bank--payments";
    expect(spec.automountServiceAccountToken).toBe(false);
    expect(spec.serviceAccountName).toBeUndefined();
    expect(spec.volumes[1].secret).toEqual({ secretName: `${release}-certs` });
    expect(spec.initContainers[0].command).toEqual([
      "etcdctl",
      "snapshot",
      "save",
      "/copy/state.db",
      `--endpoints=https://${release}-etcd.${release}.svc:2379`,
      "--cacert=/pki/etcd-ca.crt",
      "--cert=/pki/apiserver-etcd-client.crt",
      "--key=/pki/apiserver-etcd-client.key",
    ]);
  });

  test("to a folder of its own in the declared store, under the name of the pod", () => {
    const [, , target, ...options] = spec.containers[0].args;
    expect(target).toBe(":s3:snapshots-par/acme-bank/payments/$(POD_NAME).db");
    expect(options).toContain("--s3-endpoint=https://s3.par.rheinwerk.example");
    const pathed = damage(
      HEALTHY,
      EU,
      "hosts: [s3.par.rheinwerk.example],",
      "hosts: [s3.par.rheinwerk.example], port: 9000, pathPrefix: /copies/state,",
    );
    const [, , deeper, endpoint] = podOf(pathed).spec.containers[0].args;
    expect(deeper).toBe(":s3:copies/state/acme-bank/payments/$(POD_NAME).db");
    expect(endpoint).toBe("--s3-endpoint=https://s3.par.rheinwerk.example:9000");
  });

  test("on the tenant's nodes, without root, under the label that network policies know", () => {
    expect(metadata.labels).toEqual({ app: "vcluster-snapshot" });
    expect(spec.nodeSelector).toEqual({
      "bailiwick.dev/jurisdiction": "eu",
      "bailiwick.dev/tenant": "acme-bank",
    });
    expect(spec.securityContext.runAsNonRoot).toBe(true);
    for (const { securityContext } of [...spec.initContainers, ...spec.containers]) {
      expect(securityContext).toEqual({
        allowPrivilegeEscalation: false,
        capabilities: { drop: ["ALL"] },
        readOnlyRootFilesystem: true,
      });
    }
  });

  test("an etcd outside is dialled where it is declared, with its own certificates", () => {
    const store = "backingStore: { kind: external-etcd, endpoint: etcd-fra }";
    const pod = podOf(paymentsSays(store, euAlsoHas(ETCD))).spec;
    expect(pod.initContainers[0].command.slice(4)).toEqual([
      "--endpoints=https://etcd.fra.rheinwerk.example:12379",
      "--cacert=/pki/ca.crt",
      "--cert=/pki/tls.crt",
      "--key=/pki/tls.key",
    ]);
    expect(pod.volumes[1].secret).toEqual({ secretName: "external-etcd" });
  });
});

describe("SQLite is copied by the control plane, which is asked for it", () => {
  test("by an account that may make the request and nothing else", () => {
    const objects = objectsOf(SQLITE);
    const role = objects.find(({ kind }) => kind === "Role");
    expect(role.rules).toEqual([
      { apiGroups: [""], resources: ["configmaps", "secrets"], verbs: ["create"] },
    ]);
    const binding = objects.find(({ kind }) => kind === "RoleBinding");
    expect(binding.subjects).toEqual([
      { kind: "ServiceAccount", name: "snapshot", namespace: "vc-acme-bank--payments" },
    ]);
    expect(podOf(SQLITE).spec.serviceAccountName).toBe("snapshot");
  });

  test("with options that vCluster reads, made by the shell that the pod runs", () => {
    const [{ command, image, envFrom }] = podOf(SQLITE).spec.containers;
    expect(image).toBe("registry.rheinwerk.example/loft-sh/vcluster-oss:0.36.1");
    expect(envFrom).toEqual([{ secretRef: { name: "snapshot-store" } }]);
    const show = 'echo "$VCLUSTER_STORAGE_OPTIONS"';
    const script = String(command[2]).replace("exec /vcluster snapshot create", show);
    expect(script).toContain(show);
    const env = {
      PATH: process.env.PATH,
      POD_NAME: "snapshot-1-a",
      AWS_REGION: "par",
      AWS_ACCESS_KEY_ID: "EXAMPLE+/=",
      AWS_SECRET_ACCESS_KEY: "%s/+=",
    };
    const { stdout } = spawnSync("sh", ["-c", script], { encoding: "utf8", env });
    const options = load(Buffer.from(stdout.trim(), "base64").toString("utf8")) as Loose;
    expect(stdout.trim()).not.toContain("\n");
    expect(options).toEqual({
      type: "s3",
      s3: {
        url: "https://s3.par.rheinwerk.example",
        bucket: "snapshots-par",
        "force-path-style": true,
        key: "acme-bank/payments/snapshot-1-a.tar.gz",
        region: "par",
        "access-key-id": "EXAMPLE+/=",
        "secret-access-key": "%s/+=",
        "session-token": "",
      },
    });
  });

  test("and no key stands in Git", () => {
    const text = JSON.stringify(objectsOf(SQLITE));
    expect(text).toContain('"$AWS_SECRET_ACCESS_KEY');
    expect(text).not.toMatch(/"kind":"Secret"/);
  });
});

test("where nothing is declared nothing is taken", () => {
  const quiet = damage(
    damage(HEALTHY, ACME, /, snapshots: \{.*?\}/, ""),
    EU,
    / {4}snapshots: .*\n/,
    "",
  );
  const path = "apps/eu/tenants/acme-bank/payments/host/manifests.yaml";
  const text = emit(planOf(quiet).value).value.find((each) => each.path === path)?.text ?? "";
  expect(text).toContain("kind: TenantCluster");
  expect(text).not.toContain("CronJob");
});

test("a Platform is told schedule, store and Secret, and finds the store by its address", () => {
  const store = "backingStore: { kind: embedded-etcd }";
  const files = damage(
    licensed(store),
    ACME,
    "snapshots: { rto",
    "snapshots: { tool: platform, rto",
  );
  const path = "apps/eu/tenants/acme-bank/payments/values.yaml";
  const text = emit(planOf(files).value).value.find((each) => each.path === path)?.text ?? "";
  const { auto } = (load(text) as Loose).snapshots;
  expect(auto).toMatchObject({ schedule: "0 * * * *", timezone: "Etc/UTC" });
  const { url, credential } = auto.storage.s3;
  expect(credential).toEqual({
    secretName: "snapshot-store",
    secretNamespace: "vc-acme-bank--payments",
  });
  const parsed = new URL(url);
  expect([parsed.host, parsed.pathname]).toEqual(["snapshots-par", "/acme-bank/payments"]);
  expect(atob(parsed.searchParams.get("url") ?? "")).toBe("https://s3.par.rheinwerk.example");
});

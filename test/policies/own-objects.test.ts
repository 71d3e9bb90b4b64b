import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "@bailiwick/model/json-value";
import { expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { buildEngine } from "../../tools/engines/src/build-engine.ts";
import { tryAdmission } from "../../tools/engines/src/kyverno.ts";
import { foreignDefinitions } from "./foreign-definitions.ts";

const APPS = join(import.meta.dirname, "../../apps/eu");
const DELIVERY = "system:serviceaccount:argocd:argocd-application-controller";

/** Which policy of the host meets which of the kinds that the compiler emits for the host. */
const MEETS: Readonly<Record<string, readonly string[]>> = {
  "bailiwick-protect-jurisdiction-label": ["Namespace"],
  "bailiwick-restrict-argo-cd-objects": ["Application", "ApplicationSet", "AppProject"],
  "bailiwick-restrict-device-classes": ["ResourceClaimTemplate"],
  "bailiwick-restrict-role-bindings": ["ClusterRoleBinding"],
  "bailiwick-restrict-secret-stores": ["SecretStore"],
};

function objectsBelow(...folders: readonly string[]): readonly JsonObject[] {
  const files = folders.flatMap((folder) =>
    readdirSync(join(APPS, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".yaml"))
      .map((file) => join(APPS, folder, file)),
  );
  return files.flatMap((file) =>
    parseAllDocuments(readFileSync(file, "utf8")).map((each) => each.toJS() as JsonObject),
  );
}

test("what is compiled for a control plane cluster passes the policies that meet it there", async () => {
  const binary = await buildEngine("kyverno", { onProgress: (line) => console.error(line) });
  const cluster = objectsBelow("control-plane-clusters/eu-fra-1");
  const policies = cluster.filter(({ kind, metadata }) => {
    const { name } = metadata as { name: string };
    return String(kind).startsWith("Validating") && name in MEETS;
  });
  // The default project of Argo CD is emitted with nothing allowed, so that nobody can use it.
  const emitted = [...cluster, ...objectsBelow("argo-cd", "bootstrap", "tenants")];
  const kinds = Object.values(MEETS).flat();
  const resources = emitted.filter(({ kind }) => kinds.includes(String(kind)));
  const names = new Set(
    resources.map(({ metadata }) => (metadata as { namespace?: string }).namespace),
  );
  const namespaces = [...names].flatMap((name) =>
    name === undefined ? [] : [{ apiVersion: "v1", kind: "Namespace", metadata: { name, labels } }],
  );
  const owed = resources.flatMap(({ kind }, resource) =>
    Object.entries(MEETS).flatMap(([policy, met]) =>
      met.includes(String(kind)) ? [{ policy, resource }] : [],
    ),
  );
  const verdicts = await tryAdmission(binary, {
    policies,
    resources,
    namespaces,
    definitions: foreignDefinitions(),
    owed,
    username: DELIVERY,
  });
  expect(new Set(resources.map(({ kind }) => kind)).size).toBe(kinds.length);
  expect(verdicts.filter(({ outcome }) => outcome === "fail")).toEqual([]);
  expect(verdicts.length).toBeGreaterThanOrEqual(2 * owed.length);
});

const labels = { "bailiwick.dev/jurisdiction": "eu", "bailiwick.dev/tenant": "acme-bank" };

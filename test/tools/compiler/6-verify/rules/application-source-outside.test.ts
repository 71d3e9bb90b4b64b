import { describe, expect, test } from "vitest";
import { damaged, faults, found } from "../../../../support/emitted.ts";

const code = "application-source-outside";

/** What is applied elsewhere, or not at all, leaves networks open too: that is another rule's. */
const own = (files: Parameters<typeof faults>[0]) =>
  faults(files).filter((each) => !each.startsWith("network-left-open"));

const ACME = "apps/eu/argo-cd/tenants/acme-bank.yaml";
const SPEC = "#3/spec/template/spec";
const FOLDER = "tenants/acme-bank/{{ .cluster }}/host";
const CHART = "repoURL: registry.rheinwerk.example/charts";
const VALUES_FILE = "$values/tenants/acme-bank/{{ .cluster }}/values.yaml";

describe("Argo CD reads from elsewhere", () => {
  test.each([
    ["another repository of the same forge", "https://git.eu.rheinwerk.example/bailiwick/uk.git"],
    ["the forge that people write to", "https://forge.rheinwerk.example/bailiwick/eu.git"],
    ["without encryption", "http://git.eu.rheinwerk.example/bailiwick/eu.git"],
    ["a repository that an element names", "{{ .repository }}"],
  ])("%s", (_, url) => {
    const from = /(ref: values\s+)repoURL: \S+/;
    expect(own(damaged({ path: ACME, from, to: `$1repoURL: "${url}"` }))).toEqual([
      `${code} ${ACME}${SPEC}/sources/1/repoURL`,
    ]);
  });

  test("a chart repository that nobody declared", () => {
    const files = damaged({ path: ACME, from: CHART, to: "repoURL: https://charts.evil.example" });
    expect(own(files)).toEqual([
      `place-outside-inventory ${ACME}${SPEC}/sources/0/repoURL`,
      `${code} ${ACME}${SPEC}/sources/0/repoURL`,
    ]);
  });
});

describe("Argo CD reads what can change without a commit here", () => {
  test.each(["HEAD", "main", "v1", '"*"', '""', "feature"])("at %s", (revision) => {
    const path = "apps/eu/bootstrap/application-root.yaml";
    const to = `targetRevision: ${revision}`;
    expect(own(damaged({ path, from: "targetRevision: refs/heads/main", to }))).toEqual([
      `${code} ${path}#0/spec/source/targetRevision`,
    ]);
  });

  test.each(["0.36.*", ">=0.36", "latest", "0.x"])("a chart at %s", (version) => {
    const files = damaged({ path: ACME, from: 'chart: "0.36.1"', to: `chart: "${version}"` });
    expect(own(files)).toEqual([`${code} ${ACME}${SPEC}/sources/0/targetRevision`]);
  });
});

describe("Argo CD reads what was not compiled", () => {
  test.each(["..", "", "argo-cd/../..", "tenants/acme-bank/nowhere/host", "/tenants"])(
    "folder %j",
    (folder) => {
      const files = damaged({ path: ACME, from: FOLDER, to: folder });
      expect(own(files)).toEqual([`${code} ${ACME}${SPEC}/sources/1/path`]);
    },
  );

  test("another tenant's folder", () => {
    const files = damaged({
      path: ACME,
      from: FOLDER,
      to: "tenants/ledgerleaf/product/host",
    });
    expect(own(files)).toEqual([`${code} ${ACME}${SPEC}/sources/1/path`]);
  });

  test.each(["values.yaml", "https://a/values.yaml", "$values/tenants/x/y/values.yaml"])(
    "values file %s",
    (file) => {
      const all = faults(damaged({ path: ACME, from: VALUES_FILE, to: file }));
      expect(all).toContain(`${code} ${ACME}${SPEC}/sources/0/helm/valueFiles`);
    },
  );

  test.each([
    ["helm: { ", "helm: { values: 'a: 1', ", "/helm/values"],
    ["helm: { ", "helm: { parameters: [{ name: a, value: b }], ", "/helm/parameters"],
    ["helm: { ", "helm: { valuesObject: { a: 1 }, ", "/helm/valuesObject"],
    ["helm: { ", "plugin: { name: a }\n          helm: { ", "/plugin"],
  ])("beside the files: %s%s", (from, to, pointer) => {
    expect(own(damaged({ path: ACME, from, to }))).toEqual([
      `${code} ${ACME}${SPEC}/sources/0${pointer}`,
    ]);
  });
});

test("the hint names the repositories that would do", () => {
  const files = damaged({
    path: ACME,
    from: /(ref: values\s+)repoURL: \S+/,
    to: "$1repoURL: x",
  });
  expect(found(files).map(({ message, hint }) => [message, hint])).toEqual([
    [
      'repository "x" is not one of this jurisdiction',
      "use https://git.eu.rheinwerk.example/bailiwick/eu.git, registry.rheinwerk.example/charts",
    ],
  ]);
});

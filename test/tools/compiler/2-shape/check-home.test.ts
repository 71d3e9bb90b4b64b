import { describe, expect, test } from "vitest";
import { checkHome } from "../../../../tools/compiler/src/2-shape/check-home.ts";
import { homeOf } from "../../../../tools/compiler/src/2-shape/home-of.ts";

function check(path: string, kind: string, name: string, version?: string) {
  const spec = version === undefined ? {} : { version };
  const root = { kind, metadata: { name }, spec };
  return checkHome(path, root, homeOf(path)).map(({ definition, origin, hint }) => [
    definition.code,
    origin.pointer,
    hint,
  ]);
}

describe("checkHome accepts", () => {
  test.each([
    ["jurisdictions/eu/jurisdiction.yaml", "Jurisdiction", "eu"],
    ["jurisdictions/eu/control-plane-clusters/eu-fra-1.yaml", "ControlPlaneCluster", "eu-fra-1"],
    ["jurisdictions/eu/tenants/acme.yaml", "Tenant", "acme"],
    ["jurisdictions/eu/waivers/old-pin.yaml", "Waiver", "old-pin"],
    ["templates/tenant-cluster/template.yaml", "Template", "tenant-cluster"],
    ["templates/tenant-cluster/channels.yaml", "ReleaseChannels", "tenant-cluster"],
    ["policies/regulations/dora.yaml", "Regulation", "dora"],
    ["policies/build/demand/card.yaml", "PolicyCard", "demand"],
  ])("%s", (path, kind, name) => {
    expect(check(path, kind, name)).toEqual([]);
  });

  test("a release of its file's version", () => {
    expect(check("templates/shape/releases/1.0.0.yaml", "Template", "shape", "1.0.0")).toEqual([]);
  });
});

describe("checkHome refuses", () => {
  test.each([
    [
      "jurisdictions/eu/tenant/acme.yaml",
      "Tenant",
      "acme",
      "file-outside-its-place",
      "",
      "move it to jurisdictions/eu/tenants/acme.yaml",
    ],
    [
      "jurisdictions/eu/acme.yaml",
      "Tenant",
      "acme",
      "file-outside-its-place",
      "",
      "move it to jurisdictions/eu/tenants/acme.yaml",
    ],
    [
      "jurisdictions/eu/tenants/sub/acme.yaml",
      "Tenant",
      "acme",
      "file-outside-its-place",
      "",
      "move it to jurisdictions/eu/tenants/acme.yaml",
    ],
    [
      "jurisdictions/acme.yaml",
      "Template",
      "acme",
      "file-outside-its-place",
      "",
      "move it to templates/<name>/releases/<version>.yaml or templates/<name>/template.yaml",
    ],
    [
      "jurisdictions/eu/tenants/dora.yaml",
      "Regulation",
      "dora",
      "file-outside-its-place",
      "/kind",
      "move it to policies/regulations/dora.yaml, or write kind: Tenant",
    ],
    [
      "jurisdictions/eu/jurisdiction.yaml",
      "Jurisdiction",
      "uk",
      "name-not-file-name",
      "/metadata/name",
      "write name: eu, or rename the folder to uk",
    ],
    [
      "jurisdictions/no/jurisdiction.yaml",
      "Jurisdiction",
      "norway",
      "name-not-file-name",
      "/metadata/name",
      'write name: "no", or rename the folder to norway',
    ],
    [
      "policies/build/demand/card.yaml",
      "PolicyCard",
      "ask",
      "name-not-file-name",
      "/metadata/name",
      "write name: demand, or rename the folder to ask",
    ],
  ])("%s as %s %s", (path, kind, name, code, pointer, hint) => {
    expect(check(path, kind, name)).toEqual([[code, pointer, hint]]);
  });

  test.each([
    ["templates/shape/releases/1.0.0.yaml", "1.0.1", "write version: 1.0.0"],
    ["templates/shape/releases/1.0.0.yaml", undefined, "write version: 1.0.0"],
    [
      "templates/shape/template.yaml",
      "1.0.0",
      "delete the field: the working copy gets its version when it is frozen",
    ],
  ])("%s of version %s", (path, version, hint) => {
    expect(check(path, "Template", "shape", version)).toEqual([
      ["version-not-file-name", "/spec/version", hint],
    ]);
  });
});

describe("a move", () => {
  const path = "jurisdictions/uk/tenants/acme.move.yaml";
  const move = (from: string, to: string, at = path) => {
    const root = { kind: "Move", metadata: { name: "acme" }, spec: { from, to } };
    return checkHome(at, root, homeOf(at)).map(({ definition, origin, message, hint }) => [
      definition.code,
      origin.pointer,
      message,
      hint,
    ]);
  };

  test("leads from another jurisdiction to where its record lies", () => {
    expect(move("eu", "uk")).toEqual([]);
  });

  test.each([
    [
      "eu",
      "no",
      "/spec/to",
      'the move leads to "no", and its record lies in uk',
      "write to: uk, or move the record and the tenant to no",
    ],
    [
      "uk",
      "uk",
      "/spec/from",
      'the move leads to "uk", where it came from',
      "write from: and the jurisdiction that the tenant leaves, or remove the record",
    ],
  ])("from %s to %s does not", (from, to, pointer, message, hint) => {
    expect(move(from, to)).toEqual([["move-contradicts-itself", pointer, message, hint]]);
  });

  test("to Norway is written as text, whose code is a truth value to YAML 1.1", () => {
    const at = "jurisdictions/no/tenants/acme.move.yaml";
    expect(move("eu", "uk", at)[0]?.[3]).toContain('write to: "no", or');
  });
});

import { expect, test } from "vitest";
import { printChanges } from "../../../../tools/cli/src/print/changes.ts";

const file = (path: string) => ({ path, source: "x", text: "" });
const NOTHING = { create: [], update: [], remove: [], unchanged: [], foreign: [] };

test("a tenant cluster is one entry: its folder", () => {
  const create = [
    file("apps/eu/argo-cd/tenants/acme.yaml"),
    file("apps/eu/tenants/acme/pay/values.yaml"),
    file("apps/eu/tenants/acme/pay/host/manifests.yaml"),
  ];
  const writes = { ...NOTHING, create, update: [file("apps/eu/register.yaml")] };
  expect(printChanges({ ...writes, remove: ["apps/eu/tenants/old/pay/values.yaml"] }, 0.4)).toBe(
    [
      "created 3 · updated 1 · removed 1 · unchanged 0     0.40 s",
      "  + apps/eu/argo-cd/tenants/acme.yaml",
      "  + apps/eu/tenants/acme/pay/",
      "  ~ apps/eu/register.yaml",
      "  - apps/eu/tenants/old/pay/",
      "",
    ].join("\n"),
  );
});

test("a long list is cut, and says so", () => {
  const update = Array.from({ length: 25 }, (_, index) => file(`apps/eu/${index}.yaml`));
  const text = printChanges({ ...NOTHING, update }, 1);
  expect(text.split("\n")).toHaveLength(23);
  expect(text).toContain("    and 5 more\n");
});

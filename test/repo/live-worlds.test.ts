import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { asDelivered } from "../live/dry-run/as-delivered.ts";
import { declaredCluster } from "../live/worlds/declared-cluster.ts";
import { deviceObjects } from "../live/worlds/devices.ts";
import { jurisdictionFacts } from "../live/worlds/jurisdiction-facts.ts";
import { FOREIGN_NODES, ownNodes } from "../live/worlds/nodes.ts";
import { readApps } from "../live/worlds/read-apps.ts";
import { ROOT } from "../support/clone.ts";

const APPS = join(ROOT, "apps");

describe.each(["eu", "uk"])("%s in the live suite", (jurisdiction) => {
  const objects = readApps(APPS, jurisdiction);

  test("all that is read can be sent: it has a kind and a name", () => {
    expect(objects.length).toBeGreaterThan(100);
    const nameless = objects.filter(({ object }) => !object.kind || !object.metadata?.name);
    expect(nameless.map(({ path }) => path)).toEqual([]);
  });

  test("each namespace of a tenant cluster is given each shared network policy once", () => {
    const delivered = asDelivered(objects).map(({ object }) => object);
    const closed = delivered.filter(
      ({ kind, metadata }) => kind === "NetworkPolicy" && metadata.name === "closed",
    );
    const tenants = objects.filter(({ object }) => object.kind === "Namespace");
    expect(closed.map(({ metadata }) => metadata.namespace).sort()).toEqual(
      tenants.map(({ object }) => object.metadata.name).sort(),
    );
  });

  test("the output says who delivers, and it is an account of Argo CD", () => {
    const { deliveryAccount } = jurisdictionFacts(APPS, jurisdiction);
    expect(deliveryAccount).toMatch(/^system:serviceaccount:argocd:[a-z-]+$/);
  });

  test("abroad is the better offer: more room on each node, no taint, more devices", () => {
    const cluster = declaredCluster(jurisdiction, ["acme-bank"]);
    const own = ownNodes(cluster);
    const roomAtHome = own.reduce((sum, { cpus }) => sum + cpus, 0);
    for (const { cpus, taints, labels } of FOREIGN_NODES) {
      expect(cpus).toBeGreaterThan(roomAtHome);
      expect(taints).toEqual([]);
      expect(labels["bailiwick.dev/jurisdiction"]).not.toBe(jurisdiction);
    }
    for (const { labels } of own) expect(labels["bailiwick.dev/jurisdiction"]).toBe(jurisdiction);
    const names = own.map(({ name }) => name);
    const [home, abroad] = [true, false].map((mine) =>
      deviceObjects(cluster)
        .filter(({ spec }) => names.includes(spec.nodeName) === mine)
        .reduce((sum, { spec }) => sum + spec.devices.length, 0),
    );
    expect(abroad).toBeGreaterThanOrEqual((home ?? 0) * 20);
  });
});

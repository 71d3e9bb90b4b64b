import { expect, test } from "vitest";
import { rendersEtcd } from "../../../../tools/compiler/src/6-verify/renders-etcd.ts";

const values = (etcd: object) => ({ controlPlane: { backingStore: { etcd: { ...etcd } } } });
const moving = { enabled: true, migrateFromDeployedEtcd: true };

test.each([
  ["the store", values({ deploy: { enabled: true } }), true],
  ["what its state moves out of", values({ embedded: moving, deploy: { enabled: false } }), true],
  ["a move into nothing", values({ embedded: { ...moving, enabled: false } }), false],
  ["no move", values({ embedded: { enabled: true }, deploy: { enabled: false } }), false],
  ["no word of it", {}, false],
])("%s", (_, given, renders) => {
  expect(rendersEtcd(given)).toBe(renders);
});

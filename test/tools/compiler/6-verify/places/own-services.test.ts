import { expect, test } from "vitest";
import { proved } from "../../../../support/proved.ts";

const text = (namespace: string, host: string) =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: db${namespace} }\n---\nat: ${host}\n`;

test.each([
  [", namespace: shop", "db.shop", "inert"],
  [", namespace: shop", "db-0.db.shop", "inert"],
  [", namespace: shop", "x.db-0.db.shop", "unknown"],
  [", namespace: shop", "other.shop", "unknown"],
  [", namespace: shop", "db.example", "unknown"],
  ["", "db.shop", "unknown"],
])("a Service%s and %s", (namespace, host, state) => {
  expect(proved(text(namespace, host)).places.map(({ verdict }) => verdict.state)).toEqual([state]);
});

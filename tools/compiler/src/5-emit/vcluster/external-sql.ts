import type { JsonObject } from "@bailiwick/model/json-value";
import type { SqlAccess } from "@bailiwick/model/kinds/backing-store";
import type { Place } from "../../handoff/catalog.ts";
import type { BackingStorePlan } from "../../handoff/plan.ts";

/** Where the control plane finds the Secret with its certificate as a client of the database. */
export const SQL_FOLDER = "/etc/bailiwick/external-sql";

/** Volume of that Secret. */
export const SQL_VOLUME = "external-sql";

/**
 * A database outside, with a source that holds no password. A connector is a Secret of the
 * Platform, which then says where the database is.
 */
export function externalSql({
  endpoint,
  access,
}: Extract<BackingStorePlan, { kind: "external-sql" }>): JsonObject {
  const { certificates, connector, identityProvider } = access;
  if (connector !== undefined) return { enabled: true, connector };
  return {
    enabled: true,
    dataSource: dataSource(endpoint, access),
    ...(identityProvider !== undefined && { identityProvider }),
    ...(certificates !== undefined && {
      caFile: `${SQL_FOLDER}/ca.crt`,
      certFile: `${SQL_FOLDER}/tls.crt`,
      keyFile: `${SQL_FOLDER}/tls.key`,
    }),
  };
}

/** Form of kine, which differs by engine. Source: vCluster config/config.go, DatabaseKine. */
function dataSource({ entry }: Place, { engine, database, user }: SqlAccess): string {
  const host = entry.hosts?.[0] ?? entry.cidrs?.[0]?.split("/")[0];
  const server = `${host}:${entry.port}`;
  return engine === "mysql"
    ? `mysql://${user}@tcp(${server})/${database}`
    : `postgres://${user}@${server}/${database}?sslmode=verify-full`;
}

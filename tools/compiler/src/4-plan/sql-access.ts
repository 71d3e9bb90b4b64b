import type { SqlAccess } from "@bailiwick/model/kinds/backing-store";
import type { ResolvedStore } from "../handoff/catalog.ts";

/** What a request for an SQL database leaves open, and what would close it. */
export interface SqlGap {
  readonly field: "endpoint" | "sql";
  readonly message: string;
  readonly hint: string;
}

/** Ways to be known to a database; one of them, and none of them is a password. */
const WAYS = ["certificates", "identityProvider", "connector"] as const;

const EXAMPLE = "sql: { engine: postgres, database: …, user: …, certificates: <Secret> }";

/** The first thing that a control plane could not connect by; undefined where nothing is open. */
export function sqlGap({ endpoint, sql }: ResolvedStore): SqlGap | undefined {
  if (endpoint && endpoint.value.entry.port === undefined) {
    const { name } = endpoint.value.entry;
    return {
      field: "endpoint",
      message: `"${name}" names no port, and that of its kind is etcd's`,
      hint: `add port: 5432 to ${name}, or the port that the database has`,
    };
  }
  const ways = WAYS.filter((way) => sql?.[way] !== undefined);
  if (ways.length !== 1) {
    return {
      field: "sql",
      message:
        ways.length === 0
          ? '"external-sql" does not say how the control plane is known to the database'
          : `the control plane is known to the database by ${ways.join(" and ")}`,
      hint: ways.length === 0 ? `add ${EXAMPLE}: no password stands in Git` : "keep one of them",
    };
  }
  return sql && named(sql);
}

/** Who makes the database also names it. */
function named({ engine, database, user, connector }: SqlAccess): SqlGap | undefined {
  const said = [engine, database, user].filter((each) => each !== undefined).length;
  if (said === (connector === undefined ? 3 : 0)) return undefined;
  return {
    field: "sql",
    message:
      connector === undefined
        ? "an SQL database has an engine, a name and a user"
        : "a connector makes database and user itself, and these are said",
    hint: connector === undefined ? `write ${EXAMPLE}` : "leave engine, database and user out",
  };
}

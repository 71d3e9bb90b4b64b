import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";

/** Who calls an API server in a run. */
export interface Account {
  readonly user: string;
  readonly groups: readonly string[];
  readonly token: string;
}

/** The accounts of one control plane, by what they are for. */
export interface Accounts {
  /** May do everything, as who set the cluster up. */
  readonly admin: Account;
  /** The delivery account that the emitted policies name; the platform gives it every right. */
  readonly delivery: Account;
  /** A person of a tenant, with no right but those that a step gives. */
  readonly person: Account;
}

/** Makes accounts with fresh tokens and writes the API server's token file. */
export function createAccounts(tokenFile: string, deliveryAccount: string): Accounts {
  const [, , namespace = ""] = deliveryAccount.split(":");
  const serviceAccounts = ["system:serviceaccounts", `system:serviceaccounts:${namespace}`];
  const accounts = {
    admin: account("bailiwick-admin", ["system:masters"]),
    delivery: account(deliveryAccount, serviceAccounts),
    person: account("person@tenant.example", ["tenants"]),
  };
  const lines = Object.values(accounts).map(({ token, user, groups }, index) =>
    [token, user, `uid-${index}`, `"${groups.join(",")}"`].join(","),
  );
  writeFileSync(tokenFile, `${lines.join("\n")}\n`, { mode: 0o600 });
  return accounts;
}

function account(user: string, groups: readonly string[]): Account {
  return { user, groups, token: randomBytes(24).toString("hex") };
}

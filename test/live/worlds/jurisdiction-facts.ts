import { readApps } from "./read-apps.ts";

/** What a control plane must know of the output before it starts. */
export interface JurisdictionFacts {
  /** User that the admission policies take for delivery. */
  readonly deliveryAccount: string;
  /** Hosts of API servers that Argo CD is sent to. */
  readonly hosts: readonly string[];
}

/** Reads them from what was emitted, since that is what is on trial. */
export function jurisdictionFacts(apps: string, jurisdiction: string): JurisdictionFacts {
  const objects = readApps(apps, jurisdiction).map(({ object }) => object);
  const account = objects
    .filter(({ kind }) => kind === "ValidatingAdmissionPolicy")
    .flatMap(({ spec }) => spec.variables as { name: string; expression: string }[])
    .find(({ name }) => name === "deliveryAccount")?.expression;
  if (!account) throw new Error(`no policy of ${jurisdiction} names a delivery account`);
  const servers = objects
    .filter(({ kind }) => kind === "AppProject")
    .flatMap(({ spec }) => (spec.destinations ?? []) as { server?: string }[])
    .flatMap(({ server = "" }) => /^https:\/\/(api\.[^:/]+)/.exec(server)?.[1] ?? []);
  return { deliveryAccount: account.replaceAll("'", ""), hosts: [...new Set(servers)] };
}

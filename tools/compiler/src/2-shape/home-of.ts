import type { InputKind } from "@bailiwick/model/kinds/input";

/** What a path says about the document in it. */
export interface Home {
  readonly kind: InputKind;
  /** What `metadata.name` must be. */
  readonly name: string;
  /** For a frozen release: what `spec.version` must be. */
  readonly version?: string;
}

/** Paths by kind; `<…>` stands for one folder or file name. */
export const HOMES: Readonly<Record<InputKind, readonly string[]>> = {
  ControlPlaneCluster: ["jurisdictions/<code>/control-plane-clusters/<name>.yaml"],
  // Before Tenant, whose name would take the ending of a record for a part of itself.
  Drills: ["jurisdictions/<code>/tenants/<name>.drills.yaml"],
  Jurisdiction: ["jurisdictions/<name>/jurisdiction.yaml"],
  Move: ["jurisdictions/<code>/tenants/<name>.move.yaml"],
  PolicyCard: ["policies/build/<name>/card.yaml", "policies/admission/<name>/card.yaml"],
  Regulation: ["policies/regulations/<name>.yaml"],
  ReleaseChannels: ["templates/<name>/channels.yaml"],
  Template: ["templates/<name>/template.yaml", "templates/<name>/releases/<version>.yaml"],
  Tenant: ["jurisdictions/<code>/tenants/<name>.yaml"],
  VersionSupport: ["templates/support/<name>.yaml"],
  Waiver: ["jurisdictions/<code>/waivers/<name>.yaml"],
};

const MATCHERS = Object.entries(HOMES).flatMap(([kind, homes]) =>
  homes.map((home) => ({ kind: kind as InputKind, matcher: matcherOf(home) })),
);

const POLICY = /^policies\/(?:build|admission)\/(?<name>[^/]+)\/(?<file>[^/]+)\.yaml$/;

/** The kind and name that a path asks for; undefined where no kind of ours lives. */
export function homeOf(path: string): Home | undefined {
  for (const { kind, matcher } of MATCHERS) {
    const groups = matcher.exec(path)?.groups;
    const { name, version } = groups ?? {};
    if (name !== undefined) return { kind, name, ...(version === undefined ? {} : { version }) };
  }
  return undefined;
}

/** The name of the policy whose own file this is: `policies/<family>/<name>/<name>.yaml`. */
export function policyAt(path: string): string | undefined {
  const { name, file } = POLICY.exec(path)?.groups ?? {};
  return name !== undefined && name === file ? name : undefined;
}

function matcherOf(home: string): RegExp {
  const source = home.replaceAll(".", "\\.").replaceAll(/<(\w+)>/g, "(?<$1>[^/]+)");
  return new RegExp(`^${source}$`);
}

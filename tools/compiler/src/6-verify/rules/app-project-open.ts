import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { JsonValue } from "@bailiwick/model/json-value";
import {
  chartRepositories,
  hostServers,
  ownRemotes,
  releaseBehind,
  releasesOf,
} from "../delivery-world.ts";
import type { FoundObject } from "../fields.ts";
import { look, lookText, shown } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Every Argo CD project lists its repositories, its destinations and the kinds that it may apply,
 * all of this jurisdiction and none with a wildcard; the project `default` allows nothing.
 * Why: a project is the only thing that holds an application back, and Argo CD's own `default`
 * allows everything. Source: Argo CD, AppProject v1alpha1.
 */
const appProjectOpenFault = defineFinding({
  code: "app-project-open",
  severity: "error",
  summary: "Every Argo CD project is closed: own repositories, own clusters, listed kinds.",
  why: "a project that allows more than its applications need is a way out of the jurisdiction",
  basis: "house",
  waivable: false,
});

const KINDS = ["clusterResourceWhitelist", "namespaceResourceWhitelist"] as const;

/** Finds what projects allow beyond the declared world, and a `default` that is not closed. */
export function appProjectOpen(context: RuleContext): readonly Finding[] {
  const { fields, jurisdiction } = context;
  const projects = fields.objects("AppProject");
  const [first] = fields.objects("ApplicationSet");
  const closed = projects.some(({ object }) => lookText(object, "metadata", "name") === "default");
  const message = "no project `default` is emitted, so Argo CD's own allows everything";
  const world = {
    repositories: [...ownRemotes(jurisdiction), ...chartRepositories(jurisdiction)],
    servers: hostServers(jurisdiction),
    releases: releasesOf(context),
  };
  return [
    ...(first && !closed
      ? [faultIn(first.document, "", appProjectOpenFault, message, "compile again")]
      : []),
    ...projects.flatMap((project) =>
      [...checkPlaces(project, world), ...checkKinds(project)].map(({ at, what, hint }) => {
        const pointer = `${project.pointer}/spec/${at}`;
        return faultIn(project.document, pointer, appProjectOpenFault, what, hint);
      }),
    ),
  ];
}

interface World {
  readonly repositories: readonly string[];
  readonly servers: ReadonlyMap<string, unknown>;
  readonly releases: ReadonlyMap<string, string>;
}

interface Fault {
  readonly at: string;
  readonly what: string;
  readonly hint: string;
}

function checkPlaces(project: FoundObject, world: World): readonly Fault[] {
  const isDefault = lookText(project.object, "metadata", "name") === "default";
  const repositories = listOf(project, "sourceRepos")
    .filter(({ value }) => isDefault || !isOwnRepository(value, world))
    .map(({ at, value }) => ({
      at,
      what: `repository "${shown(value)}" is not one of this project`,
      hint: isDefault ? "empty the list" : `use ${world.repositories.join(", ")}`,
    }));
  const destinations = listOf(project, "destinations")
    .filter(({ value }) => isDefault || !isOwnDestination(value, world))
    .map(({ at, value }) => ({
      at,
      what: `destination "${nameOfDestination(value)}" is not one of this project`,
      hint: isDefault
        ? "empty the list"
        : `name one namespace on ${[...world.servers.keys()].join(" or ")}`,
    }));
  return [...repositories, ...destinations];
}

function checkKinds(project: FoundObject): readonly Fault[] {
  const wild = KINDS.flatMap((list) => listOf(project, list)).filter(
    ({ value }) => isWild(look(value, "kind")) || isWild(look(value, "group")),
  );
  return [
    ...wild.map(({ at, value }) => ({
      at,
      what: `"${shown(look(value, "kind"))}.${shown(look(value, "group"))}" is no single kind`,
      hint: "name one kind and its group",
    })),
    ...(allowsEveryKind(project)
      ? [
          {
            at: "namespaceResourceWhitelist",
            what: "every namespaced kind is allowed",
            hint: "list the kinds",
          },
        ]
      : []),
    ...listOf(project, "sourceNamespaces").map(({ at, value }) => ({
      at,
      what: `applications in namespace "${shown(value)}" may use this project`,
      hint: "leave sourceNamespaces out",
    })),
  ];
}

function isOwnRepository(value: JsonValue, { repositories }: World): boolean {
  return repositories.includes(shown(value).replace(/^oci:\/\//, ""));
}

function isOwnDestination(destination: JsonValue, { servers, releases }: World): boolean {
  const server = lookText(destination, "server");
  const named = look(destination, "name");
  const known = servers.has(server) || releases.has(releaseBehind(server) ?? "");
  const namespace = lookText(destination, "namespace");
  return known && (named === undefined || named === "") && /^[a-z0-9-]+$/.test(namespace);
}

/** A list that is left out is no list: Argo CD then allows every namespaced kind. */
function allowsEveryKind({ object }: FoundObject): boolean {
  const refused = look(object, "spec", "namespaceResourceBlacklist");
  const none =
    Array.isArray(refused) &&
    refused.some((each) => look(each, "kind") === "*" && look(each, "group") === "*");
  return !none && !Array.isArray(look(object, "spec", "namespaceResourceWhitelist"));
}

function nameOfDestination(value: JsonValue): string {
  const name = lookText(value, "server") || lookText(value, "name");
  return `${name} ${lookText(value, "namespace")}`.trim();
}

function listOf({ object }: FoundObject, key: string): readonly { at: string; value: JsonValue }[] {
  const list = look(object, "spec", key);
  return (Array.isArray(list) ? list : []).map((value: JsonValue, index) => ({
    at: `${key}/${index}`,
    value,
  }));
}

function isWild(value: unknown): boolean {
  return typeof value !== "string" || value.includes("*");
}

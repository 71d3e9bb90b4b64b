import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { JsonValue } from "@bailiwick/model/json-value";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { declaresHost } from "../declared-world.ts";
import { besideValues, look, lookText, shown, valuesFiles } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Machines that join a tenant cluster pull from the jurisdiction's registry alone, run nothing that
 * was not reviewed, and are joined where the tenant cluster says that it has machines of its own.
 * Why: a machine that joins takes images, binaries and commands from wherever its values say.
 * Source: vCluster 0.36.1, config.PrivateNodes; leak 15 of docs/decisions/0007.
 */
const joinedNodeOpenFault = defineFinding({
  code: "joined-node-open",
  severity: "error",
  summary: "Machines that join a tenant cluster pull and run only what is declared.",
  why: "a machine that joins takes images, binaries and commands from wherever its values say",
  basis: "house",
  waivable: false,
});

const JOIN = "privateNodes.joinNode";
const MIRROR = `${JOIN}.containerd.registry.mirrors._default`;

/** Isolation modes whose workloads run on machines of the tenant cluster's own. */
const WITH_MACHINES = ["private-nodes", "standalone"];

/** Fields that must be just this, and what they do otherwise. */
const CLOSED: readonly (readonly [string, JsonValue, string])[] = [
  ["privateNodes.autoUpgrade.enabled", false, "machines are drained by a new version on its own"],
  ["privateNodes.vpn.enabled", false, "traffic is relayed through the vendor's platform"],
  [
    "privateNodes.vpn.nodeToNode.enabled",
    false,
    "traffic is relayed through the vendor's platform",
  ],
];

/** Fields that must be left out: commands of anybody, read by nobody. */
const LEFT_OUT = [
  `${JOIN}.preInstallCommands`,
  `${JOIN}.preJoinCommands`,
  `${JOIN}.postJoinCommands`,
  `${JOIN}.nodeRegistration`,
  `${JOIN}.containerd.registry.auth`,
  "privateNodes.kubelet",
  "privateNodes.defaultProfile",
];

/** Fields that name an image, which a machine pulls before any policy could look. */
const IMAGES = ["deploy.kubeProxy.image", `${JOIN}.containerd.pauseImage`];

/** Finds values under which machines join, and what they leave open. */
export function joinedNodeOpen(context: RuleContext): readonly Finding[] {
  return valuesFiles(context.documents).flatMap((file) => {
    const at = (field: string) => look(file.object, ...field.split("."));
    if (at("privateNodes.enabled") !== true) return [];
    return faultsOf(file, context, at).map(({ field, message, hint }) =>
      faultIn(file, `/${field.replaceAll(".", "/")}`, joinedNodeOpenFault, message, hint),
    );
  });
}

interface Fault {
  readonly field: string;
  readonly message: string;
  readonly hint: string;
}

function faultsOf(
  file: OutputDocument,
  context: RuleContext,
  at: (field: string) => unknown,
): readonly Fault[] {
  const [object] = besideValues(file, context, "TenantCluster");
  const isolation = lookText(object?.object, "spec", "isolation");
  return [
    ...fault("privateNodes.enabled", WITH_MACHINES.includes(isolation), {
      message: `machines join, and isolation is "${isolation}"`,
      hint: "leave it out",
    }),
    ...CLOSED.flatMap(([field, closed, effect]) =>
      fault(field, at(field) === closed, {
        message: `${field} is open: ${effect}`,
        hint: `set it to ${shown(closed)}`,
      }),
    ),
    ...LEFT_OUT.flatMap((field) =>
      fault(field, at(field) === undefined, {
        message: `${field} is taken to machines that join, and nobody has judged it`,
        hint: "leave it out",
      }),
    ),
    ...IMAGES.flatMap((field) =>
      fault(field, typeof at(field) === "string", {
        message: `${field} is not said, so it comes from a public registry`,
        hint: "name an image below the jurisdiction's registry",
      }),
    ),
    ...mirrors(context, at),
  ];
}

/** The registry that is asked first, and the one that is asked when it does not answer. */
function mirrors({ jurisdiction }: RuleContext, at: (field: string) => unknown): readonly Fault[] {
  const hosts = at(`${MIRROR}.hosts`);
  const servers = [
    [`${MIRROR}.server`, at(`${MIRROR}.server`)],
    [`${MIRROR}.hosts`, look(hosts as JsonValue, 0, "server")],
  ] as const;
  return servers.flatMap(([field, server]) =>
    fault(field, declaresHost(jurisdiction, hostOf(shown(server))), {
      message: `"${shown(server)}" is asked for every image, and is no declared place`,
      hint: "name the jurisdiction's registry",
    }),
  );
}

function fault(field: string, holds: boolean, words: Omit<Fault, "field">): readonly Fault[] {
  return holds ? [] : [{ field, ...words }];
}

function hostOf(url: string): string {
  return /^https:\/\/([^/:]+)/.exec(url)?.[1] ?? "";
}

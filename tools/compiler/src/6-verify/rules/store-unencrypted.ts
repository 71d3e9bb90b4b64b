import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { JsonValue } from "@bailiwick/model/json-value";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { chosenControls } from "../chosen-controls.ts";
import { besideValues, look, lookList, lookText, shown, valuesFiles } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";
import { yamlIn } from "../yaml-in.ts";

/**
 * Where encryption is chosen, the API server is given its configuration, and Secrets are written
 * with a key of the key service first; no provider has a key of its own, which would lie in Git.
 * Why: the first provider is the one that writes; one line above it and everything is plain text.
 * Source: Kubernetes, apiserver.config.k8s.io/v1 EncryptionConfiguration.
 */
const storeUnencryptedFault = defineFinding({
  code: "store-unencrypted",
  severity: "error",
  summary: "Where encryption is chosen, the API server encrypts what it stores.",
  why: "a choice that does not reach the API server leaves Secrets in plain text in the store",
  basis: "house",
  waivable: false,
});

const ARGUMENTS = ["controlPlane", "distro", "k8s", "apiServer", "extraArgs"] as const;
const STATEFUL_SET = ["controlPlane", "statefulSet"] as const;
const FLAG = "--encryption-provider-config=";

type Fault = readonly [at: string, message: string, hint: string];

/** Finds tenant clusters whose chosen encryption is not what their API server gets. */
export function storeUnencrypted(context: RuleContext): readonly Finding[] {
  return valuesFiles(context.documents).flatMap((file) => {
    const chosen = chosenControls(file, context.jurisdiction).encryption?.value;
    if (!chosen) return [];
    const config = besideValues(file, context, "ConfigMap").find(
      ({ object }) => look(object, "metadata", "name") === "encryption",
    );
    const fault = (at: OutputDocument) => (said: Fault) =>
      faultIn(at, said[0], storeUnencryptedFault, said[1], said[2]);
    return [
      ...[...configured(file), ...(chosen.plugin ? answered(file) : [])].map(fault(file)),
      ...(config ? providers(config).map(fault(config)) : []),
      ...(chosen.plugin && !config
        ? [fault(file)(["", "no ConfigMap encryption lies beside", "compile again"])]
        : []),
    ];
  });
}

function configured(file: OutputDocument): readonly Fault[] {
  const given = lookList(file.object, ...ARGUMENTS)
    .map(shown)
    .find((each) => each.startsWith(FLAG));
  if (!given) {
    const message = `the API server is not given ${FLAG.slice(0, -1)}`;
    return [[`/${ARGUMENTS.join("/")}`, message, `add ${FLAG}<file>`]];
  }
  const folder = given.slice(FLAG.length, given.lastIndexOf("/"));
  const [name] = mountedAt(file, folder);
  const volume = lookList(file.object, ...STATEFUL_SET, "persistence", "addVolumes").find(
    (each) => look(each, "name") === name,
  );
  const source = [look(volume, "configMap", "name"), look(volume, "secret", "secretName")];
  if (name !== undefined && source.includes("encryption")) return [];
  const at = `/${STATEFUL_SET.join("/")}/persistence`;
  return [[at, `nothing named "encryption" is mounted at "${folder}"`, "mount it there"]];
}

/** The plugin and the API server meet in a volume of their pod. */
function answered(file: OutputDocument): readonly Fault[] {
  const socket = mountedAt(file, "/run/bailiwick/kms");
  const sidecars = lookList(file.object, ...STATEFUL_SET, "sidecarContainers");
  const meets = sidecars.some((sidecar) => {
    const mounts = look(sidecar, "volumeMounts");
    return Array.isArray(mounts) && mounts.some((each) => socket.includes(look(each, "name")));
  });
  if (meets) return [];
  const at = `/${STATEFUL_SET.join("/")}/sidecarContainers`;
  return [[at, "no plugin shares the socket of the API server", "mount kms-socket in both"]];
}

function providers({ object }: OutputDocument): readonly Fault[] {
  const at = "/data/config.yaml";
  const parsed = yamlIn(lookText(object, "data", "config.yaml"));
  const resources = look(parsed, "resources");
  const groups = (Array.isArray(resources) ? resources : []) as readonly JsonValue[];
  const first = groups.find((each) => {
    const names = look(each, "resources");
    return Array.isArray(names) && names.includes("secrets");
  });
  const socket = look(first, "providers", 0, "kms", "endpoint");
  const isKms = look(first, "providers", 0, "kms", "apiVersion") === "v2";
  const isFirst = isKms && shown(socket).startsWith("unix:///run/bailiwick/kms/");
  const kinds = groups.flatMap((each) => {
    const list = look(each, "providers");
    return (Array.isArray(list) ? list : []).flatMap((one) => Object.keys(one));
  });
  return [
    ...(isFirst
      ? []
      : [[at, "Secrets are not written by the KMS v2 plugin first", "put it first"] as const]),
    ...(kinds.some((kind) => !["identity", "kms"].includes(kind))
      ? [[at, "a provider has a key of its own, and it stands here", "ask the plugin"] as const]
      : []),
  ];
}

function mountedAt(file: OutputDocument, folder: string): readonly unknown[] {
  return lookList(file.object, ...STATEFUL_SET, "persistence", "addVolumeMounts")
    .filter((each) => look(each, "mountPath") === folder)
    .map((each) => look(each, "name"));
}

import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { JsonValue } from "@bailiwick/model/json-value";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { chosenControls } from "../chosen-controls.ts";
import { besideValues, look, lookList, lookText, shown, valuesFiles } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";
import { yamlIn } from "../yaml-in.ts";

/**
 * A tenant API server believes the tokens of the chosen identity issuer, of no other, and under no
 * name that Kubernetes gives a meaning to.
 * Why: whoever signs tokens is administrator of every tenant cluster that believes them.
 * Source: Kubernetes, apiserver.config.k8s.io/v1 AuthenticationConfiguration; kube-apiserver
 * --oidc-*.
 */
const identityUndeclaredFault = defineFinding({
  code: "identity-undeclared",
  severity: "error",
  summary: "Tenant API servers believe the chosen identity issuer and no other.",
  why: "whoever signs tokens decides who administers; supports nis2-21.2.i, dora-9.4.d",
  basis: "house",
  waivable: false,
});

const ARGUMENTS = ["controlPlane", "distro", "k8s", "apiServer", "extraArgs"] as const;
const PERSISTENCE = ["controlPlane", "statefulSet", "persistence"] as const;
const FLAG = "--authentication-config=";

/** Other ways in which an API server can be told whom to believe. */
const OTHERS =
  /^--(oidc-|authentication-token-webhook|token-auth-file|requestheader-|client-ca-file)/;

type Fault = readonly [at: string, message: string, hint: string];

/** Finds API servers that are told to believe somebody else, or nobody. */
export function identityUndeclared(context: RuleContext): readonly Finding[] {
  return valuesFiles(context.documents).flatMap((file) => {
    const chosen = chosenControls(file, context.jurisdiction).identity?.value.issuer.entry;
    const config = besideValues(file, context, "ConfigMap").find(
      ({ object }) => look(object, "metadata", "name") === "identity",
    );
    const fault = (at: OutputDocument, [pointer, message, hint]: Fault) =>
      faultIn(at, pointer, identityUndeclaredFault, message, hint);
    return [
      ...argumentFaults(file, chosen !== undefined).map((each) => fault(file, each)),
      ...(config
        ? configFaults(config, chosen?.hosts?.[0]).map((each) => fault(config, each))
        : []),
    ];
  });
}

function argumentFaults(file: OutputDocument, isChosen: boolean): readonly Fault[] {
  const at = `/${ARGUMENTS.join("/")}`;
  const given = lookList(file.object, ...ARGUMENTS).map(shown);
  const others = given.filter((each) => OTHERS.test(each));
  const told = given.find((each) => each.startsWith(FLAG));
  const wrong = others.map(
    (each): Fault => [
      at,
      `${each.split("=")[0]} lets somebody else say who people are`,
      "leave it out",
    ],
  );
  if (!told) {
    const message = `the API server is not given ${FLAG.slice(0, -1)}`;
    return isChosen ? [...wrong, [at, message, `add ${FLAG}<file>`]] : wrong;
  }
  if (!isChosen) return [...wrong, [at, "nobody chose an identity issuer here", "leave it out"]];
  const folder = told.slice(FLAG.length, told.lastIndexOf("/"));
  const mount = lookList(file.object, ...PERSISTENCE, "addVolumeMounts").find(
    (each) => look(each, "mountPath") === folder,
  );
  const isThere = lookList(file.object, ...PERSISTENCE, "addVolumes").some(
    (each) =>
      mount !== undefined &&
      look(each, "name") === look(mount, "name") &&
      look(each, "configMap", "name") === "identity",
  );
  const where = `/${PERSISTENCE.join("/")}`;
  return isThere
    ? wrong
    : [...wrong, [where, `the ConfigMap "identity" is not mounted at "${folder}"`, "mount it"]];
}

function configFaults({ object }: OutputDocument, host: string | undefined): readonly Fault[] {
  const at = "/data/config.yaml";
  const issuers = look(yamlIn(lookText(object, "data", "config.yaml")), "jwt");
  const all = (Array.isArray(issuers) ? issuers : []) as readonly JsonValue[];
  const strangers = all.filter((each) => hostOf(lookText(each, "issuer", "url")) !== host);
  const unnamed = all.filter((each) =>
    ["username", "groups"].some((claim) => {
      const mapping = look(each, "claimMappings", claim) as JsonValue | undefined;
      const prefix = lookText(mapping, "prefix");
      return mapping !== undefined && (!/^[a-z].*:$/.test(prefix) || prefix.startsWith("system:"));
    }),
  );
  return [
    ...(all.length === 0 ? [[at, "no issuer is named", "name the chosen one"] as const] : []),
    ...strangers.map(
      (each) =>
        [
          at,
          `"${lookText(each, "issuer", "url")}" was not chosen`,
          `use ${host ?? "none"}`,
        ] as const,
    ),
    ...unnamed.map(() => [at, "names get no prefix of their issuer", "say one for each"] as const),
  ];
}

function hostOf(url: string): string | undefined {
  return /^https:\/\/([^/:]+)/.exec(url)?.[1];
}

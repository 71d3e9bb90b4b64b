import { shown } from "../look.ts";
import { isNamespaceName } from "./kubernetes-names.ts";
import { entriesAt, isOn, keysOf } from "./setting.ts";
import type { ValuesCheck, ValuesOfRelease } from "./values-check.ts";

const PATH = "sync.toHost.namespaces";

/**
 * Namespaces that are synced go to namespaces of their own, none of them the control plane's.
 * Source: vCluster 0.36.1, pkg/util/namespaces/validation.go.
 */
export const namespacesMapped: ValuesCheck = (release) => {
  if (!isOn(release.values, `${PATH}.enabled`)) return [];
  const mappings = entriesAt(release.values, `${PATH}.mappings.byName`);
  const hint = "map each namespace to one of its own: a: b, or a-*: b-*";
  if (mappings.length === 0) {
    return [{ keys: keysOf(PATH), message: "namespaces are synced, and none is named", hint }];
  }
  return mappings.flatMap(([inside, value], index) => {
    const host = shown(value);
    const earlier = mappings.slice(0, index).some(([, each]) => shown(each) === host);
    const fault = earlier ? "goes where another goes" : mappingFault(inside, host, release);
    if (fault === undefined) return [];
    const keys = [...keysOf(`${PATH}.mappings.byName`), inside];
    return [{ keys, message: `"${inside}": "${host}" ${fault}`, hint }];
  });
};

function mappingFault(inside: string, host: string, release: ValuesOfRelease): string | undefined {
  const isPattern = host.includes("*");
  if (inside.includes("*") !== isPattern) return "has a * on one side";
  const wrong = [inside, host].find((each) => !isTarget(each, release.name));
  if (wrong !== undefined) return `has "${wrong}", which is no namespace`;
  if (host === "*") return "takes every namespace of the host";
  const meant = host.replaceAll("$" + "{name}", release.name);
  const own = isPattern
    ? release.namespace.startsWith(meant.slice(0, -1))
    : meant === release.namespace;
  return own ? "goes to the namespace of the control plane" : undefined;
}

/** A name, or the beginning of one and a `*`; `${name}` in it, once, is the release. */
function isTarget(text: string, name: string): boolean {
  const placeholder = "$" + "{name}";
  if (text.split(placeholder).length > 2) return false;
  const meant = text.replaceAll(placeholder, name);
  if (meant.includes("$" + "{")) return false;
  if (!meant.includes("*")) return isNamespaceName(meant);
  const start = meant.slice(0, -1);
  if (!meant.endsWith("*") || start.includes("*") || start.length > 32) return false;
  return start === "" || isNamespaceName(start.replace(/-$/, "a"));
}

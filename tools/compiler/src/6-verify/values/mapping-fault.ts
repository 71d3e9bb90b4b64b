import { isNamespaceName, isObjectName } from "./kubernetes-names.ts";

/**
 * What is wrong with one line of `mappings.byName`, as words that follow its two names; undefined
 * where nothing is. On the left the host, on the right the tenant cluster.
 * Source: vCluster 0.36.1, pkg/config/validation.go, validateFromHostMappingEntry.
 */
export function mappingFault(host: string, inside: string): string | undefined {
  if (host.split("/").length > 2 || inside.split("/").length > 2) return "has more than one slash";
  const [hostNamespace = "", hostName] = host.split("/");
  const [namespace = "", name] = inside.split("/");
  if (hostNamespace !== "" && !isNamespaceName(hostNamespace)) {
    return `has "${hostNamespace}", which is no name of a namespace`;
  }
  if (!isNamespaceName(namespace)) return `has "${namespace}", which is no name of a namespace`;
  const wrong = [hostName, name].find((each) => each && each !== "*" && !isObjectName(each));
  return wrong === undefined ? undefined : `has "${wrong}", which is no name of an object`;
}

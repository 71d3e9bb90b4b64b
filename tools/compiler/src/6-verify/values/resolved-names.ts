import type { JsonValue } from "@bailiwick/model/json-value";
import { lookText } from "../look.ts";
import { isOn, keysOf, listAt, mappingAt } from "./setting.ts";
import type { ValuesCheck } from "./values-check.ts";

const PATH = "networking.resolveDNS";

/**
 * A name that is answered otherwise is one name, has one answer, and somebody to give it.
 * Why: without the DNS inside the control plane the list is read by nobody.
 * Source: vCluster 0.36.1, pkg/config/coredns_plugin_validation.go.
 */
export const resolvedNames: ValuesCheck = ({ values }) => {
  const names = listAt(values, PATH);
  const faults = names.flatMap((name, index) => {
    const fault = nameFault(name) ?? targetFault(mappingAt(name, "target"));
    if (fault === undefined) return [];
    const hint = "give one of service, hostname and namespace, and one target";
    return [{ keys: [...keysOf(PATH), index], message: `name ${index} ${fault}`, hint }];
  });
  if (names.length === 0 || faults.length > 0) return faults;
  if (isOn(values, "controlPlane.coredns.embedded")) return [];
  const message = "names are to be answered otherwise, and the DNS that would do it is not on";
  return [{ keys: keysOf(PATH), message, hint: `leave ${PATH} out` }];
};

function nameFault(name: JsonValue): string | undefined {
  const [service, hostname] = [lookText(name, "service"), lookText(name, "hostname")];
  const namespace = lookText(name, "namespace");
  const hostNamespace = lookText(name, "target", "hostNamespace");
  if (service !== "" && count(service, "/") !== 1) return `has the service "${service}"`;
  if (hostname !== "" && !isHostname(hostname)) return `has the name "${hostname}"`;
  if (hostname.includes("*") && count(lookText(name, "target", "hostname"), "*") !== 1) {
    return `has "${hostname}", and a target without a *`;
  }
  if ((namespace === "") !== (hostNamespace === "")) {
    return "has one of namespace and target.hostNamespace";
  }
  const said = [service, hostname, namespace].filter((each) => each !== "").length;
  return said === 1 ? undefined : `is ${said} names`;
}

function targetFault(target: JsonValue): string | undefined {
  const hostname = lookText(target, "hostname");
  const [service, nested] = [lookText(target, "hostService"), lookText(target, "vClusterService")];
  const others = [lookText(target, "ip"), lookText(target, "hostNamespace")];
  if (!isHostname(hostname)) return `has the target "${hostname}"`;
  if (service !== "" && count(service, "/") !== 1) return `has the target "${service}"`;
  if (nested !== "" && count(nested, "/") !== 3) return `has the target "${nested}"`;
  const said = [hostname, service, nested, ...others].filter((each) => each !== "").length;
  return said === 1 ? undefined : `has ${said} targets`;
}

/** At most one `*`, first or last. */
function isHostname(hostname: string): boolean {
  const stars = count(hostname, "*");
  return stars === 0 || (stars === 1 && (hostname.startsWith("*") || hostname.endsWith("*")));
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

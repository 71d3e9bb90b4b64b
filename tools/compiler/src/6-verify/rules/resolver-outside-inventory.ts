import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { declaresAddress, declaresHost } from "../declared-world.ts";
import type { FoundText } from "../fields.ts";
import { shown } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Names are asked of declared resolvers: those that pods name, and those that a DNS server's
 * configuration forwards to. The node's own `/etc/resolv.conf` is its operator's to answer for.
 * Why: who answers for a name learns what is asked and decides where the traffic goes.
 * Source: Kubernetes, pod `dnsConfig`; CoreDNS, plugins that ask other servers.
 */
const resolverOutside = defineFinding({
  code: "resolver-outside-inventory",
  severity: "error",
  summary: "Names are asked of resolvers that are declared in the jurisdiction.",
  why: "a resolver abroad sees every name that is asked, and can answer with any place",
  basis: "house",
  waivable: false,
});

const NODE_RESOLVERS = "/etc/resolv.conf";

/** Plugins whose arguments are a zone and the servers to ask about it. */
const FORWARDING = ["forward", "proxy", "grpc", "fanout"];

/** Finds nameservers of pods and targets of forwarding plugins that are no declared resolver. */
export function resolverOutsideInventory(context: RuleContext): readonly Finding[] {
  const { jurisdiction, fields } = context;
  const resolvers = [...jurisdiction.inventory].filter(
    ([, { entry }]) => entry.kind === "dns-resolver",
  );
  const world = { ...jurisdiction, inventory: new Map(resolvers) };
  const names = resolvers.flatMap(([, { entry }]) => [
    ...(entry.cidrs ?? []),
    ...(entry.hosts ?? []),
  ]);
  const hint = `use ${names.join(", ") || "an inventory entry of kind dns-resolver"}`;
  const asked = [
    ...fields.named("nameservers").flatMap(({ document, pointer, value }) =>
      (Array.isArray(value) ? value : [value]).map((each) => ({
        document,
        pointer,
        server: shown(each),
      })),
    ),
    ...fields.texts.flatMap(forwardedTo),
  ];
  return asked
    .filter(({ server }) => {
      const host = hostOf(server);
      const own = declaresAddress(world, host) || declaresResolver(names, host, world);
      return server !== NODE_RESOLVERS && !own;
    })
    .map(({ document, pointer, server }) => {
      const message = `"${server}" is no declared resolver of ${jurisdiction.name}`;
      return faultIn(document, pointer, resolverOutside, message, hint);
    });
}

/** An API server is a declared host, but nobody to ask for names. */
function declaresResolver(
  names: readonly string[],
  host: string,
  world: RuleContext["jurisdiction"],
): boolean {
  return names.includes(host) && declaresHost(world, host);
}

/** Each server once. */
function forwardedTo({ document, pointer, text }: FoundText) {
  const servers = new Set(text.split("\n").flatMap(serversIn));
  return [...servers].map((server) => ({ document, pointer, server }));
}

/** `forward . tls://192.0.2.1 192.0.2.2:53 { … }`, alone on its line or behind a brace. */
function serversIn(line: string): readonly string[] {
  const words = line.trim().split(/\s+/);
  const plugin = words.findIndex(
    (word, index) => FORWARDING.includes(word) && (index === 0 || words[index - 1] === "{"),
  );
  if (plugin < 0) return [];
  const behind = words.slice(plugin + 2);
  const end = behind.findIndex((word) => /^[{}#]/.test(word));
  return end < 0 ? behind : behind.slice(0, end);
}

function hostOf(server: string): string {
  const bare = server.replace(/^[a-z]+:\/\//, "").replace(/%.*$/s, "");
  const bracketed = /^\[([^\]]*)\]/.exec(bare)?.[1];
  if (bracketed !== undefined) return bracketed;
  return bare.split(":").length === 2 ? (bare.split(":")[0] ?? "") : bare;
}

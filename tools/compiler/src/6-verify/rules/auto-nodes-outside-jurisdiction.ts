import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { JurisdictionEntry } from "../../handoff/catalog.ts";
import { look, lookList, lookText, shown, valuesFiles } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Machines that a provider makes are made by a declared provider, in a region of it that stands in
 * a member country, and nothing else chooses where or what they run.
 * Why: a provider that is given no region takes its own default, and no control plane cluster,
 * network policy or node label of ours is there to hold it.
 * Source: vCluster 0.36.1, config.PrivateNodesAutoNodes; leak 17 of docs/decisions/0007.
 */
const autoNodesOutside = defineFinding({
  code: "auto-nodes-outside-jurisdiction",
  severity: "error",
  summary: "Machines that are made on demand are made in declared regions alone.",
  why: "a provider that is given no region makes machines in whatever is its default",
  basis: "house",
  waivable: false,
});

const AT = "privateNodes.autoNodes";

/** The other option that has machines made: beside a standalone control plane, with no region. */
const BESIDE_STANDALONE = "controlPlane.standalone.autoNodes";

/** Keys that are judged here; whatever else a provider or a machine is told, nobody has read. */
const JUDGED = {
  provider: ["provider", "properties", "static", "dynamic"],
  properties: ["region"],
  pool: ["name", "quantity", "limits", "nodeTypeSelector"],
};

/** Finds machines that a provider may make elsewhere. */
export function autoNodesOutsideJurisdiction({
  documents,
  jurisdiction,
}: RuleContext): readonly Finding[] {
  return valuesFiles(documents).flatMap((file) =>
    [
      ...besideStandalone(look(file.object, ...BESIDE_STANDALONE.split("."))),
      ...lookList(file.object, ...AT.split(".")).flatMap((each, index) =>
        madeBy(each, [...AT.split("."), index], jurisdiction),
      ),
    ].map(({ keys, message, hint }) =>
      faultIn(file, `/${keys.join("/")}`, autoNodesOutside, message, hint),
    ),
  );
}

type Keys = readonly (string | number)[];

interface Fault {
  readonly keys: Keys;
  readonly message: string;
  readonly hint: string;
}

function besideStandalone(value: unknown): readonly Fault[] {
  if (!isJsonObject(value) || Object.keys(value).length === 0) return [];
  const message = "machines are made beside a standalone control plane, in no region that is said";
  return [{ keys: BESIDE_STANDALONE.split("."), message, hint: "leave it out" }];
}

function madeBy(
  each: JsonValue,
  keys: Keys,
  { inventory, members, file }: JurisdictionEntry,
): readonly Fault[] {
  const name = lookText(each, "provider");
  const entries = [...inventory.values()]
    .map(({ entry }) => entry)
    .filter(({ country }) => members.has(country));
  if (!entries.some((entry) => entry.kind === "node-provider" && entry.name === name)) {
    const message = `"${name}" makes machines, and is no declared node provider`;
    const hint = `declare an entry of kind node-provider that stands inside in ${file}`;
    return [{ keys: [...keys, "provider"], message, hint }];
  }
  const regions = entries.flatMap(({ kind, region }) =>
    kind === "cloud-region" && region?.provider === name ? [region.name] : [],
  );
  const pools = ["static", "dynamic"].flatMap((kind) =>
    lookList(each, kind).flatMap((pool, index) => [
      ...unread(pool, [...keys, kind, index], JUDGED.pool),
      ...selected(pool, [...keys, kind, index], regions),
    ]),
  );
  return [
    ...unread(each, keys, JUDGED.provider),
    ...unread(look(each, "properties"), [...keys, "properties"], JUDGED.properties),
    ...inside([look(each, "properties", "region")], [...keys, "properties", "region"], regions),
    ...pools,
  ];
}

function unread(value: unknown, keys: Keys, judged: readonly string[]): readonly Fault[] {
  if (!isJsonObject(value)) return [];
  return Object.keys(value)
    .filter((key) => !judged.includes(key))
    .map((key) => ({
      keys: [...keys, key],
      message: `${key} is taken to machines that are made, and nobody has judged it`,
      hint: "leave it out",
    }));
}

/** A demand that is not on `region`, by In and its values, leaves the place to the provider. */
function selected(pool: JsonValue, keys: Keys, regions: readonly string[]): readonly Fault[] {
  const at = [...keys, "nodeTypeSelector"];
  const demands = lookList(pool, "nodeTypeSelector");
  const chosen = demands.filter((demand) => lookText(demand, "property") === "region");
  if (chosen.length === 0) {
    const message = `pool "${lookText(pool, "name")}" takes machines of any region`;
    return [{ keys: at, message, hint: `demand region In ${regions.join(" or ")}` }];
  }
  return demands.flatMap((demand, index) => {
    if (!chosen.includes(demand)) return [];
    if (lookText(demand, "operator") !== "In") {
      const message = `"${lookText(demand, "operator")}" leaves regions open that nobody declared`;
      return [{ keys: [...at, index, "operator"], message, hint: "write In and values" }];
    }
    return inside(lookList(demand, "values"), [...at, index, "values"], regions);
  });
}

function inside(
  named: readonly unknown[],
  keys: Keys,
  regions: readonly string[],
): readonly Fault[] {
  const foreign = named.filter((each) => typeof each !== "string" || !regions.includes(each));
  if (named.length > 0 && foreign.length === 0) return [];
  const message = `"${shown(foreign[0])}" is no region of this provider that stands inside`;
  const hint = regions.length
    ? `name ${regions.join(" or ")}`
    : "declare an entry of kind cloud-region for this provider that stands inside";
  return [{ keys, message, hint }];
}

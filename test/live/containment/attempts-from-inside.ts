import type { Facts } from "../../policies/attack/jurisdiction-facts.ts";
import type { ApiAnswer, ApiObject } from "../control-plane/api-answer.ts";
import type { ApiClient } from "../control-plane/api-client.ts";
import { deniedBy } from "../control-plane/denied-by.ts";
import { forEach } from "../control-plane/for-each.ts";
import { until } from "../control-plane/until.ts";
import type { Attempt } from "../report/attempt.ts";
import { type Arrival, arrivals, isSynced } from "./arrivals.ts";
import { foreignParts } from "./foreign-parts.ts";
import { CONTROL } from "./inside-requests.ts";
import type { LiveRequest } from "./live-request.ts";
import { nothingAbroad } from "./nothing-abroad.ts";

/** A tenant cluster, and what of the host it may have. */
export interface Inside {
  readonly host: ApiClient;
  readonly inside: ApiClient;
  /** Of its namespace on the host. */
  readonly name: string;
  readonly facts: Facts;
  /** Nodes that the tenant may be on. */
  readonly nodes: readonly string[];
}

interface Tried extends LiveRequest {
  readonly answer: ApiAnswer;
}

/** Seconds after which what has neither arrived nor been refused is given up. */
const PATIENCE = 60;

/** Ends a pod without waiting for a kubelet that is not there. */
const NOW = { apiVersion: "v1", kind: "DeleteOptions", gracePeriodSeconds: 0 };

/**
 * The tenant's administrator creates every object inside the tenant cluster; what is admitted there
 * is followed to the host. A row fails where something stands on the host with anything foreign in
 * it, where nothing is known of a pod, and where a workload of the jurisdiction does not arrive.
 */
export async function attemptsFromInside(
  place: Inside,
  level: string,
  requests: readonly LiveRequest[],
): Promise<readonly Attempt[]> {
  const { inside } = place;
  const tried = await forEach(requests, async (request): Promise<Tried> => {
    return { ...request, answer: await inside.create(request.object) };
  });
  const arrivalOf = await settled(place, tried);
  const rows = tried.map((each) => rowOf(place, level, each, arrivalOf(each.object)));
  const all = await nothingAbroad(place, level);
  const admitted = tried.filter(({ answer }) => answer.accepted);
  await forEach(admitted, ({ object }) => inside.remove(object, NOW));
  return [...rows, all];
}

async function settled({ host, inside, name }: Inside, tried: readonly Tried[]) {
  const followed = tried
    .filter(({ answer, object }) => answer.accepted && isSynced(object))
    .map(({ object }) => object);
  const look = async () => {
    const arrivalOf = await arrivals(host, inside, name);
    return followed.every((object) => isSettled(object, arrivalOf(object))) && arrivalOf;
  };
  // What stays open is told by its own row.
  return until("all to arrive", look, PATIENCE).catch(() => arrivals(host, inside, name));
}

/** A pod is settled when the scheduler has said something about it. */
function isSettled({ kind }: ApiObject, { object, words }: Arrival): boolean {
  if (object === undefined) return words.length > 0 || kind === "Secret" || kind === "ConfigMap";
  return kind !== "Pod" || (object.status?.conditions ?? []).length > 0;
}

function rowOf(place: Inside, level: string, tried: Tried, arrival: Arrival): Attempt {
  const { row: attempt, expected, answer, object } = tried;
  const row = (verdict: string, policy = "", passed = true) => {
    return { attempt, level, verdict, policy, passed };
  };
  const wanted = expected === "allowed";
  if (!answer.accepted) {
    return row(`denied inside${wanted ? `: ${answer.message}` : ""}`, deniedBy(answer), !wanted);
  }
  if (!isSynced(object)) return row("stays inside");
  if (arrival.object !== undefined) {
    const foreign = foreignParts(arrival.object, place.facts, place.nodes);
    const where = whereabouts(arrival.object);
    if (attempt === CONTROL) return row(where, "", where.startsWith("on "));
    return foreign.length > 0 ? row(`arrives and ${foreign.join(", ")}`, "", false) : row(where);
  }
  const [words] = arrival.words;
  if (words === undefined) return row("stays inside", "", object.kind !== "Pod");
  return row(`denied on the host${wanted ? `: ${words}` : ""}`, namedIn(arrival.words), !wanted);
}

/** A syncer passes on what it was told: the first refusal of an admission policy counts. */
function namedIn(words: readonly string[]): string {
  const refusals = words.map((message) =>
    deniedBy({ accepted: false, status: 422, body: undefined, message, warnings: [] }),
  );
  return refusals.find((each) => each !== "schema") ?? "schema";
}

function whereabouts({ kind, spec }: ApiObject): string {
  if (kind !== "Pod") return "arrives, tamed";
  return spec.nodeName === undefined ? "waits for a node" : `on ${spec.nodeName}`;
}

import type { Ground } from "../ground.ts";
import type { Attempt } from "../report/attempt.ts";
import { type Application, applications } from "./applications.ts";
import type { DeliveredJurisdiction } from "./delivered.ts";
import { eventually } from "./eventually.ts";

/** Seconds in which everything that can be synced has to be. */
const PATIENCE = 600;

/** The cluster on which Argo CD runs, by the only name that it always knows. */
export const IN_CLUSTER = "https://kubernetes.default.svc";

/**
 * What `bootstrap/` leads to: an Application for each element whose cluster Argo CD knows, all of
 * them Synced. Those of clusters that nobody has registered are not made; it is said which.
 */
export async function arrivals(
  { plane, emitted }: DeliveredJurisdiction,
  say: Ground["say"],
): Promise<readonly Attempt[]> {
  const { admin, jurisdiction } = plane;
  const level = `${jurisdiction} Argo CD`;
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 1_000);
  const here = emitted.expected.filter(({ server }) => server === IN_CLUSTER);
  const elsewhere = emitted.expected.filter(({ server }) => server !== IN_CLUSTER);
  const wanted = ["root", ...here.map(({ name }) => name)];
  let found: ReadonlyMap<string, Application> = new Map();
  const look = (isThere: (name: string) => boolean) => async () => {
    found = await applications(admin);
    return wanted.every(isThere) || undefined;
  };
  await eventually(
    PATIENCE,
    look((name) => found.has(name)),
  );
  const made = { all: wanted.filter((name) => found.has(name)).length, after: seconds() };
  const isSynced = (name: string) => found.get(name)?.sync === "Synced";
  await eventually(PATIENCE, look(isSynced));
  const late = wanted.filter((name) => !isSynced(name));
  for (const name of late) say(`  ${jurisdiction}: ${name}: ${found.get(name)?.words}`);
  const notHealthy = wanted.filter((name) => found.get(name)?.health !== "Healthy");
  say(
    `  ${jurisdiction}: not Healthy without kubelets and their clusters: ${notHealthy.join(", ")}`,
  );
  const early = elsewhere.filter(({ name }) => found.has(name));
  return [
    {
      attempt: "an Application for each element whose cluster is known, and no other",
      level,
      verdict: `${made.all} of ${wanted.length} in ${made.after} s, ${found.size} in all`,
      policy: "literal list",
      passed: made.all === wanted.length && found.size === wanted.length,
    },
    {
      attempt: "all of them are Synced",
      level,
      verdict: `${wanted.length - late.length} of ${wanted.length} in ${seconds()} s`,
      policy: "automated sync",
      passed: late.length === 0,
    },
    {
      attempt: "what goes to a cluster that is not registered waits, and holds up nothing",
      level,
      verdict: `${elsewhere.length - early.length} of ${elsewhere.length} wait`,
      policy: "cluster Secret",
      passed: early.length === 0 && late.length === 0,
    },
  ];
}

import { execFileSync } from "node:child_process";
import { accepted } from "../control-plane/api-answer.ts";
import type { Attempt } from "../report/attempt.ts";
import { application, applications } from "./applications.ts";
import type { Delivered, DeliveredJurisdiction } from "./delivered.ts";
import { eventually } from "./eventually.ts";

const INPUT = "jurisdictions/eu/jurisdiction.yaml";

/**
 * Somebody who may write to the remote, and has no key, publishes a change of the output; then the
 * remote is rewound and the same change is published with the signature. Only the second arrives.
 */
export async function unsignedCommit({ source, eu }: Delivered): Promise<readonly Attempt[]> {
  const before = await displayName(eu);
  const after = `${before} (renamed)`;
  const tip = git(eu.remote, "rev-parse", "main");
  source.edit(INPUT, `displayName: ${before}`, `displayName: ${after}`);
  await source.commit("jurisdiction(eu): another name");
  await source.publish("eu", eu.remote, false);
  const unsigned = git(eu.remote, "rev-parse", "main");
  const words = await eventually(300, async () => {
    const found = (await applications(eu.plane.admin)).get("host-eu-fra-1")?.words ?? "";
    return found.includes(unsigned) || found.includes(unsigned.slice(0, 7)) ? found : undefined;
  });
  const kept = (await displayName(eu)) === before;
  const refusal: Attempt = {
    attempt: "an unsigned commit in the remote",
    level: "eu Argo CD",
    verdict: kept && words ? "refused" : kept ? "not applied, and nobody said why" : "applied",
    policy: "sourceIntegrity",
    passed: kept && words !== undefined,
  };
  git(eu.remote, "update-ref", "refs/heads/main", tip);
  await source.publish("eu", eu.remote);
  await refreshAll(eu);
  const arrived = await eventually(300, async () => (await displayName(eu)) === after || undefined);
  return [
    refusal,
    {
      attempt: "the same change in a signed commit",
      level: "eu Argo CD",
      verdict: arrived ? "applied" : "did not arrive",
      policy: "sourceIntegrity",
      passed: arrived === true,
    },
  ];
}

/**
 * Argo CD keeps what it said of a revision for the next one that changes nothing below an
 * Application's paths, and its refusal with it: an operator asks it to look again.
 */
async function refreshAll({ plane }: DeliveredJurisdiction): Promise<void> {
  const hard = { metadata: { annotations: { "argocd.argoproj.io/refresh": "hard" } } };
  for (const name of (await applications(plane.admin)).keys()) {
    await accepted(plane.admin.patch(application(name), hard));
  }
}

async function displayName({ plane }: DeliveredJurisdiction): Promise<string> {
  const metadata = { name: plane.jurisdiction };
  const reference = { apiVersion: "bailiwick.dev/v1", kind: "Jurisdiction", metadata };
  return (await accepted(plane.admin.get(reference))).body.spec.displayName;
}

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync("git", ["-C", folder, ...args], { encoding: "utf8" }).trim();
}

import { deniedBy } from "../control-plane/denied-by.ts";
import type { Attempt } from "../report/attempt.ts";
import { application, applications } from "./applications.ts";
import { ARGO_CD } from "./argo-cd-objects.ts";
import type { DeliveredJurisdiction } from "./delivered.ts";
import { eventually } from "./eventually.ts";

const PLANTED = "reads-abroad";

/**
 * An administrator of one Argo CD, before anything of the output is there: an Application of
 * another jurisdiction's remote, in a project that allows everything. Neither admission nor project
 * holds it back, and the network leads there; so what is left is that its credential opens one.
 */
export async function readAbroadUnguarded(
  reader: DeliveredJurisdiction,
  owner: DeliveredJurisdiction,
): Promise<Attempt> {
  const { admin, jurisdiction } = reader.plane;
  const project = { apiVersion: "argoproj.io/v1alpha1", kind: "AppProject" };
  const metadata = { name: PLANTED, namespace: ARGO_CD };
  const everywhere = { sourceRepos: ["*"], destinations: [{ server: "*", namespace: "*" }] };
  await admin.apply({ ...project, metadata, spec: everywhere });
  await admin.apply(foreign(owner, PLANTED));
  const words = await eventually(180, async () => {
    const found = (await applications(admin)).get(PLANTED)?.words;
    return found === "" ? undefined : found;
  });
  await admin.remove(application(PLANTED));
  await admin.remove({ ...project, metadata });
  const refused = `401 ${new URL(owner.emitted.remote).host}`;
  const passed =
    /authentication required/i.test(words ?? "") && owner.git.answered().includes(refused);
  return {
    attempt: `Argo CD reads the remote of ${owner.plane.jurisdiction}, nothing delivered yet`,
    level: `${jurisdiction} Argo CD`,
    verdict: passed ? refused : (words ?? "no answer").slice(0, 80),
    policy: "credential of its own remote",
    passed,
  };
}

/** The same with the output delivered: the API server takes no such Application. */
export async function readAbroad(
  reader: DeliveredJurisdiction,
  owner: DeliveredJurisdiction,
): Promise<Attempt> {
  const answer = await reader.plane.admin.create(foreign(owner, "root"));
  if (answer.accepted) await reader.plane.admin.remove(application(PLANTED));
  return {
    attempt: `an Application of the remote of ${owner.plane.jurisdiction}`,
    level: `${reader.plane.jurisdiction} host`,
    verdict: answer.accepted ? "accepted" : "denied",
    policy: deniedBy(answer),
    passed: !answer.accepted,
  };
}

function foreign(owner: DeliveredJurisdiction, project: string): object {
  const { remote: repoURL } = owner.emitted;
  const source = { repoURL, targetRevision: "refs/heads/main", path: "argo-cd" };
  const destination = { server: "https://kubernetes.default.svc", namespace: ARGO_CD };
  return { ...application(PLANTED), spec: { project, source, destination } };
}

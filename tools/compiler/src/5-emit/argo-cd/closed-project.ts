import type { JsonObject } from "@bailiwick/model/json-value";
import { AppProject } from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/AppProject";
import { ARGO_CD_NAMESPACE } from "../argo-cd-namespace.ts";
import { plain } from "../typed.ts";
import type { Kinds } from "./kinds-by-folder.ts";

/** What a project admits; what is not listed is refused. */
export interface ClosedLists {
  readonly kinds: Kinds;
  readonly destinations: readonly { server: string; namespace: string }[];
  readonly repositories: readonly string[];
  /** Fingerprints of whoever may sign commits; no signature is asked for when left out. */
  readonly signers?: readonly string[] | undefined;
  /** True for what an operator applies: nothing orders it. */
  readonly byHand?: true;
}

/**
 * Before whatever uses it: an ApplicationSet whose project is not there yet is degraded, and the
 * wave that it stands in ends the sync before later waves have begun.
 */
const BEFORE_ITS_USERS = "-2";

/** An AppProject whose lists are literal and closed; an empty list admits nothing. */
export function closedProject(name: string, lists: ClosedLists): JsonObject {
  const wave = { annotations: { "argocd.argoproj.io/sync-wave": BEFORE_ITS_USERS } };
  return plain(
    new AppProject({
      metadata: { name, namespace: ARGO_CD_NAMESPACE, ...(!lists.byHand && wave) },
      spec: {
        clusterResourceWhitelist: lists.kinds.cluster.map(kind),
        destinations: [...lists.destinations],
        ...namespaced(lists.kinds),
        sourceRepos: [...lists.repositories],
        ...signedBy(lists.signers),
      },
    }),
  );
}

/**
 * Every commit in the history of every Git remote, not its newest alone: what was once let in
 * unsigned would stay in. A remote that no policy names is not verified at all, hence the `*`; of
 * charts Argo CD verifies nothing, and their versions are pinned. Source: Argo CD 3.5, AppProject
 * `spec.sourceIntegrity`, which has taken the place of `signatureKeys`; of a fingerprint it
 * compares the last 16 digits, so no more is said (`util/sourceintegrity`, `KeyID`).
 */
function signedBy(signers: readonly string[] | undefined): object {
  if (!signers) return {};
  const gpg = { mode: "strict", keys: signers.map((each) => each.slice(-16)) };
  return { sourceIntegrity: { git: { policies: [{ repos: [{ url: "*" }], gpg }] } } };
}

/**
 * Argo CD reads a missing list of namespaced kinds as "all of them", and its own writes leave empty
 * lists out (AppProject, `omitempty`). So nothing is said as the refusal of everything.
 */
function namespaced({ namespaced: kinds }: Kinds) {
  return kinds.length > 0
    ? { namespaceResourceWhitelist: kinds.map(kind) }
    : { namespaceResourceBlacklist: [{ group: "*", kind: "*" }] };
}

function kind(name: string): { group: string; kind: string } {
  const slash = name.indexOf("/");
  return { group: name.slice(0, slash), kind: name.slice(slash + 1) };
}

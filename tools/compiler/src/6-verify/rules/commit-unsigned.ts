import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { JurisdictionEntry } from "../../handoff/catalog.ts";
import type { FoundObject } from "../fields.ts";
import { look, lookText } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Where the jurisdiction says who publishes, every project asks of every commit of every Git
 * remote for a signature by one of them, and by nobody else.
 * Why: whoever can write to the remote otherwise decides what runs, and no review has seen it.
 * Source: Argo CD 3.5, AppProject `spec.sourceIntegrity`: a remote that no policy meets is not
 * verified, two policies that meet one fail, and the definition of the kind takes any word as mode.
 */
const commitUnsignedFault = defineFinding({
  code: "commit-unsigned",
  severity: "error",
  summary: "Where signers are declared, Argo CD applies no commit that none of them has signed.",
  why: "whoever can write to the remote would decide what runs, and no review has seen it",
  basis: "house",
  waivable: false,
});

/** Argo CD compares no more of a fingerprint than this. */
const KEY_ID_DIGITS = 16;

/** Finds projects whose applications may come from a commit that no declared key has signed. */
export function commitUnsigned({ fields, jurisdiction }: RuleContext): readonly Finding[] {
  const { signers } = jurisdiction.spec.delivery;
  if (!signers) return [];
  return fields
    .objects("AppProject")
    .filter((project) => hasSources(project) && !asksFor(project, signers))
    .map(({ document, pointer, object }) => {
      const name = lookText(object, "metadata", "name");
      const message = `applications of "${name}" need no signature by ${signers.join(" or ")}`;
      const hint = "compile again: what is emitted asks for it";
      return faultIn(document, `${pointer}/spec`, commitUnsignedFault, message, hint);
    });
}

type Signers = NonNullable<JurisdictionEntry["spec"]["delivery"]["signers"]>;

/** A project without sources has no applications. */
function hasSources({ object }: FoundObject): boolean {
  const repositories = look(object, "spec", "sourceRepos");
  return !Array.isArray(repositories) || repositories.length > 0;
}

/** True for one policy that meets whatever remote there is, and counts the declared keys alone. */
function asksFor({ object }: FoundObject, signers: Signers): boolean {
  const policies = look(object, "spec", "sourceIntegrity", "git", "policies");
  if (!Array.isArray(policies) || policies.length !== 1) return false;
  const [policy] = policies;
  const keys = look(policy, "gpg", "keys");
  return (
    JSON.stringify(look(policy, "repos")) === '[{"url":"*"}]' &&
    look(policy, "gpg", "mode") === "strict" &&
    Array.isArray(keys) &&
    keys.length === signers.length &&
    signers.every((signer) => keys.includes(signer.slice(-KEY_ID_DIGITS)))
  );
}

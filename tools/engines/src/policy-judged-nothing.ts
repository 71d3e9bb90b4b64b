import { type Cure, decision } from "@bailiwick/model/cure";
import { removeFile } from "@bailiwick/model/edit";
import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { below } from "@bailiwick/model/origin";
import type { CardedPolicy } from "./carded-policy.ts";

const JUDGED_NOTHING = defineFinding({
  code: "policy-judged-nothing",
  severity: "error",
  summary: "Every build policy judges at least one document.",
  why: "a policy that never gets a document is green whatever it demands",
  basis: "house",
  waivable: true,
});

/** Said of a policy when no document has the stage and a kind that its card names. */
export function policyJudgedNothing({ name, card }: CardedPolicy): Finding {
  const place = { file: cardFile(name), pointer: "/spec" };
  const { build } = card.spec;
  if (!build) {
    return {
      definition: JUDGED_NOTHING,
      origin: place,
      message: `policy ${name} judged nothing: its card has no "build"`,
      hint: "add build: { stage: output, judges: [<kind>] }",
      cure: removal(name),
    };
  }
  const kinds = build.judges.map((kind) => `"${kind}"`).join(" or ");
  return {
    definition: JUDGED_NOTHING,
    origin: below(place, "build", "judges"),
    message: `policy ${name} judged nothing: no document of stage ${build.stage} is a ${kinds}`,
    hint: "correct the kind or the stage, or remove the policy's folder",
    cure: removal(name),
  };
}

/** What proves a policy is read by its own suite only: the rest of the folder harms nothing. */
function removal(policy: string): Cure {
  const file = cardFile(policy);
  return decision(removeFile(file), removeFile(file.replace("card.yaml", `${policy}.yaml`)));
}

/** Path of a build policy's card from the root of the tree. */
export function cardFile(policy: string): string {
  return `policies/build/${policy}/card.yaml`;
}

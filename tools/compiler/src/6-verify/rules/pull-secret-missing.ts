import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { JsonValue } from "@bailiwick/model/json-value";
import { look, valuesFiles } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Where the registry asks who pulls, control plane and workloads name the declared Secret, and no
 * other.
 * Why: without it no image comes, and a Secret that nobody declared may open another registry.
 * Source: vCluster 0.36.1, imagePullSecrets of controlPlane.advanced.
 */
const pullSecretMissingFault = defineFinding({
  code: "pull-secret-missing",
  severity: "error",
  summary: "Images are pulled with the Secret that the registry's entry names.",
  why: "a control plane without its images does not start, and nobody sees it in a pull request",
  basis: "house",
  waivable: false,
});

const ACCOUNTS = ["serviceAccount", "workloadServiceAccount"];

/** Finds accounts that pull with another Secret than the declared one, or without it. */
export function pullSecretMissing({ documents, jurisdiction }: RuleContext): readonly Finding[] {
  const registries = [...jurisdiction.inventory.values()].map(({ entry }) => entry);
  const declared = registries.find(({ kind }) => kind === "registry")?.pullSecretName;
  const wanted = declared === undefined ? [] : [declared];
  return valuesFiles(documents).flatMap((file) =>
    ACCOUNTS.flatMap((account) => {
      const keys = ["controlPlane", "advanced", account, "imagePullSecrets"];
      const written = look(file.object, ...keys);
      const names = (Array.isArray(written) ? written : []).map((each: JsonValue) =>
        look(each, "name"),
      );
      if (JSON.stringify(names) === JSON.stringify(wanted)) return [];
      const message = `${account} pulls with "${names.join(", ")}", not with "${wanted.join()}"`;
      const hint = wanted.length > 0 ? `name ${wanted.join()} alone` : "leave it out";
      return [faultIn(file, `/${keys.join("/")}`, pullSecretMissingFault, message, hint)];
    }),
  );
}

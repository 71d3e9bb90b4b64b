import { choice } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import { below } from "@bailiwick/model/origin";
import type { Report } from "../handoff/report.ts";
import { listNames } from "../wording/list-names.ts";
import type { Question } from "./tenant-cluster.ts";
import { isWithinSkew } from "./within-skew.ts";

const versionUnderReview = defineFinding({
  code: "kubernetes-version-under-review",
  severity: "error",
  summary: "A tenant cluster does not run a version that its jurisdiction has under review.",
  why: "whoever runs it before the review ends does so with an approver and an end date",
  basis: "house",
  waivable: true,
});

/** Versions that a hint may name. */
interface Choice {
  /** Versions that the template has images for. */
  readonly offered: readonly string[];
  /** Version of the control plane cluster. */
  readonly host: string;
}

/**
 * Refuses a version that the jurisdiction has under review, at the line that asks for it; at the
 * tenant cluster when nobody asked and it is the version of the control plane cluster.
 */
export function reportUnderReview(
  { request, jurisdiction, subject }: Question,
  wanted: string,
  { offered, host }: Choice,
  report: Report,
): void {
  const reviews = jurisdiction.spec.kubernetes?.underReview ?? [];
  const index = reviews.findIndex(({ version }) => version === wanted);
  const review = reviews[index];
  if (!review) return;
  const { name, file } = jurisdiction;
  const free = offered
    .filter((version) => isWithinSkew(version, host))
    .filter((version) => !reviews.some((each) => each.version === version));
  const [first] = free;
  const quoted = free.map((version) => `"${version}"`);
  const at = request.kubernetes?.origin ?? below(request.origin, "kubernetes", "version");
  const edit = request.kubernetes
    ? `use ${listNames(quoted)}, or `
    : `add kubernetes: { version: ${listNames(quoted)} }, or `;
  report({
    definition: versionUnderReview,
    origin: request.kubernetes?.origin ?? request.origin,
    message: `${subject} runs "${wanted}", which ${name} has under review: ${review.reason}`,
    hint: `${free.length > 0 ? edit : ""}record a waiver in jurisdictions/${name}/waivers/`,
    ...(first !== undefined && { cure: choice(setTo(at, first)) }),
    related: [
      {
        origin: { file, pointer: `/spec/kubernetes/underReview/${index}/version` },
        message: "under review",
      },
    ],
  });
}

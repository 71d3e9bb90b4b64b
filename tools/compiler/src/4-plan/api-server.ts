import { choice } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import { below, type Sourced } from "@bailiwick/model/origin";
import type { ApiServerPlan } from "../handoff/controls.ts";
import type { Report } from "../handoff/report.ts";
import { durationInMinutes } from "./schedules.ts";
import type { Question } from "./tenant-cluster.ts";

const durationTooShort = defineFinding({
  code: "api-server-duration-too-short",
  severity: "error",
  summary: "Durations of the API server are ones that it starts with.",
  why: "an API server that does not start takes the whole tenant cluster with it",
  basis: "house",
  waivable: false,
});

/** Shortest that each may be: Kubernetes v1.36, ServerRunOptions and ServiceAccounts validation. */
const SHORTEST = { requestTimeout: "PT1S", tokenLifetime: "PT1H" } as const;

const SECONDS_A_MINUTE = 60;

/** Switches of the API server, durations in seconds; a year has 365 days and a month 30. */
export function decideApiServer(
  { request, jurisdiction, subject }: Question,
  report: Report,
): Sourced<ApiServerPlan> | undefined {
  const asked = request.apiServer ?? jurisdiction.defaults.apiServer;
  if (!asked) return undefined;
  const { requestTimeout, tokenLifetime, ...rest } = asked.value;
  const seconds = (field: keyof typeof SHORTEST) => {
    const said = asked.value[field];
    if (said === undefined) return undefined;
    const least = SHORTEST[field];
    if (durationInMinutes(said) >= durationInMinutes(least)) {
      return Math.floor(durationInMinutes(said) * SECONDS_A_MINUTE);
    }
    const origin = below(asked.origin, field);
    report({
      definition: durationTooShort,
      origin,
      message: `${subject} has ${field} ${said}, and the API server takes ${least} at least`,
      hint: `write ${field}: ${least} or longer`,
      cure: choice(setTo(origin, least)),
    });
    return undefined;
  };
  const [timeout, lifetime] = [seconds("requestTimeout"), seconds("tokenLifetime")];
  return {
    value: {
      ...rest,
      ...(timeout !== undefined && { requestTimeout: timeout }),
      ...(lifetime !== undefined && { tokenLifetime: lifetime }),
    },
    origin: asked.origin,
  };
}

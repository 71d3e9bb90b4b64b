import { choice } from "@bailiwick/model/cure";
import { takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { below, type Origin, type Sourced } from "@bailiwick/model/origin";
import type { PaidOption } from "@bailiwick/model/paid-option";
import { paidOptionsOf } from "@bailiwick/model/paid-options";
import type { TemplateRelease } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";
import type { Question } from "./tenant-cluster.ts";

const paidOptionOnOss = defineFinding({
  code: "paid-option-on-oss",
  severity: "error",
  summary: "What only a licensed image carries out is not asked of the edition oss.",
  why: "the open image crashes on a paid option, or ignores it: a control that is not there",
  basis: "house",
  waivable: false,
});

const paidOptionsUnknown = defineFinding({
  code: "paid-options-unknown",
  severity: "error",
  summary: "Options of a chart are used where somebody has looked which of them need a licence.",
  why: "the open image ignores paid options in silence, so that not to know is not to have",
  basis: "house",
  waivable: false,
});

/**
 * Refuses what the edition does not carry out: paid options among `values`, at their own lines. A
 * field that stands for a paid option is given as one of `chosen`, by the option's path.
 */
export function reportPaidChoices(
  { request, jurisdiction, subject }: Question,
  template: TemplateRelease,
  chosen: readonly Sourced<string>[],
  report: Report,
): void {
  const edition = request.edition ?? jurisdiction.defaults.edition;
  const { values } = request;
  if (edition?.value === "licensed") return;
  if (!values && chosen.length === 0) return;
  const { version } = template.spec.chart;
  const table = paidOptionsOf(version);
  if (!table) {
    const origin = values?.origin ?? chosen[0]?.origin ?? request.origin;
    report({
      definition: paidOptionsUnknown,
      origin,
      message: `nobody has looked which options of chart ${version} need a licence`,
      hint: `leave it out, or pin a template with another chart than ${template.file}`,
      cure: choice(takeOut(origin)),
    });
    return;
  }
  const asked = [
    ...(values ? table.options.flatMap((option) => askedIn(values, option)) : []),
    ...chosen.flatMap(({ value, origin }) =>
      table.options.filter(({ path }) => path === value).map((option) => ({ option, origin })),
    ),
  ];
  for (const { option, origin } of asked) {
    report({
      definition: paidOptionOnOss,
      origin,
      message:
        `${option.path} needs a licence (tier ${option.tier}), and ${subject} is "oss": the open ` +
        `image ${option.onOss === "crashes" ? "crashes" : "ignores it"}, ${option.effect}`,
      hint: `${option.instead}; or write edition: licensed`,
      cure: choice(takeOut(origin)),
      ...(edition && { related: [{ origin: edition.origin, message: "edition: oss" }] }),
    });
  }
}

interface Asked {
  readonly option: PaidOption;
  readonly origin: Origin;
}

function askedIn({ value, origin }: Sourced<JsonObject>, option: PaidOption): readonly Asked[] {
  return reached(value, option.path.split("."), []).flatMap(({ keys, found }) =>
    isAsked(option, found) ? [{ option, origin: below(origin, ...keys) }] : [],
  );
}

interface Reached {
  readonly keys: readonly string[];
  readonly found: JsonValue;
}

/** What stands at the path, where something does; `*` is every key. */
function reached(
  value: JsonValue,
  [key, ...rest]: readonly string[],
  keys: readonly string[],
): readonly Reached[] {
  if (key === undefined) return [{ keys, found: value }];
  if (!isJsonObject(value)) return [];
  return Object.entries(value)
    .filter(([each]) => key === "*" || each === key)
    .flatMap(([each, found]) => reached(found, rest, [...keys, each]));
}

function isAsked({ on }: PaidOption, found: JsonValue): boolean {
  if (on === "enabled") return isJsonObject(found) && found.enabled === true;
  if (on === "true") return found === true;
  if (on === "filled") {
    return typeof found === "object" && found !== null && Object.keys(found).length > 0;
  }
  if (on === "fips") return typeof found === "string" && found.endsWith("-fips");
  return found !== null;
}

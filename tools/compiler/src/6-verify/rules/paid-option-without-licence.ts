import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { PaidOption } from "@bailiwick/model/paid-option";
import { paidOptionsOf } from "@bailiwick/model/paid-options";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { look, lookText, valuesFiles } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Values for the open image ask for nothing that only a licensed image carries out.
 * Why: the open image crashes on some paid options and passes over the others in silence, so that
 * a control that is written down is not there.
 * Source: vCluster 0.36.1, Config.IsProFeatureEnabled and what the open code does with each.
 */
const paidOptionWithoutLicenceFault = defineFinding({
  code: "paid-option-without-licence",
  severity: "error",
  summary: "The open image is asked for nothing that only a licensed image does.",
  why: "the open image crashes on a paid option, or ignores it: a control that is not there",
  basis: "house",
  waivable: false,
});

const IMAGE = ["controlPlane", "statefulSet", "image"] as const;

/** Finds paid options in values that the open image is to read. */
export function paidOptionWithoutLicence({ documents }: RuleContext): readonly Finding[] {
  return valuesFiles(documents)
    .filter(({ object }) => lookText(object, ...IMAGE, "repository").endsWith("-oss"))
    .flatMap(paidIn);
}

function paidIn(file: OutputDocument): readonly Finding[] {
  const version = lookText(file.object, ...IMAGE, "tag");
  // Left out, it is the chart's own choice: the rule on images says that.
  if (version === "") return [];
  const table = paidOptionsOf(version);
  if (!table) {
    const message = `nobody has looked which options of ${version} need a licence`;
    const hint = "pin a template with a chart that is known, or add its table";
    const at = `/${IMAGE.join("/")}/tag`;
    return [faultIn(file, at, paidOptionWithoutLicenceFault, message, hint)];
  }
  return table.options.flatMap((option) =>
    expand(file.object, option.path.split("."))
      .filter((keys) => asks(option, look(file.object, ...keys)))
      .map((keys) => {
        const message = `${keys.join(".")} needs a licence, and the open image: ${option.effect}`;
        const at = `/${keys.join("/")}`;
        return faultIn(file, at, paidOptionWithoutLicenceFault, message, option.instead);
      }),
  );
}

/** The path as the file has it: each `*` once for every key that stands there. */
function expand(value: JsonValue, path: readonly string[]): readonly (readonly string[])[] {
  const at = path.indexOf("*");
  if (at === -1) return [path];
  const parent = look(value, ...path.slice(0, at));
  if (!isJsonObject(parent)) return [];
  return Object.keys(parent).flatMap((key) =>
    expand(value, [...path.slice(0, at), key, ...path.slice(at + 1)]),
  );
}

function asks({ on }: PaidOption, value: unknown): boolean {
  switch (on) {
    case "enabled":
      return isJsonObject(value) && value.enabled === true;
    case "true":
      return value === true;
    case "fips":
      return typeof value === "string" && value.endsWith("-fips");
    case "filled":
      return typeof value === "object" && value !== null && Object.keys(value).length > 0;
    case "present":
      return value !== undefined && value !== null;
  }
}

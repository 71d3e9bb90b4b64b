import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "@bailiwick/model/json-value";
import { parse } from "yaml";

const ROOT = join(import.meta.dirname, "../../policies/admission");

/** One request that an admission policy is proved by. */
export interface Sample {
  readonly policy: string;
  /** `fail/names-its-node.yaml`. */
  readonly path: string;
  readonly text: string;
  readonly expected: "pass" | "fail";
  /** True for `*.delivery-account.yaml`: the delivery account asks, not a tenant. */
  readonly byDelivery: boolean;
  /** True for `*.host.yaml`: only the control plane cluster has what it says. */
  readonly atHostOnly: boolean;
  /** The object, renamed: a report tells resources apart by kind, namespace and name. */
  readonly object: JsonObject;
}

/** Every file in `pass/` and `fail/` of every admission policy. */
export function admissionSamples(): readonly Sample[] {
  return readdirSync(ROOT).flatMap((policy) => [
    ...samplesIn(policy, "pass"),
    ...samplesIn(policy, "fail"),
  ]);
}

function samplesIn(policy: string, expected: "pass" | "fail"): readonly Sample[] {
  return readdirSync(join(ROOT, policy, expected)).map((file) => {
    const text = readFileSync(join(ROOT, policy, expected, file), "utf8");
    const object = parse(text) as JsonObject & { metadata: JsonObject };
    const name = `${policy}-${expected}-${file.split(".")[0]}`;
    return {
      policy,
      path: `${expected}/${file}`,
      text,
      expected,
      byDelivery: file.endsWith(".delivery-account.yaml"),
      atHostOnly: file.endsWith(".host.yaml"),
      object: { ...object, metadata: { ...object.metadata, name } },
    };
  });
}

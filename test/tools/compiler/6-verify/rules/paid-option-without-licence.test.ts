import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { PaidOption } from "@bailiwick/model/paid-option";
import { paidOptionsOf } from "@bailiwick/model/paid-options";
import { describe, expect, test } from "vitest";
import { VALUES, withValue } from "../../../../support/acme-object.ts";
import { damaged, faults } from "../../../../support/emitted.ts";

const code = "paid-option-without-licence";
const OPTIONS = paidOptionsOf("0.36.1")?.options ?? [];

const own = (files: Parameters<typeof faults>[0]) =>
  faults(files).filter((fault) => fault.startsWith(`${code} `));

describe("the open image is asked for nothing that needs a licence", () => {
  test.each(OPTIONS.map((option) => [option.path, option] as const))("%s", (path, option) => {
    const field = path.replace("*", "pods");
    expect(own(withValue(field, asked(option)))).toEqual([
      `${code} ${VALUES}#0/${field.replaceAll(".", "/")}`,
    ]);
  });

  test("an option that is switched off asks for nothing", () => {
    const off = withValue("integrations.istio", { enabled: false, sync: {} });
    expect(own(off)).toEqual([]);
    expect(own(withValue("networking.resolveDNS", []))).toEqual([]);
  });

  test("and a version that nobody has looked at is refused", () => {
    const files = damaged({ path: VALUES, from: 'tag: "0.36.1"', to: 'tag: "0.99.0"' });
    expect(own(files)).toEqual([`${code} ${VALUES}#0/controlPlane/statefulSet/image/tag`]);
  });
});

test("a licensed image may be asked", () => {
  const files = withValue("sync.fromHost.deviceClasses", { enabled: true }).map((file) =>
    file.path === VALUES
      ? { ...file, text: file.text.replace("loft-sh/vcluster-oss", "loft-sh/vcluster-pro") }
      : file,
  );
  expect(own(files)).toEqual([]);
});

function asked({ on }: PaidOption): JsonValue {
  const values: Readonly<Record<PaidOption["on"], JsonValue>> = {
    enabled: { enabled: true },
    fips: "v1.36.0-fips",
    true: true,
    filled: [{ name: "a" }],
    present: {},
  };
  const value = values[on];
  return isJsonObject(value) ? { ...value } : value;
}

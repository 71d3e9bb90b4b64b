import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { compile } from "../../tools/compiler/src/compile.ts";
import { ROOT } from "../support/clone.ts";
import { paymentsSays } from "../support/healthy-tree.ts";
import { spoken } from "../support/spoken.ts";

const KINDS = join(ROOT, "tools/model/src/kinds");
const SCHEMAS = join(ROOT, "tools/model/schema");

/** An example of a type, as its comment has it; three dots stand for what is left out. */
const EXAMPLE = /@example (\{.*\})\n(?: \*.*\n)*? \*\/\nexport interface (\w+)/g;

const EXAMPLES = readdirSync(KINDS).flatMap((file) =>
  [...readFileSync(join(KINDS, file), "utf8").matchAll(EXAMPLE)].map(
    ([, text = "", type = ""]) => ({
      file,
      text,
      type,
    }),
  ),
);

const schemas = readdirSync(SCHEMAS).map((file) =>
  JSON.parse(readFileSync(join(SCHEMAS, file), "utf8")),
);

/** What a type demands, from the first kind of input that has it. */
function refused(type: string, value: unknown): readonly string[] {
  const schema = schemas.find(({ definitions }) => definitions?.[type] !== undefined);
  if (schema === undefined) return [`no schema has ${type}`];
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const { definitions } = schema;
  const validate = ajv.compile({ $ref: `#/definitions/${type}`, definitions });
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe("an example in the editor is one that is taken", () => {
  const whole = EXAMPLES.filter(({ text }) => !text.includes("…"));

  test("there are many, and most are whole", () => {
    expect(EXAMPLES.length).toBeGreaterThan(15);
    expect(whole.length).toBeGreaterThan(EXAMPLES.length - 5);
  });

  test.each(whole)("$type: $text", ({ type, text }) => {
    expect(refused(type, load(text))).toEqual([]);
  });

  test("and one that is not is found", () => {
    expect(refused("HighAvailability", { replicas: "three" })).not.toEqual([]);
  });

  test("options of the chart, through the whole compiler", () => {
    const source = readFileSync(join(KINDS, "chart-values.ts"), "utf8");
    const [, example = ""] = /@example (values: .*)/.exec(source) ?? [];
    const { findings, outputs } = compile(paymentsSays(example));
    expect(spoken(findings).filter(({ fault }) => fault.startsWith("error"))).toEqual([]);
    const path = "apps/eu/tenants/acme-bank/payments/values.yaml";
    expect(outputs.find((each) => each.path === path)?.text).toContain("desk: ledger");
  });
});

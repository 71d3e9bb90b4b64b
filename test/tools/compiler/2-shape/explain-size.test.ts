import { InternalError } from "@bailiwick/model/internal-error";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { explainSize } from "../../../../tools/compiler/src/2-shape/explain-size.ts";

function check(schema: object, value: string | number | readonly string[]) {
  const root = { size: value };
  const validate = new Ajv({ verbose: true, strictTypes: false }).compile({
    properties: { size: schema },
  });
  validate(root);
  const error = validate.errors?.[0];
  if (!error) throw new Error("the value fits");
  const { message, hint } = explainSize({ document: { path: "a.yaml", root }, schema: {}, error });
  return [message, hint];
}

test.each<[object, string | number | string[], string, string]>([
  [{ minimum: 1 }, 0, "size is 0, less than 1", "write size: at least 1"],
  [{ maximum: 5 }, 9, "size is 9, more than 5", "write size: at most 5"],
  [{ minLength: 1 }, "", "size is empty text", "write what it is"],
  [{ minLength: 3 }, "ab", "size is shorter than 3 characters", "write at least 3 characters"],
  [
    { maxLength: 2 },
    "abc",
    '"abc" has 3 characters, more than 2',
    "shorten size to at most 2 characters",
  ],
  [{ minItems: 1 }, [], "size lists nothing", "list at least 1"],
  [{ minItems: 2 }, ["a"], "size lists 1", "list at least 2"],
])("%j against %j", (schema, value, message, hint) => {
  expect(check(schema, value)).toEqual([message, hint]);
});

test("a keyword without words is our mistake", () => {
  expect(() => check({ multipleOf: 2 }, 3)).toThrow(InternalError);
});

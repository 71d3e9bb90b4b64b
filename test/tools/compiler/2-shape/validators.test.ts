import { expect, test } from "vitest";
import { isInputKind, KINDS } from "../../../../tools/compiler/src/2-shape/kinds.ts";
import { lazyValidators } from "../../../../tools/compiler/src/2-shape/validators.ts";

test.each(Object.keys(KINDS).filter(isInputKind))(
  "the schema of %s compiles and is closed",
  (kind) => {
    const errors = lazyValidators()(kind, { apiVersion: "bailiwick.dev/v1", kind, foreign: 1 });
    expect(errors.map(({ keyword, params }) => [keyword, Object.values(params)[0]]).sort()).toEqual(
      [
        ["additionalProperties", "foreign"],
        ["required", "metadata"],
        ["required", "spec"],
      ],
    );
  },
);

test("one set of validators judges one document after another", () => {
  const validate = lazyValidators();
  expect(validate("Waiver", {}).length).toBeGreaterThan(0);
  expect(validate("Waiver", {})).toEqual(validate("Waiver", {}));
});

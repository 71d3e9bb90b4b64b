import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { InternalError } from "@bailiwick/model/internal-error";
import { fieldName, fieldPrefix, findingAt, type ShapeFault } from "./shape-fault.ts";

const valueOutOfRange = defineFinding({
  code: "value-out-of-range",
  severity: "error",
  summary: "Numbers, lengths and counts stay within the limits of their field.",
  why: "the limits are those of the systems that read the output, or of the fact itself",
  basis: "house",
  waivable: false,
});

/** Explains a number, a length or a count outside the limits of its field. */
export function explainSize(fault: ShapeFault): Finding {
  const { keyword, params, data } = fault.error;
  const limit = Number(params.limit);
  const name = fieldName(fault);
  switch (keyword) {
    case "minimum":
      return range(fault, `${name} is ${data}, less than ${limit}`, `at least ${limit}`);
    case "maximum":
      return range(fault, `${name} is ${data}, more than ${limit}`, `at most ${limit}`);
    case "minLength":
      return findingAt(fault, valueOutOfRange, {
        message:
          data === "" ? `${name} is empty text` : `${name} is shorter than ${limit} characters`,
        hint: limit === 1 ? "write what it is" : `write at least ${limit} characters`,
      });
    case "maxLength":
      return findingAt(fault, valueOutOfRange, {
        message: `"${data}" has ${[...String(data)].length} characters, more than ${limit}`,
        hint: `shorten ${name} to at most ${limit} characters`,
      });
    case "minItems":
      return findingAt(fault, valueOutOfRange, {
        message: `${name} lists ${(data as unknown[]).length || "nothing"}`,
        hint: `list at least ${limit}`,
      });
    default:
      throw new InternalError(`no words for the schema keyword ${keyword}`, fault.error);
  }
}

function range(fault: ShapeFault, message: string, limit: string): Finding {
  const hint = `write ${fieldPrefix(fault)}${limit}`;
  return findingAt(fault, valueOutOfRange, { message, hint });
}

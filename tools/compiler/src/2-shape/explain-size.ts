import { choice } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { InternalError } from "@bailiwick/model/internal-error";
import {
  fieldName,
  fieldPrefix,
  findingAt,
  originOf,
  type ShapeFault,
  sampled,
} from "./shape-fault.ts";

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
      return range(fault, `${name} is ${data}, less than ${limit}`, `at least ${limit}`, limit);
    case "maximum":
      return range(fault, `${name} is ${data}, more than ${limit}`, `at most ${limit}`, limit);
    case "minLength":
      return findingAt(fault, valueOutOfRange, {
        message:
          data === "" ? `${name} is empty text` : `${name} is shorter than ${limit} characters`,
        hint: limit === 1 ? "write what it is" : `write at least ${limit} characters`,
        cure: sampled(fault),
      });
    case "maxLength":
      return findingAt(fault, valueOutOfRange, {
        message: `"${data}" has ${[...String(data)].length} characters, more than ${limit}`,
        hint: `shorten ${name} to at most ${limit} characters`,
        cure: choice(setTo(originOf(fault), shortened(String(data), limit))),
      });
    case "minItems":
      return findingAt(fault, valueOutOfRange, {
        message: `${name} lists ${(data as unknown[]).length || "nothing"}`,
        hint: `list at least ${limit}`,
        cure: sampled(fault),
      });
    default:
      throw new InternalError(`no words for the schema keyword ${keyword}`, fault.error);
  }
}

function range(fault: ShapeFault, message: string, words: string, limit: number): Finding {
  const hint = `write ${fieldPrefix(fault)}${words}`;
  const cure = choice(setTo(originOf(fault), limit));
  return findingAt(fault, valueOutOfRange, { message, hint, cure });
}

/** Cut where it is too long, without what a name may not end with. */
function shortened(text: string, limit: number): string {
  return [...text]
    .slice(0, limit)
    .join("")
    .replace(/[-. ]+$/, "");
}

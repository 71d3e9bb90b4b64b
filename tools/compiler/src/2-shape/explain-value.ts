import { certain, choice, decision } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { listNames } from "../wording/list-names.ts";
import { nearestName } from "../wording/nearest-name.ts";
import { patternHint, patternWords } from "./pattern-words.ts";
import {
  fieldName,
  fieldPrefix,
  findingAt,
  originOf,
  placeName,
  type ShapeFault,
  sampled,
} from "./shape-fault.ts";
import { suggestSpelling } from "./suggest-spelling.ts";

const unknownValue = defineFinding({
  code: "unknown-value",
  severity: "error",
  summary: "A field with a closed list of values has one of them.",
  why: "what the compiler does not know it cannot prove anything about",
  basis: "house",
  waivable: false,
});

const malformedValue = defineFinding({
  code: "malformed-value",
  severity: "error",
  summary: "Text has the form that its field asks for.",
  why: "a code, date or duration in another form is compared with nothing and proves nothing",
  basis: "house",
  waivable: false,
});

/** Explains a value outside a closed list (`enum`, `const`). */
export function explainChoice(fault: ShapeFault): Finding {
  const { params, data } = fault.error;
  const values = ([params.allowedValues ?? params.allowedValue].flat() as unknown[]).map(String);
  const nearest = typeof data === "string" ? nearestName(data, values) : undefined;
  const meant = setTo(originOf(fault), nearest ?? values[0] ?? null);
  const ways = values.length === 1 ? `write ${values[0]}` : `write one of ${listNames(values)}`;
  return findingAt(fault, unknownValue, {
    message: `${shown(data)} is not a value of ${fieldName(fault)}`,
    hint: nearest && values.length > 1 ? `did you mean ${nearest}? ${ways}` : ways,
    cure: values.length === 1 ? certain(meant) : nearest ? choice(meant) : decision(meant),
  });
}

/** Explains text that does not match its pattern. */
export function explainPattern(fault: ShapeFault): Finding {
  const pattern = String(fault.error.params.pattern);
  const text = String(fault.error.data);
  const spelling = suggestSpelling(pattern, text);
  return findingAt(fault, malformedValue, {
    message: `${placeName(fault)} is ${shown(text)}, not ${patternWords(pattern).split(": ")[0]}`,
    hint: patternHint(pattern, fieldPrefix(fault), text),
    cure: spelling === undefined ? sampled(fault) : certain(setTo(originOf(fault), spelling)),
  });
}

const FORMATS: Readonly<Record<string, string>> = {
  email: "an e-mail address: team@acme.example",
  uri: "an absolute URL: https://law.example/act",
};

/** Explains text that is not of its `format`. */
export function explainFormat(fault: ShapeFault): Finding {
  const format = String(fault.error.params.format);
  const words = FORMATS[format] ?? `in the form "${format}"`;
  return findingAt(fault, malformedValue, {
    message: `${shown(fault.error.data)} is not ${words.split(":")[0]}`,
    hint: `write ${words}`,
    cure: sampled(fault),
  });
}

/** Long values are cut: the line itself is printed below the message. */
function shown(data: unknown): string {
  const text = typeof data === "string" ? data : JSON.stringify(data);
  return `"${text.length > 60 ? `${text.slice(0, 57)}...` : text}"`;
}

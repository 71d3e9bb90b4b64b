import type { JsonValue } from "@bailiwick/model/json-value";
import fc from "fast-check";

/** Texts that a reader of YAML 1.1, of YAML 1.2 or of both takes for something else. */
export const TRAPS: readonly string[] = [
  ..."NO no No y Y yes n on off ON Off true TRUE false null Null ~ = <<".split(" "),
  ..."0 1 -1 +1 1.0 .5 1. 1e3 1E+3 -0 0o17 017 0x1f 0b11 1_000 12:30:45 1:2 190:20:30".split(" "),
  ..."2026-01-01 2026-01-01T00:00:00Z .inf -.inf .nan .NaN 1.36 1.0.0 v1.36.0 3.6.8-0".split(" "),
  ..."- -- --- ... ? : # @ ` ! & * | > % , [ ] { } ' \" \\ a: a:b a: :a a#b #a".split(" "),
  ..."{a} [a] a,b a]b a}b *.x $values/a https://a.example/b?c=d#e a=b --flag=value".split(" "),
  "",
  " ",
  " a",
  "a ",
  "a: b",
  "a #b",
  "a\n",
  "a\nb",
  "a\nb\n",
  "a\n\nb\n\n",
  " a\nb",
  "a \nb",
  "\n",
  "\na",
  "a\tb",
  "\ta",
  "a\r\nb",
  "a\u0000b",
  "\u0007",
  "a\u0085b",
  "a\u2028b",
  "\ufeffa",
  "ü",
  "日本",
  "😀",
  "{{ .release }}",
  "- a",
  "? a",
  "key: [a, b]",
  "% a",
  "--- a",
  "a --- b",
];

const text = fc.oneof(
  fc.constantFrom(...TRAPS),
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(..."aN0:.-#, []{}'\"\n\\|>&*!%@`=~?/".split("")),
    maxLength: 12,
  }),
);

/** Plain JSON values, full of traps; no number that YAML cannot write exactly. */
export const jsonValue: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 5 }),
    fc
      .array(fc.tuple(text, tie("value")), { maxLength: 5 })
      .map((entries) => Object.fromEntries(entries.filter(([key]) => key !== "__proto__"))),
  ),
})).value;

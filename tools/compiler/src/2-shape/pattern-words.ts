import { suggestSpelling } from "./suggest-spelling.ts";
import { writtenAsText } from "./written-as-text.ts";

const COUNTRY = "^[A-Z]{2}$";

/** What each pattern of the schemas asks for, to follow "must be". */
const WORDS: Readonly<Record<string, string>> = {
  "^([A-Z]{2}|EEA)$": "an ISO 3166-1 code of two capital letters, or a group, EU or EEA: DE",
  "^(/[A-Za-z0-9][A-Za-z0-9._-]*)+$":
    "a path that begins with a slash, does not end with one and does not climb: /charts",
  "^(/[^/]+)+$": "a JSON pointer: /spec/rules/0",
  "^(\\*\\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]$":
    "a host name in lower case, without scheme, port or path: registry.example",
  "^([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]$":
    "one host name in lower case, without *, scheme, port or path: store.example",
  "^1\\.\\d{1,2}$": 'a Kubernetes minor version in quotes: "1.36"',
  "^P(?=\\d|T\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?$":
    "an ISO 8601 duration: P2Y, P30D, PT4H",
  "^-----BEGIN PUBLIC KEY-----\\n([A-Za-z0-9+/]+={0,2}\\n)+-----END PUBLIC KEY-----\\n?$":
    "a public key in PEM, in a block scalar (|)",
  "^[A-Za-z0-9][A-Za-z0-9._:/-]*$":
    "letters, digits and . _ : / -, beginning with a letter or digit",
  "^[A-Za-z0-9][A-Za-z0-9:._-]{0,62}$":
    "up to 63 letters, digits or any of -_.:, beginning with a letter or digit: trial-17",
  "^[A-Za-z][A-Za-z0-9-]*$": "letters, digits and dashes, beginning with a letter: par-1",
  "^[A-Za-z0-9][A-Za-z0-9._-]*$":
    "letters, digits, dots, dashes and underscores, beginning with a letter or digit: m4.large",
  "^[A-Za-z][A-Za-z0-9_]*$": "letters, digits and underscores, beginning with a letter: sub",
  "^[0-9.]+$": "digits and dots",
  "^[0-9A-F]{40}$":
    "the 40 hexadecimal digits of an OpenPGP fingerprint, in capitals and without spaces",
  "^[1-9][0-9]*(\\.[0-9]+)?(m|k|M|G|T|Ki|Mi|Gi|Ti)?$":
    "an amount as Kubernetes writes it, above nought, and a bare number in quotes: 16Gi",
  "^[1-9][0-9]*m?$": 'cores above nought, whole or in thousandths, in quotes: "2", "500m"',
  "^[1-9][0-9]*[MGT]i$": "a whole number of mebi-, gibi- or tebibytes: 4Gi",
  "^[1-9][0-9]*(Mi|Gi|Ti)$": "a whole number of mebi-, gibi- or tebibytes: 2560Gi",
  "^[1-9][0-9]*Gi$": "a whole number of gibibytes: 10Gi",
  "^[A-Za-z0-9+/]{40,}={0,2}$": "a file in base64, on one line",
  "^[A-Z0-9]{18}[0-9]{2}$":
    "an ISO 17442 LEI of 20 characters, the last two digits: EXAMPLE0ACMEBANK0056",
  [COUNTRY]: "an ISO 3166-1 code of two capital letters: DE",
  "^[A-Z]{2}-[A-Z0-9]{1,3}$": "an ISO 3166-2 code: DE-HE",
  "^[A-Z][A-Za-z0-9]*$": "a Kubernetes kind, which begins with a capital letter: Pod",
  "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$":
    "lower-case letters, digits and hyphens, no hyphen at an end: vc-acme-bank--payments",
  "^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$":
    "lower-case letters, digits, dots and hyphens, a letter or digit at both ends: ledger-0",
  "^[a-z0-9.-]+$": "lower-case letters, digits, dots and hyphens: gpu.example",
  "^[a-z0-9./-]+$": "a Go module path: forge.example/charts/vcluster",
  "^[a-z0-9]+(-[a-z0-9.]+)+$": "an article token: dora-12.3",
  "^[a-z0-9]+([._/-][a-z0-9]+)*$": "a repository path without host and tag: library/alpine",
  "^[a-z0-9]+([._/-][a-z0-9]+)*@sha256:[a-f0-9]{64}$":
    "an image below the registry by its digest, a repository path, @sha256: and 64 digits",
  "^[a-z][a-z0-9]*(-[a-z0-9]+)*$":
    "lower-case letters, digits and single hyphens, beginning with a letter",
  "^\\S+( \\S+){4}$": 'a cron expression of five fields: "0 * * * *"',
  "^\\d+\\.\\d+\\.\\d+$": "an exact version of three numbers: 1.0.0",
  "^\\d+\\.\\d+\\.\\d+-\\d+$": "an etcd tag: 3.6.4-0",
  "^\\d+\\.\\d{1,3}$": 'a minor version in quotes: "0.36"',
  "^\\d{4}-\\d{2}-\\d{2}$": "a date as year-month-day: 2026-11-01",
  "^h1:[A-Za-z0-9+/]{43}=$": 'a Go module digest as go.sum writes it: "h1:" and 44 characters',
  "^v1\\.\\d+\\.\\d+$": "a Kubernetes tag with its v: v1.36.0",
};

/** What a value must be, in words. */
export function patternWords(pattern: string): string {
  return WORDS[pattern] ?? `text that matches ${pattern}`;
}

/** The first example that the words of a pattern give, where it fits the pattern. */
export function patternSample(pattern: string | undefined): string | undefined {
  const [, example] = (pattern && WORDS[pattern]?.split(": ")) || [];
  const sample = example?.split(", ")[0]?.replaceAll('"', "");
  return sample && pattern && new RegExp(pattern, "u").test(sample) ? sample : undefined;
}

/** The hint for a value that does not match: the value people meant, where it can be guessed. */
export function patternHint(pattern: string, field: string, text: string): string {
  const meant = suggestSpelling(pattern, text);
  if (meant !== undefined) return `write ${field}${writtenAsText(meant)}`;
  return pattern === COUNTRY && text.toUpperCase() === "EEA"
    ? "EEA is a group of countries: write the code of one of them"
    : `write ${patternWords(pattern)}`;
}

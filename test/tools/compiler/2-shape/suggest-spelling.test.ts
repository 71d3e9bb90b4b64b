import { expect, test } from "vitest";
import { suggestSpelling } from "../../../../tools/compiler/src/2-shape/suggest-spelling.ts";

const DURATION =
  "^P(?=\\d|T\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?$";
const HOST = "^(\\*\\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]$";
const NAME = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";
const DATE = "^\\d{4}-\\d{2}-\\d{2}$";

test.each([
  [DURATION, "2y", "P2Y"],
  [DURATION, "4 h", "PT4H"],
  [DURATION, "pt4h", "PT4H"],
  [DURATION, "30m", undefined],
  [DURATION, "soon", undefined],
  [HOST, "https://Registry.Acme.example:443/x", "registry.acme.example"],
  [NAME, "Acme_Bank", "acme-bank"],
  [NAME, "acmeBank", "acme-bank"],
  [NAME, "42", undefined],
  [DATE, "01.11.2026", "2026-11-01"],
  [DATE, "2026/11/01", "2026-11-01"],
  ["^[A-Z]{2}$", "el", "GR"],
  ["^[A-Z]{2}$", "Germany", undefined],
  ["^\\d+\\.\\d+\\.\\d+$", "v1.2.3", "1.2.3"],
  ["^\\d+\\.\\d+\\.\\d+$", "1.2", "1.2.0"],
  ["^v1\\.\\d+\\.\\d+$", "1.36.0", "v1.36.0"],
  ["^[1-9][0-9]*Gi$", "10 GB", "10Gi"],
  ["^(/[A-Za-z0-9][A-Za-z0-9._-]*)+$", "charts/", "/charts"],
])("%s: %s means %s", (pattern, text, expected) => {
  expect(suggestSpelling(pattern, text)).toBe(expected);
});

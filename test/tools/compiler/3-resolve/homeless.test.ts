import { expect, test } from "vitest";
import { catalogOf } from "../../../support/catalog-of.ts";
import { ACME, EU, HEALTHY, LEDGERLEAF_UK, LONDON, UK } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";

const fault = "error file-without-jurisdiction";

test("files of a jurisdiction that is not declared are each reported, as a consequence", () => {
  const files = HEALTHY.filter(({ path }) => path !== UK);
  const message = 'no jurisdiction "uk" is declared';
  const hint = `add ${UK}, or move this file to jurisdictions/eu/`;
  expect(spoken(catalogOf(files).findings)).toEqual([
    { fault, at: `${LONDON}#`, consequence: true, message, hint },
    { fault, at: `${LEDGERLEAF_UK}#`, consequence: true, message, hint },
  ]);
});

test("a folder with a typing mistake is answered with the one that is near", () => {
  const moved = ACME.replace("/eu/", "/eu-/");
  const files = HEALTHY.map((file) => (file.path === ACME ? { ...file, path: moved } : file));
  const found = spoken(catalogOf(files).findings);
  expect(found.map(({ hint }) => hint)).toEqual(["did you mean jurisdictions/eu/?"]);
});

test("without any jurisdiction there is nowhere to move to", () => {
  const files = HEALTHY.filter(({ path }) => path === ACME);
  expect(spoken(catalogOf(files).findings)).toEqual([
    {
      fault,
      at: `${ACME}#`,
      consequence: true,
      message: 'no jurisdiction "eu" is declared',
      hint: `add ${EU}`,
    },
  ]);
});

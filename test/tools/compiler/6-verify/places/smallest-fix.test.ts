import { expect, test } from "vitest";
import { FRANKFURT } from "../../../../support/healthy-tree.ts";
import { proved } from "../../../../support/proved.ts";

test("a fix is an entry to copy, or the field that closes the place", () => {
  const hintOf = (text: string) => proved(text).findings[0]?.hint;
  expect(hintOf("image: ghcr.example:5000/a")).toContain(
    "use registry.rheinwerk.example, or declare it under spec.inventory of jurisdictions/eu/jurisdiction.yaml:\n" +
      "- { name: ghcr-example, kind: registry, hosts: [ghcr.example], port: 5000, country: <country>, operator: <operator> }",
  );
  expect(hintOf("nameservers: [8.8.8.8]")).toContain("kind: dns-resolver, cidrs: [8.8.8.8/32]");
  expect(hintOf("storageClassName: gp3")).toContain(`spec.storageClasses of ${FRANKFURT}`);
  expect(hintOf("a: 0.0.0.0/0")).toContain("name the ranges");
});

import { expect, test } from "vitest";
import { placesOf } from "../../../../support/proved.ts";

test.each([
  ["repoURL: https://f.example/x", "Git source"],
  ["a: oci://f.example/x", "chart source"],
  ["issuer: https://f.example", "OIDC issuer"],
  ["httpsProxy: http://f.example:3128", "proxy"],
  ["externalName: f.example", "external name"],
  ["registryMirrors: [f.example]", "registry mirror"],
  ["webhookURL: https://f.example", "webhook"],
  ["a: spiffe://f.example/ns/x", "trust domain"],
  ["a: mongodb+srv://f.example", "database"],
  ["a: https://f.example", "URL"],
  ["a: f.example", "host"],
])("%s", (text, what) => {
  expect(placesOf(text)).toEqual([`1 ${what} f.example unknown`]);
});

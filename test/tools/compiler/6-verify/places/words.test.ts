import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placesInWord } from "../../../../../tools/compiler/src/6-verify/places/words.ts";
import { growth, STEEP } from "../../../../support/growth.ts";

const host = (word: string) =>
  placesInWord(word, false).map((place) => `${place.kind} ${place.host}`);

describe("a word names a place", () => {
  test.each([
    ["ghcr.io", "host ghcr.io"],
    ["GHCR.io.", "host ghcr.io"],
    ["ghcr.io/a/b", "host ghcr.io"],
    ["*.evil.example", "host *.evil.example"],
    ["https://user@evil.example:8443/x?y#z", "host evil.example"],
    ["oci://evil.example/charts", "host evil.example"],
    ["s3://bucket/x", "host bucket"],
    ["http://localhost:80", "host localhost"],
    ["evil.example:443", "host evil.example"],
    ["someone@evil.example", "host evil.example"],
    ["8.8.8.8", "address 8.8.8.8"],
    ["8.8.8.8:53", "address 8.8.8.8"],
    ["https://8.8.8.8/x", "address 8.8.8.8"],
    ["metadata_proxy:http://8.8.8.8:989?only", "address 8.8.8.8"],
    ["[8.8.8.8]:53:x", "address 8.8.8.8"],
    ["0.0.0.0/0", "address 0.0.0.0/0"],
    ["::/0", "address ::/0"],
    ["2001:db8::1", "address 2001:db8::1"],
    ["https://[2001:db8::1]:443/", "address 2001:db8::1"],
  ])("%s", (word, expected) => {
    expect(host(word)).toEqual([expected]);
  });
});

describe("a word names no place", () => {
  test.each([
    "",
    "payments",
    "1.36",
    "1.36.0",
    "v1.36.0",
    "3.6.8-0",
    "h1:D9ReyGQVGa566GEsMm3hKIpXDSI49KXEsVH8fCkXr9o=",
    "tenant-cluster@1.0.0",
    "loft-sh/vcluster-oss",
    "apps/StatefulSet",
    "values.yaml",
    "/etc/evil.example/x",
    "./evil.example",
    "B.V.",
    "PT4H",
    "12:30:45",
    "release:v1.2.3.4:x",
    "jurisdictions/eu/jurisdiction.yaml#/spec",
    "{{",
    ".release",
  ])("%s", (word) => {
    expect(host(word)).toEqual([]);
  });
});

describe("an image always names a registry", () => {
  test.each([
    ["alpine", "docker.io"],
    ["library/alpine:3", "docker.io"],
    ["ghcr.io/a/b@sha256:0", "ghcr.io"],
    ["Registry.Example:5000/a", "registry.example:5000"],
    ["localhost/a", "localhost"],
    ["registry.example", "registry.example"],
  ])("%s", (image, registry) => {
    expect(placesInWord(image, true)).toEqual([{ kind: "image", text: image, host: registry }]);
  });
});

test("no word makes it throw", () => {
  fc.assert(
    fc.property(fc.string(), fc.boolean(), (word, image) => {
      placesInWord(word, image);
    }),
  );
});

test.each(["a", "a.", "a-", "_", "a:", "[", "://", "a@", "1.", "-.", "a_."])(
  "a long word of %s costs no more than its length",
  (part) => {
    const work = (length: number) => {
      placesInWord(part.repeat(length / part.length), false);
      placesInWord(`${part.repeat(length / part.length)}!`, false);
    };
    expect(growth(work, 24_000)).toBeLessThan(STEEP);
  },
);

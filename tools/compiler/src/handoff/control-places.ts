import type { Place } from "./catalog.ts";
import type { ControlsPlan } from "./controls.ts";

/** A place that a control depends on, and whether the control plane pod connects to it. */
export interface ControlPlace {
  readonly role: "keys" | "identity";
  readonly place: Place;
  readonly isDialled: boolean;
}

/** Places behind the controls of one tenant cluster, in the order of their roles. */
export function controlPlaces({ encryption, identity }: ControlsPlan): readonly ControlPlace[] {
  return [
    ...(encryption
      ? [
          {
            role: "keys",
            place: encryption.value.kms,
            isDialled: !!encryption.value.plugin,
          } as const,
        ]
      : []),
    ...(identity
      ? [{ role: "identity", place: identity.value.issuer, isDialled: true } as const]
      : []),
  ];
}

import { type PulledImage, pulledImages } from "../6-verify/rendered/pulled-images.ts";
import type { Compilation } from "../compile.ts";
import type { RenderedValues } from "../handoff/rendered-values.ts";

/** Images that one jurisdiction's output makes its clusters pull. */
export function imagesOf(
  jurisdiction: string,
  renders: readonly RenderedValues[],
  { documents }: Compilation,
): readonly PulledImage[] {
  const own = <T extends { readonly path: string }>(each: readonly T[]) =>
    each.filter(({ path }) => path.startsWith(`apps/${jurisdiction}/`));
  return pulledImages(own(renders), own(documents));
}

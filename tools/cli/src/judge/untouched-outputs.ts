/** `apps/eu/tenants/acme-bank/…` and `apps/eu/argo-cd/tenants/acme-bank.yaml` */
const TENANT = /^apps\/([^/]+)\/(?:argo-cd\/)?tenants\/([^/.]+)/;

/**
 * Changed output that no changed input could be behind: then the compiler writes something else.
 * Both sides are decided by one compiler, so that no effect tells what that means. A template or a
 * policy may be behind any output, a jurisdiction's own files behind any of it.
 */
export function untouchedOutputs(
  inputs: readonly string[],
  outputs: readonly string[],
): readonly string[] {
  if (inputs.some((path) => !path.startsWith("jurisdictions/"))) return [];
  const own = inputs.map((path) => path.split("/"));
  const shared = new Set(own.filter(([, , room]) => room !== "tenants").map(([, code]) => code));
  const touched = new Set(own.map(([, code]) => code));
  return outputs.filter((path) => {
    const code = path.split("/")[1];
    if (shared.has(code)) return false;
    const tenant = TENANT.exec(path)?.[2];
    // What tenants share comes and goes with them.
    if (tenant === undefined) return !touched.has(code);
    const file = `jurisdictions/${code}/tenants/${tenant}`;
    return (
      !inputs.includes(`${file}.yaml`) &&
      !inputs.includes(`${file}.move.yaml`) &&
      !inputs.includes(`${file}.drills.yaml`)
    );
  });
}

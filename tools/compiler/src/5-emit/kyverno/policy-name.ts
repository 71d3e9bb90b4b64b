/** Name of a policy in a cluster: marks ours among those that a cluster may have already. */
export function policyName(name: string): string {
  return `bailiwick-${name}`;
}

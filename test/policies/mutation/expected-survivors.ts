const SUBRESOURCE = "the CLI has no request of a subresource";
const NO_SUCH_FIELD = "the other kind has no such field, so that nothing is looked at either way";
const WORDS_ONLY = "it is refused either way, in other words";

/**
 * Mutants that nothing tells from their policy, as `policy: mutant`, and why. One that is not here
 * fails, and so does one that is here and is killed.
 */
export const EXPECTED_SURVIVORS: Readonly<Record<string, string>> = {
  'protect-jurisdiction-label: rule 0: leaves out resources "namespaces/finalize"': SUBRESOURCE,
  'protect-jurisdiction-label: rule 0: leaves out resources "namespaces/status"': SUBRESOURCE,
  "protect-kubeconfig-secrets: of-a-tenant-cluster: writes contains for startsWith at 26":
    "no account's name has that text anywhere but at its beginning",
  "protect-policy-exceptions: validation 0: drops \"variables.deliveryAccount != ''\"":
    "without a delivery account nobody is it, and another validation refuses",
  "protect-policy-exceptions: validation 1: writes contains for startsWith at 18":
    "no group that the rules name has that text anywhere but at its beginning",
  'require-image-digests: rule 0: leaves out resources "pods/ephemeralcontainers"': SUBRESOURCE,
  'restrict-argo-cd-objects: validation 6: drops "!variables.isProject"': NO_SUCH_FIELD,
  'restrict-argo-cd-objects: validation 7: drops "!variables.isSet"': NO_SUCH_FIELD,
  'restrict-argo-cd-objects: validation 7: drops "has(g.list)"':
    "what has no list is refused either way, then by an error",
  'restrict-endpoints: outside: drops "!isIP(a)"': "a name is refused either way, then by an error",
  'restrict-image-registries: rule 0: leaves out resources "pods/ephemeralcontainers"': SUBRESOURCE,
  "restrict-ingress-hosts: foreign: takes \"h.indexOf('.')\" always":
    "a host without a dot is refused either way, then by an error",
  'restrict-ingress-hosts: doors: takes "object.spec.?parentRefs.orValue([])" always':
    NO_SUCH_FIELD,
  'restrict-ingress-hosts: doors: leaves out "p.kind"': WORDS_ONLY,
  "restrict-ingress-hosts: doors: leaves out \"' '\"": WORDS_ONLY,
  'restrict-ingress-hosts: validation 2: drops "!variables.isIngress"': NO_SUCH_FIELD,
  'restrict-ingress-hosts: validation 4: drops "!variables.isIngress"': NO_SUCH_FIELD,
  'restrict-persistent-volumes: claimable: drops "variables.ofTenant"':
    "a volume of a tenant without a declared class is refused by the next validation",
  "restrict-role-bindings: strangers: writes contains for startsWith at 190":
    "no name of the cluster's own has that text anywhere but at its beginning",
  "restrict-role-bindings: accounts: drops \"s.kind == 'ServiceAccount'\"":
    "users and groups have no namespace",
  "restrict-role-bindings: neighbours: drops \"object.roleRef.kind == 'ClusterRole'\"":
    "a ClusterRoleBinding can name nothing else",
  'restrict-secret-stores: providers: takes "object.spec.?provider.orValue({})" always':
    "the generators that are admitted have no such field",
  "restrict-service-exposure: validation 2: leaves out \"'ExternalName'\"": WORDS_ONLY,
  'restrict-storage-classes: volumes: takes "object.spec.?volumes.orValue([])" always':
    NO_SUCH_FIELD,
  "restrict-tolerations: validation 4: leaves out \"''\"": WORDS_ONLY,
};

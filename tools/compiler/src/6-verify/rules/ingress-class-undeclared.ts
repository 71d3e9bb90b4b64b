import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { nameOf } from "../fields.ts";
import { look } from "../look.ts";
import { type Offer, undeclared } from "../offers.ts";
import type { RuleContext } from "../rule.ts";

/**
 * Every Ingress names an ingress class that its control plane cluster declares.
 * Why: the class is the controller that answers from outside; without one the cluster's default
 * controller takes the host name, wherever it listens.
 * Source: Kubernetes, networking.k8s.io/v1 Ingress, `ingressClassName` and its older annotation.
 */
const ingressClassUndeclaredFault = defineFinding({
  code: "ingress-class-undeclared",
  severity: "error",
  summary: "Every Ingress names an ingress class that is declared on its control plane cluster.",
  why: "closed world: what answers from outside is declared, with where it stands",
  basis: "house",
  waivable: false,
});

const OFFER: Offer = {
  definition: ingressClassUndeclaredFault,
  what: "ingress class",
  field: "ingressClasses",
  names: ({ spec }) => (spec.ingressClasses ?? []).map(({ name }) => name),
};

const ANNOTATION = "kubernetes.io/ingress.class";

/** Finds classes that are named or made, and Ingresses that leave the choice to the cluster. */
export function ingressClassUndeclared(context: RuleContext): readonly Finding[] {
  const { fields } = context;
  const named = [...fields.named("ingressClassName"), ...fields.named(ANNOTATION)];
  const made = fields.objects("IngressClass").map(nameOf);
  const silent = fields
    .objects("Ingress")
    .filter(
      ({ object }) =>
        look(object, "spec", "ingressClassName") === undefined &&
        look(object, "metadata", "annotations", ANNOTATION) === undefined,
    )
    .map(({ document, pointer }) => ({ document, pointer, value: undefined }));
  return undeclared([...named, ...made, ...silent], OFFER, context);
}

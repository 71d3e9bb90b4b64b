import { randomBytes } from "node:crypto";
import type { SigningKey } from "./signing-key.ts";

/** What an operator gives to one Argo CD by hand, beside the objects of `bootstrap/`. */
export interface ArgoCdSettings {
  /** The remote that is read, and what opens it. */
  readonly git: { readonly url: string; readonly password: string };
  /** The registry with the charts, as the output names it: without a scheme. */
  readonly charts: string;
  readonly key: SigningKey;
}

/** Namespace of every Argo CD here; the output says the same. */
export const ARGO_CD = "argocd";

const PART = { "app.kubernetes.io/part-of": "argocd" };

/**
 * Namespace, settings and credentials, as Argo CD's own manifests and an operator would leave them.
 * Nothing here grants more than those do: that an Application is held back is the projects' work.
 */
export function argoCdObjects(settings: ArgoCdSettings): readonly object[] {
  const { git, charts, key } = settings;
  return [
    { apiVersion: "v1", kind: "Namespace", metadata: { name: ARGO_CD } },
    configMap("argocd-cm", {}),
    configMap("argocd-cmd-params-cm", {}),
    configMap("argocd-rbac-cm", {}),
    configMap("argocd-gpg-keys-cm", { [key.id]: key.publicKey }),
    secret("argocd-secret", { "server.secretkey": randomBytes(24).toString("hex") }),
    repository("repository-own-remote", {
      type: "git",
      url: git.url,
      username: "argo-cd",
      password: git.password,
      // Otherwise the password goes by a socket with a name that two repo-servers would share.
      forceHttpBasicAuth: "true",
    }),
    repository("repository-charts", {
      type: "helm",
      name: "charts",
      url: charts,
      enableOCI: "true",
    }),
  ];
}

function configMap(name: string, data: Readonly<Record<string, string>>): object {
  const metadata = { name, namespace: ARGO_CD, labels: PART };
  return { apiVersion: "v1", kind: "ConfigMap", metadata, data };
}

function secret(name: string, stringData: Readonly<Record<string, string>>, labels = {}): object {
  const metadata = { name, namespace: ARGO_CD, labels: { ...PART, ...labels } };
  return { apiVersion: "v1", kind: "Secret", metadata, stringData };
}

function repository(name: string, data: Readonly<Record<string, string>>): object {
  return secret(name, data, { "argocd.argoproj.io/secret-type": "repository" });
}

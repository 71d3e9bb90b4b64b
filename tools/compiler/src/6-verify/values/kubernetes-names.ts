const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const QUALIFIED = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

/**
 * A name of a namespace: lower case letters, digits and `-`, 1 to 63 characters.
 * Source: Kubernetes, pkg/util/validation, IsDNS1123Label.
 */
export function isNamespaceName(text: string): boolean {
  return text.length <= 63 && LABEL.test(text);
}

/**
 * A name of an object: labels with dots between them, 1 to 253 characters.
 * Source: Kubernetes, pkg/util/validation, IsDNS1123Subdomain.
 */
export function isObjectName(text: string): boolean {
  return text.length <= 253 && text.split(".").every((each) => LABEL.test(each));
}

/** What a label may say: nothing, or 1 to 63 characters. Source: IsValidLabelValue. */
export function isLabelValue(text: string): boolean {
  return text === "" || (text.length <= 63 && QUALIFIED.test(text));
}

/** A label's key: a name, and before a `/` a subdomain. Source: IsQualifiedName. */
export function isLabelKey(text: string): boolean {
  const parts = text.split("/");
  const [name = "", prefix] = parts.reverse();
  const named = name.length <= 63 && QUALIFIED.test(name);
  return named && parts.length <= 2 && (prefix === undefined || isObjectName(prefix));
}

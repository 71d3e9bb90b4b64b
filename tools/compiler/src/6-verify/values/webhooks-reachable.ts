import type { JsonValue } from "@bailiwick/model/json-value";
import { look, lookText } from "../look.ts";
import { decodeBase64 } from "../places/decode-base64.ts";
import { keysOf, listAt } from "./setting.ts";
import type { ValuesCheck } from "./values-check.ts";

const PATH = "policies.centralAdmission";

/**
 * An admission webhook that a tenant cluster is given goes to a service or to a URL, and what it
 * trusts is a certificate.
 * Source: vCluster 0.36.1, pkg/config/validation.go, validateWebhookClientCfg.
 */
export const webhooksReachable: ValuesCheck = ({ values }) =>
  ["validatingWebhooks", "mutatingWebhooks"].flatMap((kind) =>
    listAt(values, `${PATH}.${kind}`).flatMap((configuration, place) =>
      listAt(configuration, "webhooks").flatMap((webhook, index) => {
        const fault = clientFault(look(webhook, "clientConfig") as JsonValue | undefined);
        if (fault === undefined) return [];
        const keys = [...keysOf(PATH), kind, place, "webhooks", index, "clientConfig"];
        const message = `webhook "${lookText(webhook, "name")}" ${fault}`;
        return [{ keys, message, hint: "give service.name and service.namespace, or a url" }];
      }),
    ),
  );

function clientFault(client: JsonValue | undefined): string | undefined {
  const bundle = lookText(client, "caBundle");
  if (bundle !== "" && !holdsCertificate(bundle)) return "trusts what is no certificate";
  const service = look(client, "service");
  const url = look(client, "url");
  const hasService = service !== undefined && service !== null;
  if (!hasService && typeof url !== "string") return "goes nowhere";
  const named = lookText(client, "service", "name") && lookText(client, "service", "namespace");
  if (hasService && !named) return "goes to a service without name or namespace";
  return typeof url === "string" && !isUrl(url) ? `goes to "${url}", which is no URL` : undefined;
}

/** DER of a certificate begins with a sequence of more than 127 bytes: `MII` in base64. */
function holdsCertificate(bundle: string): boolean {
  const text = decodeBase64(bundle) ?? "";
  return /-----BEGIN CERTIFICATE-----\s+MI[\w+/=\s]+-----END CERTIFICATE-----/.test(text);
}

/** As Go's net/url reads it: no control characters, and whole escapes. */
function isUrl(url: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  return !/[\u0000-\u0020\u007f]|%(?![0-9A-Fa-f]{2})|^:/.test(url);
}

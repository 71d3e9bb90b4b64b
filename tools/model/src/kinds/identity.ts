import type { Name } from "./document.ts";

/**
 * Who says who people are: tokens of an OpenID Connect issuer, beside the client certificates that
 * every tenant cluster has. Names and groups get the issuer's name and a colon in front of them, so
 * that no token can claim a name of Kubernetes itself.
 * @example { issuer: id, clientId: acme-bank, usernameClaim: sub, groupsClaim: groups }
 */
export interface IdentityChoice {
  /** Inventory entry of kind `identity-issuer`; its first host is the issuer's. */
  issuer: Name;
  /**
   * Audience that tokens have to be for.
   * @pattern ^[A-Za-z0-9][A-Za-z0-9._:/-]*$
   */
  clientId: string;
  usernameClaim: ClaimName;
  /** Left out, tokens bring no groups. */
  groupsClaim?: ClaimName;
}

/**
 * Name of a claim: `sub`, `preferred_username`.
 * @pattern ^[A-Za-z][A-Za-z0-9_]*$
 */
export type ClaimName = string;

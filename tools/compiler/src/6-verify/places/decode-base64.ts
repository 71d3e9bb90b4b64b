/** Standard and URL alphabet (RFC 4648); line breaks and padding are taken away before. */
const ALPHABET = /^[A-Za-z0-9+/_-]+$/;

/** What no configuration has: control characters, and bytes that are no UTF-8. */
const UNREADABLE = /(?![\t\n\r])[\p{Cc}\uFFFD]/u;

/**
 * The readable text that a string is in base64; undefined where it is no base64, or where its bytes
 * are no text. Linear in the length of the string, and without exceptions, which are dear.
 */
export function decodeBase64(text: string): string | undefined {
  const plain = text.replace(/[\r\n]+/g, "").trimEnd();
  const padded = plain.endsWith("==") ? 2 : Number(plain.endsWith("="));
  const bare = padded === 0 ? plain : plain.slice(0, -padded);
  if (!ALPHABET.test(bare) || bare.length % 4 === 1) return undefined;
  const binary = atob(bare.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  const inner = new TextDecoder().decode(bytes);
  return inner === "" || UNREADABLE.test(inner) ? undefined : inner;
}

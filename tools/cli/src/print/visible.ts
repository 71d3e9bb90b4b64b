/**
 * Text that is safe on a terminal: control characters and marks that turn the writing direction
 * become U+FFFD, one for one, so that columns stay; a tab becomes a space. Line breaks stay.
 */
export function visible(text: string): string {
  return text
    .replaceAll("\t", " ")
    .replaceAll(
      /(?!\n)[\p{Cc}\uFEFF\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu,
      "\uFFFD",
    );
}

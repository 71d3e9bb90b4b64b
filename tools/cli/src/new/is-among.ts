import { commaList } from "./comma-list.ts";

/** Whether an answer is one of the choices, or some of them where there may be several. */
export function isAmong(
  choices: readonly string[] | undefined,
  answer: string,
  several: true | undefined,
): boolean {
  const parts = several ? commaList(answer) : [answer];
  return !choices || (parts.length > 0 && parts.every((part) => choices.includes(part)));
}

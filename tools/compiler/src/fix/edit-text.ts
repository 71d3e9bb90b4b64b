import type { AppendItem, RemoveValue, RenameKey, SetValue } from "@bailiwick/model/edit";
import { findStep } from "./find-step.ts";
import { removeStep } from "./remove-step.ts";
import { appendItem, setValue } from "./set-value.ts";
import { spliced } from "./splice.ts";
import { keyText } from "./value-text.ts";

/** Edits that find their place by a pointer. */
export type PointedEdit = AppendItem | RemoveValue | RenameKey | SetValue;

/** A YAML text with one edit made; the same text where its place is not there. */
export function editText(text: string, edit: PointedEdit): string {
  const { pointer } = edit.at;
  switch (edit.kind) {
    case "set":
      return setValue(text, pointer, edit.value);
    case "append":
      return appendItem(text, pointer, edit.value);
    case "remove": {
      const step = findStep(text, pointer, edit.later);
      return step ? spliced(text, removeStep(text, step)) : text;
    }
    case "rename": {
      const range = findStep(text, pointer)?.key?.range;
      if (!range) return text;
      return spliced(text, { start: range[0], end: range[1], text: keyText(edit.key) });
    }
  }
}

import type { ResourceLoad } from "./capacity-table.ts";

/** Whether more is asked than is declared; what nobody declares is not judged. */
export function isOver({ declared, asked }: Pick<ResourceLoad, "declared" | "asked">): boolean {
  return declared !== undefined && asked > declared;
}

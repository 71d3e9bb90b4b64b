import { look, shown } from "../look.ts";
import type { ValuesCheck } from "./values-check.ts";

const LEVELS = ["privileged", "baseline", "restricted"];

/**
 * The level of Pod Security is one of the three that there are; none is said by an empty text.
 * Source: vCluster 0.36.1, pkg/config/validation.go, allowedPodSecurityStandards.
 */
export const podSecurityLevel: ValuesCheck = ({ values }) => {
  const level = look(values, "policies", "podSecurityStandard");
  if (level === undefined || level === "" || LEVELS.includes(shown(level))) return [];
  return [
    {
      keys: ["policies", "podSecurityStandard"],
      message: `"${shown(level)}" is no level of Pod Security`,
      hint: `write one of ${LEVELS.join(", ")}`,
    },
  ];
};

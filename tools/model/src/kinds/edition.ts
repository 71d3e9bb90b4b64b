/**
 * Which build of vCluster runs a control plane: `oss` asks for no licence and knows no paid option;
 * `licensed` is the closed build, which stops without a licence that its Platform hands out.
 * @example edition: oss
 */
export type Edition = "oss" | "licensed";

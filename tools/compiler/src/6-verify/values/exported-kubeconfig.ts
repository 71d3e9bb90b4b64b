import { lookText } from "../look.ts";
import { keysOf, listAt, mappingAt, textAt } from "./setting.ts";
import type { ValuesCheck } from "./values-check.ts";

const PATH = "exportKubeConfig";

/**
 * A kubeconfig is exported for a URL, and into Secrets that have a name, told in one way.
 * Source: vCluster 0.36.1, pkg/config/validation.go, validateExportKubeConfig;
 * chart/templates/_exportKubeConfig.tpl.
 */
export const exportedKubeconfig: ValuesCheck = ({ values }) => {
  const server = textAt(values, `${PATH}.server`);
  const copies = listAt(values, `${PATH}.additionalSecrets`);
  const { name = "", namespace = "" } = mappingAt(values, `${PATH}.secret`);
  const one = name !== "" || namespace !== "";
  return [
    ...(server === "" || /^https?:\/\//.test(server)
      ? []
      : [
          {
            keys: keysOf(`${PATH}.server`),
            message: `"${server}" is no URL`,
            hint: "write https:// before it",
          },
        ]),
    ...(one && copies.length > 0
      ? [
          {
            keys: keysOf(`${PATH}.secret`),
            message: "the kubeconfig is exported by secret and by additionalSecrets",
            hint: `leave ${PATH}.secret out`,
          },
        ]
      : []),
    ...copies.flatMap((copy, index) =>
      lookText(copy, "name").trim() !== "" || lookText(copy, "namespace").trim() !== ""
        ? []
        : [
            {
              keys: [...keysOf(PATH), "additionalSecrets", index],
              message: "a copy of the kubeconfig has neither name nor namespace",
              hint: "give it a name",
            },
          ],
    ),
  ];
};

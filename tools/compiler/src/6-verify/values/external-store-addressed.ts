import { isOn, keysOf, textAt } from "./setting.ts";
import type { ValuesCheck } from "./values-check.ts";

const STORE = "controlPlane.backingStore";

/**
 * A backing store outside the control plane has an address.
 * Why: nobody else asks for it before the control plane starts; an external etcd without one is
 * accepted by the chart and by vCluster, and found by the API server that cannot connect.
 * Source: vCluster 0.36.1, pkg/k8s/k8s.go; chart/templates/_backingstore.tpl.
 */
export const externalStoreAddressed: ValuesCheck = ({ values }) => {
  const etcd = `${STORE}.etcd.external`;
  const database = `${STORE}.database.external`;
  return [
    ...(isOn(values, `${etcd}.enabled`) && textAt(values, `${etcd}.endpoint`) === ""
      ? [
          {
            keys: keysOf(etcd),
            message: "an external etcd is asked for, and its endpoint is not said",
            hint: `set ${etcd}.endpoint`,
          },
        ]
      : []),
    ...(isOn(values, `${database}.enabled`) &&
    textAt(values, `${database}.dataSource`) === "" &&
    textAt(values, `${database}.connector`) === ""
      ? [
          {
            keys: keysOf(database),
            message: "an external database is asked for, and its source is not said",
            hint: `set ${database}.dataSource, without a password, or ${database}.connector`,
          },
        ]
      : []),
  ];
};

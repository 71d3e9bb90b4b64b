/**
 * Options of the vCluster chart that have no field of their own, as `values.yaml` of the chart
 * spells them. They are merged into what is emitted and judged like it; what another field or a
 * closed default decides is refused here, and so is what the edition does not carry out.
 * @example values: { controlPlane: { statefulSet: { labels: { desk: ledger } } } }
 */
export interface ChartValues {
  [option: string]: unknown;
}

import type { ImageRepositories } from "@bailiwick/model/kinds/template";

/** The uploader for releases that were frozen before a template could name one. */
const FORMER = { repository: "rclone/rclone", tag: "1.71.0" };

/**
 * Image that carries a saved copy of an etcd to the snapshot store, without its registry:
 * `rclone/rclone:1.71.0`. The image of etcd itself can save and cannot upload.
 */
export function snapshotUploader(images: ImageRepositories): { repository: string; tag: string } {
  const { snapshotUpload: repository, snapshotUploadTag: tag } = images;
  return { repository: repository ?? FORMER.repository, tag: tag ?? FORMER.tag };
}

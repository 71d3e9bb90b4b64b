// Charts are pinned by the templates that use them, version and digest: nothing is required here.
module bailiwick.dev/engines/schemas/chart

go 1.26

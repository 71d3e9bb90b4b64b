module bailiwick.dev/engines/schemas/kubernetes-1.35

go 1.26

require k8s.io/kubernetes v1.35.4

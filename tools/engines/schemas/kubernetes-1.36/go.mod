module bailiwick.dev/engines/schemas/kubernetes-1.36

go 1.26

require k8s.io/kubernetes v1.36.3

module bailiwick.dev/engines/schemas/kubernetes-1.34

go 1.26

require k8s.io/kubernetes v1.34.4

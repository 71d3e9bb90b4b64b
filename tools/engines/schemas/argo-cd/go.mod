module bailiwick.dev/engines/schemas/argo-cd

go 1.26

require github.com/argoproj/argo-cd/v3 v3.5.7

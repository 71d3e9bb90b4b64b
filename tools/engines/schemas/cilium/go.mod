module bailiwick.dev/engines/schemas/cilium

go 1.26

require github.com/cilium/cilium v1.20.2

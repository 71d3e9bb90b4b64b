package main

import (
	"fmt"

	"helm.sh/helm/v4/pkg/chart/loader/archive"
	chart "helm.sh/helm/v4/pkg/chart/v2"
	"helm.sh/helm/v4/pkg/chart/v2/loader"
)

// loaded is a chart that was read from disk once.
type loaded struct {
	chart   *chart.Chart
	version string
}

func loadCharts(folders []chartFolder) (map[string]loaded, error) {
	charts := map[string]loaded{}
	for _, each := range folders {
		read, err := loader.Load(each.Folder)
		if err != nil {
			return nil, fmt.Errorf("chart %s cannot be loaded: %w", each.Name, err)
		}
		read.Metadata.Version = each.Version
		charts[each.Name] = loaded{read, each.Version}
	}
	return charts, nil
}

// forRelease gives a chart that one render may change: settling dependencies rewrites a chart, so
// one that has them is put together again from the bytes in memory.
func (l loaded) forRelease() (*chart.Chart, error) {
	if len(l.chart.Metadata.Dependencies) == 0 {
		return l.chart, nil
	}
	files := make([]*archive.BufferedFile, 0, len(l.chart.Raw))
	for _, file := range l.chart.Raw {
		files = append(files, &archive.BufferedFile{Name: file.Name, Data: file.Data})
	}
	again, err := loader.LoadFiles(files)
	if err != nil {
		return nil, err
	}
	again.Metadata.Version = l.version
	return again, nil
}

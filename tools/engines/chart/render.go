package main

import (
	"fmt"
	"path"
	"runtime"
	"sort"
	"strings"
	"sync"

	"helm.sh/helm/v4/pkg/chart/common"
	"helm.sh/helm/v4/pkg/chart/common/util"
	chart "helm.sh/helm/v4/pkg/chart/v2"
	"helm.sh/helm/v4/pkg/chart/v2/loader"
	chartutil "helm.sh/helm/v4/pkg/chart/v2/util"
	"helm.sh/helm/v4/pkg/engine"
)

// renderAll answers every release, as many at once as there are processors.
func renderAll(charts map[string]loaded, releases []release) []result {
	results := make([]result, len(releases))
	places := make(chan struct{}, runtime.GOMAXPROCS(0))
	var running sync.WaitGroup
	for index, each := range releases {
		places <- struct{}{}
		running.Add(1)
		go func() {
			defer func() { <-places; running.Done() }()
			results[index] = render(charts, each)
		}()
	}
	running.Wait()
	return results
}

// render never panics: templates are programs, and one that fails is no reason to lose the others.
func render(charts map[string]loaded, asked release) (given result) {
	given = result{ID: asked.ID, Manifests: []manifest{}}
	defer func() {
		if fault := recover(); fault != nil {
			given = result{ID: asked.ID, Manifests: []manifest{}, Error: fmt.Sprintf("panic: %v", fault)}
		}
	}()
	known, found := charts[asked.Chart]
	if !found {
		given.Error = fmt.Sprintf("there is no chart %q", asked.Chart)
		return given
	}
	used, err := known.forRelease()
	if err != nil {
		given.Error = err.Error()
		return given
	}
	values, err := loader.LoadValues(strings.NewReader(asked.Values))
	if err != nil {
		given.Error = err.Error()
		return given
	}
	if asked.Syncer {
		given.Syncer = askSyncer(used, values, asked)
	}
	if given.Manifests, err = manifestsOf(used, values, asked); err != nil {
		given.Manifests, given.Error = []manifest{}, err.Error()
	}
	return given
}

// manifestsOf does what `helm template --include-crds --kube-version` does, without a cluster.
func manifestsOf(used *chart.Chart, values map[string]any, asked release) ([]manifest, error) {
	version, err := common.ParseKubeVersion(asked.KubeVersion)
	if err != nil {
		return nil, fmt.Errorf("Kubernetes version %q: %w", asked.KubeVersion, err)
	}
	if wanted := used.Metadata.KubeVersion; wanted != "" {
		if !chartutil.IsCompatibleRange(wanted, version.String()) {
			return nil, fmt.Errorf("the chart wants Kubernetes %s, not %s", wanted, version)
		}
	}
	capabilities := common.DefaultCapabilities.Copy()
	capabilities.KubeVersion = *version
	if err := chartutil.ProcessDependencies(used, values); err != nil {
		return nil, err
	}
	options := common.ReleaseOptions{
		Name: asked.Name, Namespace: asked.Namespace, Revision: 1, IsInstall: true,
	}
	all, err := util.ToRenderValues(used, values, options, capabilities)
	if err != nil {
		return nil, err
	}
	texts, err := engine.Render(used, all)
	if err != nil {
		return nil, err
	}
	return sorted(used, texts), nil
}

// sorted puts definitions first, then what the templates gave by the names of the templates.
func sorted(used *chart.Chart, texts map[string]string) []manifest {
	manifests := []manifest{}
	for _, definition := range used.CRDObjects() {
		manifests = append(manifests, manifest{definition.Filename, string(definition.File.Data)})
	}
	names := make([]string, 0, len(texts))
	for name, text := range texts {
		if strings.TrimSpace(text) != "" && path.Base(name) != "NOTES.txt" {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	for _, name := range names {
		manifests = append(manifests, manifest{name, texts[name]})
	}
	return manifests
}

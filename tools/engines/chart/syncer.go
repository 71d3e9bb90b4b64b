package main

import (
	"fmt"

	vcluster "github.com/loft-sh/vcluster/config"
	"github.com/loft-sh/vcluster/pkg/config"
	"helm.sh/helm/v4/pkg/chart/common/util"
	chart "helm.sh/helm/v4/pkg/chart/v2"
	"sigs.k8s.io/yaml"
)

// askSyncer reads the values as vCluster does when it starts: the chart puts them, merged with its
// own (templates/config-secret.yaml), into the Secret that is mounted as the configuration.
func askSyncer(used *chart.Chart, values map[string]any, asked release) (given *verdict) {
	defer func() {
		if fault := recover(); fault != nil {
			given = &verdict{Message: fmt.Sprintf("panic: %v", fault)}
		}
	}()
	if err := validate(used, values, asked); err != nil {
		return &verdict{Message: err.Error()}
	}
	return &verdict{Accepted: true}
}

// validate follows ParseConfigBytes (pkg/config/parse.go), and says beside it which namespace the
// release is in, as the command line of vCluster does before it deploys.
func validate(used *chart.Chart, values map[string]any, asked release) error {
	merged, err := util.CoalesceValues(used, values)
	if err != nil {
		return err
	}
	text, err := yaml.Marshal(merged)
	if err != nil {
		return err
	}
	read := vcluster.Config{}
	if err := yaml.UnmarshalStrict(text, &read); err != nil {
		return err
	}
	return config.ValidateConfigAndSetDefaults(&config.VirtualClusterConfig{
		Config:        read,
		Name:          asked.Name,
		HostNamespace: asked.Namespace,
	})
}

// Command chart renders Helm charts and asks vCluster whether it would take the values: one JSON
// question on standard input, one JSON answer on standard output, all releases in one process.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
)

// question names charts by folder once, and any number of releases of them.
type question struct {
	Charts   []chartFolder `json:"charts"`
	Releases []release     `json:"releases"`
}

// chartFolder is a chart as its Go module carries it.
type chartFolder struct {
	Name   string `json:"name"`
	Folder string `json:"folder"`
	// Version that a mirror serves it under: Chart.yaml in a module may say 0.0.1.
	Version string `json:"version"`
}

// release is one set of values for one chart.
type release struct {
	ID          string `json:"id"`
	Chart       string `json:"chart"`
	KubeVersion string `json:"kubeVersion"`
	Name        string `json:"name"`
	Namespace   string `json:"namespace"`
	Values      string `json:"values"`
	// Syncer is true where the values configure a vCluster.
	Syncer bool `json:"syncer"`
}

// answer has one result for each release, in the order of the question.
type answer struct {
	Results []result `json:"results"`
}

// result holds either manifests or an error; the syncer's verdict stands beside both.
type result struct {
	ID        string     `json:"id"`
	Manifests []manifest `json:"manifests"`
	Error     string     `json:"error,omitempty"`
	Syncer    *verdict   `json:"syncer,omitempty"`
}

// manifest is what one template gave: YAML of any number of documents.
type manifest struct {
	Template string `json:"template"`
	Text     string `json:"text"`
}

// verdict is what vCluster's syncer says when it starts with the values.
type verdict struct {
	Accepted bool   `json:"accepted"`
	Message  string `json:"message,omitempty"`
}

func main() {
	out := os.Stdout
	// Libraries print where they like; the answer stays alone on standard output.
	os.Stdout = os.Stderr
	if err := reply(os.Stdin, out); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func reply(in io.Reader, out io.Writer) error {
	var asked question
	decoder := json.NewDecoder(in)
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&asked); err != nil {
		return fmt.Errorf("the question cannot be read: %w", err)
	}
	charts, err := loadCharts(asked.Charts)
	if err != nil {
		return err
	}
	return json.NewEncoder(out).Encode(answer{Results: renderAll(charts, asked.Releases)})
}

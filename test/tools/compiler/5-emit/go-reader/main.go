// Reads YAML documents, one a line as a JSON string on standard input, and prints what the readers
// of the Kubernetes world make of each: sigs.k8s.io/yaml (kubectl, Helm, Kyverno) and
// go.yaml.in/yaml/v3 (Argo CD's libraries), as one line of JSON each.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	v3 "go.yaml.in/yaml/v3"
	sigs "sigs.k8s.io/yaml"
)

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 16<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for lines.Scan() {
		var text string
		if err := json.Unmarshal(lines.Bytes(), &text); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		fmt.Fprintln(out, asJSON(readAsKubectl, text))
		fmt.Fprintln(out, asJSON(v3.Unmarshal, text))
	}
}

func asJSON(read func([]byte, any) error, text string) string {
	var value any
	if err := read([]byte(text), &value); err != nil {
		return fmt.Sprintf("%q", "unreadable: "+err.Error())
	}
	encoded, err := json.Marshal(value)
	if err != nil {
		return fmt.Sprintf("%q", "unwritable: "+err.Error())
	}
	return string(encoded)
}

func readAsKubectl(text []byte, value any) error { return sigs.Unmarshal(text, value) }

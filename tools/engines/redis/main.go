// Serves an in-memory Redis on a loopback port: the cache that Argo CD asks for between its
// processes. Nothing is kept once it ends.
package main

import (
	"flag"
	"log"
	"os"
	"os/signal"
	"syscall"

	"github.com/alicebob/miniredis/v2"
)

func main() {
	address := flag.String("address", "127.0.0.1:0", "loopback address and port to listen on")
	flag.Parse()
	server := miniredis.NewMiniRedis()
	// Without a clock nothing expires, and Argo CD would never see another commit.
	server.ClockTTL(true)
	if err := server.StartAddr(*address); err != nil {
		log.Fatal(err)
	}
	log.Printf("listening on %s", server.Addr())
	ended := make(chan os.Signal, 1)
	signal.Notify(ended, os.Interrupt, syscall.SIGTERM)
	<-ended
	server.Close()
}

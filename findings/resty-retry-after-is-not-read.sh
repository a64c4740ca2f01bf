#!/usr/bin/env bash
# resty 2.16.5 (Go): a retry after a 429 does not wait for what Retry-After says.
#
# Guess: retries that are asked for with SetRetryCount and a condition on the status wait as the answer says.
# Seen: the pause is resty's own, 100 ms at first; the header is only read by a function that SetRetryAfter is given.
set -euo pipefail
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"
export GOFLAGS=-mod=mod GOTOOLCHAIN=local
go mod init retry > /dev/null 2>&1
cat > main.go <<'GO'
package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"time"

	"github.com/go-resty/resty/v2"
)

func main() {
	var came []time.Time
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		came = append(came, time.Now())
		w.Header().Set("Retry-After", "3")
		w.WriteHeader(http.StatusTooManyRequests)
	}))
	defer server.Close()
	client := resty.New().SetRetryCount(1).AddRetryCondition(func(r *resty.Response, _ error) bool {
		return r.StatusCode() == http.StatusTooManyRequests
	})
	_, _ = client.R().Get(server.URL)
	pause := came[1].Sub(came[0])
	fmt.Println("attempts", len(came), "sooner than a second:", pause < time.Second)
	if len(came) != 2 || pause >= time.Second {
		os.Exit(1)
	}
}
GO
go get github.com/go-resty/resty/v2@v2.16.5 > /dev/null 2>&1
go run .

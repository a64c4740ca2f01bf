import { checkPairs } from './pairs';

const URL = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265';
const TRACE = 'context=Aides&recipient=13002526500013&object=Dossier';

describe('fixes: Go', () => {
  checkPairs('go', [
    {
      about: 'gives the client its limit, which other calls may share',
      rule: 'missing-timeout',
      safe: false,
      before: `
package collecte

import "net/http"

func unite() (*http.Response, error) {
	client := &http.Client{}
	return client.Get("${URL}?${TRACE}")
}
`,
      after: `
package collecte

import "net/http"
import "time"

func unite() (*http.Response, error) {
	client := &http.Client{Timeout: 5 * time.Second}
	return client.Get("${URL}?${TRACE}")
}
`,
    },
    {
      about: 'adds what is missing to an address that is written in a call of two results',
      rule: 'missing-traceability',
      values: { recipient: '13002526500013', object: 'Dossier' },
      before: `
package collecte

import (
	"net/http"
	"time"
)

func unite(siren string) (*http.Response, error) {
	client := &http.Client{Timeout: 5 * time.Second}
	request, err := http.NewRequest("GET", "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/"+siren+"?context=Aides", nil)
	if err != nil {
		return nil, err
	}
	return client.Do(request)
}
`,
      after: `
package collecte

import (
	"net/http"
	"time"
)

func unite(siren string) (*http.Response, error) {
	client := &http.Client{Timeout: 5 * time.Second}
	request, err := http.NewRequest("GET", "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/"+siren+"?context=Aides&recipient=13002526500013&object=Dossier", nil)
	if err != nil {
		return nil, err
	}
	return client.Do(request)
}
`,
    },
    {
      about: 'sends through a client of its own in place of the one that waits for ever',
      rule: 'missing-timeout',
      before: `
package collecte

import (
	"net/http"
)

func unite() (*http.Response, error) {
	return http.Get("${URL}?${TRACE}")
}
`,
      after: `
package collecte

import (
	"time"
	"net/http"
)

func unite() (*http.Response, error) {
	return (&http.Client{Timeout: 5 * time.Second}).Get("${URL}?${TRACE}")
}
`,
    },
    {
      about: 'writes what a number without a unit means',
      rule: 'timeout-unit',
      before: `
package collecte

import "net/http"

func unite() (*http.Response, error) {
	client := &http.Client{Timeout: 5000}
	return client.Get("${URL}?${TRACE}")
}
`,
      after: `
package collecte

import "net/http"
import "time"

func unite() (*http.Response, error) {
	client := &http.Client{Timeout: 5 * time.Second}
	return client.Get("${URL}?${TRACE}")
}
`,
    },
    {
      about: 'adds a list to a query',
      rule: 'missing-traceability',
      before: `
package collecte

import (
	"net/http"
	"net/url"
	"time"
)

func unite() (*http.Response, error) {
	q := url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}}
	return (&http.Client{Timeout: 5 * time.Second}).Get("${URL}?" + q.Encode())
}
`,
      after: `
package collecte

import (
	"net/http"
	"net/url"
	"time"
)

func unite() (*http.Response, error) {
	q := url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}, "object": {"Vérification d’un dossier"}}
	return (&http.Client{Timeout: 5 * time.Second}).Get("${URL}?" + q.Encode())
}
`,
    },
    {
      about: 'sets one more parameter, on a line of its own',
      rule: 'missing-traceability',
      before: `
package collecte

import (
	"net/http"
	"net/url"
	"time"
)

func unite() (*http.Response, error) {
	q := url.Values{}
	q.Set("context", "Aides")
	q.Set("object", "Dossier")
	return (&http.Client{Timeout: 5 * time.Second}).Get("${URL}?" + q.Encode())
}
`,
      after: `
package collecte

import (
	"net/http"
	"net/url"
	"time"
)

func unite() (*http.Response, error) {
	q := url.Values{}
	q.Set("context", "Aides")
	q.Set("object", "Dossier")
	q.Set("recipient", "13002526500013")
	return (&http.Client{Timeout: 5 * time.Second}).Get("${URL}?" + q.Encode())
}
`,
    },
    {
      about: 'adds to the chain and to the map of resty',
      rule: 'missing-traceability',
      before: `
package collecte

import "github.com/go-resty/resty/v2"

func unite() (*resty.Response, error) {
	return resty.New().R().
		SetQueryParam("context", "Aides").
		SetQueryParam("recipient", "13002526500013").
		Get("${URL}")
}
`,
      after: `
package collecte

import "github.com/go-resty/resty/v2"

func unite() (*resty.Response, error) {
	return resty.New().R().
		SetQueryParam("context", "Aides").
		SetQueryParam("object", "Vérification d’un dossier").
		SetQueryParam("recipient", "13002526500013").
		Get("${URL}")
}
`,
    },
    {
      about: 'gives resty its limit where the client is made',
      rule: 'missing-timeout',
      before: `
package collecte

import "github.com/go-resty/resty/v2"

func unite() (*resty.Response, error) {
	return resty.New().R().SetQueryParams(map[string]string{"context": "Aides", "recipient": "13002526500013", "object": "x"}).Get("${URL}")
}
`,
      after: `
package collecte

import "github.com/go-resty/resty/v2"
import "time"

func unite() (*resty.Response, error) {
	return resty.New().SetTimeout(5 * time.Second).R().SetQueryParams(map[string]string{"context": "Aides", "recipient": "13002526500013", "object": "x"}).Get("${URL}")
}
`,
    },
  ]);
});

import assert from 'node:assert/strict';
import { analyseTexts } from './memory-files';

/** A repository as people lay one out, and what is said of its calls in order: parameters, what is waited. */
interface Layout {
  readonly files: Readonly<Record<string, string>>;
  readonly calls: readonly string[];
}

const HOST = 'https://entreprise.api.gouv.fr';
const UNIT = '/v3/insee/sirene/unites_legales/';

const layouts: Readonly<Record<string, Layout>> = {
  'a host that is given to the constructor beside a client, in TypeScript': {
    files: {
      'a.ts': `import { AxiosInstance } from 'axios';
export class A {
  constructor(private http: AxiosInstance, private baseUrl: string) {}
  siege(siren: string) { return this.http.get(\`\${this.baseUrl}${UNIT}\${siren}/siege_social\`, { params: { context: 'a', object: 'b' } }); }
}
`,
    },
    calls: ['context:present recipient:absent object:present unknown'],
  },
  'a host that is given to the constructor beside a client, in PHP': {
    files: {
      'a.php': `<?php
class A {
  public function __construct(private \\Symfony\\Contracts\\HttpClient\\HttpClientInterface $client, private string $baseUrl) {}
  public function siege(string $siren): array {
    return $this->client->request('GET', "{$this->baseUrl}${UNIT}$siren/siege_social", ['query' => ['context' => 'a', 'object' => 'b'], 'timeout' => 5])->toArray();
  }
}
`,
    },
    calls: ['context:present recipient:absent object:present set'],
  },
  'a host that is given to the constructor beside a client, in Python': {
    files: {
      'a.py': `import httpx

class A:
    def __init__(self, client: httpx.Client, base_url: str):
        self.client = client
        self.base_url = base_url

    def siege(self, siren):
        return self.client.get(f"{self.base_url}${UNIT}{siren}/siege_social", params={"context": "a", "object": "b"})
`,
    },
    calls: ['context:present recipient:absent object:present unknown'],
  },
  'a method that is chosen by its name, in Ruby': {
    files: {
      'base.rb': `class Base
  class << self
    attr_accessor :base_uri

    def get(path, params = {}) = new.send(:request, :get, path, params)
  end

  private

  def request(verb, path, params)
    HTTP.timeout(5).public_send(verb, "#{self.class.base_uri}#{path}", params: default_params.merge(params))
  end

  def default_params = {}
end
`,
      'annuaire.rb': `class Annuaire < Base
  self.base_uri = "${HOST}"

  def self.unite(siren) = get("${UNIT}#{siren}", object: "x")

  private

  def default_params = { context: "Aides" }
end
`,
    },
    calls: ['context:present recipient:absent object:present set'],
  },
  'a method that is chosen by its name, in Python': {
    files: {
      'a.py': `import requests

def lire(method, path, params):
    return getattr(requests, method.lower())(f"${HOST}{path}", params=params)

def unite(siren):
    return lire("GET", f"${UNIT}{siren}", {"context": "a"})
`,
    },
    calls: ['context:present recipient:absent object:absent absent'],
  },
  'a method that is chosen by its name, in PHP': {
    files: {
      'a.php': `<?php
class A {
  private $client;
  public function __construct() { $this->client = new \\GuzzleHttp\\Client(['base_uri' => '${HOST}']); }
  private function lire(string $method, string $path, array $query) { return $this->client->{strtolower($method)}($path, ['query' => $query]); }
  private function autre(string $method, ...$given) { return call_user_func_array([$this->client, $method], $given); }
  public function unite($siren) { return $this->lire('GET', "${UNIT}$siren", ['context' => 'a']); }
  public function siege($siren) { return $this->autre('get', "${UNIT}$siren/siege_social", ['query' => ['object' => 'a']]); }
}
`,
    },
    calls: [
      'context:present recipient:absent object:absent absent',
      'context:absent recipient:absent object:present absent',
    ],
  },
  'what the class above does, taken further, in Ruby': {
    files: {
      'a.rb': `class A
  def initialize(siren) = @siren = siren
  def lire = HTTParty.get("${HOST}${UNIT}#{@siren}", query: params)
  def params = raise(NotImplementedError)
end
class B < A
  def params = { context: "a", recipient: "b", object: "c" }
end
class C < B
  def params = super.except(:recipient)
end
`,
    },
    calls: ['context:present recipient:unknown object:present default'],
  },
  'a library that is opened to add to it, in Ruby': {
    files: {
      'lib/faraday/erreur.rb': `module Faraday\n  class MonErreur < StandardError; end\nend\n`,
      'app/annuaire.rb': `class Annuaire
  API = Faraday.new("${HOST}", request: { open_timeout: 2 }).tap { |client| client.params["context"] = "a" }
  def self.unite(siren) = API.get("${UNIT}#{siren}", recipient: Settings.siret)
end
`,
    },
    calls: ['context:present recipient:present object:absent default'],
  },
  'an enumeration of paths, in PHP': {
    files: {
      'a.php': `<?php
enum Point: string {
  case Unite = '${UNIT}%s';
  case Siege = '${UNIT}%s/siege_social';
  public function path(string $siren): string { return sprintf($this->value, $siren); }
}
class A {
  private function lire(string $path, array $query) { return (new \\GuzzleHttp\\Client(['base_uri' => '${HOST}']))->get($path, ['query' => $query]); }
  public function unite($siren) { return $this->lire(sprintf(Point::Unite->value, $siren), ['context' => 'a']); }
  public function siege($siren) { return $this->lire(Point::Siege->path($siren), ['object' => 'a']); }
}
`,
    },
    calls: [
      'context:present recipient:absent object:absent absent',
      'context:absent recipient:absent object:present absent',
    ],
  },
  'an enumeration of paths, in Python': {
    files: {
      'points.py': `from enum import Enum\n\nclass Point(str, Enum):\n    UNITE = "${UNIT}{siren}"\n`,
      'a.py': `import requests
from points import Point

def lire(point: Point, **values):
    return requests.get("${HOST}" + point.value.format(**values), params={"context": "x"}, timeout=5)

def unite(siren):
    return lire(Point.UNITE, siren=siren)
`,
    },
    calls: ['context:present recipient:absent object:absent set'],
  },
  'what a framework supplies for parameters, in Python': {
    files: {
      'deps.py': `import httpx
from config import settings

async def get_client():
    async with httpx.AsyncClient(base_url=settings.base_url, timeout=5) as client:
        yield client

def trace(object: str = "x"):
    return {"context": "a", "object": object}
`,
      'config.py': `class Settings:\n    base_url: str = "${HOST}"\n\nsettings = Settings()\n`,
      'routes.py': `from typing import Annotated
from fastapi import Depends
import httpx
from deps import get_client, trace

ClientDep = Annotated[httpx.AsyncClient, Depends(get_client)]

class Service:
    def __init__(self, client: ClientDep):
        self.client = client

    async def siege(self, siren):
        return await self.client.get(f"${UNIT}{siren}/siege_social", params={"context": "a"})

async def unite(siren: str, client: httpx.AsyncClient = Depends(get_client), params: dict = Depends(trace)):
    return await client.get(f"${UNIT}{siren}", params=params)
`,
    },
    calls: [
      'context:present recipient:absent object:absent set',
      'context:present recipient:absent object:present set',
    ],
  },
};

describe('layouts of repositories', () => {
  for (const [name, { files, calls: expected }] of Object.entries(layouts)) {
    it(`are followed: ${name}`, async () => {
      const { calls } = await analyseTexts(files);
      assert.deepEqual(
        calls.map(({ params: { context, recipient, object }, timeout }) =>
          [`context:${context}`, `recipient:${recipient}`, `object:${object}`, timeout.state].join(' '),
        ),
        expected,
      );
    });
  }
});

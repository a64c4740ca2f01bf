import assert from 'node:assert/strict';
import { analyseTexts, lineAt } from './memory-files';

/** Lines of what is found of the transport, in a program where `OFF` stands at the end of the line that is wrong. */
async function check(file: string, lines: readonly string[]): Promise<void> {
  const text = `${lines.join('\n')}\n`
    .replaceAll(
      '{U}',
      'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/552100554?context=Aides&recipient=13002526500013&object=Dossier',
    )
    .replaceAll('{B}', 'https://entreprise.api.gouv.fr')
    .replaceAll(
      '{P}',
      '/v4/insee/sirene/unites_legales/552100554?context=Aides&recipient=13002526500013&object=Dossier',
    );
  const { findings, calls } = await analyseTexts({ [file]: text });
  assert.equal(calls.length, 1, text);
  const found = findings
    .filter(({ rule }) => rule === 'insecure-transport')
    .map(({ place }) => lineAt(text, place.start));
  const expected = text.split('\n').flatMap((line, index) => (line.includes('OFF') ? [index + 1] : []));
  assert.deepEqual(found, expected, text);
}

const off: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'a.js': [
    [
      "process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'; // OFF",
      "await fetch('{U}', { signal: AbortSignal.timeout(5000) });",
    ],
    [
      "process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = 0; // OFF",
      "import axios from 'axios';",
      "axios.get('{U}', { timeout: 5000 });",
    ],
    [
      "import axios from 'axios';",
      "import https from 'https';",
      "axios.get('{U}', { httpsAgent: new https.Agent({ rejectUnauthorized: false }) }); // OFF",
    ],
    ["import https from 'node:https';", "https.get('{U}', { rejectUnauthorized: false }, () => {}); // OFF"],
    ["import got from 'got';", "got('{U}', { https: { rejectUnauthorized: false } }); // OFF"],
    ["import needle from 'needle';", "needle.get('{U}', { rejectUnauthorized: false }); // OFF"],
    ["const request = require('request');", "request({ url: '{U}', strictSSL: false }); // OFF"],
    ["import superagent from 'superagent';", "superagent.get('{U}').disableTLSCerts().timeout(5000); // OFF"],
    [
      "import { Agent, request } from 'undici';",
      "request('{U}', { dispatcher: new Agent({ connect: { rejectUnauthorized: false } }) }); // OFF",
    ],
    [
      "import { Agent } from 'undici';",
      "fetch('{U}', { dispatcher: new Agent({ connect: { rejectUnauthorized: false } }) }); // OFF",
    ],
    [
      "import fetch from 'node-fetch';",
      "import https from 'https';",
      "fetch('{U}', { agent: new https.Agent({ rejectUnauthorized: false }) }); // OFF",
    ],
  ],
  'a.py': [
    ['import requests', 'requests.get("{U}", verify=False, timeout=5)  # OFF'],
    ['import requests', 's = requests.Session()', 's.verify = False  # OFF', 's.get("{U}", timeout=5)'],
    ['import httpx', 'httpx.get("{U}", verify=False)  # OFF'],
    ['import httpx', 'httpx.Client(verify=False).get("{U}")  # OFF'],
    [
      'import aiohttp',
      'async def f():',
      '    async with aiohttp.ClientSession() as s:',
      '        await s.get("{U}", ssl=False)  # OFF',
    ],
    [
      'import ssl, urllib.request',
      'urllib.request.urlopen("{U}", timeout=5, context=ssl._create_unverified_context())  # OFF',
    ],
    [
      'import ssl, urllib.request',
      'ssl._create_default_https_context = ssl._create_unverified_context  # OFF',
      'urllib.request.urlopen("{U}", timeout=5)',
    ],
    [
      'import http.client, ssl',
      'contexte = ssl._create_unverified_context()',
      'c = http.client.HTTPSConnection("entreprise.api.gouv.fr", timeout=5, context=contexte)  # OFF',
      'c.request("GET", "{P}")',
    ],
    [
      'import ssl, urllib.request',
      'contexte = ssl.create_default_context()',
      'contexte.check_hostname = False',
      'contexte.verify_mode = ssl.CERT_NONE  # OFF',
      'urllib.request.urlopen("{U}", timeout=5, context=contexte)',
    ],
    [
      'import ssl, httpx',
      'contexte = ssl.create_default_context()',
      'contexte.check_hostname = False',
      'contexte.verify_mode = ssl.CERT_NONE  # OFF',
      'httpx.get("{U}", verify=contexte)',
    ],
    ['import urllib3', 'urllib3.PoolManager(cert_reqs="CERT_NONE").request("GET", "{U}")  # OFF'],
    ['import ssl', 'import urllib3', 'urllib3.PoolManager(cert_reqs=ssl.CERT_NONE).request("GET", "{U}")  # OFF'],
  ],
  'a.php': [
    ['<?php', "(new \\GuzzleHttp\\Client(['verify' => false]))->get('{U}'); // OFF"],
    ['<?php', 'use Illuminate\\Support\\Facades\\Http;', "Http::withoutVerifying()->get('{U}'); // OFF"],
    [
      '<?php',
      'use Symfony\\Component\\HttpClient\\HttpClient;',
      "HttpClient::create()->request('GET', '{U}', ['verify_peer' => false]); // OFF",
    ],
    ['<?php', "$c = curl_init('{U}');", 'curl_setopt($c, CURLOPT_SSL_VERIFYHOST, 0); // OFF', 'curl_exec($c);'],
    ['<?php', "wp_remote_get('{U}', ['sslverify' => false]); // OFF"],
    ['<?php', "file_get_contents('{U}', false, stream_context_create(['ssl' => ['verify_peer' => false]])); // OFF"],
  ],
  'a.rb': [
    ["HTTParty.get('{U}', verify: false) # OFF"],
    ["Typhoeus.get('{U}', ssl_verifypeer: false) # OFF"],
    ["Faraday.new('{B}', ssl: { verify: false }).get('{P}') # OFF"],
    ["Excon.get('{U}', ssl_verify_peer: false) # OFF"],
    ["RestClient::Request.execute(method: :get, url: '{U}', verify_ssl: false) # OFF"],
    ["RestClient::Request.execute(method: :get, url: '{U}', verify_ssl: OpenSSL::SSL::VERIFY_NONE) # OFF"],
    ["URI.open('{U}', ssl_verify_mode: OpenSSL::SSL::VERIFY_NONE) # OFF"],
    [
      "http = Net::HTTP.new('entreprise.api.gouv.fr', 443)",
      'http.verify_mode = OpenSSL::SSL::VERIFY_NONE # OFF',
      "http.get('{P}')",
    ],
  ],
};

const on: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'a.js': [
    [
      "if (process.argv[2]) process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';",
      "await fetch('{U}', { signal: AbortSignal.timeout(5000) });",
    ],
    ["process.env.NODE_TLS_REJECT_UNAUTHORIZED = '1';", "await fetch('{U}', { signal: AbortSignal.timeout(5000) });"],
    ["import https from 'node:https';", "https.get('{U}', { rejectUnauthorized: true, ca: bundle }, () => {});"],
    [
      "import axios from 'axios';",
      "import https from 'https';",
      "axios.get('{U}', { httpsAgent: new https.Agent({ rejectUnauthorized: strict }) });",
    ],
    [
      "import https from 'node:https';",
      "https.get('{U}', { rejectUnauthorized: process.env.STRICT !== '0' }, () => {});",
    ],
  ],
  'a.py': [
    ['import requests', 'requests.get("{U}", verify="/etc/ssl/ca.pem", timeout=5)'],
    [
      'import ssl, requests',
      'ssl._create_default_https_context = ssl._create_unverified_context',
      'requests.get("{U}", timeout=5)',
    ],
    [
      'import ssl, urllib.request',
      'ssl._create_default_https_context = ssl._create_unverified_context',
      'urllib.request.urlopen("{U}", timeout=5, context=ssl.create_default_context())',
    ],
    [
      'import ssl, urllib.request',
      'contexte = ssl.create_default_context(cafile="/etc/ssl/ca.pem")',
      'contexte.verify_mode = ssl.CERT_REQUIRED',
      'urllib.request.urlopen("{U}", timeout=5, context=contexte)',
    ],
    ['import ssl', 'import urllib3', 'urllib3.PoolManager(cert_reqs=ssl.CERT_REQUIRED).request("GET", "{U}")'],
  ],
  'a.php': [
    ['<?php', "(new \\GuzzleHttp\\Client(['verify' => '/etc/ssl/ca.pem']))->get('{U}');"],
    ['<?php', "$c = curl_init('{U}');", 'curl_setopt($c, CURLOPT_SSL_VERIFYHOST, 2);', 'curl_exec($c);'],
  ],
  'a.rb': [
    [
      "http = Net::HTTP.new('entreprise.api.gouv.fr', 443)",
      'http.verify_mode = OpenSSL::SSL::VERIFY_PEER',
      "http.get('{P}')",
    ],
    ["HTTParty.get('{U}', verify: true)"],
  ],
};

describe('the verification of certificates', () => {
  for (const [what, cases] of [
    ['is off', off],
    ['is on, or depends', on],
  ] as const) {
    for (const [file, programs] of Object.entries(cases)) {
      for (const lines of programs) it(`${what}: ${lines.at(-1) ?? ''}`, () => check(file, lines));
    }
  }
});

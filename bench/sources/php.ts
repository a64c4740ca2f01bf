import type { Language } from './index';

export const php: Language = {
  id: 'php',
  file: 'Entreprises.php',
  comment: '//',
  top: `<?php

namespace App\\Entreprise;

use DateTimeImmutable;
use GuzzleHttp\\Client;
use GuzzleHttp\\Exception\\RequestException;
use RuntimeException;

const BASE_URL = 'https://entreprise.api.gouv.fr';

function traceability(string $object): array
{
    return ['context' => 'Instruction des aides', 'recipient' => '13002526500013', 'object' => $object];
}

function fetchResource(string $path, array $params): array
{
    $client = new Client([
        'base_uri' => BASE_URL,
        'timeout' => 5,
        'headers' => ['Authorization' => 'Bearer ' . getenv('API_ENTREPRISE_TOKEN')],
    ]);
    $response = $client->get($path, ['query' => $params]);

    return json_decode((string) $response->getBody(), true);
}

abstract class Provider
{
    protected string $object = 'instruction';

    protected Client $client;

    public function __construct()
    {
        $this->client = new Client(['base_uri' => BASE_URL, 'timeout' => 5]);
    }

    protected function params(): array
    {
        return traceability($this->object);
    }

    public function fetch(string $id): array
    {
        $response = $this->client->get($this->path($id), ['query' => $this->params()]);

        return json_decode((string) $response->getBody(), true);
    }

    abstract protected function path(string $id): string;
}
`,
  calls: [
    ({ camel, path }) => `
function ${camel}(string $id): ?array
{
    $data = fetchResource("${path}{$id}", traceability('${camel}'));
    if (!$data) {
        return null;
    }
    $data['checked_at'] = (new DateTimeImmutable())->format('c');

    return $data;
}
`,
    ({ type, path, thing }) => `
final class ${type}Provider extends Provider
{
    protected string $object = '${thing}';

    protected function path(string $id): string
    {
        return "${path}{$id}";
    }
}
`,
    ({ camel, path, number }) => `
function ${camel}(string $id, int $retries = ${number % 4}): array
{
    $params = [
        'context' => 'Contrôle annuel',
        'object' => 'lot ${number}',
    ];
    for ($attempt = 0; $attempt <= $retries; $attempt++) {
        try {
            return fetchResource('${path}' . $id, $params);
        } catch (RequestException $error) {
            if ($attempt === $retries) {
                throw $error;
            }
            usleep(${number} * 1000 * 2 ** $attempt);
        }
    }
    throw new RuntimeException('unreachable');
}
`,
    ({ type, path, thing }) => `
final class ${type}Reader
{
    public function __construct(private readonly Client $client, private readonly bool $deep = false)
    {
    }

    public function all(array $ids): array
    {
        $found = [];
        foreach ($ids as $id) {
            $query = traceability('${thing}');
            if ($this->deep) {
                $query['scope'] = 'full';
            }
            $response = $this->client->request('GET', BASE_URL . '${path}' . $id, [
                'query' => $query,
                'timeout' => 5,
                'headers' => ['Authorization' => 'Bearer ' . getenv('API_ENTREPRISE_TOKEN')],
            ]);
            $found[] = json_decode((string) $response->getBody(), true);
        }

        return $found;
    }
}
`,
  ],
  others: [
    ({ camel, number }) => `
function ${camel}(array $lines, float $rate = ${number / 100}): array
{
    $totals = [];
    foreach ($lines as $line) {
        $key = $line['account'] ?? 'divers';
        $totals[$key] = ($totals[$key] ?? 0) + $line['quantity'] * $line['price'] * (1 + $rate);
    }
    ksort($totals);
    $rows = [];
    foreach ($totals as $account => $amount) {
        $rows[] = ['account' => $account, 'amount' => round($amount, 2), 'late' => $amount > ${number * 100}];
    }

    return $rows;
}
`,
    ({ type, thing, number }) => `
final class ${type}Store
{
    private array $items = [];

    /** Keeps one ${thing}, unless it is older than the one that is there. */
    public function keep(object $item): object
    {
        $known = $this->items[$item->id] ?? null;
        if ($known !== null && $known->updatedAt > $item->updatedAt) {
            return $known;
        }
        $this->items[$item->id] = $item;
        if (count($this->items) > ${number}) {
            uasort($this->items, fn ($a, $b) => $a->updatedAt <=> $b->updatedAt);
            array_shift($this->items);
        }

        return $item;
    }

    public function find(callable $predicate): ?object
    {
        foreach ($this->items as $item) {
            if ($predicate($item)) {
                return $item;
            }
        }

        return null;
    }

    public function rows(): array
    {
        return array_map(fn ($item) => implode(';', [$item->id, trim($item->label)]), $this->items);
    }
}
`,
    ({ camel, thing }) => `
function ${camel}(string $file): array
{
    $source = fopen($file, 'r');
    $columns = array_map('strtolower', fgetcsv($source, 0, ';') ?: []);
    $index = array_search('${thing}', $columns, true);
    if ($index === false) {
        throw new RuntimeException("{$file}: no column named ${thing}");
    }
    $seen = [];
    while (($row = fgetcsv($source, 0, ';')) !== false) {
        $value = trim($row[$index]);
        if ($value !== '' && !in_array($value, $seen, true)) {
            $seen[] = $value;
        }
    }
    fclose($source);

    return $seen;
}
`,
    ({ camel, number, thing }) => `
function ${camel}(array $input): array
{
    $errors = [];
    if (empty($input['label']) || strlen($input['label']) > ${number}) {
        $errors[] = 'label';
    }
    if (!preg_match('/^\\d{14}$/', $input['siret'] ?? '')) {
        $errors[] = 'siret';
    }
    switch ($input['kind'] ?? '') {
        case '${thing}':
            if ($input['amount'] <= 0) {
                $errors[] = 'amount';
            }
            break;
        case 'autre':
            if (empty($input['reason'])) {
                $errors[] = 'reason';
            }
            break;
        default:
            $errors[] = 'kind';
    }

    return ['ok' => $errors === [], 'errors' => $errors];
}
`,
    ({ camel, number }) => `
function ${camel}(DateTimeImmutable $date, int $days = ${number}): string
{
    $left = $days;
    while ($left > 0) {
        $date = $date->modify('+1 day');
        if ((int) $date->format('N') < 6) {
            $left--;
        }
    }

    return $date->format('d/m/Y');
}
`,
  ],
  map: /'context' => '/,
  parameter: `'note' => 'a', `,
};

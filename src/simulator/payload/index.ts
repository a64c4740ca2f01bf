/** Bodies that the simulator makes up from the catalogue's fields: the same for the same call. */
import type { Operation } from '../../catalogue/index';
import { type Company, companyOf, siretOf } from './company';
import { between } from './random';
import { type Shape, shapeOf } from './shape';
import { fieldValue } from './values';

export interface PayloadCall {
  readonly operation: Operation;
  /** What it speaks of: the first parameter of the path. */
  readonly identifier: string;
  /** Of the path and the query, decoded. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Where the simulator listens, for the links among the answers. */
  readonly origin: string;
  /** In ms; only its year counts. */
  readonly now: number;
  /** The link of a document, for the field of this path and list element. */
  readonly link: (seed: string) => string;
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The body of a 200. */
export function generate(call: PayloadCall): Json {
  const { identifier } = call;
  return new Generator(call).value(shapeOf(call.operation), companyOf(identifier), identifier, 'body', '');
}

class Generator {
  private readonly links: ReadonlySet<string>;
  private readonly year: number;

  constructor(private readonly call: PayloadCall) {
    this.links = new Set(call.operation.response.links);
    this.year = new Date(call.now).getUTCFullYear();
  }

  value(shape: Shape, company: Company, seed: string, name: string, parent: string): Json {
    switch (shape.kind) {
      case 'object': {
        const value: Record<string, Json> = {};
        for (const [key, child] of shape.entries) value[key] = this.value(child, company, `${seed}.${key}`, key, name);
        return value;
      }
      case 'list':
        return this.list(shape.item, company, seed, name, parent);
      case 'leaf':
        return this.leaf(shape, company, seed, name, parent);
    }
  }

  private list(item: Shape, company: Company, seed: string, name: string, parent: string): Json {
    // A good answer has nothing to complain about.
    const count = name === 'errors' ? 0 : between(1, 3, `${seed} count`);
    return Array.from({ length: count }, (_, index) => {
      const own = `${seed}[${index}]`;
      return this.value(item, name === 'data' ? company : memberOf(company, item, name, own, index), own, name, parent);
    });
  }

  private leaf(shape: Shape & { kind: 'leaf' }, company: Company, seed: string, name: string, parent: string): Json {
    const { field } = shape;
    if (this.links.has(field.path)) return this.call.link(seed);
    if (parent === 'links' && field.type === 'string') return this.related(name, company);
    if (field.type === 'array') return [];
    return fieldValue({
      company,
      field,
      name,
      parent,
      seed,
      parentSeed: seed.slice(0, seed.lastIndexOf('.')),
      parameters: this.call.parameters,
      year: this.year,
    });
  }

  /** The calls that an answer of INSEE points to. */
  private related(name: string, { siren, siret }: Company): string {
    const base = `${this.call.origin}/v${this.call.operation.version}/insee/sirene`;
    if (name === 'siege_social') return `${base}/unites_legales/${siren}/siege_social`;
    if (name === 'siege_social_adresse' || name === 'adresse') return `${base}/etablissements/${siret}/adresse`;
    if (name === 'etablissement') return `${base}/etablissements/${siret}`;
    return `${base}/unites_legales/${siren}`;
  }
}

/** Who an element of a list within the answer speaks of: an establishment of the company, another company, or a person. */
function memberOf(company: Company, item: Shape, name: string, seed: string, index: number): Company {
  if (name.startsWith('etablissement')) return { ...company, siret: siretOf(company.siren, index + 1) };
  const other = companyOf(seed);
  const isCompany = item.kind === 'object' && (item.entries.has('siren') || item.entries.has('siret'));
  return isCompany ? other : { ...company, person: other.person };
}

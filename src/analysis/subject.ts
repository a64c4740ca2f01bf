import type { ServiceCall } from './calls/service-call';
import type { CallSubject } from './findings';
import { isKeyed } from '../rewriting/nodes';
import type { Unit } from '../interpreter/names/unit';
import type { FunctionDeclaration } from '../syntax/language';
import type { Lambda, Parameter } from '../syntax/nodes';

/** The function that a call is sent from, as a test would call it; null outside of any. */
export function subjectOf({ sent }: ServiceCall): CallSubject | null {
  const { unit } = sent.at;
  const { declaration, file } = unit;
  const lambda = unit.asFunction();
  if (declaration.kind !== 'function' || !lambda || declaration.name === 'constructor' || declaration.getter)
    return null;
  const { name, owner } = declaration;
  const reached = owner ?? name;
  const exported = file.outline.exports.find((each) => each.name === reached)?.exported ?? null;
  return {
    name,
    owner,
    namespace: file.outline.namespace,
    isStatic: declaration.static,
    isPublic: isPublic(unit, declaration),
    isConstructible: owner === null || declaration.static || isMadeOfNothing(unit, owner),
    exported,
    parameters: lambda.params.filter(({ kind }) => kind !== 'block').map(parameterOf),
    settings: variablesIn(file.text, (variable) => isAddress(file.text, variable)),
    tokens: variablesIn(file.text, (variable) => /TOKEN|JETON|JWT/.test(variable)),
  };
}

function parameterOf({ name, kind, default: fallback, pattern }: Parameter): CallSubject['parameters'][number] {
  const keys =
    pattern?.kind === 'map'
      ? pattern.entries.filter(isKeyed).flatMap(({ key }) => (key.kind === 'literal' ? [String(key.value)] : []))
      : null;
  return {
    name: name.replace(/^\$/, ''),
    isNamed: kind === 'named',
    isOptional: fallback !== undefined || kind === 'rest' || kind === 'keywords',
    keys: pattern && pattern.kind !== 'map' ? [] : keys,
  };
}

/** Whether others may call it: by its modifiers in PHP, its name in Python and JavaScript, what stands above it in Ruby. */
function isPublic({ text, file }: Unit, { name, owner, start }: FunctionDeclaration): boolean {
  if (/^[_#]/.test(name)) return false;
  const head = text.slice(0, text.indexOf('('));
  if (/\b(?:private|protected)\b/.test(head)) return false;
  if (!file.language.semantics.classes.modifiersLast || owner === null) return true;
  const cls = file.outline.declarations.findLast(
    (each) => each.kind === 'class' && each.name === owner && each.start < start,
  );
  return !/^\s*(?:private|protected)\s*$/m.test(file.text.slice(cls?.start ?? 0, start));
}

/** Whether objects of a class are made without arguments. */
function isMadeOfNothing({ file }: Unit, owner: string): boolean {
  const cls = file.outline.declarations.find((each) => each.kind === 'class' && each.name === owner);
  if (cls?.kind !== 'class' || cls.supers.length > 0) return false;
  const constructor = file.units.find(({ declaration }) => isConstructorOf(declaration, owner))?.asFunction();
  return constructor === undefined || takesNothing(constructor);
}

function isConstructorOf(declaration: Unit['declaration'], owner: string): boolean {
  return declaration.kind === 'function' && declaration.name === 'constructor' && declaration.owner === owner;
}

function takesNothing(lambda: Lambda | null): boolean {
  return lambda?.params.every((param) => parameterOf(param).isOptional) ?? false;
}

const VARIABLE =
  /(?:\bprocess\.env\.|\bimport\.meta\.env\.|(?:\bprocess\.env|\bos\.environ|\bENV|\$_ENV|\$_SERVER)\[\s*['"]|\b(?:os\.environ\.get|os\.getenv|getenv|env|ENV\.fetch)\(\s*['"])([A-Za-z_]\w*)/g;

/** Variables of the environment that a file reads and that a test takes. */
function variablesIn(text: string, takes: (variable: string) => boolean): string[] {
  const found = [...text.matchAll(VARIABLE)].map(([, variable = '']) => variable);
  return [...new Set(found)].filter(takes);
}

/** Whether a variable holds the service's address: by its name, or by what stands in its place where it is not set. */
function isAddress(text: string, variable: string): boolean {
  if (/TOKEN|JETON|JWT|KEY|CONTEXT|RECIPIENT|OBJECT|SIRET/i.test(variable)) return false;
  if (
    /(?:ENTREPRISE|APIE).*(?:URL|URI|BASE|HOST|ORIGIN)|(?:URL|URI|BASE|HOST|ORIGIN).*(?:ENTREPRISE|APIE)/i.test(
      variable,
    )
  )
    return true;
  return new RegExp(`\\b${variable}\\b.{0,40}https://(?:staging\\.)?entreprise\\.api\\.gouv\\.fr`).test(text);
}

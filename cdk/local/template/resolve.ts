// Works out CloudFormation's intrinsic functions, as a deployment would.
import { localAddresses, type Place, pseudoParameter } from './place.ts';
import { attributeOf, kindOf } from './types.ts';

export interface Names {
  readonly place: Place;
  /** Type by logical id. */
  readonly types: ReadonlyMap<string, string>;
}

type Fn = (argument: unknown, names: Names) => unknown;

const functions: Readonly<Record<string, Fn>> = {
  Ref: (argument, names) => refer(text(argument, 'Ref'), names),
  'Fn::GetAtt': (argument, names) => {
    const [id = '', ...rest] = Array.isArray(argument) ? argument.map(String) : text(argument, 'GetAtt').split('.');
    return attribute(id, rest.join('.'), names);
  },
  'Fn::Join': (argument, names) => {
    const [separator, parts] = list(argument, 'Join');
    return list(resolve(parts, names), 'Join').map(String).join(String(separator));
  },
  'Fn::Split': (argument, names) => {
    const [separator, whole] = list(argument, 'Split');
    return text(resolve(whole, names), 'Split').split(String(separator));
  },
  'Fn::Select': (argument, names) => {
    const [at, from] = list(argument, 'Select');
    return list(resolve(from, names), 'Select')[Number(at)];
  },
  'Fn::Sub': (argument, names) => {
    const [template, given] = Array.isArray(argument) ? argument : [argument, {}];
    const values = new Map(Object.entries(record(resolve(given ?? {}, names))));
    return text(template, 'Sub').replace(/\$\{(!?)([^}]+)\}/g, (_, literal, name) => {
      if (literal) return `\${${name}}`;
      if (values.has(name)) return String(values.get(name));
      const [id = '', ...rest] = name.split('.');
      return rest.length > 0 ? attribute(id, rest.join('.'), names) : refer(name, names);
    });
  },
};

export function resolve(value: unknown, names: Names): unknown {
  if (typeof value === 'string') return localAddresses(value, names.place);
  if (Array.isArray(value)) return value.map((one) => resolve(one, names));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [name, argument] = entries[0] ?? [];
  const apply = name !== undefined && entries.length === 1 ? functions[name] : undefined;
  if (apply) {
    const result = apply(argument, names);
    return typeof result === 'string' ? localAddresses(result, names.place) : result;
  }
  if (name?.startsWith('Fn::')) throw new Error(`The local cloud does not know the template function ${name}.`);
  return Object.fromEntries(entries.map(([key, one]) => [key, resolve(one, names)]));
}

function refer(id: string, names: Names): string {
  const pseudo = pseudoParameter(id, names.place);
  if (pseudo !== undefined) return pseudo;
  const type = names.types.get(id);
  if (type === undefined) throw new Error(`The template refers to “${id}”, which is not in it.`);
  return kindOf(type, id).ref(id, names.place);
}

function attribute(id: string, name: string, names: Names): string {
  const type = names.types.get(id);
  if (type === undefined) throw new Error(`The template refers to “${id}”, which is not in it.`);
  return attributeOf(type, id, name, names.place);
}

function text(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new Error(`${name} in the template needs a text.`);
  return value;
}

function list(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${name} in the template needs a list.`);
  return value;
}

function record(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

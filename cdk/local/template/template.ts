// Reads a synthesized template, refuses what it does not know, and hands out its resources with every reference worked out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Place } from './place.ts';
import { type Names, resolve } from './resolve.ts';
import { attributeOf, kindOf } from './types.ts';

const templateSchema = v.object({
  Resources: v.record(
    v.string(),
    v.object({ Type: v.string(), Properties: v.optional(v.record(v.string(), v.unknown()), {}) }),
  ),
  Outputs: v.optional(v.record(v.string(), v.object({ Value: v.unknown() })), {}),
});

const assetsSchema = v.object({
  files: v.record(v.string(), v.object({ source: v.object({ path: v.optional(v.string()) }) })),
});

export interface Resource<Properties> {
  readonly id: string;
  /** What `Ref` and `Arn` of it give. */
  readonly ref: string;
  readonly arn: string | undefined;
  readonly properties: Properties;
}

export class Template {
  readonly place: Place;
  readonly #folder: string;
  readonly #names: Names;
  readonly #template: v.InferOutput<typeof templateSchema>;

  /** `folder` is a cloud assembly: the template, its asset manifest and the assets. */
  constructor(folder: string, place: Place) {
    this.place = place;
    this.#folder = folder;
    this.#template = v.parse(templateSchema, readJson(join(folder, `${place.stack}.template.json`)));
    const types = Object.entries(this.#template.Resources).map(([id, { Type }]) => [id, Type] as const);
    for (const [id, type] of types) kindOf(type, id);
    this.#names = { place, types: new Map(types) };
  }

  /** Resources of one type, in the template's order; throws where one is not as the schema says. */
  all<Schema extends v.GenericSchema>(type: string, schema: Schema): readonly Resource<v.InferOutput<Schema>>[] {
    const found = Object.entries(this.#template.Resources).filter(([, one]) => one.Type === type);
    return found.map(([id, { Properties }]) => {
      const parsed = v.safeParse(schema, resolve(Properties, this.#names));
      if (!parsed.success)
        throw new Error(`“${id}” (${type}) is more than the local cloud knows: ${why(parsed.issues)}`);
      const kind = kindOf(type, id);
      const arn = kind.attributes['Arn']?.(id, this.place);
      return { id, ref: kind.ref(id, this.place), arn, properties: parsed.output };
    });
  }

  /** For a template that has exactly one resource of a type. */
  only<Schema extends v.GenericSchema>(type: string, schema: Schema): Resource<v.InferOutput<Schema>> {
    const [one, ...others] = this.all(type, schema);
    if (!one || others.length > 0) {
      throw new Error(
        `The local cloud needs one ${type} in the template, and there are ${one ? others.length + 1 : 0}.`,
      );
    }
    return one;
  }

  attribute(id: string, name: string): string {
    return attributeOf(this.#names.types.get(id) ?? '', id, name, this.place);
  }

  output(name: string): string {
    const value = resolve(this.#template.Outputs[name]?.Value, this.#names);
    if (typeof value !== 'string') throw new Error(`The template has no output ${name}.`);
    return value;
  }

  /** Folder of a function's code, by the key under which a deployment would find it. */
  assetFolder(key: string): string {
    const assets = v.parse(assetsSchema, readJson(join(this.#folder, `${this.place.stack}.assets.json`)));
    const path = assets.files[key.replace(/\.zip$/, '')]?.source.path;
    if (path === undefined) throw new Error(`The asset ${key} is not in the assembly at ${this.#folder}.`);
    return join(this.#folder, path);
  }
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function why(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues.map((issue) => `${v.getDotPath(issue) ?? 'it'}: ${issue.message}`).join('; ');
}

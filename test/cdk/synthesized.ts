// The stack as CloudFormation would get it, with empty functions in place of the bundles, which have tests of their own.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import flags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { FUNCTIONS } from '../../cdk/bundle.ts';
import { doors } from '../../cdk/doors.ts';
import { Faircopy, type FaircopyProps } from '../../cdk/stack.ts';

// The linter takes seconds; `test/gates/synth.test.ts` is where it is on.
process.env['CDK_VALIDATION'] = 'false';

let empty: string | undefined;
const bundles = (): string => (empty ??= emptyBundles());

/** A folder with a function of one line for each name, each with a text of its own so that no two share an asset. */
export function emptyBundles(): string {
  const folder = mkdtempSync(join(tmpdir(), 'faircopy-bundles-'));
  for (const name of FUNCTIONS) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'index.mjs'), `export const handler = async () => '${name}';\n`);
  }
  return folder;
}

let usual: Template | undefined;

/** As it deploys without settings; made once for all files of a process, since nobody changes it. */
export function synthesized(): Template {
  usual ??= synthesizedWith({});
  return usual;
}

export function stackWith(props: Partial<FaircopyProps>): Faircopy {
  const app = new App({ context: { ...flags }, analyticsReporting: false });
  return new Faircopy(app, 'Faircopy', { bundles: bundles(), doors, ...props });
}

export function synthesizedWith(props: Partial<FaircopyProps>): Template {
  return Template.fromStack(stackWith(props));
}

export interface Resource {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly dependsOn: readonly string[];
  readonly deletionPolicy: unknown;
  readonly updateReplacePolicy: unknown;
}

export function resources(template: Template, type: string): readonly Resource[] {
  return Object.entries(template.findResources(type)).map(([id, resource]) => ({
    id,
    properties: resource['Properties'] ?? {},
    dependsOn: [resource['DependsOn'] ?? []].flat(),
    deletionPolicy: resource['DeletionPolicy'],
    updateReplacePolicy: resource['UpdateReplacePolicy'],
  }));
}

/** The one resource of a type, or the one whose logical id begins with `prefix`. */
export function the(template: Template, type: string, prefix = ''): Resource {
  const found = resources(template, type).filter((resource) => resource.id.startsWith(prefix));
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} resources are ${type} ${prefix}…`);
  return found[0];
}

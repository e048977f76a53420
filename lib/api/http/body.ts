// From bytes to a body that can be trusted: bounded, of the declared type, well-formed, and what the schema says.
import * as v from 'valibot';
import { BadRequest, Unprocessable } from '../../ledger/errors.ts';
import { TooLarge, UnsupportedMediaType } from './refusals.ts';

const JSON_TYPE = /^application\/([\w.-]+\+)?json\s*(;|$)/i;
const MOST_ERRORS = 20;

/** Checked by what the client declares before a byte is read, and again by what came. */
export async function bytesOf(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new TooLarge(limit);
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length > limit) throw new TooLarge(limit);
  return bytes;
}

/** Well-formed, not yet trusted. No body at all reads as `{}`, for changes that need no words. */
export function jsonOf(request: Request, bytes: Uint8Array): unknown {
  if (bytes.length === 0) return {};
  const type = request.headers.get('content-type');
  if (type === null || !JSON_TYPE.test(type)) throw new UnsupportedMediaType(type, 'application/json');
  return parsed(bytes);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new BadRequest(error instanceof SyntaxError ? 'The body is not JSON.' : 'The body is not UTF-8.', {
      cause: error,
    });
  }
}

/** What the schema says, or every place where it does not. */
export function matching<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, body);
  if (result.success) return result.output;
  const errors = errorsOf(result.issues);
  throw new Unprocessable('invalid', `The body is not as it should be: ${inWords(errors)}.`, { errors });
}

/** Query strings are part of the address: what does not fit is a bad request. */
export function queryOf<Schema extends v.GenericSchema>(schema: Schema, url: URL): v.InferOutput<Schema> {
  const result = v.safeParse(schema, Object.fromEntries(url.searchParams));
  if (result.success) return result.output;
  const errors = errorsOf(result.issues).map(({ pointer, message }) => ({ pointer: pointer.slice(1), message }));
  throw new BadRequest(`The query is not as it should be: ${inWords(errors)}.`);
}

interface FieldError {
  /** JSON Pointer into the body. */
  readonly pointer: string;
  readonly message: string;
}

function errorsOf(issues: readonly v.BaseIssue<unknown>[]): readonly FieldError[] {
  return issues.slice(0, MOST_ERRORS).map((issue) => ({
    pointer: (issue.path ?? []).map((step) => `/${String(step.key)}`).join(''),
    message: said(issue),
  }));
}

/** Our own words where the schema has none, so that nobody reads a validator's. */
function said({ kind, type, message, expected, received }: v.BaseIssue<unknown>): string {
  if (!message.startsWith('Invalid ')) return message;
  if (received === 'undefined') return 'is missing';
  if (expected === 'never') return 'is not known here';
  if (type === 'picklist' || type === 'literal' || type === 'variant') return `is not one of ${listed(expected)}`;
  if (kind === 'schema') return `is ${received.slice(0, 60)} and should be ${listed(expected)}`;
  if (type === 'integer') return 'is not a whole number';
  const [extreme, what] = type.split('_');
  const beyond = { max: { length: 'longer', value: 'more' }, min: { length: 'shorter', value: 'less' } } as const;
  if ((extreme !== 'max' && extreme !== 'min') || (what !== 'length' && what !== 'value'))
    return 'is not as it should be';
  return `is ${beyond[extreme][what]} than ${(expected ?? '').replace(/^[<>]=?/, '')}`;
}

const listed = (expected: string | null): string => (expected ?? '').replaceAll(/["()]/g, '').replaceAll(' | ', ', ');

function inWords(errors: readonly FieldError[]): string {
  return errors.map(({ pointer, message }) => (pointer ? `${pointer} ${message}` : message)).join('; ');
}

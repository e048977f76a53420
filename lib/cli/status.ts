// `faircopy status`: what became of the newest uploads, of every one, or of those that did not get through.
import { uploadsCsv } from '../ledger/words/uploads-csv.ts';
import { line, type UploadStatus, uploads } from './outcomes.ts';
import { parsed } from './usage.ts';
import { where } from './where.ts';

/** Without `--all`; of those that are asked for. */
const SHOWN = 50;

interface Asked {
  readonly all: boolean;
  /** What did not become an article. */
  readonly refused: boolean;
  readonly source?: string | undefined;
}

const isAskedFor = ({ state, source }: UploadStatus, asked: Asked): boolean =>
  (!asked.refused || state === 'refused' || state === 'failed') &&
  (asked.source === undefined || source === asked.source);

async function found(asked: Asked, all: AsyncIterable<UploadStatus>): Promise<readonly UploadStatus[]> {
  const kept: UploadStatus[] = [];
  for await (const upload of all) {
    if (isAskedFor(upload, asked)) kept.push(upload);
    if (kept.length === SHOWN && !asked.all) break;
  }
  return kept;
}

export async function status(args: readonly string[]): Promise<number> {
  const { values } = parsed(args, {
    csv: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    refused: { type: 'boolean', default: false },
    source: { type: 'string' },
  });
  const place = await where('ed');
  const kept = await found(values, uploads(place));
  if (values.csv) {
    process.stdout.write(uploadsCsv(kept));
    return 0;
  }
  if (kept.length === 0) process.stdout.write(nothing(values));
  for (const upload of kept)
    process.stdout.write(`${upload.at.slice(0, 19).replace('T', ' ')}  ${line(upload, place)}\n`);
  return 0;
}

function nothing({ refused, source }: Asked): string {
  if (refused) return 'Nothing was refused.\n';
  return source === undefined ? 'Nothing has been uploaded yet.\n' : 'Nothing has been uploaded there yet.\n';
}

// `faircopy status`: what became of the newest uploads.
import { uploadsCsv } from '../ledger/words/uploads-csv.ts';
import { line, newest } from './outcomes.ts';
import { parsed } from './usage.ts';
import { where } from './where.ts';

const SHOWN = 50;

export async function status(args: readonly string[]): Promise<number> {
  const { values } = parsed(args, { csv: { type: 'boolean', default: false } });
  const place = await where('ed');
  const uploads = await newest(place, SHOWN);
  if (values.csv) {
    process.stdout.write(uploadsCsv(uploads));
    return 0;
  }
  if (uploads.length === 0) process.stdout.write('Nothing has been uploaded yet.\n');
  for (const upload of uploads)
    process.stdout.write(`${upload.at.slice(0, 19).replace('T', ' ')}  ${line(upload, place)}\n`);
  return 0;
}

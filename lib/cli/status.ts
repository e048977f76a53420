// `faircopy status`: what became of the newest uploads.
import { line, newest } from './outcomes.ts';
import { parsed } from './usage.ts';
import { where } from './where.ts';

const SHOWN = 50;

export async function status(args: readonly string[]): Promise<number> {
  parsed(args, {});
  const place = where('ed');
  const uploads = await newest(place, SHOWN);
  if (uploads.length === 0) process.stdout.write('Nothing has been uploaded yet.\n');
  for (const upload of uploads)
    process.stdout.write(`${upload.at.slice(0, 19).replace('T', ' ')}  ${line(upload, place)}\n`);
  return 0;
}

// Gives out places to upload to, and tells what became of every upload.
import { NotFound, Unprocessable } from '../ledger/errors.ts';
import type { Actor } from '../ledger/facts.ts';
import { asWritten, fileName, sourceOf, ticketId } from '../ledger/ids.ts';
import type { Clock } from '../ledger/ports.ts';
import type { Refusal } from '../text/refusal.ts';
import { refusedSource, refusedUnread } from './limits.ts';
import type { Intake, Uploads } from './ports.ts';
import type { UploadDesk, UploadRequest, UploadTicket } from './types.ts';

export interface UploadNeeds {
  readonly uploads: Uploads;
  readonly intake: Intake;
  readonly clock: Clock;
  /** Unguessable; a new one at every call. */
  readonly secret: () => string;
}

/** Milliseconds for which a form without its object is remembered. */
const REMEMBERED = 24 * 60 * 60 * 1000;

/** A name is data: whatever could be a path in it is dropped. */
function segment(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[\p{Cc}\\/]+/gu, ' ')
    .trim();
}

function keyOf(file: UploadRequest): string {
  const name = segment(fileName(file.name.replaceAll('\\', '/')));
  if (name === '' || /^\.+$/.test(name))
    throw new Unprocessable('invalid', 'A file needs a name.', { file: file.name });
  const source = asWritten(file.source ?? '');
  return source === '' || source === 'inbox' ? name : `${source}/${name}`;
}

/** The source before it is made part of a key, where a slash in it would go unnoticed. */
function refusalOf(file: UploadRequest): Refusal | undefined {
  const { source = '' } = file;
  return (source === '' ? undefined : refusedSource(source)) ?? refusedUnread(fileName(keyOf(file)), file.size);
}

/** All of them before the first ticket: a request that is refused leaves no upload behind that never comes. */
function refuseUnreadable(files: readonly UploadRequest[]): void {
  const refused = files.flatMap((file, index) => {
    const refusal = refusalOf(file);
    return refusal ? [{ index, file: file.name, refusal }] : [];
  });
  const [first] = refused;
  if (first === undefined) return;
  const { file, refusal } = first;
  throw new Unprocessable('invalid', `${file}: ${refusal.message}`, { file, refusal, refused });
}

async function ticket(file: UploadRequest, actor: Actor, needs: UploadNeeds): Promise<UploadTicket> {
  const key = keyOf(file);
  const now = needs.clock.now();
  const secret = needs.secret();
  const id = ticketId(secret);
  await needs.uploads.expect(
    {
      id,
      key,
      name: fileName(key),
      source: sourceOf(key),
      state: 'received',
      at: now.toISOString(),
      uploader: actor.id,
    },
    new Date(now.getTime() + REMEMBERED),
  );
  const type = file.type === undefined || file.type === '' ? 'application/octet-stream' : file.type;
  const { url, fields } = await needs.intake.ticket(key, { secret, size: file.size, type });
  return { id, key, url, fields };
}

async function requestUploads(
  files: readonly UploadRequest[],
  actor: Actor,
  needs: UploadNeeds,
): Promise<readonly UploadTicket[]> {
  refuseUnreadable(files);
  const tickets: UploadTicket[] = [];
  for (const file of files) tickets.push(await ticket(file, actor, needs));
  return tickets;
}

export function uploadDesk(needs: UploadNeeds): UploadDesk {
  return {
    requestUploads: (files, actor) => requestUploads(files, actor, needs),
    uploads: (query) => needs.uploads.list(query),
    async upload(id) {
      const upload = await needs.uploads.get(id);
      if (!upload) throw new NotFound('upload', id);
      return upload;
    },
  };
}

// An event is noted before its object becomes visible and struck off after delivery: a kill in between loses neither.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { finishedFiles, makeFolder, putFile } from '../wire/files.ts';
import { type Created, eventMessage, happenings, type Notification, wants } from './event.ts';
import type { Objects } from './objects.ts';

const noteSchema = v.object({
  key: v.string(),
  version: v.string(),
  sequencer: v.string(),
  happening: v.picklist(happenings),
  principal: v.string(),
});

type Note = v.InferOutput<typeof noteSchema>;

export class Outbox {
  readonly #folder: string;
  readonly #region: string;
  readonly #objects: Objects;
  readonly #notifications: readonly Notification[];

  constructor(folder: string, region: string, objects: Objects, notifications: readonly Notification[]) {
    this.#folder = makeFolder(join(folder, 'outbox'));
    this.#region = region;
    this.#objects = objects;
    this.#notifications = notifications;
  }

  /** Before the commit. */
  note(created: Omit<Created, 'bucket' | 'region'>): void {
    const { version, happening, principal } = created;
    if (!this.#notifications.some((one) => wants(one, happening, version.key))) return;
    const note: Note = {
      key: version.key,
      version: version.version,
      sequencer: version.sequencer,
      happening,
      principal,
    };
    putFile(this.#folder, `${note.sequencer}.json`, JSON.stringify(note));
  }

  /** A commit that did not happen. */
  strike(sequencer: string): void {
    rmSync(join(this.#folder, `${sequencer}.json`), { force: true });
  }

  async deliver(created: Omit<Created, 'bucket' | 'region'>): Promise<void> {
    const whole = { ...created, bucket: this.#objects.bucket, region: this.#region };
    for (const one of this.#notifications) {
      if (wants(one, created.happening, created.version.key)) await one.deliver(eventMessage(whole, one.id));
    }
    this.strike(created.version.sequencer);
  }

  /** After a start: what was committed but not delivered. Somebody may hear of it twice, as on AWS. */
  async catchUp(): Promise<void> {
    for (const { content } of finishedFiles(this.#folder)) {
      const { key, version: id, sequencer, happening, principal } = v.parse(noteSchema, JSON.parse(content));
      const version = this.#objects.find(key, id);
      if (version?.sequencer === sequencer) await this.deliver({ version, happening, principal });
      else this.strike(sequencer);
    }
  }
}

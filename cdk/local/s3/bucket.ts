// One bucket: its objects, its rules for other origins, and who is told of new objects.
import { join } from 'node:path';
import type { CorsRule } from '../wire/cors.ts';
import type { Happening, Notification } from './event.ts';
import { Multipart } from './multipart.ts';
import { type Condition, Objects } from './objects.ts';
import { Outbox } from './outbox.ts';
import type { Received } from './receive.ts';
import type { Described, Version } from './version.ts';

export interface BucketSettings {
  readonly name: string;
  readonly versioned: boolean;
  readonly cors?: readonly CorsRule[];
  readonly notifications?: readonly Notification[];
}

export interface Arrival {
  readonly key: string;
  readonly body: string;
  readonly received: Received;
  readonly etag?: string;
  readonly described: Described;
  readonly condition?: Condition;
  readonly happening: Happening;
  readonly principal: string;
}

export class Bucket {
  readonly name: string;
  readonly cors: readonly CorsRule[];
  readonly objects: Objects;
  readonly uploads: Multipart;
  readonly outbox: Outbox;

  constructor(folder: string, settings: BucketSettings, region: string) {
    const own = join(folder, settings.name);
    this.name = settings.name;
    this.cors = settings.cors ?? [];
    this.objects = new Objects(own, settings.name, settings.versioned);
    this.uploads = new Multipart(own);
    this.outbox = new Outbox(own, region, this.objects, settings.notifications ?? []);
  }

  /** From bytes on disk to a visible object whose event is on its way. */
  async admit(arrival: Arrival): Promise<Version> {
    const { key, body, received, described, happening, principal } = arrival;
    const version: Version = {
      key,
      version: this.objects.newVersionId(),
      sequencer: this.objects.nextSequencer(),
      at: new Date().toISOString(),
      size: received.size,
      etag: arrival.etag ?? received.md5,
      ...described,
      ...(received.checksum && !arrival.etag && { checksum: received.checksum }),
      body,
    };
    this.outbox.note({ version, happening, principal });
    try {
      this.objects.commit(version, arrival.condition);
    } catch (error) {
      this.outbox.strike(version.sequencer);
      throw error;
    }
    await this.outbox.deliver({ version, happening, principal });
    return version;
  }

  /** A marker where versions are kept, else the end of the object. */
  remove(key: string): Version | undefined {
    if (!this.objects.versioned) {
      const current = this.objects.current(key);
      if (current) this.objects.erase(current);
      return undefined;
    }
    const marker: Version = {
      key,
      version: this.objects.newVersionId(),
      sequencer: this.objects.nextSequencer(),
      at: new Date().toISOString(),
      size: 0,
      etag: '',
      headers: {},
      metadata: {},
    };
    this.objects.commit(marker);
    return marker;
  }
}

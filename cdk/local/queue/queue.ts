// A queue as SQS has them: a message that was taken comes back unless it is deleted in time, and after too many times is set aside.
import { createHash, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { finishedFiles, makeFolder, putFile } from '../wire/files.ts';

const messageSchema = v.object({
  id: v.string(),
  body: v.string(),
  /** Milliseconds since the epoch. */
  sent: v.number(),
  /** How often it was taken. */
  receives: v.number(),
  firstReceived: v.optional(v.number()),
  attributes: v.optional(v.record(v.string(), v.unknown()), {}),
});

export type Message = Readonly<v.InferOutput<typeof messageSchema>>;

export interface Taken {
  readonly message: Message;
  /** Valid for this taking only: after a redelivery it deletes nothing. */
  readonly receipt: string;
}

export interface QueueSettings {
  readonly name: string;
  readonly arn: string;
  readonly folder: string;
  readonly visibilitySeconds: number;
  readonly delaySeconds?: number;
  readonly redrive?: { readonly maxReceiveCount: number; readonly deadLetters: Queue };
}

interface Place {
  readonly file: string;
  message: Message;
  /** Milliseconds since the epoch. After a restart everything is visible: whoever held it is gone. */
  visibleAt: number;
  receipt?: string;
}

export class Queue {
  readonly name: string;
  readonly arn: string;
  readonly #settings: QueueSettings;
  readonly #places = new Map<string, Place>();
  readonly #listeners = new Set<() => void>();
  #count = 0;

  constructor(settings: QueueSettings) {
    this.name = settings.name;
    this.arn = settings.arn;
    this.#settings = settings;
    makeFolder(settings.folder);
    for (const { name, content } of finishedFiles(settings.folder)) {
      const message = v.parse(messageSchema, JSON.parse(content));
      this.#places.set(message.id, { file: name, message, visibleAt: 0 });
    }
  }

  /** On disk when it returns. */
  send(body: string, attributes: Message['attributes'] = {}, delaySeconds = this.#settings.delaySeconds ?? 0): Message {
    const sent = Date.now();
    const message: Message = { id: randomUUID(), body, sent, receives: 0, attributes };
    this.#enter(message, sent + delaySeconds * 1000);
    return message;
  }

  receive(most: number, now = Date.now()): readonly Taken[] {
    const taken: Taken[] = [];
    for (const place of this.#places.values()) {
      if (taken.length === most) break;
      if (place.visibleAt > now) continue;
      if (this.#isPoison(place.message)) this.#setAside(place);
      else taken.push(this.#take(place, now));
    }
    return taken;
  }

  delete(receipt: string): void {
    const place = this.#held(receipt);
    if (place) this.#remove(place);
  }

  /** Seconds from now until it may be taken again. */
  changeVisibility(receipt: string, seconds: number): void {
    const place = this.#held(receipt);
    if (!place) return;
    place.visibleAt = Date.now() + seconds * 1000;
    this.#wake();
  }

  get size(): number {
    return this.#places.size;
  }

  get visibilitySeconds(): number {
    return this.#settings.visibilitySeconds;
  }

  /** Everything in it, whether or not it is being worked on; for people who look. */
  messages(): readonly Message[] {
    return [...this.#places.values()].map(({ message }) => message);
  }

  /** When the next message can be taken, in milliseconds since the epoch; undefined while there is none. */
  nextVisible(): number | undefined {
    const times = [...this.#places.values()].map(({ visibleAt }) => visibleAt);
    return times.length > 0 ? Math.min(...times) : undefined;
  }

  /** Told whenever it may be worth asking again; returns the way to stop that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #enter(message: Message, visibleAt: number): void {
    // The name keeps the order over a restart.
    const file = `${String(message.sent).padStart(16, '0')}-${String(this.#count++).padStart(9, '0')}-${message.id}.json`;
    putFile(this.#settings.folder, file, JSON.stringify(message));
    this.#places.set(message.id, { file, message, visibleAt });
    this.#wake();
  }

  #take(place: Place, now: number): Taken {
    const { message } = place;
    place.message = { ...message, receives: message.receives + 1, firstReceived: message.firstReceived ?? now };
    // Counted on disk, so that a message which kills its reader is set aside in the end.
    putFile(this.#settings.folder, place.file, JSON.stringify(place.message));
    place.visibleAt = now + this.#settings.visibilitySeconds * 1000;
    place.receipt = randomUUID();
    return { message: place.message, receipt: place.receipt };
  }

  #isPoison(message: Message): boolean {
    return message.receives >= (this.#settings.redrive?.maxReceiveCount ?? Number.POSITIVE_INFINITY);
  }

  /** There first, then gone from here: a kill in between leaves it twice, never not at all. */
  #setAside(place: Place): void {
    const { redrive } = this.#settings;
    if (redrive) redrive.deadLetters.#enter({ ...place.message, receives: 0 }, 0);
    this.#remove(place);
  }

  #held(receipt: string): Place | undefined {
    return [...this.#places.values()].find((place) => place.receipt === receipt);
  }

  #remove(place: Place): void {
    rmSync(join(this.#settings.folder, place.file), { force: true });
    this.#places.delete(place.message.id);
  }

  #wake(): void {
    for (const listener of this.#listeners) listener();
  }
}

export function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

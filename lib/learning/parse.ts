// Reads what storage holds of how rules are received: judgements, settings, quotations; and of batches.
import * as v from 'valibot';
import { number, optional, parser, text } from '../ledger/schema.ts';
import { type Judged, REJECTION_REASONS, STANDINGS } from './acceptance.ts';
import type { Judgement, NotHereRejection } from './ports.ts';
import type { SettingFact } from './rule-settings.ts';

const rejected = v.object(v.entriesFromList(REJECTION_REASONS, number));

const judged = v.object({ proposed: number, accepted: number, amended: number, rejected });

const rejection = v.object({
  edit: text,
  before: text,
  after: optional(text),
  reason: v.picklist(REJECTION_REASONS),
  by: text,
  at: text,
});

const judgement = v.object({
  rule: text,
  version: number,
  article: text,
  revision: number,
  sequence: number,
  at: text,
  judged,
  rejections: v.array(rejection),
});

const standing = v.picklist(STANDINGS);

const setting = {
  sequence: number,
  at: text,
  actor: text,
  rule: text,
  version: number,
  from: standing,
  standing,
  request: optional(v.object({ key: text, hash: text })),
};

const settingFact = v.variant('type', [
  v.object({ ...setting, type: v.literal('Lowered'), figures: judged, milestone: number }),
  v.object({ ...setting, type: v.picklist(['Raised', 'Set']), reason: text }),
]);

const notHere = v.object({ id: text, by: text, at: text, holds: v.boolean() });

export const parseJudged = parser<Judged>('sum', judged);

export const parseJudgement = parser<Judgement>('judgement', judgement);

export const parseSetting = parser<SettingFact>('setting', settingFact);

export const parseNotHere = parser<NotHereRejection>('quotation', notHere);

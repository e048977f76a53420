// The look of the review pages: calm, the text in the middle, every difference told by shape as well as colour.
import { BASE } from '../style/base.ts';
import { BULK } from '../style/bulk.ts';
import { CHANGES } from '../style/changes.ts';
import { COMPARE } from '../style/compare.ts';
import { CONTROLS } from '../style/controls.ts';
import { LISTS } from '../style/lists.ts';
import { NOTICES } from '../style/notices.ts';
import { QUEUE } from '../style/queue.ts';
import { RULES } from '../style/rules.ts';
import { SCREENS } from '../style/screens.ts';
import { TEXT } from '../style/text.ts';
import { TOKENS } from '../style/tokens.ts';
import { WEBHOOKS } from '../style/webhooks.ts';

/** In this order: a later sheet may overrule an earlier one. */
export const STYLE_TEXT = [
  TOKENS,
  BASE,
  CONTROLS,
  QUEUE,
  BULK,
  TEXT,
  CHANGES,
  COMPARE,
  LISTS,
  RULES,
  WEBHOOKS,
  NOTICES,
  SCREENS,
]
  .map((sheet) => sheet.trim())
  .join('\n');

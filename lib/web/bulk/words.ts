// What each action on many articles is called: before it is done, of one article, and after.

import type { BulkAnswer, BulkItem } from '../../review/bulk/types.ts';
import { amount } from '../../text/amount.ts';
import type { BulkAsked } from './page.ts';

interface Words {
  readonly title: string;
  /** Whatever the reviewer should know before pressing the button. */
  readonly means: string;
  readonly would: string;
  readonly done: string;
  readonly unchanged: string;
  /** The words of the button: for one article, and around the number of several. */
  readonly press: { readonly one: string; readonly several: readonly [before: string, after: string] };
}

const WORDS: Readonly<Record<BulkAnswer['action'], Words>> = {
  approve: {
    title: 'Approve',
    means:
      'You sign each of these texts as it stands now, under your name; the site shows them within seconds. A text that somebody changes meanwhile is not signed.',
    would: 'would be approved',
    done: 'approved',
    unchanged: 'nothing to do',
    press: { one: 'Approve this one', several: ['Approve these', ''] },
  },
  reject: {
    title: 'Reject',
    means: 'These leave the queue with the reason that you give; each can be reopened.',
    would: 'would be rejected',
    done: 'rejected',
    unchanged: 'nothing to do',
    press: { one: 'Reject this one', several: ['Reject these', ''] },
  },
  reopen: {
    title: 'Reopen',
    means: 'These go back into review. What readers see stays as it is until somebody approves or unpublishes.',
    would: 'would be reopened',
    done: 'reopened',
    unchanged: 'nothing to do',
    press: { one: 'Reopen this one', several: ['Reopen these', ''] },
  },
  'decide-rule': {
    title: 'Decide on a rule',
    means: 'One verdict on all changes of a rule that nobody has decided on; what people decided one by one stays.',
    would: 'would be decided',
    done: 'decided',
    unchanged: 'nothing of this rule is undecided',
    press: { one: 'Decide on this one', several: ['Decide on these', ''] },
  },
  reclean: {
    title: 'Clean again',
    means:
      'Each upload is cleaned again with the rules of today. Where the text differs, it becomes a new revision in review. What people decided stays decided.',
    would: 'would get a new revision',
    done: 'cleaned again',
    unchanged: 'the rules of today change nothing',
    press: { one: 'Clean this one again', several: ['Clean these', ' again'] },
  },
  undo: {
    title: 'Undo',
    means: '',
    would: 'would be taken back',
    done: 'taken back',
    unchanged: 'nothing to take back',
    press: { one: 'Undo this one', several: ['Undo these', ''] },
  },
};

export const wordsFor = (action: BulkAnswer['action']): Words => WORDS[action];

export function outcomeInWords(item: BulkItem, { action, dryRun }: BulkAnswer): string {
  const words = WORDS[action];
  if (item.outcome === 'done') return dryRun ? words.would : words.done;
  if (item.outcome === 'unchanged') return words.unchanged;
  return item.outcome === 'refused' ? 'refused' : 'waits';
}

/** All outcomes that there are, in one sentence. */
export function countsInWords(answer: BulkAnswer): string {
  const { done, unchanged, refused, waiting } = answer.counts;
  const words = WORDS[answer.action];
  const parts = [
    `${amount(done, 'article')} ${answer.dryRun ? words.would : words.done}`,
    ...(refused > 0 ? [`${amount(refused, 'article')} refused`] : []),
    ...(unchanged > 0
      ? [`${amount(unchanged, 'article')} left as it is`.replace('s left as it is', 's left as they are')]
      : []),
    ...(waiting > 0 ? [`${amount(waiting, 'article')} waiting`] : []),
  ];
  return `${parts.join(', ')}.`;
}

export function titleOf({ action, rule, verdict }: BulkAsked): string {
  if (action !== 'decide-rule' || rule === undefined || verdict === undefined) return WORDS[action].title;
  return `${verdict === 'accept' ? 'Accept' : 'Reject'} all of ${rule}`;
}

// Mistakes in telling others: who is told what, when it is tried again, and with which secret it is signed.
import type { MutatedFile } from '../mutant.ts';

export const WEBHOOKS: readonly MutatedFile[] = [
  {
    file: 'lib/webhooks/attempt.ts',
    tests: ['test/webhooks/dispatch.test.ts', 'test/webhooks/admin.test.ts'],
    mutants: [
      { breaks: 'An attempt belongs to nobody while it is made.', find: 'const LEASE = 60;', put: 'const LEASE = 0;' },
      {
        breaks: 'A delivery is sent although somebody else has claimed it.',
        find: 'if (!(await needs.hooks.claim(delivery, lease, now.toISOString()))) return undefined;',
        put: 'await needs.hooks.claim(delivery, lease, now.toISOString());',
      },
      { breaks: 'A log of attempts grows without end.', find: 'const KEPT = 20;', put: 'const KEPT = 20_000;' },
      { breaks: 'A webhook is paused one delivery too late.', find: 'const ENOUGH = 3;', put: 'const ENOUGH = 4;' },
      { breaks: 'A webhook is paused one delivery too early.', find: 'const ENOUGH = 3;', put: 'const ENOUGH = 2;' },
      {
        breaks: 'A paused webhook is sent everything.',
        find: "(hook.state === 'paused' && event === 'ping')",
        put: "(hook.state === 'paused' && event !== undefined)",
      },
      {
        breaks: 'A redirect counts as an arrival.',
        find: 'answer.status <= 299',
        put: 'answer.status <= 399',
      },
      {
        breaks: 'A receiver that is gone is tried again.',
        find: "isGone(answer) || delivery.event === 'ping' ? undefined :",
        put: "delivery.event === 'ping' ? undefined :",
      },
      {
        breaks: 'A ping that fails is sent again for days.',
        find: "isGone(answer) || delivery.event === 'ping' ? undefined :",
        put: 'isGone(answer) ? undefined :',
      },
      {
        breaks: 'What a receiver asks for is not waited for.',
        find: 'Math.max(scheduled * (1 + JITTER * random()), asked)',
        put: 'scheduled * (1 + JITTER * random())',
      },
      {
        breaks: 'A receiver shortens the wait that is our own.',
        find: 'Math.max(scheduled * (1 + JITTER * random()), asked)',
        put: '(asked || scheduled * (1 + JITTER * random()))',
      },
      {
        breaks: 'Chance adds nothing to a wait.',
        find: 'scheduled * (1 + JITTER * random())',
        put: 'scheduled * (1 + 0 * random())',
      },
      {
        breaks: 'One failure that was followed by a success counts for the next pause.',
        find: "if (outcome.state === 'delivered') await needs.hooks.recovered(delivery.hook);",
        put: '',
      },
      {
        breaks: 'A pause is cried out again and again.',
        find: "paused = webhookIn(log, hook)?.state === 'active';",
        put: "paused = webhookIn(log, hook)?.state !== 'removed';",
      },
    ],
  },
  {
    file: 'lib/webhooks/dispatch.ts',
    tests: ['test/webhooks/dispatch.test.ts'],
    mutants: [
      {
        breaks: 'Pings wait behind everything else.',
        find: "return [...(await needs.hooks.due('pings', now, each)), ...turns.flat()];",
        put: "return [...turns.flat(), ...(await needs.hooks.due('pings', now, each))];",
      },
      {
        breaks: 'The queue of one webhook keeps the others waiting.',
        find: 'const turns = Array.from({ length: each }, (_, turn) => queues.flatMap((queue) => queue[turn] ?? []));',
        put: 'const turns = queues;',
      },
      {
        breaks: 'A run begins work after its time.',
        find: '{ atOnce: bounds.together, isOver },',
        put: '{ atOnce: bounds.together },',
      },
      {
        breaks: 'One delivery that cannot be tried keeps the others waiting.',
        find: '          errors.push(error);\n          return undefined;',
        put: '          throw error;',
      },
      {
        breaks: 'What goes wrong on our side is told to nobody.',
        find: 'if (errors.length > 0) throw',
        put: 'if (errors.length < 0) throw',
      },
      {
        breaks: 'What is due in seconds is left to the next run.',
        find: 'named = await soonAgain(tried, needs, bounds);',
        put: 'named = [];',
      },
    ],
  },
  {
    file: 'lib/webhooks/outbox.ts',
    tests: ['test/webhooks/outbox.test.ts'],
    mutants: [
      {
        breaks: 'What was told before is told again.',
        find: 'if (fact.sequence <= after) return [];',
        put: 'if (fact.sequence < after) return [];',
      },
      {
        breaks: 'A new webhook is told of the past.',
        find: "hook.state !== 'removed' && isAfter && ",
        put: "hook.state !== 'removed' && ",
      },
      {
        breaks: 'A removed webhook is told.',
        find: "return hook.state !== 'removed' && ",
        put: 'return ',
      },
      {
        breaks: 'A webhook is told of what it has not asked for.',
        find: 'hook.events.includes(event) && isFromThere',
        put: 'isFromThere',
      },
      {
        breaks: 'A webhook for one source is told of all.',
        find: 'hook.events.includes(event) && isFromThere',
        put: 'hook.events.includes(event)',
      },
      {
        breaks: 'A source with an accent in two signs is another source.',
        find: 'asWritten(hook.source) === asWritten(source)',
        put: 'hook.source === source',
      },
      { breaks: 'Deliveries are kept for a week.', find: 'const KEPT = 90;', put: 'const KEPT = 7;' },
    ],
  },
  {
    file: 'lib/webhooks/registry.ts',
    tests: ['test/webhooks/admin.test.ts', 'test/webhooks/dispatch.test.ts'],
    mutants: [
      {
        breaks: 'An old secret signs for ever.',
        find: 'return !successor || Date.parse(successor.at) + OLD_SECRET_SIGNS > now.getTime();',
        put: 'return !successor || Date.parse(successor.at) > 0;',
      },
      {
        breaks: 'An old secret stops at once.',
        find: 'return !successor || Date.parse(successor.at) + OLD_SECRET_SIGNS > now.getTime();',
        put: 'return !successor;',
      },
      {
        breaks: 'A resumed webhook keeps the reason for its pause.',
        find: "return { ...rest, state: fact.type === 'Resumed' ? 'active' : 'removed', since: at };",
        put: "return { ...hook, state: fact.type === 'Resumed' ? 'active' : 'removed', since: at };",
      },
    ],
  },
  {
    file: 'lib/webhooks/admin.ts',
    tests: ['test/webhooks/admin.test.ts', 'test/webhooks/dispatch.test.ts'],
    mutants: [
      {
        breaks: 'One webhook more than the most can be registered.',
        find: 'if (standing.length >= MOST_WEBHOOKS) throw',
        put: 'if (standing.length > MOST_WEBHOOKS) throw',
      },
      {
        breaks: 'Removed webhooks count for the most.',
        find: "const standing = foldWebhooks(now).filter(({ state }) => state !== 'removed');",
        put: 'const standing = foldWebhooks(now);',
      },
      {
        breaks: 'The secret is shown for ever.',
        find: "const secret = isFresh && 'secret' in fact ?",
        put: "const secret = isFresh !== undefined && 'secret' in fact ?",
      },
      {
        breaks: 'A forbidden address is registered.',
        find: 'if (objection !== undefined) throw',
        put: 'if (objection === url) throw',
      },
      {
        breaks: 'A removed webhook can be pinged.',
        find: 'const hook = notRemoved(hookOf(await needs.hooks.log(), id));',
        put: 'const hook = hookOf(await needs.hooks.log(), id);',
      },
      {
        breaks: 'A delivery of a paused webhook can be sent again.',
        find: "if (hook.state === 'paused' && delivery.event !== 'ping')",
        put: "if (hook.state === 'removed' && delivery.event !== 'ping')",
      },
      {
        breaks: 'A resumed webhook is paused by the next failure.',
        find: 'await needs.hooks.recovered(id);',
        put: '',
      },
    ],
  },
];

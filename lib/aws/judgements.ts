// Judgements: one item for each revision under its rule and version, and the sums that are kept of them in one partition.
import { addJudged, decidedIn, type Judged, NOTHING_JUDGED } from '../learning/acceptance.ts';
import { parseJudged, parseJudgement } from '../learning/parse.ts';
import type { Judgements, RuleSum } from '../learning/ports.ts';
import { six } from './facts.ts';
import { body, type Item, N, number, S, type Table, text } from './table.ts';

const named = (rule: string, version: number): string => `${rule}@${version}`;
const partition = (rule: string, version: number): string => `RULE#${named(rule, version)}`;
const sumKey = (rule: string, version: number) => ({ PK: 'RULES', SK: `SUM#${named(rule, version)}` });

function sumOf(item: Item): RuleSum {
  const [rule = '', version = ''] = text(item, 'SK').slice('SUM#'.length).split('@');
  const changes = number(item, 'changes');
  const kept = item['judged']?.S;
  return {
    rule,
    version: Number(version),
    judged: kept === undefined ? NOTHING_JUDGED : parseJudged(JSON.parse(kept)),
    current: item['asOf']?.N === String(changes),
    changes,
    roughly: number(item, 'roughly'),
    looked: Number(item['looked']?.N ?? 0),
  };
}

export function dynamoJudgements(table: Table): Judgements {
  return {
    async put(judgement) {
      const { rule, version, article, revision, sequence, at, rejections } = judgement;
      // The latest rejections are found through the index; everything else is only ever added up.
      const found = rejections.length > 0 ? ', GSI1PK = :rule, GSI1SK = :at' : ' REMOVE GSI1PK, GSI1SK';
      const isNew = await table.update(
        { PK: partition(rule, version), SK: `JUDGED#${article}#${six(revision)}` },
        {
          set: `SET #body = :body, #sequence = :sequence${found}`,
          when: 'attribute_not_exists(PK) OR #sequence < :sequence',
          values: {
            ':body': S(JSON.stringify(judgement)),
            ':sequence': N(sequence),
            ...(rejections.length > 0 ? { ':rule': S(partition(rule, version)), ':at': S(at) } : {}),
          },
        },
      );
      if (!isNew) return false;
      await table.updated(sumKey(rule, version), {
        set: 'ADD #changes :one, #roughly :decided',
        values: { ':one': N(1), ':decided': N(decidedIn(judgement.judged)) },
      });
      return true;
    },
    async sums() {
      const items = await table.all({ where: 'PK = :pk', values: { ':pk': S('RULES') } });
      return items.map(sumOf);
    },
    async sum(rule, version) {
      const item = await table.get(sumKey(rule, version));
      return item && sumOf(item);
    },
    async addUp(rule, version) {
      const items = await table.all({ where: 'PK = :pk', values: { ':pk': S(partition(rule, version)) } });
      return items.map((item) => parseJudgement(body(item)).judged).reduce<Judged>(addJudged, NOTHING_JUDGED);
    },
    async keepSum(rule, version, judged, changes) {
      await table.update(sumKey(rule, version), {
        set: 'SET #judged = :judged, #asOf = :changes',
        when: '#changes = :changes',
        values: { ':judged': S(JSON.stringify(judged)), ':changes': N(changes) },
      });
    },
    async looked(rule, version, milestone) {
      await table.update(sumKey(rule, version), {
        set: 'SET #looked = :milestone',
        when: 'attribute_exists(PK) AND (attribute_not_exists(#looked) OR #looked < :milestone)',
        values: { ':milestone': N(milestone) },
      });
    },
    async rejections(rule, version, limit) {
      const items = await table.all(
        {
          index: 'GSI1',
          where: 'GSI1PK = :rule',
          values: { ':rule': S(partition(rule, version)) },
          newestFirst: true,
        },
        limit,
      );
      return items
        .map((item) => parseJudgement(body(item)))
        .flatMap(({ article, revision, rejections }) => rejections.map((one) => ({ ...one, article, revision })))
        .slice(0, limit);
    },
  };
}

// The log of what each rule may do: short, append-only, read whole by whoever cleans.
import { parseSetting } from '../learning/parse.ts';
import type { RuleSettings } from '../learning/ports.ts';
import { six } from './facts.ts';
import { body, S, type Table, text } from './table.ts';

const PK = 'SETTINGS';

export function dynamoSettings(table: Table): RuleSettings {
  return {
    async log() {
      const items = await table.all({
        where: 'PK = :pk AND begins_with(SK, :log)',
        values: { ':pk': S(PK), ':log': S('LOG#') },
      });
      return items.map((item) => parseSetting(body(item)));
    },
    async append(fact) {
      const key = { PK, SK: `LOG#${six(fact.sequence)}` };
      const written = JSON.stringify(fact);
      if (await table.putNew(key, { body: S(written) })) return true;
      const there = await table.get(key);
      return there !== undefined && text(there, 'body') === written;
    },
  };
}

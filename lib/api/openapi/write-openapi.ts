// Writes docs/openapi.json: run it after a change of the table (`node lib/api/openapi/write-openapi.ts`); a test says when.
import { writeFileSync } from 'node:fs';
import { openApi } from './openapi.ts';

writeFileSync(new URL('../../../docs/openapi.json', import.meta.url), `${JSON.stringify(openApi(), null, 2)}\n`);

// Preloaded into every contestant: leaves the most memory that the process ever held where the bench looks for it.
import { writeFileSync } from 'node:fs';

const file = process.env['FAIRCOPY_BENCH_MEMORY'];
if (file) process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)));

// Preloaded into every contestant: leaves what the process has used, memory and processor time, where the bench looks for it.
import { writeFileSync } from 'node:fs';

const file = process.env['FAIRCOPY_BENCH_USAGE'];
if (file) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeFileSync(file, JSON.stringify({ memory: maxRSS / 1024, seconds: (userCPUTime + systemCPUTime) / 1e6 }));
  });
}

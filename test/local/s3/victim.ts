// The S3 server in a process of its own, so that a test can kill it.
import { startBench } from './bench.ts';

const bench = await startBench(process.argv[2]);
process.send?.(bench.server.url);

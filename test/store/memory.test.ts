// A fake is worth its tests only if it keeps the contract of the real thing.
import { storeContract } from './contract.ts';
import { memoryStore } from './memory.ts';

storeContract('the store in memory', async () => memoryStore());

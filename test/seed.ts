// Properties are tried with the same numbers in every run, so that a red run is about the change; FAIRCOPY_SEED tries others.
import { configureGlobal } from 'fast-check';

configureGlobal({ seed: Number(process.env['FAIRCOPY_SEED'] ?? 20_261_124) });

// What the states of an upload are called, on the page and by its script.

import type { UploadState } from '../../ledger/views.ts';

export const UPLOAD_STATE_IN_WORDS: Readonly<Record<UploadState, string>> = {
  received: 'Being cleaned',
  cleaned: 'Cleaned',
  duplicate: 'Nothing new',
  refused: 'Refused',
  failed: 'Failed',
};

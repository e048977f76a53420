// What an editor asks: a place for each file, and what became of the uploads.
import type { Actor } from '../ledger/facts.ts';
import type { Listing, UploadView } from '../ledger/views.ts';

export interface UploadTicket {
  readonly id: string;
  readonly key: string;
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface UploadRequest {
  readonly name: string;
  readonly source?: string;
  readonly size: number;
  readonly type?: string;
}

export interface UploadDesk {
  requestUploads(files: readonly UploadRequest[], actor: Actor): Promise<readonly UploadTicket[]>;
  uploads(query: { cursor?: string; limit: number }): Promise<Listing<UploadView>>;
  upload(id: string): Promise<UploadView>;
}

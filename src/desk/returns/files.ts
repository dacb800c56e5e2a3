import { getReturnFiles } from '../../ebay/calls/return';
import { ReturnId } from '../../ids';
import { readOperation } from '../operation';
import { present } from '../present';
import { onRequest, requestInput } from '../request-input';

/** One file of a return. Its bytes come from the buyer: check them before they are shown. */
export interface ReturnFile {
  readonly id?: string;
  readonly name?: string;
  readonly purpose?: string;
  readonly format?: string;
  readonly by: 'buyer' | 'seller' | 'other';
  readonly at?: string;
  /** base64; absent where eBay sends only an address. */
  readonly data?: string;
  readonly url?: string;
}

const BY: Readonly<Record<string, ReturnFile['by']>> = { BUYER: 'buyer', SELLER: 'seller' };

export const files = readOperation({
  name: 'return.files',
  title: 'Files',
  summary: 'Show the photos and labels of a return.',
  effect: 'read',
  input: requestInput(ReturnId),
  target: onRequest('return'),
  async run(context, input): Promise<readonly ReturnFile[]> {
    const reply = await context.ebay.send(getReturnFiles, { path: { returnId: input.id } });
    return reply.files.map((file) => ({
      by: BY[file.submitter ?? ''] ?? 'other',
      ...present({
        id: file.fileId,
        name: file.fileName,
        purpose: file.filePurpose,
        format: file.fileFormat,
        at: file.creationDate,
        data: file.fileData ?? file.resizedFileData,
        url: file.secureUrl,
      }),
    }));
  },
});

import { dateTime } from '../amount';
import type { Ebay } from '../ebay';
import { invalid } from '../party';
import type { Return, ReturnFile } from '../world/return';

const SIGNATURES: readonly [format: string, magic: Buffer][] = [
  ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
  ['JPEG', Buffer.from([0xff, 0xd8, 0xff])],
  ['GIF', Buffer.from('GIF8')],
  ['BMP', Buffer.from('BM')],
  ['PDF', Buffer.from('%PDF')],
];
const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/;

const formatOf = (bytes: Buffer): string | undefined =>
  SIGNATURES.find(([, magic]) => bytes.subarray(0, magic.length).equals(magic))?.[0];

export interface Upload {
  fileName: string;
  data: string;
  filePurpose: string;
  submitter: 'BUYER' | 'SELLER';
}

/** Keeps a file of a return. @throws Refusal when it is no base64, no image, or a PDF that is no label */
export const keepFile = (ebay: Ebay, request: Return, upload: Upload): ReturnFile => {
  if (!BASE64.test(upload.data)) throw invalid('data: must be base64');
  const once = Buffer.from(upload.data, 'base64');
  // Old clients encode twice, and eBay still takes it.
  const fileFormat = formatOf(once) ?? formatOf(Buffer.from(once.toString('latin1'), 'base64'));
  const isLabel = upload.filePurpose === 'LABEL_RELATED';
  if (fileFormat === undefined || (fileFormat === 'PDF' && !isLabel)) {
    throw invalid('data: only BMP, GIF, JPEG and PNG images are supported, and PDF for labels');
  }
  const file: ReturnFile = {
    ...upload,
    fileId: ebay.ids.request(),
    returnId: request.returnId,
    fileFormat,
    fileStatus: isLabel ? 'CREATED' : 'PUBLISHED',
    createdAt: ebay.clock.now(),
  };
  ebay.world.files.set(file.fileId, file);
  ebay.effects.count(request.orderId, 'files');
  return file;
};

export const fileView =
  (withData: boolean) =>
  (file: ReturnFile): object => ({
    fileId: file.fileId,
    fileName: file.fileName,
    filePurpose: file.filePurpose,
    fileFormat: file.fileFormat,
    fileStatus: file.fileStatus,
    submitter: file.submitter,
    creationDate: dateTime(file.createdAt),
    ...(withData ? { fileData: file.data, resizedFileData: file.data } : {}),
  });

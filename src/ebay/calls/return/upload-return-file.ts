import { z } from 'zod';
import { defineCall, reply } from '../../call';
import { FilePurposeEnum } from '../../enums/return-file';
import { text } from '../../reading/leaves';
import { group, path } from './group';

/** Attaches an image, or a label also as PDF, in base64; answers the `fileId`. */
export const uploadReturnFile = defineCall({
  ...group,
  id: 'uploadReturnFile',
  aim: 'take the file',
  verb: 'POST',
  path: '/post-order/v2/return/{returnId}/file/upload',
  input: z.strictObject({
    path,
    body: z.strictObject({
      data: z.string().min(1),
      fileName: z.string().min(1),
      filePurpose: z.enum(FilePurposeEnum.values),
    }),
  }),
  output: reply({
    compressedFileData: text,
    fileId: text,
  }),
  repeatable: false,
  signed: false,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_return-returnid_file_upload__post.html',
});

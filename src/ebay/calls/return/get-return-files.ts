import { z } from 'zod';
import { defineCall, reply } from '../../call';
import { list } from '../../reading/list';
import { ReturnFileType } from '../../types/return-file';
import { group, path } from './group';

/** The photos and labels of a return, with their bytes in base64 where eBay sends them. */
export const getReturnFiles = defineCall({
  ...group,
  id: 'getReturnFiles',
  aim: 'show the files of the return',
  verb: 'GET',
  path: '/post-order/v2/return/{returnId}/files',
  input: z.strictObject({ path }),
  output: reply({
    files: list(ReturnFileType),
  }),
  repeatable: true,
  signed: false,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_return-returnid_files__get.html',
});

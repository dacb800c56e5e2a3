import type { ReturnFile } from '../desk/returns/files';
import { imageType, withoutLocation } from './image';
import type { TakenFile } from './slack-files';

const MOST = 10;

const safePicture = (file: ReturnFile, index: number): TakenFile | undefined => {
  if (file.data === undefined) return undefined;
  const bytes = Buffer.from(file.data, 'base64');
  const type = imageType(bytes);
  return type === undefined ? undefined : { name: `photo-${index + 1}.${type}`, bytes: withoutLocation(bytes) };
};

/** Those files that are really pictures, without what the camera wrote into them and without the buyer's file names. */
export const safePictures = (files: readonly ReturnFile[]): TakenFile[] =>
  files.flatMap((file, index) => safePicture(file, index) ?? []).slice(0, MOST);

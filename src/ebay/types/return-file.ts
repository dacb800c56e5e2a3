import { ReturnUserRoleEnum } from '../enums/return';
import { FileFormatEnum, FilePurposeEnum, FileStatusEnum } from '../enums/return-file';
import { date } from '../reading/containers';
import { text } from '../reading/leaves';
import { object } from '../reading/object';
import type { ReadBy } from '../reading/reader';

export const ReturnFileType = object({
  creationDate: date,
  fileData: text,
  fileFormat: FileFormatEnum,
  fileId: text,
  fileName: text,
  filePurpose: FilePurposeEnum,
  fileStatus: FileStatusEnum,
  resizedFileData: text,
  secureUrl: text,
  submitter: ReturnUserRoleEnum,
});
export type ReturnFileType = NonNullable<ReadBy<typeof ReturnFileType>>;

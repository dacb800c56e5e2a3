import { oneOf } from '../reading/leaves';

export const FileFormatEnum = oneOf('FileFormatEnum', ['BMP', 'GIF', 'JPEG', 'JPG', 'PNG', 'UNKNOWN']);

export const FilePurposeEnum = oneOf('FilePurposeEnum', ['ITEM_RELATED', 'LABEL_RELATED', 'REFUND_RELATED', 'UNKNOWN']);

export const FileStatusEnum = oneOf('FileStatusEnum', ['CREATED', 'DELETED', 'PUBLISHED', 'UNKNOWN']);

import type { IncomingMessage } from 'node:http';
import { isObject, type JsonObject, parseJson } from './json';

export async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

/** The fields of a form, multipart or JSON body; objects inside forms are still JSON text. */
export function fieldsOf(contentType: string, bytes: Buffer): JsonObject {
  if (contentType.startsWith('application/json')) {
    const body = parseJson(bytes.toString());
    return isObject(body) ? body : {};
  }
  if (contentType.startsWith('multipart/form-data')) {
    return Object.fromEntries(partsOf(contentType, bytes).map((part) => [part.name, part.bytes.toString()]));
  }
  return Object.fromEntries(new URLSearchParams(bytes.toString()));
}

/** Parts of a multipart body. Source: RFC 7578 */
export function partsOf(contentType: string, bytes: Buffer): { name: string; bytes: Buffer }[] {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (!boundary) return [];
  const delimiter = Buffer.from(`--${boundary}`);
  const parts: { name: string; bytes: Buffer }[] = [];
  let start = bytes.indexOf(delimiter);
  while (start >= 0) {
    const end = bytes.indexOf(delimiter, start + delimiter.length);
    if (end < 0) break;
    const part = bytes.subarray(start + delimiter.length + 2, end - 2);
    const split = part.indexOf('\r\n\r\n');
    const name = /name="([^"]*)"/.exec(part.subarray(0, split).toString())?.[1] ?? '';
    parts.push({ name, bytes: part.subarray(split + 4) });
    start = end;
  }
  return parts;
}

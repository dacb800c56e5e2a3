import { expect, test } from '@jest/globals';
import { imageType, withoutLocation } from '../../src/slack/image';

const segment = (marker: number, body: string) => {
  const bytes = Buffer.from(body, 'latin1');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
};
const chunk = (type: string, body: string) => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, Buffer.from(body, 'latin1'), Buffer.alloc(4)]);
};
const scan = Buffer.concat([segment(0xda, 'scan'), Buffer.from([1, 2, 3, 0xff, 0xd9])]);
const JPEG = Buffer.from([0xff, 0xd8]);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

test('a JPEG loses where it was taken and keeps its picture and colours', () => {
  const told = Buffer.concat([
    JPEG,
    segment(0xe0, 'JFIF'),
    segment(0xe1, 'Exif GPS 52.5 N'),
    segment(0xe2, 'ICC'),
    segment(0xfe, 'by Lena'),
    scan,
  ]);
  const silent = withoutLocation(told);
  expect(silent.toString('latin1')).not.toMatch(/GPS|Lena/);
  expect(silent).toEqual(Buffer.concat([JPEG, segment(0xe0, 'JFIF'), segment(0xe2, 'ICC'), scan]));
});

test('a PNG loses its notes and keeps its picture', () => {
  const told = Buffer.concat([
    PNG,
    chunk('IHDR', 'h'),
    chunk('eXIf', 'GPS'),
    chunk('tEXt', 'Author Lena'),
    chunk('IDAT', 'd'),
    chunk('IEND', ''),
  ]);
  expect(withoutLocation(told)).toEqual(
    Buffer.concat([PNG, chunk('IHDR', 'h'), chunk('IDAT', 'd'), chunk('IEND', '')]),
  );
});

test('a torn picture does not crash, and what is no picture is told by its bytes', () => {
  expect(withoutLocation(Buffer.concat([JPEG, Buffer.from([0xff, 0xe1, 0xff])]))).toBeInstanceOf(Buffer);
  expect(imageType(Buffer.from('<html>not-a.png'))).toBeUndefined();
  expect(imageType(PNG)).toBe('png');
});

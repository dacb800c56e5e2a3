import { crc32, deflateSync } from 'node:zlib';

type Color = readonly [red: number, green: number, blue: number];

export interface PhotoOptions {
  width?: number;
  height?: number;
  /** The colour of the thing in the picture. */
  color?: Color;
  /** A dark line across it: damage. */
  cracked?: boolean;
  /** Hides the place where it was taken in the file, as phones do. */
  withLocation?: boolean;
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** What a location in a photo looks like to whoever searches the bytes for it. */
export const LOCATION_MARK = 'GPSLatitude 37.3318 GPSLongitude -122.0312';

const pixel = (
  x: number,
  y: number,
  width: number,
  height: number,
  { color, cracked }: Required<Pick<PhotoOptions, 'color' | 'cracked'>>,
): Color => {
  const [dx, dy] = [(x - width / 2) / width, (y - height / 2) / height];
  const shade = (given: Color, by: number): Color => [given[0] * by, given[1] * by, given[2] * by];
  if (cracked && Math.abs(dx - dy * 0.4 + Math.sin(y / 5) * 0.015) < 0.008 && Math.abs(dy) < 0.24) return [20, 20, 24];
  const ring = Math.hypot(dx * 1.35, dy);
  if (ring < 0.11) return shade([70, 90, 140], 1.4 - ring * 4);
  if (ring < 0.18) return [38, 40, 46];
  if (Math.abs(dx) < 0.32 && Math.abs(dy) < 0.24) return shade(color, 1 - dy);
  if (Math.abs(dx) < 0.09 && dy < 0 && dy > -0.33) return shade(color, 0.8);
  return shade([236, 232, 224], 1 - Math.abs(dy) * 0.3);
};

const painted = new Map<string, Buffer>();

/** A small picture of a camera on a table, as PNG: no binary files are kept for it. Painted once for equal options. */
export const photo = (options: PhotoOptions = {}): Buffer => {
  const key = JSON.stringify(options);
  const made = painted.get(key) ?? paint(options);
  painted.set(key, made);
  return made;
};

const paint = (options: PhotoOptions): Buffer => {
  const { width = 112, height = 84, color = [120, 104, 92], cracked = false, withLocation = false } = options;
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * (1 + width * 3) + 1 + x * 3;
      pixel(x, y, width, height, { color, cracked }).forEach((value, index) => {
        rows[at + index] = Math.max(0, Math.min(255, Math.round(value)));
      });
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(withLocation ? [chunk('tEXt', Buffer.from(`Comment\0${LOCATION_MARK}`, 'latin1'))] : []),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** One of the smallest JPEGs there are. */
const SMALL_JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);

/** A JPEG with an Exif segment that tells where it was taken. */
export const jpegWithLocation = (): Buffer => {
  const exif = Buffer.from(`Exif\0\0MM\0*\0\0\0\b\0\0${LOCATION_MARK}`, 'latin1');
  const marker = Buffer.alloc(4);
  marker.writeUInt16BE(0xffe1, 0);
  marker.writeUInt16BE(exif.length + 2, 2);
  return Buffer.concat([SMALL_JPEG.subarray(0, 2), marker, exif, SMALL_JPEG.subarray(2)]);
};

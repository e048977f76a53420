// Makes a screenshot small enough to be kept in the repository: a PNG of the 256 colours that it uses most.
import { crc32, deflateSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

const COLOURS = 256;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Four bytes for each pixel. */
  readonly rgba: Buffer;
}

export async function smaller(png: Buffer, browser: Browser): Promise<Buffer> {
  const { width, height, rgba } = await decoded(png, browser);
  const colours = Array.from({ length: width * height }, (_, pixel) => rgba.readUIntBE(pixel * 4, 3));
  const palette = mostUsed(colours);
  const nearest = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  for (const [pixel, colour] of colours.entries()) {
    const index = nearest.get(colour) ?? nearestIn(palette, colour);
    nearest.set(colour, index);
    rows[Math.floor(pixel / width) * (width + 1) + 1 + (pixel % width)] = index;
  }
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const table = Buffer.concat(palette.map((colour) => Buffer.from(partsOf(colour))));
  const packed = deflateSync(rows, { level: 9 });
  const chunks = [chunk('IHDR', header), chunk('PLTE', table), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([SIGNATURE, ...chunks]);
}

/** The browser that made the picture also reads it. */
async function decoded(png: Buffer, browser: Browser): Promise<Pixels> {
  const page = await browser.newPage();
  const { width, height, base64 } = await page.evaluate<{
    width: number;
    height: number;
    base64: string;
  }>(`(async () => {
    const bitmap = await createImageBitmap(await (await fetch('data:image/png;base64,${png.toString('base64')}')).blob());
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context.drawImage(bitmap, 0, 0);
    const bytes = context.getImageData(0, 0, bitmap.width, bitmap.height).data;
    return { width: bitmap.width, height: bitmap.height, base64: new Uint8Array(bytes.buffer).toBase64() };
  })()`);
  await page.close();
  return { width, height, rgba: Buffer.from(base64, 'base64') };
}

function mostUsed(colours: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, COLOURS)
    .map(([colour]) => colour);
}

function nearestIn(palette: readonly number[], colour: number): number {
  const distance = (other: number) => {
    const [there, here] = [partsOf(other), partsOf(colour)];
    return there.reduce((sum, part, index) => sum + (part - (here[index] ?? 0)) ** 2, 0);
  };
  const distances = palette.map(distance);
  return distances.indexOf(Math.min(...distances));
}

function partsOf(colour: number): readonly number[] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

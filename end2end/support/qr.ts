// What a camera reads from a QR code on the screen: by another program than the one that drew it.
import type { Locator } from '@playwright/test';
import jsQR from 'jsqr';

/** The text of the QR code that a picture of the element shows. */
export async function readQr(code: Locator): Promise<string> {
  const picture = await code.screenshot();
  // The browser itself turns the PNG into dots; as texts, for lists of a million numbers travel slowly.
  const { dots, width, height } = await code.page().evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const letters: string[] = [];
    for (const dot of data) letters.push(String.fromCharCode(dot));
    return { dots: btoa(letters.join('')), width: image.width, height: image.height };
  }, picture.toString('base64'));
  const found = jsQR(Uint8ClampedArray.from(Buffer.from(dots, 'base64')), width, height, { inversionAttempts: 'dontInvert' });
  if (!found) throw new Error(`no QR code can be read from ${width} × ${height} dots`);
  return found.data;
}

import type { PictureSize } from './limits'
import type { PdfObjects } from './pdf-objects'

/** px by which a page is printed larger than it will be: Chromium rounds sizes to its own units, up or down. */
export const printedBeyond = 2
const pointsPerPx = 72 / 96

/**
 * The PDF with the boxes of its pages (PDF 2.0, ISO 32000-2, 14.11.2) cut from their top left corners to exactly these sizes in px. As it
 * is when it has not as many pages.
 */
export function withPageSizes(pdf: PdfObjects, sizes: readonly PictureSize[]): PdfObjects {
  // Chromium writes pages in their order.
  const pages = [...pdf.objects].filter(([, object]) =>
    /\/Type \/Page\b/.test(object.toString('latin1', 0, 200)),
  )
  if (pages.length !== sizes.length) return pdf
  const objects = new Map(pdf.objects)
  for (const [i, [number, object]] of pages.entries()) {
    const { width, height } = sizes[i] ?? { width: 0, height: 0 }
    const cut = object
      .toString('latin1')
      .replace(/\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/, (_all, top: string) => {
        const box = [0, Number(top) - height * pointsPerPx, width * pointsPerPx, Number(top)]
        return `/MediaBox [${box.map((points) => Number(points.toFixed(6))).join(' ')}]`
      })
    objects.set(number, Buffer.from(cut, 'latin1'))
  }
  return { ...pdf, objects }
}

import { AppError } from '../../shared/errors'
import { shellRefusals } from '../../shared/messages/shell'

const longestSide = 16_384
const mostPixels = 120_000_000
/** PDF 2.0 (ISO 32000-2), Annex C: pages up to 14,400 units of 1/72 inch a side. */
const longestPageSide = 14_400
const pointsPerPx = 72 / 96

/** The size of a picture in pixels. @throws AppError `figure-too-large` above what a canvas can hold. */
export function pictureSize(width: number, height: number, scale: number): { width: number; height: number } {
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) }
  if (Math.max(size.width, size.height) > longestSide || size.width * size.height > mostPixels) {
    throw new AppError('figure-too-large', shellRefusals.figureTooLarge(size.width, size.height, scale))
  }
  return size
}

/** The size of a PDF page in inches for a figure in px. @throws AppError `figure-too-large` */
export function pageSize(width: number, height: number): { width: number; height: number } {
  if (Math.max(width, height) * pointsPerPx > longestPageSide) {
    throw new AppError('figure-too-large', shellRefusals.pageTooLarge(width, height))
  }
  return { width: width / 96, height: height / 96 }
}

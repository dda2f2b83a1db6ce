import { AppError } from '../../shared/errors'
import { shellRefusals } from '../../shared/messages/shell'

const longestSide = 20_000
/** What is copied is held whole, by the app and by whoever pastes it; a canvas of Chromium's has room for no more. */
const mostCopied = { side: 16_384, pixels: 120_000_000 }
/** PDF 2.0 (ISO 32000-2), Annex C: pages up to 14,400 units of 1/72 inch a side. */
const longestPageSide = 14_400
const pointsPerPx = 72 / 96

export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** The size of a picture in pixels, `scale` pixels per px. @throws AppError `figure-too-large` above 20,000 a side */
export function pictureSize({ width, height }: PictureSize, scale: number): PictureSize {
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) }
  if (Math.max(size.width, size.height) > longestSide) {
    throw new AppError('figure-too-large', shellRefusals.figureTooLarge(size.width, size.height, scale))
  }
  return size
}

/** Refuses a picture for the clipboard that has more pixels than programs can take. @throws AppError `figure-too-large` */
export function refuseLargeCopy(figure: PictureSize, scale: number): void {
  const { width, height } = pictureSize(figure, scale)
  if (Math.max(width, height) > mostCopied.side || width * height > mostCopied.pixels) {
    throw new AppError('figure-too-large', shellRefusals.copyTooLarge(width, height, scale))
  }
}

/** The size of a PDF page in inches for a figure in px. @throws AppError `figure-too-large` */
export function pageSize({ width, height }: PictureSize): PictureSize {
  if (Math.max(width, height) * pointsPerPx > longestPageSide) {
    throw new AppError('figure-too-large', shellRefusals.pageTooLarge(width, height))
  }
  return { width: width / 96, height: height / 96 }
}

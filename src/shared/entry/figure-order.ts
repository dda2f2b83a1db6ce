/** How `03/04/2020` is meant: not at all, as 3 April, or as 4 March. */
export const figureOrders = ['none', 'day', 'month'] as const
export type FigureOrder = (typeof figureOrders)[number]

const figures = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/])/gu

/** The date with days in figures written as ISO 8601 has them; as it stands when the order isn't known. */
export function inOrder(text: string, order: FigureOrder): string {
  if (order === 'none') return text
  return text.replace(figures, (_, first: string, _sign: string, second: string, year: string) => {
    const [day, month] = order === 'day' ? [first, second] : [second, first]
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  })
}

/** Whether the text has a day in figures whose order matters. */
export function hasFigures(text: string): boolean {
  figures.lastIndex = 0
  return figures.test(text)
}

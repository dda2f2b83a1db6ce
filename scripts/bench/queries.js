// What is asked of a seeded workspace; see tests/bench/seeded-words.ts and seeded-rows.ts.

/** In about every tenth event. */
const commonWord = 'treaty'
/** In about one event of two hundred. */
const rareWord = 'kefen'
/** On about one event of two hundred. */
const rareTag = 'Rare witness'
const times = 40
/** px: so wide is a bucket about. */
const bucketWidth = 48

/** Numbers spread over [0, 1), the same at every run: multiples of the golden ratio. */
const spread = (/** @type {number} */ index) => (index * 0.6180339887498949) % 1

/**
 * @param {{ from: number, until: number }} extent of everything dated, ms UTC
 * @param {number} width of the timeline, px
 */
export function seededQueries(extent, width) {
  const all = extent.until - extent.from
  const window = (from, length, more = {}) => ({
    from: Math.floor(from),
    until: Math.ceil(from + length),
    level: Math.max(0, Math.round(Math.log2((length * bucketWidth) / width))),
    pinned: [],
    rivals: false,
    ...more,
  })
  const words = (text) => Array.from({ length: times }, () => [{ text, limit: 20 }])
  return {
    commonWord,
    rareTag,
    windows: Array.from({ length: times }, (_, index) => {
      const length = all * 0.1 ** (index % 4)
      return window(extent.from + spread(index) * (all - length), length)
    }),
    commonWords: words(commonWord),
    rareWords: words(rareWord),
    /** Everything that meets a filter, each time a filter that was never asked for before. */
    filtered: (parts) =>
      Array.from({ length: 7 }, (_, index) =>
        window(extent.from, all, {
          filter: { ...noFilter, ...parts, from: extent.from - 1 - index },
          group: null,
        }),
      ),
  }
}

export const noFilter = {
  text: '',
  lanes: [],
  tags: [],
  from: null,
  until: null,
  dates: [],
  colors: [],
  notes: null,
  links: null,
}

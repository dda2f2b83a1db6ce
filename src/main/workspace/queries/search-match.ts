import type { SearchTerm } from '../../../shared/search/read-search'

/**
 * The terms as an expression of FTS5 (https://sqlite.org/fts5.html, 3): every term a string in quotes, an open one as a prefix, all
 * of them needed. Words are letters, digits and the marks on them, so that nothing typed can be syntax.
 */
export function matchExpression(terms: readonly SearchTerm[]): string {
  return terms.map(({ typed, open }) => `"${typed}"${open ? ' *' : ''}`).join(' AND ')
}

/** One page as a search answered it. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** How many there are in all, as eBay says; often missing. */
  readonly total: number | undefined;
}

/** All rows of a search; `complete` is false when eBay promised more than it gave, or when `most` cut the search short. */
export interface Pages<Row> {
  readonly rows: readonly Row[];
  readonly total: number | undefined;
  readonly complete: boolean;
}

export interface Paging<Row> {
  readonly limit: number;
  /** Rows to read at most. */
  readonly most?: number;
  readonly idOf: (row: Row) => string | undefined;
  /** @throws AppError */
  readonly page: (offset: number) => Promise<Page<Row>>;
}

/**
 * Reads a search to its end by the length of its pages and by ids, never by the echoed offset. eBay's documents call `offset`
 * both entries to skip and a page number: when skipping entries ends early although more were promised, page numbers are tried.
 * @throws AppError whatever a page throws; rows read before it are lost, since half a list must not pass for a whole one.
 */
export const readPages = async <Row>({ limit, most = 20_000, idOf, page }: Paging<Row>): Promise<Pages<Row>> => {
  const found = new Map<string, Row>();
  const take = (rows: readonly Row[]): number => {
    const before = found.size;
    for (const [index, row] of rows.entries()) found.set(idOf(row) ?? `row without id ${before + index}`, row);
    return found.size - before;
  };
  const first = await page(0);
  take(first.rows);
  let { total } = first;
  const wantsMore = () => found.size < most && (total === undefined || found.size < total);
  const walk = async (next: (number: number) => number) => {
    for (let number = 1; wantsMore(); number += 1) {
      const { rows, total: counted } = await page(next(number));
      total = counted ?? total;
      const fresh = take(rows);
      if (fresh === 0 || rows.length < limit) return;
    }
  };
  if (first.rows.length >= limit) await walk(() => found.size);
  if (first.rows.length >= limit && total !== undefined && wantsMore()) await walk((number) => number + 1);
  return { rows: [...found.values()], total, complete: total === undefined ? found.size < most : found.size >= total };
};

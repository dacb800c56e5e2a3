import { AppError } from '../errors';

/** One page as a search answered it. */
export interface Page<Row> {
  /** Undefined where eBay sent no list, as it does for some that are empty. */
  readonly rows: readonly Row[] | undefined;
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
  /** Told after each page how many rows were read so far. */
  readonly read?: ((rows: number, total: number | undefined) => Promise<void>) | undefined;
  /** @throws AppError */
  readonly page: (offset: number) => Promise<Page<Row>>;
}

/** A reply with neither a list nor a count says nothing, least of all that there is nothing. @throws AppError unexpected_reply */
const rowsOf = <Row>({ rows, total }: Page<Row>): readonly Row[] => {
  if (rows !== undefined || total !== undefined) return rows ?? [];
  throw new AppError('unexpected_reply', 'eBay answered a search with neither a list nor a count.', {
    hint: 'Try again in a few minutes.',
  });
};

/**
 * Reads a search to its end by the length of its pages and by ids, never by the echoed offset. eBay's documents call `offset`
 * both entries to skip and a page number: when skipping entries ends early although more were promised, page numbers are tried.
 * @throws AppError whatever a page throws; rows read before it are lost, since half a list must not pass for a whole one.
 */
export const readPages = async <Row>({
  limit,
  most = 20_000,
  idOf,
  read,
  ...paging
}: Paging<Row>): Promise<Pages<Row>> => {
  const page = async (offset: number) => {
    const answered = await paging.page(offset);
    return { rows: rowsOf(answered), total: answered.total };
  };
  const found = new Map<string, Row>();
  const take = (rows: readonly Row[]): number => {
    const before = found.size;
    for (const [index, row] of rows.entries()) found.set(idOf(row) ?? `row without id ${before + index}`, row);
    return found.size - before;
  };
  const first = await page(0);
  take(first.rows);
  let { total } = first;
  await read?.(found.size, total);
  const wantsMore = () => found.size < most && (total === undefined || found.size < total);
  if (first.rows.length >= limit) {
    for (let fresh = 1; fresh > 0 && wantsMore(); ) {
      const { rows, total: counted } = await page(found.size);
      total = counted ?? total;
      const taken = take(rows);
      await read?.(found.size, total);
      fresh = rows.length < limit ? 0 : taken;
    }
    const pages = total === undefined ? 0 : Math.ceil(Math.min(total, most) / limit);
    for (let number = 2; number <= pages && wantsMore(); number += 1) take((await page(number)).rows);
  }
  return { rows: [...found.values()], total, complete: total === undefined ? found.size < most : found.size >= total };
};

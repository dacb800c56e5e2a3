import type { ActionsBlockElement, KnownBlock, PlainTextOption, StaticSelect } from '@slack/types';
import { QueueFilters } from '../desk/queue';
import { AccountId } from '../ids';
import { actions, plain } from './blocks';
import type { Scene } from './scene';

/** What stands for "no filter": Slack refuses an option without a value. */
const ANY = '*';

const SHOWS: Readonly<Record<QueueFilters['show'], string>> = {
  queue: 'My queue',
  mine: 'Mine only',
  unowned: 'Without an owner',
  soon: 'Due within a day',
  overdue: 'Overdue',
  all: 'All that is open',
};

const KINDS = { cancellation: 'Cancellations', return: 'Returns', inquiry: 'Not received', case: 'Cases' } as const;

export const showWords = (show: QueueFilters['show']): string => SHOWS[show];

const option = (value: string, label: string): PlainTextOption => ({ value, text: plain(label, 75) });

const select = (name: string, chosen: string, options: readonly PlainTextOption[]): StaticSelect => ({
  type: 'static_select',
  action_id: `home:${name}`,
  options: options.slice(0, 100),
  ...(options.some(({ value }) => value === chosen)
    ? { initial_option: options.find(({ value }) => value === chosen) ?? option(chosen, chosen) }
    : {}),
});

/** The filters as they are chosen now. */
export const filterBlock = (filters: QueueFilters, accounts: readonly string[], scene: Scene): KnownBlock[] => {
  const kinds = Object.entries(KINDS).map(([kind, words]) => option(kind, words));
  const named = scene.accounts.filter(({ id }) => accounts.includes(id)).map(({ id, name }) => option(id, name));
  const selects: ActionsBlockElement[] = [
    select(
      'show',
      filters.show,
      Object.entries(SHOWS).map(([show, words]) => option(show, words)),
    ),
    select('kind', filters.kind ?? ANY, [option(ANY, 'Every kind'), ...kinds]),
    ...(named.length > 1 ? [select('account', filters.account ?? ANY, [option(ANY, 'Every account'), ...named])] : []),
  ];
  return actions(selects);
};

/** The filters after a choice or a turned page; every choice begins at the first page. */
export const changedFilters = (filters: QueueFilters, name: string, value: string): QueueFilters => {
  const { page: _page, ...kept } = filters;
  switch (name) {
    case 'show':
      return { ...kept, page: 0, show: QueueFilters.shape.show.parse(value) };
    case 'kind': {
      const { kind: _kind, ...others } = kept;
      return QueueFilters.parse(value === ANY ? others : { ...others, kind: value });
    }
    case 'account': {
      const { account: _account, ...others } = kept;
      return QueueFilters.parse(value === ANY ? others : { ...others, account: AccountId.parse(value) });
    }
    case 'page':
      return QueueFilters.parse({ ...kept, page: Number(value) });
    default:
      return filters;
  }
};

import type { EChartsOption } from 'echarts';
import type { RefundGroup, Report } from '../../desk/report/report';
import { compare, formatMoney, type Money } from '../../money';
import { bars, COLOURS, compared, GRIDS, INK, legend, names, numbers, TITLES } from './panels';

export const WIDTH = 1000;
export const HEIGHT = 760;

const MOST = 6;

const short = (words: string): string => (words.length > 26 ? `${words.slice(0, 25).trimEnd()}…` : words);

/** The currency in which most was refunded; others are told in words. */
export const mainCurrency = ({ refunds }: Report): string | undefined =>
  [...refunds.sums].sort((left, right) => Number(right.amount) - Number(left.amount))[0]?.currency;

const inCurrency = ({ sums }: RefundGroup, currency: string): Money =>
  sums.find((sum) => sum.currency === currency) ?? { amount: '0', currency };

const mostRefunded = (groups: readonly RefundGroup[], currency: string): RefundGroup[] =>
  groups
    .filter(({ sums }) => sums.some((sum) => sum.currency === currency))
    .sort((left, right) => compare(inCurrency(right, currency), inCurrency(left, currency)))
    .slice(0, MOST);

/** Four panels: requests by day, time to the first answer, outcomes, refunds by reason. White, whatever the reader's theme. */
export const reportChart = (report: Report): EChartsOption => {
  const { period, perDay, answerTimes } = report;
  const outcomes = report.outcomes.slice(0, MOST);
  const currency = mainCurrency(report);
  const reasons = currency === undefined ? [] : mostRefunded(report.byReason, currency);
  const refunded = reasons.map((group) => inCurrency(group, currency ?? ''));
  const spans = [period.short, `The ${period.unit} before`] as const;
  const isMonth = period.unit === 'month';
  const dayWords = (day: string) =>
    new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', {
      timeZone: 'UTC',
      ...(isMonth ? { day: 'numeric' } : { weekday: 'short', day: 'numeric' }),
    });
  const titles = [
    'Requests by day',
    'Time to first answer',
    outcomes.length === 0 ? 'How requests ended: none did' : 'How requests ended',
    currency === undefined ? 'Refunds: none' : `Refunds by reason (${currency})`,
  ];
  const comparing = [
    [spans[0], COLOURS.now],
    [spans[1], COLOURS.before],
  ] as const;
  return {
    backgroundColor: '#ffffff',
    title: [
      { text: period.title, left: 30, top: 18, textStyle: { color: INK, fontSize: 22 } },
      ...titles.map((text, index) => ({ text, ...TITLES[index], textStyle: { color: INK, fontSize: 15 } })),
    ],
    legend: [
      legend(0, [
        ['Opened', COLOURS.now],
        ['Closed', COLOURS.closed],
      ]),
      legend(1, comparing),
      legend(2, comparing),
    ],
    grid: GRIDS.map((grid) => ({ ...grid })),
    xAxis: [
      names(
        0,
        perDay.map(({ day }) => dayWords(day)),
        false,
      ),
      names(
        1,
        answerTimes.map(({ name }) => name.replace(/^(under|over|not) /, '$1\n').replace(' – ', '–')),
        false,
      ),
      numbers(2, false),
      numbers(3, false, '40%'),
    ],
    yAxis: [
      numbers(0, true),
      numbers(1, true),
      names(
        2,
        outcomes.map(({ name }) => short(name)),
        true,
      ),
      names(
        3,
        reasons.map(({ name }) => short(name)),
        true,
      ),
    ],
    series: [
      bars(
        0,
        'Opened',
        COLOURS.now,
        perDay.map(({ opened }) => opened),
        { show: !isMonth },
      ),
      bars(
        0,
        'Closed',
        COLOURS.closed,
        perDay.map(({ closed }) => closed),
        { show: !isMonth },
      ),
      ...compared(1, answerTimes, false, spans),
      ...compared(2, outcomes, true, spans),
      bars(
        3,
        'Refunded',
        COLOURS.now,
        refunded.map(({ amount }) => Number(amount)),
        {
          show: true,
          down: true,
          words: (value, at) => formatMoney(refunded[at] ?? { amount: String(value), currency: currency ?? '' }),
        },
      ),
    ],
  };
};

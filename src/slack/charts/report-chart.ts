import type { EChartsOption } from 'echarts';
import type { NamedCount, RefundGroup, Report } from '../../desk/report/report';
import { compare, formatMoney, type Money } from '../../money';

export const WIDTH = 1000;
export const HEIGHT = 760;

/** Told apart by people who do not see every colour: https://jfly.uni-koeln.de/color/ */
const COLOURS = { now: '#0072B2', closed: '#E69F00', before: '#B8BEC4' };
const INK = '#1d1c1d';
const FAINT = '#5b6168';
const MOST = 6;

/** The four panels, in pixels. */
const GRIDS = [
  { left: 60, top: 120, width: 400, height: 220 },
  { left: 560, top: 120, width: 400, height: 220 },
  { left: 230, top: 470, width: 220, height: 240 },
  { left: 730, top: 470, width: 220, height: 240 },
] as const;
/** Where each panel's title begins. */
const TITLES = [
  { left: 30, top: 66 },
  { left: 530, top: 66 },
  { left: 30, top: 416 },
  { left: 530, top: 416 },
] as const;

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

const names = (index: number, data: readonly string[], isDown: boolean) => ({
  gridIndex: index,
  type: 'category' as const,
  data: [...data],
  inverse: isDown,
  axisTick: { show: false },
  axisLine: { show: data.length > 0, lineStyle: { color: FAINT } },
  axisLabel: { color: INK, fontSize: 12, interval: data.length > 14 ? 1 : 0 },
});

/** With room above the highest bar for its label. */
const numbers = (index: number, isShown: boolean, room = '15%') => ({
  gridIndex: index,
  boundaryGap: [0, room] as [number, string],
  type: 'value' as const,
  minInterval: 1,
  axisLabel: { show: isShown, color: FAINT, fontSize: 11 },
  splitLine: { show: isShown, lineStyle: { color: '#e8e8e8' } },
});

const bars = (
  index: number,
  name: string,
  colour: string,
  data: readonly number[],
  label: { show: boolean; down?: boolean; words?: (value: number, at: number) => string },
) => ({
  type: 'bar' as const,
  name,
  xAxisIndex: index,
  yAxisIndex: index,
  data: [...data],
  itemStyle: { color: colour },
  barMaxWidth: 22,
  label: {
    show: label.show,
    position: label.down ? ('right' as const) : ('top' as const),
    color: INK,
    fontSize: 11,
    formatter: ({ value, dataIndex }: { value?: unknown; dataIndex: number }) => {
      const number = Number(value);
      return number === 0 ? '' : (label.words?.(number, dataIndex) ?? String(number));
    },
  },
});

const compared = (
  index: number,
  counts: readonly NamedCount[],
  isDown: boolean,
  [now, before]: readonly [string, string],
) => [
  bars(
    index,
    now,
    COLOURS.now,
    counts.map((count) => count.now),
    { show: true, down: isDown },
  ),
  bars(
    index,
    before,
    COLOURS.before,
    counts.map((count) => count.before),
    { show: true, down: isDown },
  ),
];

const legend = (index: 0 | 1 | 2, of: readonly (readonly [string, string])[]) => {
  const { left, top } = TITLES[index];
  return {
    left: left - 6,
    top: top + 24,
    selectedMode: false as const,
    itemWidth: 14,
    itemHeight: 10,
    itemGap: 20,
    textStyle: { color: FAINT, fontSize: 12 },
    data: of.map(([name, color]) => ({ name, itemStyle: { color } })),
  };
};

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
    'How requests ended',
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

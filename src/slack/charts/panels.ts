import type { NamedCount } from '../../desk/report/report';

/** Told apart by people who do not see every colour: https://jfly.uni-koeln.de/color/ */
export const COLOURS = { now: '#0072B2', closed: '#E69F00', before: '#B8BEC4' };
export const INK = '#1d1c1d';
const FAINT = '#5b6168';

/** The four panels, in pixels. */
export const GRIDS = [
  { left: 60, top: 120, width: 400, height: 220 },
  { left: 560, top: 120, width: 400, height: 220 },
  { left: 230, top: 470, width: 220, height: 240 },
  { left: 730, top: 470, width: 220, height: 240 },
] as const;
/** Where each panel's title begins. */
export const TITLES = [
  { left: 30, top: 66 },
  { left: 530, top: 66 },
  { left: 30, top: 416 },
  { left: 530, top: 416 },
] as const;

export const names = (index: number, data: readonly string[], isDown: boolean) => ({
  gridIndex: index,
  type: 'category' as const,
  data: [...data],
  inverse: isDown,
  axisTick: { show: false },
  axisLine: { show: data.length > 0, lineStyle: { color: FAINT } },
  axisLabel: { color: INK, fontSize: 12, interval: data.length > 14 ? 1 : 0 },
});

/** With room above the highest bar for its label. */
export const numbers = (index: number, isShown: boolean, room = '15%') => ({
  gridIndex: index,
  boundaryGap: [0, room] as [number, string],
  type: 'value' as const,
  minInterval: 1,
  axisLabel: { show: isShown, color: FAINT, fontSize: 11 },
  splitLine: { show: isShown, lineStyle: { color: '#e8e8e8' } },
});

export const bars = (
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

export const compared = (
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

export const legend = (index: 0 | 1 | 2, of: readonly (readonly [string, string])[]) => {
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

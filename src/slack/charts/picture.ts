import { dirname, join } from 'node:path';
import type { EChartsOption } from 'echarts';

const FONT = 'DejaVu Sans';

/** Drawn at twice the size that it is shown at, so that it is sharp on every screen. */
const SHARPNESS = 2;

/**
 * A chart as a PNG, drawn without a browser and with fonts of our own, since a server may have none. The libraries are loaded when
 * they are first needed: most desks never draw.
 */
export const pictureOf = async (option: EChartsOption, width: number, height: number): Promise<Buffer> => {
  const [echarts, { renderAsync }] = await Promise.all([import('echarts'), import('@resvg/resvg-js')]);
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ animation: false, textStyle: { fontFamily: FONT }, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  const fonts = dirname(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: width * SHARPNESS },
    background: 'white',
    font: {
      loadSystemFonts: false,
      fontFiles: [join(fonts, 'DejaVuSans.ttf'), join(fonts, 'DejaVuSans-Bold.ttf')],
      defaultFontFamily: FONT,
    },
  });
  return image.asPng();
};

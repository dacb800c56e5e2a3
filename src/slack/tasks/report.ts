import type { Report } from '../../desk/report/report';
import { reportCsv } from '../../desk/report/report-csv';
import { message, section } from '../blocks';
import { pictureOf } from '../charts/picture';
import { HEIGHT, reportChart, WIDTH } from '../charts/report-chart';
import type { DeskTask } from '../desk-task';
import { outcomeMessage } from '../messages/outcome';
import { peopleWords, reportLines, reportOnPeople, reportWords } from '../messages/report';
import { md } from '../mrkdwn';
import { readFailure } from '../slack-error';
import type { ShownFile } from '../slack-files';
import type { Turn } from '../turn';
import type { Workplace } from '../workplace';

const filesOf = async (report: Report): Promise<ShownFile[]> => {
  const { name, title } = report.period;
  return [
    {
      name: `report-${name}.png`,
      bytes: await pictureOf(reportChart(report), WIDTH, HEIGHT),
      alt: `Charts of ${title}: requests by day, time to first answer, how requests ended, refunds by reason. ${reportLines(report).join(' ')}`,
    },
    {
      name: `report-${name}.csv`,
      bytes: Buffer.from(reportCsv(report)),
      alt: `The requests and refunds of ${title} as a table`,
    },
  ];
};

const ALONE = 'The report was sent to you alone: Aftersale is not in this channel, or another organisation reads it.';

/** In the channel where it was asked for; where the desk is not in it, or strangers are, to the person alone. */
const show = async ({ files, isShared }: Workplace, turn: Turn, shown: readonly ShownFile[], words: string) => {
  const { channel } = turn.origin;
  const { person } = turn.actor;
  if (channel === undefined) return files.showTo(person, shown, words);
  try {
    if (!(await isShared(channel))) return await files.show(shown, { channel }, words);
  } catch (error) {
    if (readFailure(error).kind !== 'permanent') throw error;
  }
  await files.showTo(person, shown, words);
  await turn.tell(message(ALONE, [section(md`${ALONE}`)]));
};

export const report: DeskTask = {
  verb: 'report',
  usage: '[week | month | this week | this month]',
  summary: 'Show the figures of the last week or month as charts and as a table, beside those of the one before.',
  async run(workplace, turn, asked) {
    const { perform, accounts } = workplace;
    const told = await perform.report(turn.actor, asked, accounts);
    if (told.kind === 'denied') return turn.tell(outcomeMessage(told, undefined));
    const forAll = told.peopleInChannel ? peopleWords(told.report, workplace.nameOf) : undefined;
    await show(workplace, turn, await filesOf(told.report), reportWords(told.report, forAll));
    if (told.people && !told.peopleInChannel) await turn.tell(reportOnPeople(told.report));
  },
};

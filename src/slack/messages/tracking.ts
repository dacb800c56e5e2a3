import type { Tracking } from '../../desk/returns/tracking';
import { facts, type Message, message, section } from '../blocks';
import { lines, md } from '../mrkdwn';
import { date } from '../slack-date';

/** Where a returned parcel is: its last scans, newest first. */
export const trackingMessage = ({ carrier, trackingNumber, status, scans }: Tracking): Message =>
  message(
    `The returned parcel ${trackingNumber} with ${carrier}: ${status?.words ?? scans[0]?.words ?? 'nothing known yet'}.`,
    [
      section(md`*The parcel that comes back*`),
      ...facts([
        ['Carrier', md`${carrier}`],
        ['Tracking number', md`${trackingNumber}`],
        ['State', md`${status?.words}`],
      ]),
      section(
        scans.length === 0
          ? md`The carrier has not scanned it yet.`
          : lines(
              ...scans.slice(0, 10).map(({ words, at, place }) => {
                const where = [words, place].filter(Boolean).join(', ');
                return at === undefined ? md`• ${where}` : md`• ${date(at)} ${where}`;
              }),
            ),
      ),
    ],
  );

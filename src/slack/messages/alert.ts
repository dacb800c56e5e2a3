import { context, type Message, message, section } from '../blocks';
import { lines, md } from '../mrkdwn';
import { accountShown, type Scene } from '../scene';

export interface Alert {
  readonly text: string;
  readonly hint?: string | undefined;
  readonly account?: string | undefined;
}

/** Something that whoever runs the desk must know. */
export const alert = ({ text, hint, account }: Alert, scene: Scene): Message =>
  message(`Aftersale needs attention: ${text}`, [
    section(lines(md`*Aftersale needs attention:* ${text}`, md`${hint}`)),
    ...(account === undefined ? [] : context(md`${accountShown(scene, account)}`)),
  ]);

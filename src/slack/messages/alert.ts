import { context, type Message, message, section } from '../blocks';
import { lines, md } from '../mrkdwn';
import { accountShown, type Scene } from '../scene';

export interface Alert {
  readonly text: string;
  readonly hint?: string | undefined;
  readonly account?: string | undefined;
  /** Nothing is wrong: it is told so that it is on record. */
  readonly forTheRecord?: boolean;
}

/** Something that whoever runs the desk must know. */
export const alert = ({ text, hint, account, forTheRecord }: Alert, scene: Scene): Message => {
  const title = forTheRecord ? 'For the record:' : 'Aftersale needs attention:';
  return message(`${title} ${text}`, [
    section(lines(md`*${title}* ${text}`, md`${hint}`)),
    ...(account === undefined ? [] : context(md`${accountShown(scene, account)}`)),
  ]);
};

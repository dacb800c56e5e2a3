import type { App, RespondFn, ViewResponseAction } from '@slack/bolt';
import { spell } from '../desk/reference';
import { readReferences } from '../desk/references';
import { AppError, asAppError } from '../errors';
import type { Origin } from '../perform/outcome';
import { reference } from './asking';
import { typed } from './command';
import { FORM, FormMemory, formView, noticeView } from './form';
import { type Heard, hear } from './heard';
import { answerLookUp } from './looking-up';
import { failure, failureBlocks } from './messages/failure';
import { EVIDENCE, evidenceForm } from './modals/evidence';
import { START, startOperationForm } from './modals/start-operation';
import type { People } from './people';
import { filesOfMessage, textOfMessage } from './pointed-message';
import { pressed } from './press';
import { turnFrom } from './speak';
import { readSending, submitted } from './submission';
import type { Turn } from './turn';
import { Unheard } from './unheard';
import type { Workplace } from './workplace';

interface Arrival {
  readonly body: unknown;
  readonly client: App['client'];
  readonly respond?: RespondFn;
  readonly ack: () => Promise<void>;
}

interface Listeners extends Workplace {
  readonly people: People;
}

/** A form's memory knows where the person came from, which a submission's payload does not. */
const placeOfForm = (view: { private_metadata?: string }): Omit<Origin, 'surface'> => {
  try {
    const { channel, thread } = FormMemory.parse(JSON.parse(view.private_metadata ?? ''));
    return { ...(channel === undefined ? {} : { channel }), ...(thread === undefined ? {} : { thread }) };
  } catch {
    return {};
  }
};

const strangers = (reason: string) =>
  new AppError('not_allowed', reason, { hint: 'If you should have access, ask an admin of the desk.' });

const OTHER_SHORTCUTS = /^(?!(?:look_up|start_operation|add_evidence)$)/;

/** What a pressed button or a chosen entry of a menu stands for. */
const valueOfAction = (action: object): string => {
  if ('value' in action && typeof action.value === 'string') return action.value;
  const chosen = 'selected_option' in action ? action.selected_option : undefined;
  const isOption = typeof chosen === 'object' && chosen !== null && 'value' in chosen;
  return isOption && typeof chosen.value === 'string' ? chosen.value : '';
};

/** The one registration of everything that people can do. Each thing has one handler; what goes wrong has one look. */
export const listen = (app: App, { people, ...workplace }: Listeners): void => {
  const { log, registry } = workplace;

  const admit = async (heard: Heard): Promise<void> => {
    const admission = await people.admit(heard.visitor);
    if (!admission.admitted) throw strangers(admission.reason);
  };

  const failed = (thrown: unknown, what: string) => {
    const error = asAppError(thrown);
    const id = reference();
    const level = error.code === 'internal' ? 'error' : 'warn';
    log[level]('slack_request_failed', {
      reference: id,
      code: error.code,
      what,
      error: error.cause ?? error,
      ...error.facts,
    });
    return { error, id };
  };

  /** Without its acknowledgement, which needs the socket, Slack shows a fault of its own; our answer comes by other ways. */
  const acknowledge = async (ack: () => Promise<void>): Promise<void> => {
    await ack().catch((error: unknown) => log.warn('slack_ack_failed', { error }));
  };

  const handle = async (
    arrival: Arrival,
    surface: Origin['surface'],
    what: string,
    run: (turn: Turn, heard: Heard) => Promise<void>,
  ): Promise<void> => {
    const heard = hear(arrival.body);
    const { client, respond } = arrival;
    const ack = () => acknowledge(arrival.ack);
    const turn = turnFrom(heard, surface, { client, log, ack, respond });
    try {
      await admit(heard);
      await run(turn, heard);
    } catch (thrown) {
      const { error, id } = failed(thrown, what);
      await ack();
      if (thrown instanceof Unheard) throw thrown;
      await turn.tell(failure(error, id));
    }
  };

  app.command(/.*/, async ({ command, ack, respond, client, body }) => {
    // The row of the payload is written already: from here on the person is answered or told, whatever happens.
    await acknowledge(() => ack());
    await handle({ body, client, respond, ack: async () => {} }, 'command', command.command, async (turn) => {
      const group = registry.group(command.command);
      if (group === undefined) throw new AppError('not_found', `Aftersale does not know ${command.command}.`);
      await typed(workplace, turn, group, command.text ?? '');
    });
  });

  app.action(/.*/, async ({ action, ack, respond, client, body }) => {
    const actionId = 'action_id' in action ? action.action_id : '';
    const value = valueOfAction(action);
    const inView = body.type === 'block_actions' && body.view !== undefined;
    const arrival = { body, client, ack: () => ack(), ...(inView ? {} : { respond }) };
    await handle(arrival, inView ? 'home' : 'button', actionId.split(':').slice(0, 2).join(':'), (turn, heard) =>
      pressed(workplace, turn, {
        actionId,
        value,
        ...('block_id' in action ? { row: action.block_id } : {}),
        view: body.type === 'block_actions' ? body.view : undefined,
        seesCard: !heard.private && !inView,
      }),
    );
  });

  app.shortcut('look_up', async ({ shortcut, ack, client, body, respond }) => {
    const text = shortcut.type === 'message_action' ? textOfMessage(shortcut.message) : '';
    await handle({ body, client, respond, ack: () => ack() }, 'shortcut', 'look_up', (turn) =>
      answerLookUp(workplace, turn, text),
    );
  });

  app.shortcut('start_operation', async ({ ack, client, body }) => {
    await handle({ body, client, ack: () => ack() }, 'shortcut', 'start_operation', async (turn) => {
      await Promise.all([turn.open(formView(startOperationForm(registry), { operation: START })), turn.ack()]);
    });
  });

  app.shortcut('add_evidence', async ({ shortcut, ack, client, body, respond }) => {
    await handle({ body, client, respond, ack: () => ack() }, 'shortcut', 'add_evidence', async (turn) => {
      const files = shortcut.type === 'message_action' ? filesOfMessage(shortcut.message) : [];
      if (files.length === 0) throw new AppError('bad_input', 'This message has no files.');
      const [first] = readReferences(shortcut.type === 'message_action' ? textOfMessage(shortcut.message) : '');
      const form = evidenceForm(files.length, first === undefined ? undefined : spell(first));
      await Promise.all([turn.open(formView(form, { operation: EVIDENCE, ...turn.origin, files })), turn.ack()]);
    });
  });

  // Slack still shows shortcuts of an older manifest until the app is installed anew.
  app.shortcut(OTHER_SHORTCUTS, async ({ ack, client, body }) => {
    await handle({ body, client, ack: () => ack() }, 'shortcut', 'unknown_shortcut', async () => {
      throw new AppError('not_found', 'This shortcut is from another version of Aftersale.', {
        hint: 'Use a command instead: with `help` after it, each lists what it can do.',
      });
    });
  });

  app.view(FORM, async ({ ack, client, body, view }) => {
    const heard = { ...hear(body), origin: placeOfForm(view), modal: undefined };
    let acknowledged = false;
    const answer = async (response?: ViewResponseAction) => {
      if (acknowledged) return;
      acknowledged = true;
      await acknowledge(() => (response === undefined ? ack() : ack(response)));
    };
    const turn = turnFrom(heard, 'modal', { client, log, ack: () => answer(), respond: undefined });
    try {
      await admit(heard);
      await submitted(workplace, turn, readSending(view), answer);
    } catch (thrown) {
      const { error, id } = failed(thrown, 'form');
      if (acknowledged && thrown instanceof Unheard) throw thrown;
      if (acknowledged) await turn.tell(failure(error, id));
      else await answer({ response_action: 'update', view: noticeView('That did not work', failureBlocks(error, id)) });
    }
  });
};

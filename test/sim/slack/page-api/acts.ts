import { type ActResult, done, type Stage } from '../interactions/act';
import { command } from '../interactions/command';
import { openHome } from '../interactions/home';
import { pressInMessage, pressInView } from '../interactions/press';
import { say } from '../interactions/say';
import { shortcut } from '../interactions/shortcut';
import { close, submit } from '../interactions/submit';
import { suggestions } from '../interactions/suggestions';
import { isObject, type JsonObject, objectsOf, textOrNothing } from '../json';
import { react } from '../methods/reactions';
import { visibleMessages } from '../on-screen';
import type { Channel } from '../world/channel';
import type { Message } from '../world/message';
import type { StateValues } from '../world/state';
import type { View } from '../world/view';

type Act = (stage: Stage, user: string, given: JsonObject) => Promise<ActResult> | ActResult;

const gone: ActResult = { ok: false, error: 'not_found', text: 'This is no longer here.' };

const channelIn = (stage: Stage, given: JsonObject): Channel | undefined =>
  stage.world.channel(textOrNothing(given.channel));

const messageIn = (stage: Stage, user: string, given: JsonObject): Message | undefined =>
  visibleMessages(stage.world, user).find((each) => each.channel === given.channel && each.ts === given.ts);

const viewIn = (stage: Stage, user: string, given: JsonObject): View | undefined => {
  const view = stage.world.views.find(textOrNothing(given.view_id));
  return view?.user === user ? view : undefined;
};

function stateIn(given: JsonObject): StateValues {
  const values = isObject(given.state) && isObject(given.state.values) ? given.state.values : given.state;
  const state: StateValues = {};
  for (const [blockId, actions] of Object.entries(isObject(values) ? values : {})) {
    for (const [actionId, value] of Object.entries(isObject(actions) ? actions : {})) {
      if (isObject(value)) state[blockId] = { ...state[blockId], [actionId]: value };
    }
  }
  return state;
}

function store(stage: Stage, user: string, file: JsonObject): string {
  return stage.world.files.add({
    name: textOrNothing(file.name) || 'file',
    mimetype: textOrNothing(file.mimetype) || 'application/octet-stream',
    bytes: Buffer.from(textOrNothing(file.base64), 'base64'),
    user,
    created: Math.floor(stage.world.clock.now().getTime() / 1000),
  }).id;
}

const aimOf = (given: JsonObject) => ({
  blockId: textOrNothing(given.block_id),
  actionId: textOrNothing(given.action_id),
  value: given.value_of_element,
});

/** What a person can do on the page, by the names of its requests. */
export const acts: Record<string, Act> = {
  say: (stage, user, given) => {
    const channel = channelIn(stage, given);
    const files = objectsOf(given.files).map((file) => store(stage, user, file));
    const spoken = { text: textOrNothing(given.text), threadTs: textOrNothing(given.thread_ts) || undefined, files };
    return channel ? say(stage, user, channel, spoken) : gone;
  },
  command: (stage, user, given) => {
    const channel = channelIn(stage, given);
    return channel
      ? command(stage, user, channel, textOrNothing(given.text), textOrNothing(given.thread_ts) || undefined)
      : gone;
  },
  press: (stage, user, given) => {
    const view = viewIn(stage, user, given);
    if (view) return pressInView(stage, user, view, aimOf(given), stateIn(given));
    const message = messageIn(stage, user, given);
    return message ? pressInMessage(stage, user, message, aimOf(given)) : gone;
  },
  submit: (stage, user, given) => {
    const view = viewIn(stage, user, given);
    return view ? submit(stage, view, stateIn(given)) : gone;
  },
  close: (stage, user, given) => {
    const view = viewIn(stage, user, given) ?? stage.world.views.stackOf(user).at(-1);
    return view ? close(stage, view, given.all === true) : gone;
  },
  shortcut: (stage, user, given) => {
    const message = given.ts ? messageIn(stage, user, given) : undefined;
    if (given.ts && !message) return gone;
    return shortcut(stage, user, textOrNothing(given.callback_id), message);
  },
  open_home: (stage, user) => openHome(stage, user),
  open_channel: (stage, user, given) => {
    const channel = channelIn(stage, given);
    if (!channel) return gone;
    const last = visibleMessages(stage.world, user)
      .filter((each) => each.channel === channel.id)
      .at(-1);
    if (last) channel.lastRead.set(user, last.ts);
    stage.world.changes.tell({ type: 'unread', user, channel: channel.id });
    return done();
  },
  options: (stage, user, given) => {
    const view = viewIn(stage, user, given);
    const message = messageIn(stage, user, given);
    const aim = { ...aimOf(given), value: textOrNothing(given.value) };
    if (view) return suggestions(stage, user, { view }, aim);
    return message ? suggestions(stage, user, { message }, aim) : gone;
  },
  upload: (stage, user, given) => done({ file: stage.world.files.asFile(store(stage, user, given)) }),
  react: async (stage, user, given) => {
    const message = messageIn(stage, user, given);
    if (!message) return gone;
    const name = textOrNothing(given.name);
    const added = react(message, name, user, true) || !react(message, name, user, false);
    stage.world.messages.update(message, {});
    const type = added ? 'reaction_added' : 'reaction_removed';
    const item = { type: 'message', channel: message.channel, ts: message.ts };
    await stage.events.tell(type, {
      type,
      user,
      reaction: name,
      item,
      item_user: message.user,
      event_ts: stage.world.messages.nextTs(),
    });
    return done();
  },
};

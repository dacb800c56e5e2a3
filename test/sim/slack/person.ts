import { valueFor } from './fill-in';
import { type ActResult, failed, type Stage } from './interactions/act';
import { chosen } from './interactions/chosen';
import { command } from './interactions/command';
import { openHome } from './interactions/home';
import { allBlocks, pressInMessage, pressInView } from './interactions/press';
import { say } from './interactions/say';
import { shortcut } from './interactions/shortcut';
import { close, submit } from './interactions/submit';
import { suggestions } from './interactions/suggestions';
import { isObject, type JsonObject, objectOf, objectsOf, textOrNothing } from './json';
import { mimetypeOf } from './mimetype';
import {
  type Control,
  controlsInMessage,
  controlsInView,
  fieldCalled,
  namesOfControls,
  visibleMessages,
} from './on-screen';
import { textOf, textOfBlocks } from './text-of';
import type { Channel } from './world/channel';
import type { Message } from './world/message';
import type { View } from './world/view';

export interface Place {
  /** '#channel', 'home', 'modal', or '@app' for the direct conversation with the app. */
  in?: string;
  /** Only the thread below this message. */
  thread?: Message | string;
}

/** Somebody in the workspace, as a test plays them. Every act returns once the app has answered or failed to. */
export class Person {
  /** Error messages that appeared for this person, oldest first. */
  readonly toasts: string[] = [];
  private homeIsOpen = false;

  constructor(
    private readonly stage: Stage,
    readonly id: string,
    private readonly address: () => string,
  ) {
    stage.world.changes.on((change) => {
      if (change.type === 'toast' && change.user === id) this.toasts.push(change.text);
    });
  }

  get name(): string {
    return this.stage.world.personById(this.id)?.realName ?? this.id;
  }

  /** Types into the composer: a command when it begins with '/', a message otherwise. */
  async types(text: string, { in: place = '@app', thread }: Place = {}): Promise<ActResult> {
    const channel = this.channel(place);
    const threadTs = typeof thread === 'object' ? thread.ts : thread;
    if (text.startsWith('/')) return command(this.stage, this.id, channel, text, threadTs);
    return say(this.stage, this.id, channel, { text, threadTs });
  }

  /** Presses the newest visible button with these words (or its action_id); says yes to its confirm dialog unless told not to. */
  async presses(words: string, { confirm, ...place }: Place & { confirm?: boolean } = {}): Promise<ActResult> {
    const control = this.find(words, place);
    const dialog = control.element.confirm;
    if (confirm !== undefined && !isObject(dialog)) throw new Error(`"${words}" asks ${this.name} for no confirmation`);
    if (isObject(dialog) && confirm === false) return { ok: true, confirmed: false, dialog };
    const result = await this.act(control, control.option);
    return isObject(dialog) ? { ...result, dialog } : result;
  }

  /** Chooses in a menu or picker that stands in a message, a modal or Home, found by its placeholder or action_id. */
  async chooses(menu: string, answer: unknown, place: Place = {}): Promise<ActResult> {
    const control = this.find(menu, place);
    return this.act(control, valueFor(this.stage.world, control.element, answer));
  }

  /** Fills in fields of the open modal by label. Inputs with dispatch_action tell the app at once. */
  async fillsIn(answers: Record<string, unknown>): Promise<void> {
    for (const [label, answer] of Object.entries(answers)) {
      const view = this.topView();
      const { blockId, element } = fieldCalled(view, label);
      const value = await this.valueOf(view, blockId, element, answer);
      const actionId = textOrNothing(element.action_id);
      view.values[blockId] = { ...view.values[blockId], [actionId]: { type: element.type, ...chosen(element, value) } };
      const block = view.blocks.find((each) => each.block_id === blockId);
      if (block?.type !== 'input' || block.dispatch_action === true) {
        await pressInView(this.stage, this.id, view, { blockId, actionId, value });
      }
    }
  }

  submits(): Promise<ActResult> {
    return submit(this.stage, this.topView());
  }

  closes({ all = false }: { all?: boolean } = {}): Promise<ActResult> {
    return close(this.stage, this.topView(), all);
  }

  /** Opens the Home tab of the app; there is one app, so its name is only for the reader. */
  opensHome(_app?: string): Promise<ActResult> {
    this.homeIsOpen = true;
    return openHome(this.stage, this.id);
  }

  /** Uses a shortcut by its name; on a message for message shortcuts. */
  async usesShortcut(name: string, { onMessage }: { onMessage?: Message } = {}): Promise<ActResult> {
    const declared = this.stage.world.manifest.shortcuts.find(
      (each) => each.name === name || each.callback_id === name,
    );
    if (!declared) return failed(this.stage, this.id, 'unknown_shortcut', `There is no shortcut ${name}.`);
    return shortcut(this.stage, this.id, declared.callback_id, onMessage);
  }

  /** Puts a file into the file field with that label. */
  async uploads(label: string, file: { name: string; bytes: Buffer | string }): Promise<void> {
    const { files } = this.stage.world;
    const stored = files.add({
      name: file.name,
      bytes: Buffer.from(file.bytes),
      mimetype: mimetypeOf(file.name),
      user: this.id,
    });
    await this.fillsIn({ [label]: [files.asFile(stored.id)] });
  }

  /** Options an external select offers for what is typed into it. */
  async looksUp(label: string, typed: string): Promise<JsonObject[]> {
    const view = this.topView();
    const { blockId, element } = fieldCalled(view, label);
    const found = await suggestions(
      this.stage,
      this.id,
      { view },
      { blockId, actionId: textOrNothing(element.action_id), value: typed },
    );
    return [
      ...objectsOf(found.options),
      ...objectsOf(found.option_groups).flatMap((group) => objectsOf(group.options)),
    ];
  }

  /** Messages this person sees, oldest first, ephemeral ones included. */
  sees({ in: place, thread }: Place = {}): Message[] {
    const channel = place ? this.channel(place) : undefined;
    const ts = typeof thread === 'object' ? thread.ts : thread;
    return visibleMessages(this.stage.world, this.id).filter(
      (each) => (!channel || each.channel === channel.id) && (!ts || each.ts === ts || each.threadTs === ts),
    );
  }

  /** What this person reads, newest last, one text for each message. */
  reads(place: Place = {}): string[] {
    return this.sees(place).map(textOf);
  }

  /** The modal on top, if one is open. */
  modal(): View | undefined {
    return this.stage.world.views.stackOf(this.id).at(-1);
  }

  /** Words of the open modal with its title. */
  modalText(): string {
    const view = this.topView();
    return [textOrNothing(objectOf(view.title).text), textOfBlocks(view.blocks), ...Object.values(view.errors)].join(
      '\n',
    );
  }

  home(): View | undefined {
    return this.stage.world.views.homeOf(this.id);
  }

  homeText(): string {
    return textOfBlocks(this.home()?.blocks);
  }

  private topView(): View {
    const view = this.modal();
    if (!view) throw new Error(`${this.name} has no modal open`);
    return view;
  }

  private channel(place: string): Channel {
    const { world } = this.stage;
    const channel = place.startsWith('@') ? world.imWith(this.id) : world.channel(place);
    if (!channel) throw new Error(`There is no ${place} for ${this.name}`);
    return channel;
  }

  private act(control: Control, value: unknown): Promise<ActResult> {
    const aim = { blockId: control.blockId, actionId: textOrNothing(control.element.action_id), value };
    if ('view' in control.where) return pressInView(this.stage, this.id, control.where.view, aim);
    return pressInMessage(this.stage, this.id, control.where.message, aim);
  }

  private find(called: string, place: Place): Control {
    const modal = this.modal();
    const home = this.homeIsOpen || place.in === 'home' ? this.home() : undefined;
    const inViews = place.in === undefined || place.in === 'modal' || place.in === 'home';
    const inMessages = place.in !== 'modal' && place.in !== 'home';
    const views = inViews && !place.thread ? [modal, home].filter((each) => each !== undefined) : [];
    const messages = inMessages ? this.sees(place).reverse() : [];
    const [found] = [
      ...views.flatMap((view) => controlsInView(view, called)),
      ...messages.flatMap((each) => controlsInMessage(each, called)),
    ];
    if (found) return found;
    const there = [
      ...views.flatMap((view) => namesOfControls(view.blocks)),
      ...messages.flatMap((each) => namesOfControls(allBlocks(each))),
    ];
    throw new Error(
      `${this.name} sees no "${called}" in ${place.in ?? this.address()}. There is: ${there.join(', ') || 'nothing to press'}`,
    );
  }

  private async valueOf(view: View, blockId: string, element: JsonObject, answer: unknown): Promise<unknown> {
    if (element.type !== 'external_select' && element.type !== 'multi_external_select')
      return valueFor(this.stage.world, element, answer);
    const aim = { blockId, actionId: textOrNothing(element.action_id), value: String(answer) };
    const found = await suggestions(this.stage, this.id, { view }, aim);
    const options = [
      ...objectsOf(found.options),
      ...objectsOf(found.option_groups).flatMap((group) => objectsOf(group.options)),
    ];
    const option = options.find((each) => textOrNothing(objectOf(each.text).text) === answer) ?? options[0];
    if (!option) throw new Error(`Nothing is offered for "${String(answer)}"`);
    return element.type === 'external_select' ? option : [option];
  }
}

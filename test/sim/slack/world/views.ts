import type { SimClock } from '../clock';
import { isObject, type JsonObject, textOrNothing } from '../json';
import { withIds } from './block-ids';
import type { Changes } from './changes';
import { stateOf } from './state';
import type { View } from './view';

/** Open modals, one stack a person, and the Home tab of each person. */
export class Views {
  private readonly stacks = new Map<string, View[]>();
  private readonly homes = new Map<string, View>();
  private count = 0;

  constructor(
    private readonly clock: SimClock,
    private readonly changes: Changes,
  ) {}

  stackOf(user: string): View[] {
    return this.stacks.get(user) ?? [];
  }

  homeOf(user: string): View | undefined {
    return this.homes.get(user);
  }

  find(id: string): View | undefined {
    return [...[...this.stacks.values()].flat(), ...this.homes.values()].find((view) => view.id === id);
  }

  findExternal(externalId: string): View | undefined {
    if (!externalId) return undefined;
    const all = [...[...this.stacks.values()].flat(), ...this.homes.values()];
    return all.find((view) => view.externalId === externalId);
  }

  open(user: string, payload: JsonObject): View {
    const view = this.build(user, payload, undefined);
    this.stacks.set(user, [view]);
    this.changes.tell({ type: 'view_opened', user });
    return view;
  }

  push(user: string, payload: JsonObject): View {
    const view = this.build(user, payload, this.stackOf(user).at(-1));
    this.stacks.set(user, [...this.stackOf(user), view]);
    this.changes.tell({ type: 'view_pushed', user });
    return view;
  }

  /** New content for an open view; what people typed stays where block_id and action_id stay. */
  update(view: View, payload: JsonObject): void {
    const kept = view.values;
    Object.assign(view, this.content(payload), { hash: this.nextHash(), errors: {} });
    view.values = stateOf(view.blocks, kept);
    this.tell(view);
  }

  publish(user: string, payload: JsonObject): View {
    const before = this.homes.get(user);
    const view = before ?? this.build(user, payload, undefined);
    this.homes.set(user, view);
    if (before) this.update(before, payload);
    else this.tell(view);
    return view;
  }

  close(view: View): void {
    const rest = this.stackOf(view.user).filter((each) => each !== view);
    this.stacks.set(view.user, rest);
    this.changes.tell({ type: 'view_closed', user: view.user });
  }

  clear(user: string): void {
    this.stacks.set(user, []);
    this.changes.tell({ type: 'view_closed', user });
  }

  tell(view: View): void {
    if (view.type === 'home') this.changes.tell({ type: 'home', user: view.user, view });
    else this.changes.tell({ type: 'view_updated', user: view.user });
  }

  private nextHash(): string {
    return `${Math.floor(this.clock.now().getTime() / 1000)}.${(++this.count).toString(36).padStart(8, 'h')}`;
  }

  private content(payload: JsonObject) {
    return {
      callbackId: textOrNothing(payload.callback_id),
      externalId: textOrNothing(payload.external_id),
      privateMetadata: textOrNothing(payload.private_metadata),
      title: isObject(payload.title) ? payload.title : undefined,
      submit: isObject(payload.submit) ? payload.submit : undefined,
      close: isObject(payload.close) ? payload.close : undefined,
      blocks: withIds(payload.blocks),
      clearOnClose: payload.clear_on_close === true,
      notifyOnClose: payload.notify_on_close === true,
    };
  }

  private build(user: string, payload: JsonObject, previous: View | undefined): View {
    const id = `V0${String(++this.count).padStart(8, '0')}`;
    const content = this.content(payload);
    return {
      id,
      hash: this.nextHash(),
      user,
      type: payload.type === 'home' ? 'home' : 'modal',
      ...content,
      rootId: previous?.rootId ?? id,
      previousId: previous?.id,
      values: stateOf(content.blocks),
      errors: {},
      busy: false,
    };
  }
}

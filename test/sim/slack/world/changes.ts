import type { Channel } from './channel';
import type { Message } from './message';
import type { View } from './view';

/** Something that somebody in the workspace would see change. */
export type Change =
  | { type: 'message' | 'message_changed' | 'message_deleted' | 'ephemeral' | 'ephemeral_deleted'; message: Message }
  | { type: 'view_opened' | 'view_updated' | 'view_pushed' | 'view_closed'; user: string }
  | { type: 'home'; user: string; view: View }
  | { type: 'channel'; channel: Channel }
  | { type: 'unread'; user: string; channel: string }
  | { type: 'toast'; user: string; level: 'error' | 'info'; text: string }
  | { type: 'inspector'; entry: unknown }
  | { type: 'faults' }
  | { type: 'violation' };

export class Changes {
  private readonly listeners = new Set<(change: Change) => void>();

  on(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(change: Change): void {
    for (const listener of [...this.listeners]) listener(change);
  }
}
